/** Inserting a standard clause: where it belongs or at the cursor, numbered and laid out as the plan is. */

import type { Analysis } from '../analysis/analyse.js'
import type { Clause } from '../clauses/clause.js'
import type { Heading, Plan } from '../semantics/model.js'
import { type InsertionSpot, insertionOf } from '../templates/insertion.js'
import { findPlace } from '../templates/places.js'
import { readPlanText } from '../templates/planText.js'
import type { Template } from '../templates/template.js'
import type { TextEdit } from '../text/range.js'
import { localText } from './clauseList.js'
import { renumberTo } from './renumber.js'

/** What has to be changed to insert a clause. */
export interface ClauseInsertion {
  /** The clause; its blanks are tab stops for whoever can show them. */
  readonly insertion: TextEdit
  /** The numbers of the sections behind it, higher by those inserted, and the references to them anywhere in the text. */
  readonly renumbering: readonly TextEdit[]
}

/**
 * The edits that insert `clause`. With an `offset`, the cursor's, the clause goes there if it fits any place or if the
 * cursor is in the part where it belongs; else it goes to the end of that part.
 */
export function insertClause(analysis: Analysis, clause: Clause, offset?: number): ClauseInsertion {
  const { plan, template } = analysis
  const text = localText(plan, clause)
  if (clause.place === 'cursor' && offset !== undefined && isInline(text) && !isBlankLine(plan.source, offset))
    return { insertion: { start: offset, end: offset, newText: filled(text) }, renumbering: [] }
  const spot = spotFor(plan, clause, template.template, offset)
  const insertion = insertionOf(plan, text, spot)
  const numbered = text.match(/^(?:（\{next\}）|\{item\}\.)/gm)?.length ?? 0
  return {
    insertion: atOwnLine(plan, { ...insertion, newText: joined(filled(insertion.newText), clause) }, clause, offset),
    renumbering: numbered > 0 && spot.after ? renumberedBehind(plan, spot.after, numbered) : [],
  }
}

/** One line without a number of its own: a citation, a date, what stands in brackets. */
function isInline(text: string): boolean {
  return !text.includes('\n') && !/^（\{next\}）|^\{next\}|^\||^\{item\}/.test(text)
}

/** Numbers that nothing tells are blanks. */
function filled(text: string): string {
  return text.replaceAll('{next}', 'XX').replaceAll('{item}', '1')
}

/** Signature and date, the lines of an annex note and of front matter stand line below line in every layout. */
function joined(text: string, { group, place }: Clause): string {
  if (place !== 'cursor' || (group !== 'frame' && group !== 'annex')) return text
  const start = /^[\r\n]*/.exec(text)?.[0].length ?? 0
  return text.slice(0, start) + text.slice(start).replace(/(\r?\n)(?:\r?\n)+/g, '$1')
}

function spotFor(plan: Plan, clause: Clause, template: Template, offset: number | undefined): InsertionSpot {
  const area = areaFor(plan, clause, template)
  const place = clause.place === 'cursor' ? undefined : findPlace(readPlanText(plan), clause.place)
  const part = area ?? place?.section
  const atCursor = offset === undefined ? undefined : spotAt(plan, clause.text, offset)
  if (atCursor && (clause.place === 'cursor' || (part && isWithin(atCursor, part)))) return atCursor
  if (area) return endOf(plan, area)
  return place ?? endOf(plan, undefined)
}

/** The section about the area of work that the clause belongs in. */
function areaFor(plan: Plan, { within }: Clause, { requirements, id }: Template): Heading | undefined {
  const requirement = requirements.find((one) => `${id}/${one.id}` === within)
  const words = requirement?.expect.words
  if (!Array.isArray(words)) return undefined
  return plan.headings.find(
    (heading) =>
      heading.scope === 'main' && heading.level <= 2 && words.some((word) => heading.title.includes(String(word))),
  )
}

/** The end of the item that holds the cursor, for texts that continue its numbers; else the end of its line. */
function spotAt(plan: Plan, text: string, offset: number): InsertionSpot {
  const innermost = plan.headings.findLast(
    (heading) => heading.scope === 'main' && heading.start <= offset && offset <= heading.sectionEnd,
  )
  const wanted = text.startsWith('（{next}）') ? 2 : text.startsWith('{item}.') ? 3 : undefined
  if (wanted === undefined || !innermost) return { insertAt: lineEnd(plan.source, offset) }
  let at: Heading | undefined = innermost
  while (at && at.level > wanted) at = at.parent
  if (!at) return { insertAt: lineEnd(plan.source, offset) }
  if (at.level < wanted) return endOf(plan, at)
  return { insertAt: trimmedEnd(plan.source, at.sectionEnd), section: at.parent, after: at }
}

function isWithin({ section, after }: InsertionSpot, part: Heading): boolean {
  for (let at = after ?? section; at; at = at.parent) if (at === part) return true
  return false
}

function endOf(plan: Plan, section: Heading | undefined): InsertionSpot {
  if (!section) return findPlace(readPlanText(plan), 'end')
  return { insertAt: trimmedEnd(plan.source, section.sectionEnd), section }
}

/** On an empty line the clause takes its place; at the start of the document nothing stands in front of it. */
function atOwnLine(plan: Plan, edit: TextEdit, { place }: Clause, offset: number | undefined): TextEdit {
  const { source } = plan
  const isHere = place === 'cursor' && offset !== undefined && edit.start === lineEnd(source, offset)
  if (!isHere || !isBlankLine(source, offset)) return edit.start === 0 ? withoutGap(edit) : edit
  const start = trimmedEnd(source, offset)
  return start === 0 ? withoutGap({ ...edit, start: 0 }) : { ...edit, start }
}

function withoutGap(edit: TextEdit): TextEdit {
  return { ...edit, newText: edit.newText.replace(/^[\r\n]+/, '') }
}

/** The numbers of the siblings behind `after`, higher by `by`, and the references to them; none when they do not count on from it. */
function renumberedBehind(plan: Plan, after: Heading, by: number): TextEdit[] {
  const siblings = (
    after.parent?.children ?? plan.headings.filter((one) => one.level === after.level && one.scope === after.scope)
  ).filter((one) => one.start > after.start)
  if (siblings.some((one, index) => one.ordinal !== after.ordinal + index + 1)) return []
  return renumberTo(plan, new Map(siblings.map((one) => [one, one.ordinal + by])))
}

function isBlankLine(source: string, offset: number): boolean {
  const start = source.lastIndexOf('\n', offset - 1) + 1
  return source.slice(start, lineEnd(source, offset)).trim() === ''
}

/** The end of the line that holds `offset`, in front of its line break. */
function lineEnd(source: string, offset: number): number {
  const found = source.indexOf('\n', offset)
  const end = found < 0 ? source.length : found
  return end > offset && source[end - 1] === '\r' ? end - 1 : end
}

function trimmedEnd(source: string, end: number): number {
  return source.slice(0, end).trimEnd().length
}
