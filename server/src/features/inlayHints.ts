/** What the text leaves to be inferred: the days of a deadline, the year of a date, the full name behind a short one. */

import type { Analysis } from '../analysis/analyse.js'
import type { Abbreviation, Deadline, Party, Plan } from '../semantics/model.js'
import { matchOrgan, unitsOf } from '../semantics/organs/index.js'
import type { Localised } from '../text/localised.js'
import type { TextRange } from '../text/range.js'
import { abbreviates } from './abbreviates.js'

/** The kinds of hints; each can be switched on its own. */
export type InlayHintKind = 'deadlines' | 'years' | 'names'

/** One hint, shown between characters of the text. */
export interface InlayHint {
  readonly kind: InlayHintKind
  readonly offset: number
  readonly label: string
  readonly tooltip: Localised
  /** The side on which a space sets it off from the text. */
  readonly padding: 'left' | 'right'
}

/** The hints of the `wanted` kinds within `range`, in order of place. */
export function inlayHints(
  { plan }: Analysis,
  range: TextRange,
  wanted: ReadonlySet<InlayHintKind>,
): readonly InlayHint[] {
  const inRange = (one: TextRange): boolean => one.start >= range.start && one.end <= range.end
  const found: InlayHint[] = []
  for (const deadline of wanted.has('deadlines') || wanted.has('years') ? deadlinesOf(plan) : []) {
    const hint = inRange(deadline) ? deadlineHint(plan.source, deadline, wanted) : undefined
    if (hint) found.push(hint)
  }
  if (wanted.has('names')) {
    // What is said again soon is judged over the whole text, so that scrolling changes no hint.
    const names = [...partyHints(plan), ...citationHints(plan)].sort((a, b) => a.offset - b.offset)
    found.push(...notRepeated(names).filter(({ offset }) => offset >= range.start && offset <= range.end))
  }
  return found.sort((a, b) => a.offset - b.offset)
}

/** A name is explained anew after so many UTF-16 units, about a screen of text. */
const explainedFor = 800

function notRepeated(hints: readonly InlayHint[]): InlayHint[] {
  const last = new Map<string, number>()
  return hints.filter(({ label, offset }) => {
    if (offset - (last.get(label) ?? -explainedFor) < explainedFor) return false
    last.set(label, offset)
    return true
  })
}

const tooltips = {
  deadline: { zh: '读作的日期', en: 'The days that this is read as' },
  year: { zh: '原文未写年份，按上文推定', en: 'The text names no year; it is taken from the text before' },
  name: { zh: '全称或本文的统一写法', en: 'The full name, or the spelling that this document uses' },
  title: { zh: '简称所指的文件', en: 'The document that the short title stands for' },
} as const

/** Each deadline once: a row of a table may share its cell with the row above. */
function deadlinesOf(plan: Plan): Iterable<Deadline> {
  const all = [...unitsOf(plan).flatMap(({ deadlines }) => deadlines), ...plan.documentDeadlines]
  return new Map(all.map((deadline) => [deadline.start, deadline])).values()
}

function partyHints(plan: Plan): InlayHint[] {
  const parties = new Map(unitsOf(plan).flatMap((unit) => unit.parties.map((party) => [party.start, party])))
  return [...parties.values()].flatMap((party) => partyHint(party) ?? [])
}

function deadlineHint(source: string, deadline: Deadline, wanted: ReadonlySet<InlayHintKind>): InlayHint | undefined {
  const days = daysOf(deadline)
  if (days === undefined) return undefined
  if (wanted.has('deadlines') && !saysItsDays(deadline)) {
    return { kind: 'deadlines', offset: deadline.end, label: days, tooltip: tooltips.deadline, padding: 'left' }
  }
  if (!wanted.has('years') || !deadline.inheritedYear) return undefined
  const printed = source.slice(deadline.start, deadline.end)
  const offset = deadline.start + Math.max(0, printed.search(/\d|[一二三四]?季度|年[底末内]/))
  const year = days.slice(0, 4)
  return {
    kind: 'years',
    offset,
    label: printed.includes('年') ? year : `${year}年`,
    tooltip: tooltips.year,
    padding: 'right',
  }
}

/** The ISO date or dates of a deadline; `undefined` where it names none. */
function daysOf({ kind, date, from, to }: Deadline): string | undefined {
  if (kind === 'by') return date
  if (from !== undefined && to !== undefined) return `${from}～${to}`
  return undefined
}

/** True where a reader sees the last day at once: a month, day or year, its year printed or inherited. */
function saysItsDays({ kind, precision, ambiguous, inheritedYear, labelled, text }: Deadline): boolean {
  if (ambiguous !== undefined) return false
  // In running text 十四五 tells of a period that every drafter knows.
  if (precision === 'plan-period' && !labelled) return true
  if (inheritedYear && /明年/.test(text)) return false
  return kind === 'by' || kind === 'during' || kind === 'from-to'
    ? precision === 'day' || precision === 'month' || precision === 'year'
    : true
}

/** The spelling that stands for the body in this document, or the full name of a national body. */
function partyHint({ text, canonical, collective, end }: Party): InlayHint | undefined {
  if (collective) return undefined
  const printed = text.replace(/\s+/g, '')
  const full = printed === canonical ? matchOrgan(printed)?.organ?.name : canonical
  // A name that is shown shorter than it is printed leaves nothing to be inferred.
  if (full === undefined || abbreviates(full, printed)) return undefined
  return { kind: 'names', offset: end, label: full, tooltip: tooltips.name, padding: 'left' }
}

/** The longest title that is shown in the line, in UTF-16 units. */
const longestTitle = 40

function citationHints({ citations, abbreviations }: Plan): InlayHint[] {
  const byShort = new Map<string, Abbreviation>()
  for (const one of abbreviations) byShort.set(one.short.replace(/[《》]/g, ''), one)
  return citations.flatMap((citation): InlayHint[] => {
    const meant = citation.abbreviated ? byShort.get(citation.title) : undefined
    // Where the short form is defined its meaning stands beside it.
    if (!meant || (citation.start >= meant.start && citation.end <= meant.end)) return []
    const label = meant.full.length > longestTitle ? `${meant.full.slice(0, longestTitle)}…` : meant.full
    return [{ kind: 'names', offset: citation.end, label, tooltip: tooltips.title, padding: 'left' }]
  })
}
