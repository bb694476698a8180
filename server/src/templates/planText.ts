/** The sentences of a plan with their place in it: what predicates read instead of the raw text. */

import type { Heading, Plan } from '../semantics/model.js'
import type { Paragraph, Table } from '../syntax/node.js'
import { overlaps, type TextRange } from '../text/range.js'
import { plain } from './predicates/words.js'
import type { Level } from './template.js'

/** One sentence of the text zones; `text` is as read, less titles in 《》, spaces and quotation marks. */
export interface Sentence extends TextRange {
  readonly text: string
  /** The innermost heading that the sentence stands under or is the title of. */
  readonly heading?: Heading
  /** The heading's title, less spaces and quotation marks. */
  readonly title?: string
  /** `title`: the sentence is a heading's title; `row`: the cells of a table row. */
  readonly kind: 'text' | 'title' | 'row'
  /** True when it belongs to a statement of goals: a goal section, a labelled goal paragraph, a table of goals. */
  readonly inGoals: boolean
  readonly inTask: boolean
  readonly paragraph?: Paragraph
}

/** A plan as predicates read it. */
export interface PlanText {
  readonly plan: Plan
  /** The level of government, from the metadata or from the parties that the tasks name. */
  readonly level?: Level
  readonly sentences: readonly Sentence[]
  /** Headings that open a statement of goals, outermost only, in document order. */
  readonly goalHeadings: readonly Heading[]
}

const textZones: ReadonlySet<string> = new Set(['preamble', 'body', 'closing', 'annex'])
const goalTitle = /目标/
const notGoalTitle = /目标(?:责任|管理|考核|导向|绩效|完成)|为目标|[，。；]/
const goalLabel = /^[^，。；：]{0,6}目标(?:任务)?[：。]/
const frameTitle = /总体要求|总体思路|总体部署|指导思想|主要目标|工作思路|基本要求/
const horizon = /到20..年|到“?十[三四五六]五”?末|通过.{1,3}年(?:时间|努力|左右)?|总?目标是|力争.{0,12}年/

const known = new WeakMap<Plan, PlanText>()

/** The sentences of `plan`, read once; the cost is linear in its length. */
export function readPlanText(plan: Plan): PlanText {
  const before = known.get(plan)
  if (before) return before
  const text = read(plan)
  known.set(plan, text)
  return text
}

function read(plan: Plan): PlanText {
  const headingOf = headingsByParagraph(plan)
  const goalHeadings = plan.headings.filter((heading) => isGoalTitle(heading.title) && !underGoal(heading.parent))
  const inTask = covering(plan.tasks)
  const inClause = covering(plan.tasks.flatMap((task) => task.responsibilities))
  const sentences: Sentence[] = []
  for (const paragraph of plan.tree.paragraphs) {
    if (!textZones.has(paragraph.zone)) continue
    const heading = headingOf.get(paragraph)
    const title = heading && plain(heading.title)
    const inGoals = underGoal(heading) || isGoalParagraph(paragraph, heading)
    for (const piece of split(paragraph)) {
      const range = paragraph.reading.range(piece.start, piece.end)
      if (inClause(range.start)) continue
      const kind = piece.title ? 'title' : 'text'
      sentences.push({
        ...range,
        text: plain(piece.text),
        heading,
        title,
        kind,
        inGoals,
        inTask: inTask(range.start),
        paragraph,
      })
    }
  }
  for (const table of plan.tree.tables) sentences.push(...rowsOf(table))
  return { plan, level: plan.metadata.level ?? levelOfParties(plan), sentences, goalHeadings }
}

/** True for the title of a section of goals: 总体目标, 发展目标, 工作目标, 目标任务 … */
function isGoalTitle(title: string): boolean {
  return title.length <= 16 && goalTitle.test(title) && !notGoalTitle.test(title)
}

/** `text` with each quoted document title blanked out by as many spaces, so that offsets stay. */
function withoutCitations(text: string): string {
  return text.replace(/《[^《》]*(?:《[^《》]*》[^《》]*)*》/g, (quoted) => ' '.repeat(quoted.length))
}

/** True when `heading` or one above it satisfies `test`. */
export function under(heading: Heading | undefined, test: (heading: Heading) => boolean): boolean {
  for (let at = heading; at; at = at.parent) if (test(at)) return true
  return false
}

/** The text of a section below its title, white space dropped: empty for a bare heading. */
export function sectionText(heading: Heading): string {
  const own = heading.paragraphs.map((paragraph) => {
    const text = paragraph.reading.text
    return paragraph.heading ? text.slice(paragraph.heading.titleEnd) : text
  })
  return [...own, ...heading.children.map((child) => child.title + sectionText(child))]
    .join('')
    .replace(/^[。．.：:\s]+|\s/g, '')
}

function underGoal(heading: Heading | undefined): boolean {
  return under(heading, (one) => isGoalTitle(one.title))
}

function isGoalParagraph(paragraph: Paragraph, heading: Heading | undefined): boolean {
  const text = paragraph.reading.text
  if (goalLabel.test(text.slice(0, 12))) return true
  return (
    under(heading, (one) => frameTitle.test(one.title)) &&
    horizon.test(text) &&
    !/指导思想|基本原则/.test(heading?.title ?? '')
  )
}

function headingsByParagraph(plan: Plan): ReadonlyMap<Paragraph, Heading> {
  const result = new Map<Paragraph, Heading>()
  for (const heading of plan.headings) for (const paragraph of heading.paragraphs) result.set(paragraph, heading)
  return result
}

interface Piece extends TextRange {
  readonly text: string
  readonly title: boolean
}

/** The sentences of a paragraph in reading offsets: a heading's title first, then the text cut at 。！？；. */
function split(paragraph: Paragraph): Piece[] {
  const text = withoutCitations(paragraph.reading.text)
  const mark = paragraph.heading
  const pieces: Piece[] = []
  if (mark)
    pieces.push({
      start: mark.titleStart,
      end: mark.titleEnd,
      text: text.slice(mark.titleStart, mark.titleEnd),
      title: true,
    })
  const body = mark ? mark.titleEnd : 0
  for (const match of text.slice(body).matchAll(/[^。！？；]+[。！？；]?/g)) {
    const lead = match[0].length - match[0].trimStart().length
    const start = body + match.index + lead
    const content = match[0].trim()
    if (/[\p{L}\p{N}]/u.test(content)) pieces.push({ start, end: start + content.length, text: content, title: false })
  }
  return pieces
}

/** Rows as sentences; those of a table with a column of goals or indicators state goals. */
function rowsOf(table: Table): Sentence[] {
  const inGoals = table.columns.some((column) => /目标|指标/.test(column.reading.text))
  return table.rows.map((row) => ({
    start: row.start,
    end: row.end,
    text: plain(withoutCitations(row.cells.map((cell) => cell?.reading.text ?? '').join('，'))),
    kind: 'row',
    inGoals,
    inTask: !inGoals,
  }))
}

/** A test whether an offset lies in one of `ranges`, which are in document order. */
function covering(ranges: readonly TextRange[]): (offset: number) => boolean {
  const ordered = [...ranges].sort((a, b) => a.start - b.start)
  let index = 0
  let last = -1
  return (offset) => {
    if (offset < last) index = 0
    last = offset
    while (index < ordered.length && ordered[index].end <= offset) index++
    return index < ordered.length && overlaps(ordered[index], { start: offset, end: offset + 1 })
  }
}

/** A plan that gives duties to townships is a county's, one that gives them to counties alone a city's. */
function levelOfParties(plan: Plan): Level | undefined {
  const names = plan.tasks.flatMap((task) => task.parties).map((party) => party.text)
  if (names.some((name) => /^各?(?:乡镇|乡（镇）|镇街|街道)/.test(name))) return 'county'
  if (names.some((name) => /^各(?:县|区|旗)/.test(name))) return 'city'
  return undefined
}
