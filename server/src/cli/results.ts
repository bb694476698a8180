/** Reads results of `check` back, in JSON or SARIF, and sees that they belong together. */

import type { Log, Run } from 'sarif'
import { fill, type Locale, type Localised } from '../text/localised.js'
import type { FileResult } from './fileResult.js'
import type { JsonReport, SummaryResult } from './format/json.js'
import type { Io } from './io.js'
import { messages } from './messages.js'
import { unreadFile } from './readPlanFile.js'
import { version } from './version.js'

/** Why results cannot be merged. */
export class Unmergeable extends Error {
  constructor(readonly localised: Localised) {
    super(localised.en)
  }
}

/** What stands around the files of a result. */
export interface Result {
  /** As on the command line. */
  readonly path: string
  readonly absolute: string
  readonly kind: 'json' | 'sarif'
  readonly locale: Locale
  readonly summary: SummaryResult
}

/** The longest text that Node can hold is a little longer. */
const largestResultBytes = 500_000_000
/** Results up to so many bytes in all are kept; larger ones are read twice, so that no more than one is in memory. */
const keptBytes = 100_000_000

/** Reads results; each is looked at first and gone through later. */
export class ResultReader {
  private readonly kept = new Map<string, JsonReport | Log>()
  private bytes = 0

  constructor(private readonly io: Io) {}

  /** What stands around the files; throws when the file is no result of this version of fangan. */
  head(path: string, absolute: string): Result {
    const value = this.value(path, absolute)
    const kind = 'runs' in value ? 'sarif' : 'json'
    const { locale, summary, made } = 'runs' in value ? sarifHead(value) : { ...value, made: value.fangan }
    const isWhole = (locale === 'zh' || locale === 'en') && typeof summary?.files === 'number'
    if (!isWhole || made === undefined) throw notReport(path, 'version, locale, summary')
    if (!('runs' in value) && !value.files.every(isFileResult)) throw notReport(path, 'files')
    if (made !== version) {
      const args = { path, version: made, first: 'fangan merge', firstVersion: version }
      throw new Unmergeable(fill(messages.run.merge.otherVersion, args))
    }
    return { path, absolute, kind, locale, summary }
  }

  /** The files of a result in JSON. */
  files({ path, absolute }: Result): readonly FileResult[] {
    const value = this.value(path, absolute)
    if ('runs' in value) throw notReport(path, 'files')
    return value.files
  }

  /** The run of a result in SARIF. */
  run({ path, absolute }: Result): Run {
    const value = this.value(path, absolute)
    if (!('runs' in value)) throw notReport(path, 'runs')
    return value.runs[0]
  }

  private value(path: string, absolute: string): JsonReport | Log {
    const known = this.kept.get(absolute)
    if (known) return known
    const read =
      this.io.kindOf(absolute) === 'folder'
        ? ({ kind: 'unreadable', reason: 'EISDIR' } as const)
        : this.io.readFile(absolute, largestResultBytes)
    if (read.kind !== 'bytes') throw new Unmergeable(unreadFile(path, read).message)
    this.bytes += read.bytes.length
    const value = parsed(path, read.bytes)
    if (this.bytes <= keptBytes) this.kept.set(absolute, value)
    return value
  }
}

/** The results in the order of a single run; throws when they are not all of its parts, or not of one kind. */
export function inOrderOfShards(results: readonly Result[]): readonly Result[] {
  const [first, ...others] = results
  const text = messages.run.merge
  for (const { path, kind, locale, summary } of others) {
    if (kind !== first.kind) throw new Unmergeable(fill(text.mixed, { path, first: first.path }))
    if (locale !== first.locale) throw new Unmergeable(fill(text.mixedLocale, { path, first: first.path }))
    if (summary.shard?.count !== first.summary.shard?.count) {
      throw new Unmergeable(fill(text.mixedShards, { path, first: first.path }))
    }
  }
  const count = first.summary.shard?.count
  if (count === undefined) return results
  const byIndex = new Map<number, Result>()
  for (const result of results) {
    const index = result.summary.shard?.index ?? 0
    if (byIndex.has(index)) throw new Unmergeable(fill(text.shardTwice, { path: result.path, index }))
    byIndex.set(index, result)
  }
  const indexes = Array.from({ length: count }, (_, index) => index + 1)
  const missing = indexes.filter((index) => !byIndex.has(index))
  if (missing.length > 0) {
    const list = { zh: missing.join('、'), en: missing.join(', ') }
    throw new Unmergeable(fill(text.missingShards, { count, missing: list }))
  }
  return [...byIndex].sort(([a], [b]) => a - b).map(([, result]) => result)
}

/** Only the outside is looked at here. */
function parsed(path: string, bytes: Uint8Array): JsonReport | Log {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder().decode(bytes))
  } catch (error) {
    throw notReport(path, error instanceof Error ? error.message : String(error))
  }
  if (typeof value !== 'object' || value === null) throw notReport(path, typeof value)
  if ('runs' in value && Array.isArray(value.runs) && value.runs.length === 1) return value as Log
  if ('files' in value && Array.isArray(value.files) && 'version' in value && value.version === 1) {
    return value as JsonReport
  }
  throw notReport(path, 'version, files, runs')
}

function isFileResult({ path, template, diagnostics, completeness, counts }: Partial<FileResult>): boolean {
  const isOutside = typeof path === 'string' && typeof template?.id === 'string' && typeof counts?.errors === 'number'
  return isOutside && Array.isArray(diagnostics) && Array.isArray(completeness?.requirements)
}

function sarifHead({ runs: [run] }: Log) {
  const { locale, summary } = (run.properties ?? {}) as { locale?: Locale; summary?: SummaryResult }
  return { locale, summary, made: run.tool.driver.version }
}

function notReport(path: string, detail: string): Unmergeable {
  return new Unmergeable(fill(messages.run.merge.notReport, { path, detail }))
}
