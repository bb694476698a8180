/** What must hold of every fix: the finding is gone, nothing unrelated goes with it, and a safe one brings nothing new. */

import type { Finding, Fix } from '../../server/src/rules/rule.js'
import { applyEdits, type TextEdit, type TextRange } from '../../server/src/text/range.js'
import { analysed } from './analysed.js'

/** One fix that breaks a law, in words; `text` is the document. */
export interface Breach {
  readonly rule: string
  readonly safety: Fix['safety']
  readonly what: string
}

/** The laws that the fixes of `text` break; `pick` leaves fixes out where there are too many. */
export function breaches(text: string, pick: (finding: Finding, fix: Fix) => boolean = () => true): Breach[] {
  const { findings } = analysed(text)
  return findings.flatMap((finding) =>
    finding.fixes.filter((fix) => pick(finding, fix)).flatMap((fix) => breachOf(text, findings, finding, fix)),
  )
}

function breachOf(text: string, before: readonly Finding[], finding: Finding, fix: Fix): Breach[] {
  const tell = (what: string): Breach[] => [
    { rule: finding.rule, safety: fix.safety, what: `${fix.title.zh} @${finding.range.start}: ${what}` },
  ]
  const fixedText = applyEdits(text, fix.edits)
  if (fixedText === text) return tell('changes nothing')
  const after = analysed(fixedText).findings
  const edits = [...fix.edits].sort((a, b) => a.start - b.start)
  const left = after.map((one) => ({ rule: one.rule, range: originOf(one.range, edits), finding: one }))
  const gone = withoutKnown(before, (one) => {
    const at = left.findIndex(({ rule, range }) => rule === one.rule && touches(range, one.range))
    // What is said of the whole plan moves to its title when it gets one.
    const moved = at >= 0 ? at : left.findIndex(({ rule, finding: other }) => rule === one.rule && sameText(other, one))
    if (moved >= 0) left.splice(moved, 1)
    return moved >= 0
  })
  const isOwn = (one: Finding): boolean => one === finding
  const unrelated = gone.filter((one) => !isOwn(one) && !isRelated(one, finding, edits))
  if (unrelated.length > 0) return tell(`clears ${unrelated.map(shown).join(' | ')}`)
  const isSaid = after.some((one) => one.rule === finding.rule && sameText(one, finding))
  if (isSaid && !isLess(before, after, finding))
    return tell(`stays; ${after.filter((one) => one.rule === finding.rule).length}`)
  if (fix.safety === 'unsafe') return []
  if (left.length > 0) return tell(`brings ${left.map((one) => shown(one.finding)).join(' | ')}`)
  return after.length < before.length ? [] : tell(`leaves ${after.length} of ${before.length}`)
}

/** The rule says less, or the same of fewer places. */
function isLess(before: readonly Finding[], after: readonly Finding[], { rule }: Finding): boolean {
  const weight = (all: readonly Finding[]): number =>
    all.filter((one) => one.rule === rule).reduce((sum, one) => sum + 1 + one.related.length, 0)
  return weight(after) < weight(before)
}

/** What else is told of the same defect: a deadline that can be read gives the plan its timetable, another lead its clause. */
const consequences: Readonly<Record<string, readonly string[]>> = {
  'annex-organ-differs': ['organ-lead-and-support', 'organ-listed-twice'],
  'deadline-ambiguous': ['notice-40/timetable'],
  'deadline-vague': ['notice-40/timetable'],
  'organ-outdated': ['annex-organ-differs'],
  'placeholder-left': ['notice-40/timetable'],
  'task-without-deadline': ['notice-40/timetable'],
}

/** Findings on the same place, on one of the places changed, or of the same rule (a summary that was told there). */
function isRelated(one: Finding, finding: Finding, edits: readonly TextEdit[]): boolean {
  return (
    one.rule === finding.rule ||
    (consequences[finding.rule] ?? []).includes(one.rule) ||
    // A section that is written again holds the tasks that the annex has kept.
    (finding.rule.includes('/') && one.rule === 'annex-task-unmatched') ||
    touches(one.range, finding.range) ||
    edits.some((edit) => touches(one.range, edit))
  )
}

function withoutKnown(findings: readonly Finding[], isKnown: (finding: Finding) => boolean): Finding[] {
  return findings.filter((finding) => !isKnown(finding))
}

function sameText(a: Finding, b: Finding): boolean {
  return a.message.zh === b.message.zh
}

function shown({ rule, range, message }: Finding): string {
  return `${rule}@${range.start} ${message.zh.slice(0, 40)}`
}

function touches(a: TextRange, b: TextRange): boolean {
  return a.start <= b.end && b.start <= a.end
}

/** The range before the change that `range` comes from; `edits` are in order of place. */
export function originOf(range: TextRange, edits: readonly TextEdit[]): TextRange {
  return { start: originOfOffset(range.start, edits, 'start'), end: originOfOffset(range.end, edits, 'end') }
}

function originOfOffset(offset: number, edits: readonly TextEdit[], side: 'start' | 'end'): number {
  let shift = 0
  for (const edit of edits) {
    const at = edit.start + shift
    if (offset < at) break
    if (offset < at + edit.newText.length) return edit[side]
    shift += edit.newText.length - (edit.end - edit.start)
  }
  return offset - shift
}
