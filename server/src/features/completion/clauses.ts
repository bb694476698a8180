/** Standard clauses to be inserted: those that meet what is still missing first. */

import type { Analysis } from '../../analysis/analyse.js'
import { clausesOf } from '../../clauses/catalogue.js'
import { type Choices, choicesFor } from '../../clauses/choices.js'
import { type Clause, groupTitles } from '../../clauses/clause.js'
import { plainText, toSnippet } from '../../clauses/snippet.js'
import { hanNumber } from '../../rules/structure/printedNumbers.js'
import type { NumberForm } from '../../syntax/node.js'
import type { Status } from '../../templates/template.js'
import type { Localised } from '../../text/localised.js'
import type { Candidate } from './candidate.js'

/** The start of a line where a clause is to stand. */
export interface ClauseSpot {
  /** The numbers that come next there. */
  readonly ordinals: ReadonlyMap<NumberForm, number>
  /** True when a blank line parts the paragraphs there. */
  readonly isSpaced: boolean
  /** True on the first line, where front matter may stand. */
  readonly isFirstLine: boolean
}

/** The clauses under the plan's template, at most `most`. */
export function clauses({ plan, completeness }: Analysis, spot: ClauseSpot, most?: number): Candidate[] {
  const { template, requirements } = completeness
  const statuses = new Map(requirements.map((one) => [`${template.id}/${one.requirement.id}`, one.status]))
  const fitting = clausesOf([template]).filter(({ text }) => spot.isFirstLine || !text.startsWith('---'))
  const ranked = fitting.map((clause) => ({ clause, state: stateOf(clause, statuses) }))
  const choices = choicesFor(plan)
  return ranked
    .sort((a, b) => ranks[a.state] - ranks[b.state])
    .slice(0, most)
    .map(({ clause, state }) => toCandidate(choices, clause, state, spot))
}

type State = Status | 'free'

/** Missing ones first; what is met already comes behind what no template asks for. */
const ranks: Readonly<Record<State, number>> = { missing: 0, partial: 1, free: 2, met: 3 }

/** The worst status of the requirements that the clause meets; `free` when the template has none of them. */
function stateOf({ satisfies }: Clause, statuses: ReadonlyMap<string, Status>): State {
  const found = satisfies.flatMap((id) => statuses.get(id) ?? [])
  return (['missing', 'partial', 'met'] as const).find((status) => found.includes(status)) ?? 'free'
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
    label: clause.title.zh,
    text: plainText(text),
    snippet: () => toSnippet(text, choices),
    aliases: [
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
