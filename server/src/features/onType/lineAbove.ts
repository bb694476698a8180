/** The line that was finished by Enter, and whether it is time to go on behind it. */

import { isRow, numberRange } from '../../rules/structure/printedNumbers.js'
import type { Heading, Plan } from '../../semantics/model.js'
import { clauseKinds, type LabelMatch, labelAt, wholeLabel } from '../../syntax/labels.js'
import type { Paragraph } from '../../syntax/node.js'
import { lineAround, lineBefore } from '../../text/lineAround.js'
import type { TextRange } from '../../text/range.js'
import { lastFrom } from '../../text/sorted.js'

/** The last line with text above an empty line with the cursor. */
export interface LineAbove extends TextRange {
  readonly paragraph: Paragraph
  /** White space in front of the text of the line. */
  readonly indent: string
  /** The item of the line, or above it when the line holds a label. */
  readonly heading?: Heading
  /** The label that opens the line; `undefined` for an item. */
  readonly label?: LabelMatch
  /** True for a number or a label with nothing behind it. */
  readonly isEmptyItem: boolean
  /** The line with the cursor, its white space included and its line break not. */
  readonly cursorLine: TextRange
}

/** The line above the cursor, when the cursor's line is empty and stands as far below as paragraphs of this plan do. */
export function lineAbove(plan: Plan, offset: number): LineAbove | undefined {
  const { source } = plan
  const cursorLine = lineAround(source, offset)
  if (!isBlank(source, cursorLine)) return undefined
  let line = lineBefore(source, cursorLine.start)
  const isBelowBlank = line !== undefined && isBlank(source, line)
  if (line && isBelowBlank) line = lineBefore(source, line.start)
  if (!line || isBlank(source, line)) return undefined
  const paragraph = paragraphIn(plan, line)
  if (!paragraph) return undefined
  const label = paragraph.heading ? undefined : clauseLabel(paragraph)
  const heading = headingOf(plan, paragraph, label !== undefined)
  if (!heading) return undefined
  const indent = /^[ \t\u3000\u00a0]*/.exec(source.slice(line.start, line.end))?.[0] ?? ''
  const isEmptyItem = isEmpty(paragraph, label) && paragraph.start === line.start + indent.length
  const isFarEnough = isBelowBlank === isSetApart(plan, paragraph)
  if (isEmptyItem ? isBelowBlank : !isFarEnough) return undefined
  return { ...line, paragraph, indent, heading, ...(label ? { label } : {}), isEmptyItem, cursorLine }
}

/** The label of a clause on its own line: 责任单位：…, with or without a text. */
export function clauseLabel({ reading }: Paragraph): LabelMatch | undefined {
  const label = labelAt(reading.text) ?? wholeLabel(reading.text)
  return label && clauseKinds.has(label.kind) ? label : undefined
}

/** True when a blank line stands in front of the paragraph, and so will in front of the next one. */
function isSetApart({ source, tree }: Plan, paragraph: Paragraph): boolean {
  const before = tree.paragraphs[paragraph.index - 1]
  return before !== undefined && /\n[^\S\n]*\r?\n|\r[ \t]*\r/.test(source.slice(before.end, paragraph.start))
}

function headingOf(plan: Plan, paragraph: Paragraph, isLabel: boolean): Heading | undefined {
  if (paragraph.zone !== 'body' && paragraph.zone !== 'annex') return undefined
  const heading = lastFrom(plan.headings, paragraph.start)
  if (!heading || heading.ordinal === 0 || isRow(heading) || heading.sectionEnd <= paragraph.start) return undefined
  // What follows a heading of Markdown is its text.
  if (/#[ \t]*$/.test(plan.source.slice(Math.max(0, heading.start - 8), heading.start))) return undefined
  return isLabel || heading.start === paragraph.start ? heading : undefined
}

function isEmpty({ reading, heading }: Paragraph, label: LabelMatch | undefined): boolean {
  if (label) return reading.text.trimEnd().length <= label.contentStart
  return heading !== undefined && reading.text.trimEnd().length <= heading.titleStart
}

/** The last paragraph of a line, when it ends there. */
function paragraphIn({ tree }: Plan, line: TextRange): Paragraph | undefined {
  const paragraph = lastFrom(tree.paragraphs, line.end)
  return paragraph && paragraph.end > line.start && paragraph.end <= line.end ? paragraph : undefined
}

function isBlank(source: string, { start, end }: TextRange): boolean {
  return source.slice(start, end).trim() === ''
}

/** The number of a heading as printed, and the white space behind it. */
export function printedNumber(plan: Plan, heading: Heading): { readonly number: string; readonly gap: string } {
  const { start, end } = numberRange(plan, heading)
  const gap = heading.titleStart > end ? plan.source.slice(end, heading.titleStart) : ''
  return { number: plan.source.slice(start, end), gap: /^[ \u00a0\u3000]*$/.test(gap) ? gap : '' }
}
