/** Moves a section with all below it among its siblings or beside another one, and numbers what moved. */

import type { Analysis } from '../analysis/analyse.js'
import { isRow } from '../rules/structure/printedNumbers.js'
import type { Heading, Plan } from '../semantics/model.js'
import { lineEnd } from '../text/lineAround.js'
import { applyEdits, contains, type TextEdit, type TextRange } from '../text/range.js'
import { type Count, countsOf } from './renumber/counts.js'
import { keptNumbers } from './renumber/kept.js'
import { renumberTo } from './renumber.js'

/** Where a section goes: past its neighbour, beside the section around an offset, or to the end of one of a higher level. */
export type Destination =
  | { readonly direction: 'up' | 'down' }
  | { readonly place: 'before' | 'after' | 'into'; readonly offset: number }

/**
 * The edits that move the section around `offset` and renumber what is then out of order; `undefined` when there is no
 * such section, or none of its level there. The text that is taken out and put in again is the one that the section
 * passes, so that a cursor within the section stays where it is.
 */
export function moveSection(analysis: Analysis, offset: number, to: Destination): TextEdit[] | undefined {
  const { plan } = analysis
  const section = sectionAt(plan, offset)
  const target = section && targetOf(plan, section, to)
  if (!section || !target) return undefined
  const own = extentOf(plan, section)
  const passed = own && passedText(own, target.at)
  if (
    !own ||
    !passed ||
    !isBody(plan, { start: Math.min(own.start, passed.start), end: Math.max(own.end, passed.end) })
  )
    return undefined
  const inner = numberEdits(plan, { section, own, passed, parent: target.parent })
  return inner && swapped(plan.source, own, passed, inner)
}

/** The heading of the innermost section around `offset`; rows of tables are no sections. */
function sectionAt(plan: Plan, offset: number): Heading | undefined {
  const end = lineEnd(plan.source, offset)
  const before = plan.headings.filter((one) => !isRow(one) && one.start <= end)
  let heading = before.at(-1)
  while (heading && heading.sectionEnd <= offset && heading.sectionEnd < plan.source.length) heading = heading.parent
  return heading
}

interface Target {
  /** A source offset at which a section begins or ends. */
  readonly at: number
  readonly parent: Heading | undefined
}

function targetOf(plan: Plan, section: Heading, to: Destination): Target | undefined {
  if ('direction' in to) {
    const siblings = siblingsOf(plan, section)
    const other = siblings[siblings.indexOf(section) + (to.direction === 'up' ? -1 : 1)]
    const extent = other && extentOf(plan, other)
    return extent && { at: to.direction === 'up' ? extent.start : extent.end, parent: section.parent }
  }
  const other = plan.headings.find((one) => one.start === sectionAt(plan, to.offset)?.start)
  const extent = other && extentOf(plan, other)
  if (!other || !extent || isWithin(other, section) || !isSameDocument(other, section)) return undefined
  if (to.place === 'into') {
    const alike = other.children.every((one) => one.level !== section.level || one.form === section.form)
    return alike && other.level < section.level && section.parent !== other
      ? { at: endOfChildren(plan, other, section.level), parent: other }
      : undefined
  }
  if (other.level !== section.level || other.form !== section.form) return undefined
  return { at: to.place === 'before' ? extent.start : extent.end, parent: other.parent }
}

/** Behind the last child of `level`, or of the whole section where it has none. */
function endOfChildren(plan: Plan, heading: Heading, level: number): number {
  const last = heading.children.findLast((one) => one.level <= level) ?? heading
  return extentOf(plan, last)?.end ?? heading.sectionEnd
}

function siblingsOf(plan: Plan, section: Heading): Heading[] {
  const { parent, level, form } = section
  return plan.headings.filter(
    (one) =>
      one.parent === parent &&
      one.level === level &&
      one.form === form &&
      isSameDocument(one, section) &&
      annexAt(plan, one.start) === annexAt(plan, section.start),
  )
}

function annexAt(plan: Plan, offset: number): number {
  return plan.annexes.findIndex(({ range }) => range && range.start <= offset && offset < range.end)
}

function isSameDocument(a: Heading, b: Heading): boolean {
  return a.part === b.part && a.scope === b.scope && !isRow(a) && !isRow(b)
}

function isWithin(heading: Heading, section: Heading): boolean {
  for (let at: Heading | undefined = heading; at; at = at.parent) if (at === section) return true
  return false
}

/** The lines of a section; `undefined` when it begins or ends within a line. */
function extentOf(plan: Plan, heading: Heading): TextRange | undefined {
  const start = lineStartOf(plan.source, heading.start)
  const end =
    heading.sectionEnd >= plan.source.length ? plan.source.length : lineStartOf(plan.source, heading.sectionEnd)
  return start === undefined || end === undefined || end <= start ? undefined : { start, end }
}

/** The start of the line of `offset`, when only an indent or marks of Markdown stand before it. */
function lineStartOf(source: string, offset: number): number | undefined {
  let start = offset
  while (start > 0 && /[ \t\u3000\u00a0#*]/.test(source[start - 1])) start--
  return start === 0 || /[\r\n\ufeff]/.test(source[start - 1]) ? start : undefined
}

/** What stands between the section and its new place. */
function passedText(own: TextRange, at: number): TextRange | undefined {
  if (at < own.start) return { start: at, end: own.start }
  return at > own.end ? { start: own.end, end: at } : undefined
}

/** True when `range` holds running text of one document and nothing of its frame. */
function isBody({ tree }: Plan, range: TextRange): boolean {
  return tree.paragraphs.every(
    (one) => !contains(range, one) || one.zone === 'body' || one.zone === 'annex' || one.zone === 'furniture',
  )
}

interface Move {
  readonly section: Heading
  readonly own: TextRange
  readonly passed: TextRange
  readonly parent: Heading | undefined
}

/** The numbers and references that change; `undefined` when the section goes into a list whose numbers are unclear. */
function numberEdits(plan: Plan, { section, own, passed, parent }: Move): TextEdit[] | undefined {
  const order = (heading: Heading): number => {
    const ahead = own.start > passed.start
    if (own.start <= heading.start && heading.start < own.end)
      return heading.start + (ahead ? passed.start - own.start : passed.end - passed.start)
    const isPassed = passed.start <= heading.start && heading.start < passed.end
    return isPassed ? heading.start + (ahead ? 1 : -1) * (own.end - own.start) : heading.start
  }
  const counts = countsOf(plan, keptNumbers(plan))
  const changed = parent === section.parent ? counts : regrouped(counts, section, parent)
  if (!changed) return undefined
  const wanted = new Map<Heading, number>()
  for (const { headings, ordinals } of changed) {
    const sorted = [...headings].sort((a, b) => order(a) - order(b))
    if (parent === section.parent && sorted.every((one, at) => one === headings[at])) continue
    for (const [at, heading] of sorted.entries())
      if (ordinals[at] !== heading.ordinal) wanted.set(heading, ordinals[at])
  }
  return renumberTo(plan, wanted, (heading) => (heading === section ? parent : heading.parent))
}

/** The counts that the section leaves and joins, with those that change their order along. */
function regrouped(counts: readonly Count[], section: Heading, parent: Heading | undefined): Count[] | undefined {
  const left = counts.find(({ headings }) => headings.includes(section))
  const joined = counts.find(({ headings }) =>
    headings.some((one) => one.parent === parent && one.level === section.level && one !== section),
  )
  if (!left || left === joined) return left && [...counts]
  if (!left.sure || joined?.sure === false) return undefined
  const rest = counts.filter((one) => one !== left && one !== joined)
  const members = [...(joined?.headings ?? []), section]
  return [
    ...rest,
    counted(
      left.headings.filter((one) => one !== section),
      left,
    ),
    counted(members, joined),
  ]
}

function counted(headings: readonly Heading[], like: Count | undefined): Count {
  const first = like?.ordinals[0] ?? 1
  return { headings, ordinals: headings.map((_, at) => first + at), sure: true }
}

/** The edits that put `passed` on the other side of `own`; white space between and behind the two keeps its place. */
function swapped(source: string, own: TextRange, passed: TextRange, inner: readonly TextEdit[]): TextEdit[] {
  const [upper, lower] = own.start < passed.start ? [own, passed] : [passed, own]
  const upperEnd = trimmedEnd(source, upper)
  const lowerEnd = trimmedEnd(source, lower)
  const gap = source.slice(upperEnd, upper.end)
  const rewritten = (range: TextRange): string => {
    const edits = inner.filter((edit) => contains(range, edit))
    const shifted = edits.map(({ start, end, newText }) => ({
      start: start - range.start,
      end: end - range.start,
      newText,
    }))
    return applyEdits(source.slice(range.start, range.end), shifted)
  }
  const moved = passed === upper ? { start: upper.start, end: upperEnd } : { start: lower.start, end: lowerEnd }
  const text = rewritten(moved)
  const around =
    passed === upper
      ? [
          { start: upper.start, end: upper.end, newText: '' },
          { start: lowerEnd, end: lowerEnd, newText: gap + text },
        ]
      : [
          { start: upper.start, end: upper.start, newText: text + gap },
          { start: upperEnd, end: lowerEnd, newText: '' },
        ]
  return [...inner.filter((edit) => !contains(moved, edit)), ...around].sort((a, b) => a.start - b.start)
}

function trimmedEnd(source: string, { start, end }: TextRange): number {
  return start + source.slice(start, end).trimEnd().length
}
