/** Joins the spellings of one body within a document under one canonical name. */

import type { Abbreviation, Party, Task } from './model.js'
import { matchOrgan, sameOrgan } from './organs/index.js'

/** `tasks` with the canonical names of their parties settled over the whole document. */
export function joinSpellings(
  tasks: readonly Task[],
  abbreviations: readonly Abbreviation[],
): (tasks: readonly Task[]) => Task[] {
  const counts = new Map<string, number>()
  for (const task of tasks)
    for (const party of withPrefixes(task.parties)) counts.set(party.canonical, (counts.get(party.canonical) ?? 0) + 1)
  const shortOf = new Map(
    abbreviations.map((abbreviation) => [abbreviation.full.replace(/\s/g, ''), abbreviation.short]),
  )
  const canonical = representatives(counts, shortOf)
  const settle = (parties: readonly Party[]): readonly Party[] =>
    mapped(withPrefixes(parties), (party) => withCanonical(party, canonical.get(party.canonical) ?? party.canonical))
  return (list) =>
    list.map((task) => {
      const responsibilities = mapped(task.responsibilities, (clause) => {
        const parties = settle(clause.parties)
        return parties === clause.parties ? clause : { ...clause, parties }
      })
      const inherited = settle(task.inherited)
      if (responsibilities === task.responsibilities && inherited === task.inherited) return task
      const parties =
        responsibilities.length === 1 ? responsibilities[0].parties : responsibilities.flatMap((one) => one.parties)
      return { ...task, responsibilities, parties, inherited }
    })
}

/** `items` themselves when `change` leaves each as it is. */
function mapped<Item>(items: readonly Item[], change: (item: Item) => Item): readonly Item[] {
  let changed: Item[] | undefined
  for (let index = 0; index < items.length; index++) {
    const item = change(items[index])
    if (item !== items[index]) changed ??= items.slice(0, index)
    changed?.push(item)
  }
  return changed ?? items
}

function withCanonical(party: Party, canonical: string): Party {
  return party.canonical === canonical ? party : { ...party, canonical }
}

/** 省科技厅、工业和信息化厅: the level named before the first body of a group serves those behind it. */
function withPrefixes(parties: readonly Party[]): readonly Party[] {
  if (parties.length < 2) return parties
  let prefix = ''
  let group = -1
  return mapped(parties, (party) => {
    if (party.group !== group) prefix = ''
    group = party.group
    const own = levelInFront(party.canonical)
    if (own) prefix = own
    if (
      own ||
      prefix === '' ||
      party.collective ||
      matchOrgan(party.canonical)?.prefix ||
      !matchOrgan(prefix + party.canonical)
    )
      return party
    return { ...party, canonical: prefix + party.canonical }
  })
}

/** 省 in front of 省财政厅. */
function levelInFront(name: string): string | undefined {
  return '省市县区州'.includes(name[0] ?? '-') && /^.[\u4e00-\u9fff]{2}/.test(name) ? name[0] : undefined
}

/** With more names than a plan ever has, only those of one place are compared. */
const fewNames = 400

/** For each name the spelling that stands for its body: a defined short form, else the most frequent, else the longest. */
function representatives(
  counts: ReadonlyMap<string, number>,
  shortOf: ReadonlyMap<string, string>,
): Map<string, string> {
  const byKind = new Map<string, string[]>()
  for (const name of counts.keys()) {
    const match = matchOrgan(name)
    if (!match) continue
    const key = match.organ || counts.size <= fewNames ? match.kind : `${match.kind}/${match.prefix}`
    byKind.set(key, [...(byKind.get(key) ?? []), name])
  }
  const result = new Map<string, string>()
  for (const name of counts.keys()) if (shortOf.has(name)) result.set(name, shortOf.get(name) ?? name)
  for (const names of byKind.values()) {
    for (const name of names) {
      if (result.has(name)) continue
      const same = names.filter((other) => sameOrgan(name, other))
      if (same.length > 1) result.set(name, best(same, counts, shortOf))
    }
  }
  return result
}

function best(
  names: readonly string[],
  counts: ReadonlyMap<string, number>,
  shortOf: ReadonlyMap<string, string>,
): string {
  const defined = names.map((name) => shortOf.get(name)).find((short) => short !== undefined)
  if (defined) return defined
  return [...names].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || b.length - a.length)[0]
}
