/** Bodies: those of the plan by use, then the usual ones of its region and level. */

import type { Plan } from '../../semantics/model.js'
import { matchOrgan, nationalOrgans, organAt, organKinds } from '../../semantics/organs/index.js'
import { counted } from '../../text/counted.js'
import type { Localised } from '../../text/localised.js'
import type { Candidate } from './candidate.js'
import type { ClauseLeft } from './place.js'
import { type UsedOrgan, type Vocabulary, vocabularyOf } from './vocabulary.js'

/** The bodies that may stand in the clause; without one, those of the plan only. */
export function organs(plan: Plan, clause?: ClauseLeft): Candidate[] {
  const vocabulary = vocabularyOf(plan)
  const given = new Set(clause?.words)
  const used = clause && wantsLead(clause) ? leadsFirst(vocabulary.organs) : vocabulary.organs
  const own = used.filter(({ name }) => stillStands(name, vocabulary)).map(toCandidate)
  const others = clause ? usualOrgans(vocabulary, new Set(used.map(({ name }) => name))) : []
  return [...own, ...others].filter(({ text }) => !given.has(text))
}

/** False for a name that the plan uses although it has ended, or is not there yet, at the plan's date. */
function stillStands(name: string, { date }: Vocabulary): boolean {
  return organAt(name, date ?? lastDay)?.valid !== false
}

/** A day behind all others: without a date the bodies in being now are meant. */
const lastDay = '9999-12-31'

/** True where the first body of a clause is to be named. */
function wantsLead({ label, hasLead, group }: ClauseLeft): boolean {
  return label === 'lead' || (label !== 'support' && !hasLead && group.length <= 1)
}

function leadsFirst(used: readonly UsedOrgan[]): UsedOrgan[] {
  return [...used].sort((a, b) => b.leads - a.leads || b.count - a.count)
}

function toCandidate({ name, leads, count }: UsedOrgan): Candidate {
  const detail = {
    zh: leads > 0 ? `本文 ${count} 处，牵头 ${leads} 项` : `本文 ${count} 处`,
    en: `named ${counted(count, 'time').en}${leads > 0 ? `, leads ${counted(leads, 'task').en}` : ''}`,
  }
  return { kind: 'organ', text: name, aliases: spellingsOf(name), detail }
}

/** Other spellings of the same body, with and without its place. */
function spellingsOf(name: string): string[] {
  const match = matchOrgan(name)
  if (!match) return []
  if (match.organ) return [match.organ.name, ...match.organ.shortForms]
  const spellings = spellingsByKind.get(match.kind) ?? []
  return [...spellings.map((spelling) => match.prefix + spelling), match.spelling, ...spellings]
}

const spellingsByKind = new Map(organKinds.map((kind) => [kind.id, [...kind.short, ...kind.full]]))

/** The usual bodies at the plan's level that are not among `used`; a body that has ended by the plan's date is not offered. */
function usualOrgans(vocabulary: Vocabulary, used: ReadonlySet<string>): Candidate[] {
  const usedKinds = new Set([...used].map((name) => matchOrgan(name)?.kind))
  if (vocabulary.level === 'national') return nationalCandidates(vocabulary, used)
  const { place } = vocabulary
  const standing = organKinds.filter(
    ({ id, usual, validTo }) => usual !== undefined && !usedKinds.has(id) && isStanding(undefined, validTo, vocabulary),
  )
  return standing.flatMap((kind): Candidate[] => {
    const name = usualName(kind.usual ?? ['', ''], place, vocabulary.level)
    const text = kind.standsAlone ? name : place + name
    if (matchOrgan(text) === undefined) return []
    return [{ kind: 'organ', text, aliases: spellingsOf(text), detail: usualDetail }]
  })
}

/** A municipality has bureaus where a province has 厅. */
function usualName([province, local]: readonly [string, string], place: string, level: Vocabulary['level']): string {
  if (level !== 'province' && level !== undefined) return local
  return place.endsWith('市') && province.endsWith('厅') ? local : province
}

function nationalCandidates(vocabulary: Vocabulary, used: ReadonlySet<string>): Candidate[] {
  return nationalOrgans
    .filter(({ validFrom, validTo }) => isStanding(validFrom, validTo, vocabulary))
    .map(({ name, shortForms }) => ({ text: shortForms[0] ?? name, aliases: [name, ...shortForms] }))
    .filter(({ text }) => !used.has(text))
    .map((organ) => ({ kind: 'organ', ...organ, detail: usualDetail }))
}

/** Without a date the bodies in being now are meant: those that never ended. */
function isStanding(from: string | undefined, to: string | undefined, { date }: Vocabulary): boolean {
  if (date === undefined) return to === undefined
  return (from === undefined || from <= date) && (to === undefined || date <= to)
}

const usualDetail: Localised = { zh: '常用机构', en: 'usual body' }
