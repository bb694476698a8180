/** Changes a text at one place and judges whether the checker says what it must of that place, and nothing new elsewhere. */

import { type Analysis, analyse } from '../../server/src/analysis/analyse.js'
import type { Finding } from '../../server/src/rules/rule.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { applyEdits, contains, overlaps, type TextEdit, type TextRange } from '../../server/src/text/range.js'

/** A text and what the checker says of it before anything is changed. */
export interface Base {
  readonly name: string
  readonly text: string
  readonly analysis: Analysis
}

/** One defect put into a text; all ranges point into the text before the change. */
export interface Mutation {
  readonly kind: string
  /** Which place it is, for the report. */
  readonly place: string
  /** In order of place, without overlap. */
  readonly edits: readonly TextEdit[]
  /** What must be said; empty when the change is none that a checker may remark on. */
  readonly expected: readonly Expected[]
  /** Other findings that may come or go with the defect. */
  readonly consequences: readonly Consequence[]
}

/** A finding that the defect must bring: one of `rules`, on a range that overlaps one of `at`. */
export interface Expected {
  readonly rules: readonly string[]
  readonly at: readonly TextRange[]
}

/** Findings of `rules` on a range that overlaps one of `at` may change, for the reason given. */
export interface Consequence {
  readonly rules: readonly string[]
  readonly at: readonly TextRange[]
  readonly why: string
}

/** One mutation with its verdict. */
export interface Outcome {
  readonly kind: string
  /** `undefined` for a success. */
  readonly failure?: string
}

/** `text` analysed under the built-in templates. */
export function baseOf(name: string, text: string): Base {
  return { name, text, analysis: analysed(text) }
}

/** Whether the defect is found where it is and nothing else changes. */
export function judge(base: Base, mutation: Mutation): Outcome {
  const { kind } = mutation
  const failure = failureOf(base, mutation)
  return failure === undefined ? { kind } : { kind, failure: `${base.name} · ${kind} · ${mutation.place}: ${failure}` }
}

/** Requirements whose evidence stands in `ranges`, as rules: taking it away may change their findings. */
export function requirementsMetIn({ analysis }: Base, ranges: readonly TextRange[]): string[] {
  const { template, requirements } = analysis.completeness
  return requirements
    .filter(({ evidence }) => evidence.some((one) => ranges.some((range) => contains(range, one))))
    .map(({ requirement }) => `${template.id}/${requirement.id}`)
}

/** The whole of `text`, for consequences that may show anywhere. */
export function everywhere(text: string): TextRange[] {
  return [{ start: 0, end: text.length }]
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** `count` of `items` drawn without repetition, in their order. */
export function sample<Item>(items: readonly Item[], count: number, next: () => number): Item[] {
  const drawn = items
    .map((item, index) => ({ item, index, weight: next() }))
    .sort((a, b) => a.weight - b.weight)
    .slice(0, count)
  return drawn.sort((a, b) => a.index - b.index).map(({ item }) => item)
}

/** Successes per kind, one line each: `delete-lead 23/23`. */
export function tally(outcomes: readonly Outcome[]): string {
  const kinds = [...new Set(outcomes.map((outcome) => outcome.kind))]
  return kinds
    .map((kind) => {
      const own = outcomes.filter((outcome) => outcome.kind === kind)
      return `${kind} ${own.filter((outcome) => outcome.failure === undefined).length}/${own.length}`
    })
    .join('\n')
}

/** Every failure, a line each, for the message of the assertion. */
export function failuresOf(outcomes: readonly Outcome[]): string[] {
  return outcomes.flatMap((outcome) => outcome.failure ?? [])
}

function failureOf(base: Base, mutation: Mutation): string | undefined {
  const text = applyEdits(base.text, mutation.edits)
  const { edits } = mutation
  const { findings } = analysed(text)
  const after = findings.map((finding) => entryOf(finding, text, originOf(finding.range, edits), edits))
  const before = base.analysis.findings.map((finding) => entryOf(finding, base.text, finding.range, edits))
  const { gone, come } = difference(before, after)
  for (const wanted of mutation.expected) {
    const found = come.findIndex((entry) => wanted.rules.includes(entry.rule) && touchesAny(entry.range, wanted.at))
    if (found < 0) return `no ${wanted.rules.join(' or ')}; ${described(gone, come)}`
    come.splice(found, 1)
  }
  const explains = (entry: Entry): boolean =>
    mutation.consequences.some(({ rules, at }) => rules.includes(entry.rule) && touchesAny(entry.range, at))
  const others = withoutRecounted(gone, come)
  const vanished = others.gone.filter((entry) => !explains(entry) && !isDeleted(entry.range, edits))
  const appeared = others.come.filter((entry) => !explains(entry) && !isMoved(entry, gone, edits))
  return vanished.length + appeared.length > 0 ? described(vanished, appeared) : undefined
}

/** A finding as it is compared; `key` holds all that must stay the same, `uncounted` all but the counts it gives. */
interface Entry {
  readonly rule: string
  readonly range: TextRange
  readonly isSummary: boolean
  readonly key: string
  readonly uncounted: string
}

/** `range` points into the text before the change; what covers an edit is compared by its place alone. */
function entryOf(finding: Finding, text: string, range: TextRange, edits: readonly TextEdit[]): Entry {
  const { rule, severity, message } = finding
  const isEdited = edits.some((edit) => overlaps(edit, range))
  const covered = isEdited ? '' : text.slice(finding.range.start, finding.range.end)
  const place = [rule, severity, range.start, range.end, covered].join(' ')
  const uncounted = isEdited ? place : `${place} ${withoutCounts(message.zh)}`
  return { rule, range, isSummary: finding.related.length > 0, key: `${place} ${message.zh}`, uncounted }
}

/** Counts in a summary (此处起有9处…) follow the places that the change took away or added. */
function withoutCounts(message: string): string {
  return message.replace(/\d+ ?(?=[处项家])/g, '#')
}

function difference(before: readonly Entry[], after: readonly Entry[]): { gone: Entry[]; come: Entry[] } {
  return { gone: without(before, after, 'key'), come: without(after, before, 'key') }
}

function withoutRecounted(gone: readonly Entry[], come: readonly Entry[]): { gone: Entry[]; come: Entry[] } {
  return { gone: without(gone, come, 'uncounted'), come: without(come, gone, 'uncounted') }
}

/** `entries` less those that `others` holds as well, each counted once. */
function without(entries: readonly Entry[], others: readonly Entry[], by: 'key' | 'uncounted'): Entry[] {
  const counts = new Map<string, number>()
  for (const other of others) counts.set(other[by], (counts.get(other[by]) ?? 0) + 1)
  return entries.filter((entry) => {
    const count = counts.get(entry[by]) ?? 0
    counts.set(entry[by], count - 1)
    return count <= 0
  })
}

/** The range of the text before the change that `range` of the text after it comes from. */
function originOf(range: TextRange, edits: readonly TextEdit[]): TextRange {
  return { start: originOfStart(range.start, edits), end: originOfEnd(range.end, edits) }
}

function originOfStart(offset: number, edits: readonly TextEdit[]): number {
  let shift = 0
  for (const { start, end, newText } of edits) {
    const at = start + shift
    if (offset < at) break
    if (offset < at + newText.length) return start
    shift += newText.length - (end - start)
  }
  return offset - shift
}

function originOfEnd(offset: number, edits: readonly TextEdit[]): number {
  let shift = 0
  for (const { start, end, newText } of edits) {
    const at = start + shift
    if (offset <= at) break
    if (offset < at + newText.length) return end
    shift += newText.length - (end - start)
  }
  return offset - shift
}

/** True when what the finding pointed at is no more. */
function isDeleted(range: TextRange, edits: readonly TextEdit[]): boolean {
  return edits.some(({ start, end }) => start <= range.start && range.end <= end && end > start)
}

/** True for a summary that stood in deleted text and now stands at the next of its places. */
function isMoved(entry: Entry, gone: readonly Entry[], edits: readonly TextEdit[]): boolean {
  return gone.some((one) => one.rule === entry.rule && one.isSummary && isDeleted(one.range, edits))
}

function touchesAny(range: TextRange, places: readonly TextRange[]): boolean {
  return places.some((place) => range.start <= place.end && place.start <= range.end)
}

function described(gone: readonly Entry[], come: readonly Entry[]): string {
  const line = (sign: string) => (entry: Entry) => `${sign}${entry.key}`
  return [...gone.map(line('-')), ...come.map(line('+'))].join(' | ') || 'nothing changes'
}

function analysed(text: string): Analysis {
  return analyse({ text, templates: builtinTemplates })
}
