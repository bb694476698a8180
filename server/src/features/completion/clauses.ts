/** Standard clauses to be inserted: those for the section of the cursor first, and of these what is still missing. */

import type { Analysis } from '../../analysis/analyse.js'
import { clausesOf } from '../../clauses/catalogue.js'
import { type Choices, choicesFor } from '../../clauses/choices.js'
import { type Clause, groupTitles } from '../../clauses/clause.js'
import { plainText, toSnippet } from '../../clauses/snippet.js'
import type { Plan } from '../../semantics/model.js'
import { labelAt } from '../../syntax/labels.js'
import type { NumberForm } from '../../syntax/node.js'
import type { Level, Status } from '../../templates/template.js'
import { hanNumber } from '../../text/hanNumber.js'
import type { Localised } from '../../text/localised.js'
import { localText } from '../clauseList.js'
import type { Candidate } from './candidate.js'
import { type Part, partBelow } from './part.js'
import { vocabularyOf } from './vocabulary.js'

/** The start of a line where a clause is to stand. */
export interface ClauseSpot {
  /** The numbers that come next there. */
  readonly ordinals: ReadonlyMap<NumberForm, number>
  /** True when a blank line parts the paragraphs there. */
  readonly isSpaced: boolean
  /** True on the first line, where front matter may stand. */
  readonly isFirstLine: boolean
  /** The words of the headings above, the nearest first. */
  readonly headings: readonly string[]
}

/** The clauses under the plan's template for its level, at most `most`. */
export function clauses({ plan, completeness }: Analysis, spot: ClauseSpot, most?: number): Candidate[] {
  const { template, requirements } = completeness
  const { level } = vocabularyOf(plan)
  const concerns = (levels: readonly Level[] | undefined): boolean =>
    level === undefined || (levels?.includes(level) ?? true)
  const asked = requirements.filter(({ requirement }) => concerns(requirement.levels))
  const unasked = new Set(
    requirements.filter((one) => !asked.includes(one)).map(({ requirement }) => `${template.id}/${requirement.id}`),
  )
  const statuses = new Map(asked.map((one) => [`${template.id}/${one.requirement.id}`, one.status]))
  const written = new Set(plan.headings.map(({ title }) => title))
  const part = partBelow(spot.headings, template)
  const layout = layoutOf(plan)
  const choices = choicesFor(plan)
  const isOnHospitals = hospitals.test(plan.source)
  const isOfOtherField = ({ text, within }: Clause): boolean =>
    !isOnHospitals && (hospitals.test(text) || (within !== undefined && !within.startsWith(`${template.id}/`)))
  return clausesOf([template])
    .filter(
      ({ text, levels, id }) => concerns(levels) && !unasked.has(id) && (spot.isFirstLine || !text.startsWith('---')),
    )
    .map((clause) => ({ clause, state: stateOf(clause, statuses, written), isWhole: isWholeSection(clause, statuses) }))
    .map((one) => ({ ...one, rank: isOfOtherField(one.clause) ? last + 1 : rankOf(one, part, layout) }))
    .sort((a, b) => a.rank - b.rank || Number(b.isWhole) - Number(a.isWhole))
    .slice(0, most)
    .map(({ clause, state }) => toCandidate(choices, { ...clause, text: localText(plan, clause) }, state, spot))
}

/** The clause that lays a task out as most tasks of the plan are; `undefined` where there is none like it. */
function layoutOf({ tasks }: Plan): string | undefined {
  const counts = new Map<string, number>()
  for (const { responsibilities } of tasks) {
    const [first] = responsibilities
    if (!first || first.form === 'table' || first.form === 'inline') continue
    const inBrackets = first.label === undefined ? 'layout-sentence' : bracketLayout(first.label)
    const id = first.form === 'line' ? 'layout-lines' : inBrackets
    counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

function bracketLayout(label: string): string {
  return labelAt(`${label}：`)?.kind === 'lead' ? 'layout-brackets-labels' : 'layout-brackets'
}

/** What the standard clauses on hospitals speak of, and a plan of another field does not. */
const hospitals = /医院|医疗|医改|医务|医保/

/** True for a clause that meets several missing requirements: it is quicker than its items one by one. */
function isWholeSection({ satisfies }: Clause, statuses: ReadonlyMap<string, Status>): boolean {
  return satisfies.filter((id) => statuses.get(id) === 'missing').length > 1
}

type State = Status | 'free'

/** The worst status of the requirements that the clause meets; `free` when neither they nor its title are in the plan. */
function stateOf(
  { group, satisfies, text }: Clause,
  statuses: ReadonlyMap<string, Status>,
  written: ReadonlySet<string>,
): State {
  // However many tasks there are, another may follow.
  if (group === 'layouts') return 'free'
  const found = satisfies.flatMap((id) => statuses.get(id) ?? [])
  const title = /^(?:（\{next\}）|\{next\}、|\{item\}\. ?)([^。\n]+)/.exec(text)?.[1]
  const free = title !== undefined && written.has(title) ? 'met' : 'free'
  return (['missing', 'partial', 'met'] as const).find((status) => found.includes(status)) ?? free
}

/** What is met already comes behind what no template asks for. */
const ranks: Readonly<Record<State, number>> = { missing: 0, partial: 1, free: 2, met: 3 }

/** Behind all states of what belongs to the section. */
const elsewhere = 4

function rankOf(
  { clause, state }: { readonly clause: Clause; readonly state: State },
  part: Part,
  layout: string | undefined,
): number {
  if (clause.group === 'layouts') {
    const isTask = part.places.has('tasks') && clause.text.startsWith('（{next}）')
    return isTask && (layout === undefined || clause.id === layout) ? ranks.free : elsewhere + ranks.free
  }
  if (state === 'met') return last
  if (part.area !== undefined && clause.within === part.area) return ranks.missing - 1
  const isHere = clause.place !== 'cursor' && part.places.has(clause.place) && clause.within === undefined
  const fitsAnyArea = clause.within !== undefined && part.area === undefined && part.places.has('tasks')
  return ranks[state] + (isHere || fitsAnyArea ? 0 : elsewhere)
}

const last = elsewhere + ranks.met

/** The title with the number that the clause gets here, so that it can be told from the same clause elsewhere. */
function labelOf({ title, text }: Clause, written: string): string {
  const number = /^（\{next\}）|^\{next\}、/.test(text) ? /^(?:（[^（）]*）|[^、]*、)/.exec(written) : null
  return `${number?.[0] ?? ''}${title.zh}`
}

const stateTitles: Readonly<Record<Status, Localised>> = {
  missing: { zh: '本文缺少', en: 'missing here' },
  partial: { zh: '本文不完整', en: 'incomplete here' },
  met: { zh: '本文已有', en: 'met here' },
}

function toCandidate(choices: Choices, clause: Clause, state: State, spot: ClauseSpot): Candidate {
  const written = numbered(clause.text, spot.ordinals)
  // The rows of a table stand line below line, whatever the spacing of paragraphs, and so does front matter.
  const isFrontMatter = written.startsWith('---')
  const text = spot.isSpaced && !isFrontMatter ? written.replace(/(?<!\|)\n|\n(?!\|)/g, '\n\n') : written
  const group = groupTitles[clause.group]
  const detail = state === 'free' ? group : joined(stateTitles[state], group)
  return {
    kind: 'clause',
    label: labelOf(clause, text),
    isOrdinary: !clause.text.includes('{next}') && (state === 'free' || state === 'met'),
    text: plainText(text),
    snippet: () => toSnippet(text, choices),
    aliases: [
      clause.title.zh,
      ...(isFrontMatter ? ['---'] : []),
      ...(clause.prefix ? [clause.prefix] : []),
      clause.title.en.toLowerCase(),
    ],
    detail,
    documentation: { zh: plainText(text), en: plainText(text) },
  }
}

function joined(a: Localised, b: Localised): Localised {
  return { zh: `${a.zh} · ${b.zh}`, en: `${a.en} · ${b.en}` }
}

/** The clause with its numbers as they come next where the cursor is. */
function numbered(text: string, ordinals: ReadonlyMap<NumberForm, number>): string {
  const next = {
    top: ordinals.get('han') ?? 1,
    section: ordinals.get('han-brackets') ?? 1,
    item: ordinals.get('arabic') ?? 1,
  }
  return text.replace(/（\{next\}）|\{next\}|\{item\}/g, (sign) => {
    if (sign === '{item}') return String(next.item++)
    next.item = 1
    if (sign === '（{next}）') return `（${hanNumber(next.section++)}）`
    next.section = 1
    return hanNumber(next.top++)
  })
}
