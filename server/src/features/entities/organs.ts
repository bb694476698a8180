/** The bodies of a plan with every place that names them: clauses, tables and running text. */

import type { Party, Plan } from '../../semantics/model.js'
import { collective, matchOrgan, sameOrgan, unitsOf } from '../../semantics/organs/index.js'
import { byFrequency } from '../../text/frequency.js'
import type { OrganEntity } from './entity.js'
import { type Mention, mentionsIn, type Place } from './organMentions.js'
import type { Stretch } from './readings.js'

/** The bodies that `plan` names, in the order of their first mention; `shorts` holds the starts of defined short forms. */
export function organEntities(plan: Plan, stretches: readonly Stretch[], shorts: ReadonlySet<number>): OrganEntity[] {
  const parties = partiesOf(plan)
  const mentions = mentionsIn(plan, stretches, parties)
  const groups = groupsOf(parties, mentions)
  return [...groups.values()].map(({ canonical, places }) => entityOf(canonical, places, shorts)).sort(byFirst)
}

interface NamedParty extends Place {
  readonly canonical: string
}

interface Group {
  readonly canonical: string
  readonly places: Place[]
}

/** The bodies of the clauses, each place once, in order. */
function partiesOf(plan: Plan): NamedParty[] {
  const parties: readonly Party[] = [
    ...unitsOf(plan).flatMap((unit) => unit.parties),
    ...plan.conventions.flatMap((convention) => convention.parties),
  ]
  const byStart = new Map(parties.map((party) => [party.start, party]))
  const sorted = [...byStart.values()].sort((a, b) => a.start - b.start)
  let end = 0
  return sorted.flatMap((party) => {
    if (party.start < end || party.start === party.end) return []
    // 由省财政厅负责 as a sentence: the particle is no part of the name, which running text gives rightly.
    if (/^由/.test(party.text) && matchOrgan(party.text.slice(1))) return []
    end = party.end
    return [{ ...withoutAside(plan, party), canonical: party.canonical }]
  })
}

/** 省市场监管局（省知识产权局）: the name in front of the bracket is the body's. */
function withoutAside({ source }: Plan, party: Party): Place {
  const range = { start: party.start, end: party.end }
  const open = /.[（(〔［[][^（()）]{0,100}[）)〕］\]]$/.exec(party.text)
  const printed = source.slice(party.start, party.end)
  if (!open || party.collective || printed !== party.text) return { name: party.text, range }
  return { name: party.text.slice(0, open.index + 1), range: { start: party.start, end: party.start + open.index + 1 } }
}

/** So many spellings of one line of work are compared with each other; no plan names more. */
const COMPARED = 60

function groupsOf(parties: readonly NamedParty[], mentions: readonly Mention[]): Map<string, Group> {
  const groups = new Map<string, Group>()
  const byName = new Map<string, Group | undefined>()
  const byKind = new Map<string, Group[]>()
  const groupFor = (canonical: string): Group => {
    const known = groups.get(canonical)
    if (known) return known
    const group: Group = { canonical, places: [] }
    groups.set(canonical, group)
    const kind = matchOrgan(canonical)?.kind
    if (kind) byKind.set(kind, [...(byKind.get(kind) ?? []), group].slice(0, COMPARED))
    return group
  }
  for (const party of parties) {
    const group = groupFor(party.canonical)
    group.places.push(party)
    const known = byName.has(party.name) ? byName.get(party.name) : group
    byName.set(party.name, known === group ? group : undefined)
    if (!byName.has(party.canonical)) byName.set(party.canonical, group)
  }
  const placeLength = new Map(mentions.map(({ full }) => [full, matchOrgan(full)?.prefix.length ?? full.length]))
  const order = (mention: Mention): number => placeLength.get(mention.full) ?? 0
  // Full names first: a name without its place joins the only body that it can stand for.
  for (const mention of [...mentions].sort((a, b) => order(b) - order(a))) {
    const { full } = mention
    const kind = matchOrgan(full)?.kind
    let group = byName.get(full)
    if (!group) {
      const same = (kind ? (byKind.get(kind) ?? []) : []).filter((one) => sameOrgan(one.canonical, full))
      group = same.length === 1 ? same[0] : groupFor(full)
      byName.set(full, group)
    }
    group.places.push(mention)
  }
  return groups
}

function entityOf(canonical: string, places: readonly Place[], shorts: ReadonlySet<number>): OrganEntity {
  const sorted = [...places].sort((a, b) => a.range.start - b.range.start)
  const spellings = byFrequency(sorted.map(({ name }) => name))
  const definition = sorted.find(({ name }) => matchOrgan(name)?.isShort === false) ?? sorted[0]
  return {
    kind: 'organ',
    name: canonical,
    collective: collective(canonical),
    spellings,
    occurrences: sorted.map((place) => ({
      range: place.range,
      reach: place.range,
      role: place === definition ? 'definition' : 'use',
      form: shorts.has(place.range.start) ? 'short' : 'name',
    })),
  }
}

function byFirst(a: OrganEntity, b: OrganEntity): number {
  return a.occurrences[0].range.start - b.occurrences[0].range.start
}
