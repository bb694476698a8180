/** The edit that writes a requirement's text, or any standard clause, into a plan. */

import type { Heading, Plan } from '../semantics/model.js'
import { hanNumber } from '../text/hanNumber.js'
import { lineStart } from '../text/lineAround.js'
import { lineBreaksOf } from '../text/lineBreaks.js'
import type { TextEdit } from '../text/range.js'
import { inSectionLayout, inTaskLayout, sectionLayout, taskLayout } from './layout.js'
import { findPlace } from './places.js'
import { readPlanText } from './planText.js'
import type { Requirement } from './template.js'

/** Where a text goes: an offset at the end of a line, and the section whose numbers it continues. */
export interface InsertionSpot {
  readonly insertAt: number
  readonly section?: Heading
  /** The heading behind which the text stands; absent at the section's end. */
  readonly after?: Heading
}

/** The insertion for `requirement` at its place in `plan`; `undefined` when the requirement has no text. */
export function insertion(plan: Plan, requirement: Requirement): TextEdit | undefined {
  if (requirement.insert === undefined) return undefined
  const { insertAt, section } = findPlace(readPlanText(plan), requirement.place)
  return insertionOf(plan, requirement.insert, { insertAt, section })
}

/**
 * The insertion of `text` at `spot`, in the plan's own numbers, layout of tasks and sections, line breaks, paragraph
 * spacing and indent. `{next}` (`{item}` in digits) becomes the next number of the section, or of the top level where no section takes it;
 * `XX省` becomes the plan's province where it is known.
 */
export function insertionOf(plan: Plan, text: string, { insertAt, section, after }: InsertionSpot): TextEdit {
  const { source } = plan
  const { line: lineBreak, paragraph: gap } = lineBreaksOf(source)
  const indent = indentBefore(source, insertAt)
  const numbered = section ?? lastSection(plan, insertAt)
  const lines = inTaskLayout(numberedLines(plan, withProvince(text, plan), numbered, after), taskLayout(plan))
  const newText = lines.map((line, index) => {
    const inTable = line.startsWith('|')
    // The rows of a Markdown table stand line below line, whatever the spacing of paragraphs.
    if (inTable && lines[index - 1]?.startsWith('|')) return lineBreak + line
    return inTable ? lineBreak + lineBreak + line : gap + indent + line
  })
  return { start: insertAt, end: insertAt, newText: newText.join('') }
}

function withProvince(text: string, { metadata: { region } }: Plan): string {
  return region !== undefined && /^[\u4e00-\u9fff]{2,8}(?:省|自治区)$/.test(region)
    ? text.replaceAll('XX省', region)
    : text
}

/** The lines of `text` with their numbers; the first in the layout of the heading that it follows. */
function numberedLines(plan: Plan, text: string, section: Heading | undefined, after: Heading | undefined): string[] {
  const lines = text.split('\n')
  if (!/\{(?:next|item)\}/.test(text)) return lines
  if (text.startsWith('{next}、')) return asSection(lines, topSections(plan))
  if (!section) return asTopSection(text, topSections(plan)).split('\n')
  const sibling = after ?? section.children.at(-1)
  let ordinal = (sibling?.ordinal ?? 0) + 1
  const layout = sectionLayout(plan, sibling)
  return lines.flatMap((line) => {
    if (!/\{(?:next|item)\}/.test(line))
      return [sibling?.form === 'arabic' ? line.replace(/^(\d+)\. ?/, '（$1）') : line]
    return inSectionLayout(withNumber(line, ordinal++, sibling), layout)
  })
}

/** `（{next}）` and `{item}.` as `sibling` is numbered. */
function withNumber(line: string, ordinal: number, sibling: Heading | undefined): string {
  if (line.includes('{item}')) return line.replace(/\{item\}(?:\. ?)?/, itemNumber(line, ordinal, sibling))
  if (sibling?.form !== 'arabic') return line.replaceAll('{next}', hanNumber(ordinal))
  const mark = sibling.label.replace(/^\d+\s*/, '') || '. '
  return line.replaceAll('（{next}）', ordinal + mark)
}

/** The number of an item as `sibling` is numbered, `3. ` where there is none; a cell of a table holds the figure alone. */
function itemNumber(line: string, ordinal: number, sibling: Heading | undefined): string {
  if (!line.includes('{item}.')) return String(ordinal)
  const label = sibling?.label ?? ''
  if (!/[一二三四五六七八九十百\d]/.test(label)) return `${ordinal}. `
  const number = label.replace(/[一二三四五六七八九十百]+|\d+/, (old) =>
    /\d/.test(old) ? String(ordinal) : hanNumber(ordinal),
  )
  return /[.．]$/.test(number) ? `${number} ` : number
}

/** A text that opens with its own heading of the top level, behind the last of `sections`; its items count from one. */
function asSection(lines: readonly string[], sections: number): string[] {
  let item = 1
  return lines.map((line, index) => {
    if (index === 0) return line.replace('{next}', hanNumber(sections + 1))
    return line.includes('{next}') ? line.replace('{next}', hanNumber(item++)) : line
  })
}

/** A section of the top level behind the last of `sections`: N、标题, its text in a paragraph of its own. */
function asTopSection(text: string, sections: number): string {
  if (sections === 0) return text.replaceAll('{next}', 'XX')
  const number = hanNumber(sections + 1)
  return text
    .replace(/^（\{next\}）([^。\n]{1,30})。(?=.)/m, `${number}、$1\n`)
    .replace(/^（\{next\}）([^。\n]{1,30})。?$/m, `${number}、$1`)
    .replaceAll('{next}', number)
    .replace(/^(\d+)\. /gm, (_, ordinal: string) => `（${hanNumber(Number(ordinal))}）`)
}

/** The white space that opens the line which holds `offset`. */
function indentBefore(source: string, offset: number): string {
  return /^[ \t\u3000]*/.exec(source.slice(lineStart(source, offset), offset))?.[0] ?? ''
}

/** The top section that ends at `offset`, whose numbering an insertion there continues. */
function lastSection(plan: Plan, offset: number): Heading | undefined {
  return plan.headings.findLast(
    (heading) =>
      heading.level === 1 && heading.children.length > 0 && heading.start < offset && offset <= heading.sectionEnd,
  )
}

/** The number of the last top section of the main text. */
function topSections(plan: Plan): number {
  return plan.headings.findLast((heading) => heading.level === 1 && heading.scope === 'main')?.ordinal ?? 0
}
