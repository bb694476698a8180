/** What the paragraphs of one item say of it; read once, and taken over for as long as they stay as they are. */

import { wholeLabel } from '../syntax/labels.js'
import type { Paragraph } from '../syntax/node.js'
import { isMarked, type Mark, markOf } from '../text/marks.js'
import { once } from '../text/memo.js'
import { settleRoles } from './clauseParties.js'
import { type ParagraphClauses, readClauses } from './clauses.js'
import { type DateContext, deadlinesIn } from './deadlines.js'
import { mask } from './mask.js'
import type { Deadline, Responsibility, ResponsiblePerson, Target } from './model.js'
import { movedEach, movedRanges, movedResponsibility, movedTarget } from './moved.js'
import { targetsIn } from './targets.js'

/** What the paragraphs of one heading, or those outside every heading, say. */
export interface Facts {
  /** Start of the first paragraph; 0 where there is none. */
  readonly start: number
  /** Where the item ends: with its last clause; without one, with its last paragraph; `undefined` without paragraphs. */
  readonly end: number | undefined
  readonly hasClause: boolean
  /** True when every paragraph with a responsibility is a clause and nothing else. */
  readonly clausesAlone: boolean
  readonly responsibilities: readonly Responsibility[]
  readonly persons: readonly ResponsiblePerson[]
  readonly deadlines: readonly Deadline[]
  readonly targets: readonly Target[]
}

const noFacts: Facts = {
  ...{ start: 0, end: undefined, hasClause: false, clausesAlone: true },
  ...{ responsibilities: [], persons: [], deadlines: [], targets: [] },
}

/** The facts in `paragraphs`, which belong to one item. */
export function factsOf(paragraphs: readonly Paragraph[], context: DateContext): Facts {
  if (paragraphs.length === 0) return noFacts
  const known = knownFacts(paragraphs, context)
  const { base } = paragraphs[0].reading
  if (known.base !== base) {
    known.facts = movedFacts(known.facts, base - known.base)
    known.base = base
  }
  return known.facts
}

/** True when a clause of `paragraphs` is a list of bodies without label or role. */
export function holdsPlainList(paragraphs: readonly Paragraph[], context: DateContext): boolean {
  return paragraphs.length > 0 && knownFacts(paragraphs, context).isPlain
}

/** The facts of an item whose bodies are read with and without lists that carry neither label nor role. */
interface Known {
  labelled?: KnownFacts
  plainLists?: KnownFacts
}

/** Facts with the place that they hold for and all that they were made of. */
interface KnownFacts {
  facts: Facts
  base: number
  readonly isPlain: boolean
  readonly context: string
  readonly marks: readonly Mark[]
}

const knownFrom = once((): Known => ({}))

/** What is known of `paragraphs`, wherever they stood when it was found out. */
function knownFacts(paragraphs: readonly Paragraph[], context: DateContext): KnownFacts {
  const { reading } = paragraphs[0]
  const known = knownFrom(reading)
  const kind = context.plainLists ? 'plainLists' : 'labelled'
  const key = keyOf(context)
  const before = known[kind]
  if (before && before.context === key && isSame(before.marks, paragraphs)) return before
  const facts = readFacts(paragraphs, context)
  const isPlain = facts.responsibilities.some((clause) => clause.plain)
  const found = { facts, base: reading.base, isPlain, context: key, marks: marksOf(paragraphs) }
  known[kind] = found
  return found
}

function movedFacts(facts: Facts, delta: number): Facts {
  return {
    start: facts.start + delta,
    end: facts.end === undefined ? undefined : facts.end + delta,
    hasClause: facts.hasClause,
    clausesAlone: facts.clausesAlone,
    responsibilities: movedEach(facts.responsibilities, delta, movedResponsibility),
    persons: movedRanges(facts.persons, delta),
    deadlines: movedRanges(facts.deadlines, delta),
    targets: movedEach(facts.targets, delta, movedTarget),
  }
}

const contextKeys = new WeakMap<DateContext, string>()

function keyOf(context: DateContext): string {
  const known = contextKeys.get(context)
  if (known !== undefined) return known
  const key = `${context.documentDate ?? ''}/${context.year ?? ''}`
  contextKeys.set(context, key)
  return key
}

function marksOf(paragraphs: readonly Paragraph[]): Mark[] {
  const first = paragraphs[0].reading
  return paragraphs.map(({ reading, heading }) => markOf(reading, first, heading !== undefined))
}

function isSame(marks: readonly Mark[], paragraphs: readonly Paragraph[]): boolean {
  if (marks.length !== paragraphs.length) return false
  const first = paragraphs[0].reading
  return marks.every((mark, index) => {
    const { reading, heading } = paragraphs[index]
    return isMarked(mark, reading, first, heading !== undefined)
  })
}

function readFacts(paragraphs: readonly Paragraph[], context: DateContext): Facts {
  const clauses = readClauses(paragraphs, context)
  const deadlines: (readonly Deadline[])[] = []
  const targets: (readonly Target[])[] = []
  for (const { paragraph, stretches, deadlines: labelled } of clauses) {
    const { reading } = paragraph
    const stretch = stretches.map(({ start, end }) => ({ start, end: Math.min(end, reading.text.length) }))
    const text = mask(reading.text, stretch)
    deadlines.push(deadlinesIn(reading, text, context, false), labelled)
    targets.push(targetsIn(reading, text))
  }
  return {
    start: paragraphs[0].start,
    end: endOf(clauses),
    hasClause: clauses.some((each) => each.stretches.length > 0),
    clausesAlone: clauses.every((each) => each.responsibilities.length === 0 || isClauseParagraph(each)),
    responsibilities: settleRoles(clauses.flatMap((each) => each.responsibilities)),
    persons: clauses.flatMap((each) => each.persons),
    deadlines: deadlines.flat().sort((a, b) => a.start - b.start),
    targets: targets.flat(),
  }
}

/** True for a paragraph that is a clause and nothing else. */
function isClauseParagraph({ paragraph, stretches }: ParagraphClauses): boolean {
  if (paragraph.heading) return false
  return !/[\u4e00-\u9fff]/.test(mask(paragraph.reading.text, stretches))
}

function endOf(clauses: readonly ParagraphClauses[]): number {
  const last = clauses.filter((each) => each.stretches.length > 0).at(-1) ?? clauses[clauses.length - 1]
  const { reading } = last.paragraph
  const stretch = last.stretches.length > 0 ? last.stretches.reduce((end, each) => Math.max(end, each.end), 0) : 0
  const behind = reading.text.slice(Math.min(stretch, reading.text.length)).trim()
  const whole = stretch === 0 || behind.length > 1 || wholeLabel(reading.text) !== undefined
  return whole ? last.paragraph.end : reading.range(0, Math.min(stretch, reading.text.length)).end
}
