/** The baseline: findings that a team knows and does not want to be told of again; a finding is known by its words, not by its line. */

import { createHash } from 'node:crypto'
import { dirname, relative, resolve } from 'node:path'
import type { Finding } from '../rules/rule.js'
import { fill, type Localised } from '../text/localised.js'
import { slashes } from './files.js'
import type { Io } from './io.js'
import { messages } from './messages.js'
import type { StaleFinding } from './report.js'

/** One entry of a baseline: so many findings of one rule at the same words of one file. */
export interface KnownFinding {
  readonly rule: string
  /** The beginning of the words, for people who read the file. */
  readonly text: string
  readonly fingerprint: string
  readonly count: number
}

/** A baseline that was read. */
export class Baseline {
  constructor(
    /** Absolute path of its folder, which the paths in it are relative to. */
    private readonly folder: string,
    private readonly byPath: Map<string, readonly KnownFinding[]>,
  ) {}

  /** What is known of the file at the absolute path `file`. */
  of(file: string): readonly KnownFinding[] {
    return this.byPath.get(this.pathOf(file)) ?? []
  }

  /** Puts `findings` in the place of what is known of `file`. */
  set(file: string, findings: readonly KnownFinding[]): void {
    if (findings.length > 0) this.byPath.set(this.pathOf(file), findings)
    else this.byPath.delete(this.pathOf(file))
  }

  /** Takes out the files that are gone, and gives what was known of them. */
  removeAbsent(io: Io, pathShown: (file: string) => string): StaleFinding[] {
    const gone: StaleFinding[] = []
    for (const [path, findings] of this.byPath) {
      const file = resolve(this.folder, path)
      if (io.kindOf(file) !== 'absent') continue
      gone.push(...findings.map((finding) => ({ path: pathShown(file), ...finding })))
      this.byPath.delete(path)
    }
    return gone
  }

  /** The file's text: sorted, so that versions of it compare well. */
  print(): string {
    const paths = [...this.byPath].sort(([a], [b]) => (a < b ? -1 : 1))
    return `${JSON.stringify({ version: 1, findings: Object.fromEntries(paths) }, null, 2)}\n`
  }

  /** The number of findings in it. */
  get size(): number {
    return [...this.byPath.values()].flat().reduce((sum, { count }) => sum + count, 0)
  }

  private pathOf(file: string): string {
    return slashes(relative(this.folder, file))
  }
}

/** Reads the baseline at `path` (as on the command line); one that `mayBeAbsent` is then empty. */
export function readBaseline(path: string, io: Io, mayBeAbsent: boolean): Baseline | { readonly defect: Localised } {
  const file = resolve(io.cwd, path)
  const read = io.readFile(file)
  const text = messages.run.baseline
  if (read.kind === 'absent') {
    return mayBeAbsent ? new Baseline(dirname(file), new Map()) : { defect: fill(text.absent, { path }) }
  }
  if (read.kind !== 'bytes') {
    return { defect: fill(text.invalid, { path, detail: read.kind === 'unreadable' ? read.reason : read.kind }) }
  }
  try {
    return new Baseline(dirname(file), entriesOf(JSON.parse(new TextDecoder().decode(read.bytes))))
  } catch (error) {
    return { defect: fill(text.invalid, { path, detail: error instanceof Error ? error.message : String(error) }) }
  }
}

/** The findings that are new, how many are known, and what is listed and no longer there. */
export function splitKnown(
  findings: readonly Finding[],
  known: readonly KnownFinding[],
  text: string,
): { readonly fresh: readonly Finding[]; readonly known: number; readonly stale: readonly KnownFinding[] } {
  const left = new Map(known.map((entry) => [keyOf(entry), entry.count]))
  const fingerprints = fingerprintsOf(findings, text)
  const fresh = findings.filter(({ rule }, index) => {
    const key = keyOf({ rule, fingerprint: fingerprints[index] })
    const count = left.get(key) ?? 0
    if (count > 0) left.set(key, count - 1)
    return count === 0
  })
  const stale = known.flatMap((entry) => {
    const count = left.get(keyOf(entry)) ?? 0
    return count > 0 ? [{ ...entry, count }] : []
  })
  return { fresh, known: findings.length - fresh.length, stale }
}

/** The entries for all of `findings`. */
export function knownFindings(findings: readonly Finding[], text: string): KnownFinding[] {
  const entries = new Map<string, KnownFinding>()
  const fingerprints = fingerprintsOf(findings, text)
  for (const [index, { rule, range }] of findings.entries()) {
    const fingerprint = fingerprints[index]
    const key = keyOf({ rule, fingerprint })
    const count = (entries.get(key)?.count ?? 0) + 1
    entries.set(key, { rule, text: excerpt(text.slice(range.start, range.end)), fingerprint, count })
  }
  return [...entries.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

/** In order of path, rule and words. */
export function sortStale(stale: readonly StaleFinding[]): StaleFinding[] {
  const key = ({ path, ...entry }: StaleFinding): string => `${path}\0${keyOf(entry)}`
  return [...new Map(stale.map((one) => [key(one), one]))].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
}

/** Characters of the line on either side that tell one 尽快 from another. */
const CONTEXT = 24
/** Of a long stretch only the beginning counts, so that work on its later part does not make the finding a new one. */
const LONGEST = 80

/** Numbers in front of an item: they change when an item is put in above. */
const NUMBERING = /^(?:第?[一二三四五六七八九十百\d]+[、.．章节条]|[（(][一二三四五六七八九十\d]+[)）]|[①-⑳])/

function fingerprintsOf(findings: readonly Finding[], text: string): string[] {
  const times = new Map<string, number>()
  for (const { rule } of findings) times.set(rule, (times.get(rule) ?? 0) + 1)
  return findings.map((finding) => {
    const { rule, requirement } = finding
    // What the plan as a whole lacks is told at the section that should hold it, which may be another tomorrow.
    const isOfDocument = requirement !== undefined && times.get(rule) === 1
    return isOfDocument ? hashOf([rule, requirement]) : fingerprintOf(finding, text)
  })
}

/** The same as long as rule, requirement, the words and what stands beside them in the line stay, wherever the line goes. */
function fingerprintOf({ rule, requirement = '', range }: Finding, text: string): string {
  const lineStart = text.lastIndexOf('\n', range.start - 1) + 1
  const lineEnd = text.indexOf('\n', range.end)
  const from = Math.max(lineStart, range.start - CONTEXT)
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, range.end + CONTEXT)
  const words = bare(text.slice(range.start, range.end))
  const parts = [bare(text.slice(from, range.start)), words.slice(0, LONGEST), bare(text.slice(range.end, to))]
  return hashOf([rule, requirement, ...parts])
}

function hashOf(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 16)
}

function bare(text: string): string {
  return text.replace(/\s+/g, '').replace(NUMBERING, '')
}

function keyOf({ rule, fingerprint }: Pick<KnownFinding, 'rule' | 'fingerprint'>): string {
  return `${rule}\0${fingerprint}`
}

function excerpt(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()]
  return characters.length > 30 ? `${characters.slice(0, 30).join('')}…` : characters.join('')
}

/** Checked through, since teams merge these files by hand; throws what is wrong. */
function entriesOf(value: unknown): Map<string, readonly KnownFinding[]> {
  if (!isRecord(value) || value.version !== 1 || !isRecord(value.findings)) throw new Error('version, findings')
  return new Map(
    Object.entries(value.findings).map(([path, entries]) => {
      if (!Array.isArray(entries)) throw new Error(path)
      return [path, entries.map((entry) => knownFinding(path, entry))]
    }),
  )
}

function knownFinding(path: string, entry: unknown): KnownFinding {
  if (!isRecord(entry)) throw new Error(path)
  const { rule, fingerprint, text = '', count = 1 } = entry
  const isRight =
    typeof rule === 'string' && typeof fingerprint === 'string' && typeof text === 'string' && typeof count === 'number'
  if (!isRight || !Number.isInteger(count) || count < 1) throw new Error(`${path}: ${JSON.stringify(entry)}`)
  return { rule, text, fingerprint, count }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
