/** The sentences of a plan with their place in it: what predicates read instead of the raw text. */

import type { Heading, Plan } from '../semantics/model.js'
import type { Paragraph, Table } from '../syntax/node.js'
import { once } from '../text/memo.js'
import type { TextRange } from '../text/range.js'
import { remembered } from '../text/remembered.js'
import { countWhile } from '../text/sorted.js'
import { type Phrase, type PhraseSearch, type Phrases, phrasesOfParagraph, phrasesOfRow } from './phrases.js'
import { SoughtText, WordIndex, wordSet } from './predicates/vocabulary.js'
import { plain } from './predicates/words.js'
import type { Level } from './template.js'

/** One sentence of the text zones; `text` is as read, less titles in 《》, spaces and quotation marks. */
export interface Sentence extends TextRange {
  readonly text: string
  /** The innermost heading that the sentence stands under or is the title of. */
  readonly heading?: Heading
  /** `title`: the sentence is a heading's title; `row`: the cells of a table row. */
  readonly kind: Phrase['kind']
  /** True when it belongs to a statement of goals: a goal section, a labelled goal paragraph, a table of goals. */
  readonly inGoals: boolean
  readonly inTask: boolean
  readonly paragraph?: Paragraph
}

/** The sentences of one paragraph or table row, and where they stand. */
interface Passage {
  readonly phrases: Phrases
  readonly heading?: Heading
  readonly inGoals: boolean
  readonly paragraph?: Paragraph
  readonly row?: TextRange
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
  const text = new PlanText(plan)
  known.set(plan, text)
  return text
}

/** A plan as predicates read it; sentences come in the order of the text, those of tables behind. */
export class PlanText {
  /** Headings that open a statement of goals, outermost only, in document order. */
  readonly goalHeadings: readonly Heading[]
  private readonly passages: readonly Passage[]
  private readonly wordIndex: WordIndex
  private readonly inTask: (offset: number) => boolean
  private readonly inClause: (offset: number) => boolean
  private foundLevel: { readonly level: Level | undefined } | undefined
  private foundGoals: readonly Sentence[] | undefined
  private foundTitles: readonly SoughtText[] | undefined

  constructor(readonly plan: Plan) {
    const { goalHeadings, passages } = read(plan)
    this.goalHeadings = goalHeadings
    this.passages = passages
    this.wordIndex = new WordIndex(passages.map(({ phrases }) => phrases))
    this.inTask = within(plan.tasks)
    this.inClause = within(plan.tasks.flatMap((task) => task.responsibilities))
  }

  /** The level of government, from the metadata or from the parties that the tasks name. */
  get level(): Level | undefined {
    this.foundLevel ??= { level: this.plan.metadata.level ?? levelOfParties(this.plan) }
    return this.foundLevel.level
  }

  /** The sentences of goals, titles left out. */
  get goals(): readonly Sentence[] {
    this.foundGoals ??= this.sentencesOf(({ inGoals }) => inGoals).filter(({ kind }) => kind !== 'title')
    return this.foundGoals
  }

  /** The first sentences of the preamble and of the goals, `most` of them. */
  opening(most: number): readonly Sentence[] {
    return this.sentencesOf(({ paragraph, inGoals }) => inGoals || paragraph?.zone === 'preamble', most)
  }

  /** The headings with one of `words` in their titles. */
  headingsNamed(words: readonly string[]): Heading[] {
    const wanted = wordSet(words)
    const { headings } = this.plan
    this.foundTitles ??= headings.map(({ title }) => soughtTitle(title))
    const titles = this.foundTitles
    return headings.filter((_, index) => titles[index].holdsOne(wanted))
  }

  /** The sentences that `search` looks for; only passages that hold one of its words are gone through. */
  search(search: PhraseSearch): Sentence[] {
    const found: Sentence[] = []
    for (const place of this.wordIndex.placesOf(search.oneOf)) {
      const passage = this.passages[place]
      for (const phrase of search.in(passage.phrases)) {
        const sentence = this.sentence(passage, phrase)
        if (sentence) found.push(sentence)
      }
    }
    return found
  }

  private sentencesOf(isWanted: (passage: Passage) => boolean, most = Infinity): Sentence[] {
    const found: Sentence[] = []
    for (const passage of this.passages) {
      if (!isWanted(passage)) continue
      for (const phrase of passage.phrases.list) {
        const sentence = this.sentence(passage, phrase)
        if (sentence) found.push(sentence)
        if (found.length >= most) return found
      }
    }
    return found
  }

  /** `undefined` within a clause of responsibility, which says who and not what. */
  private sentence(passage: Passage, phrase: Phrase): Sentence | undefined {
    const { heading, inGoals, paragraph, row } = passage
    const { kind } = phrase
    const { text } = phrase.sought
    if (row) return { start: row.start, end: row.end, text, kind, inGoals, inTask: !inGoals }
    if (!paragraph) return undefined
    const { start, end } = paragraph.reading.range(phrase.start, phrase.end)
    if (this.inClause(start)) return undefined
    return { start, end, text, heading, kind, inGoals, inTask: this.inTask(start), paragraph }
  }
}

function read(plan: Plan): { goalHeadings: readonly Heading[]; passages: readonly Passage[] } {
  const isGoal = inherited((heading) => isGoalTitle(heading.title))
  const isFrame = inherited((heading) => frameTitle.test(heading.title))
  const passages: Passage[] = []
  const headings = headingsByParagraph(plan)
  for (const paragraph of plan.tree.paragraphs) {
    if (!textZones.has(paragraph.zone)) continue
    const heading = headings.get(paragraph)
    const inGoals =
      (heading !== undefined && isGoal(heading)) ||
      opensWithGoal(paragraph.reading) ||
      (heading !== undefined && isFrame(heading) && setsHorizon(paragraph, heading))
    const title = heading && soughtTitle(heading.title)
    passages.push({ phrases: phrasesOfParagraph(paragraph, title), heading, inGoals, paragraph })
  }
  for (const table of plan.tree.tables) for (const passage of passagesOf(table)) passages.push(passage)
  const goalHeadings = plan.headings.filter((one) => isGoalTitle(one.title) && !(one.parent && isGoal(one.parent)))
  return { goalHeadings, passages }
}

/** `test` of a heading or of one above it, each asked once. */
function inherited(test: (heading: Heading) => boolean): (heading: Heading) => boolean {
  const known = new Map<Heading, boolean>()
  const holds = (heading: Heading): boolean => {
    const before = known.get(heading)
    if (before !== undefined) return before
    const result = test(heading) || (heading.parent !== undefined && holds(heading.parent))
    known.set(heading, result)
    return result
  }
  return holds
}

/** True for the title of a section of goals: 总体目标, 发展目标, 工作目标, 目标任务 … */
function isGoalTitle(title: string): boolean {
  return title.length <= 16 && goalTitle.test(title) && !notGoalTitle.test(title)
}

/** True when `heading` or one above it satisfies `test`. */
export function under(heading: Heading | undefined, test: (heading: Heading) => boolean): boolean {
  for (let at = heading; at; at = at.parent) if (test(at)) return true
  return false
}

/** True for a bare heading: nothing but marks and white space stands in its section below the title. */
export function isSectionEmpty(heading: Heading): boolean {
  return (
    heading.paragraphs.every(
      ({ reading, heading: mark }) => !(mark ? saysBehind(reading, mark.titleEnd) : says(reading)),
    ) && heading.children.every((child) => !anyWord.test(child.title) && isSectionEmpty(child))
  )
}

const anyWord = /[^。．.：:\s]/
const says = once(({ text }) => anyWord.test(text))
const saysBehind = once(({ text }, titleEnd: number) => anyWord.test(text.slice(titleEnd)))

function headingsByParagraph(plan: Plan): ReadonlyMap<Paragraph, Heading> {
  const result = new Map<Paragraph, Heading>()
  for (const heading of plan.headings) for (const paragraph of heading.paragraphs) result.set(paragraph, heading)
  return result
}

/** The rows of a table; those of one with a column of goals or indicators state goals. */
function passagesOf(table: Table): Passage[] {
  const inGoals = table.columns.some((column) => /目标|指标/.test(column.reading.text))
  return table.rows.map((row) => ({ phrases: phrasesOfRow(row), inGoals, row }))
}

const opensWithGoal = once(({ text }) => goalLabel.test(text.slice(0, 12)))
const namesHorizon = once(({ text }) => horizon.test(text))

function setsHorizon({ reading }: Paragraph, heading: Heading): boolean {
  return namesHorizon(reading) && !/指导思想|基本原则/.test(heading.title)
}

/** The title of a heading, less spaces and quotation marks. */
const soughtTitle = remembered((title) => new SoughtText(plain(title)))

/** A test whether an offset lies in one of `ranges`, which stand in the order of their starts. */
function within(ranges: readonly TextRange[]): (offset: number) => boolean {
  const ends: number[] = []
  for (const { end } of ranges) ends.push(Math.max(end, ends[ends.length - 1] ?? 0))
  return (offset) => {
    const before = countWhile(ranges, ({ start }) => start <= offset)
    return before > 0 && ends[before - 1] > offset
  }
}

/** A plan that gives duties to townships is a county's, one that gives them to counties alone a city's. */
function levelOfParties(plan: Plan): Level | undefined {
  let level: Level | undefined
  for (const { parties } of plan.tasks) {
    for (const { text } of parties) {
      if (/^各?(?:乡镇|乡（镇）|镇街|街道)/.test(text)) return 'county'
      if (text.startsWith('各') && /^各(?:县|区|旗)/.test(text)) level = 'city'
    }
  }
  return level
}
