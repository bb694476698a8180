/** The bodies that a plan names, clause by clause. */

import { addTo } from '../../text/addTo.js'
import { ofEach } from '../../text/ofEach.js'
import type { Party, Plan, Responsibility, Task } from '../model.js'
import { matchOrgan, sameOrgan } from './match.js'

/** Tasks of the text, rows of annexed lists and duties, each in order of printing. */
export const unitsOf = ofEach((plan: Plan): readonly Task[] => [...plan.tasks, ...plan.annexRows, ...plan.duties])

/** The responsibility clauses of text and annexes, each once; several labels in one bracket share its range. */
export const clausesOf = ofEach((plan: Plan): readonly Responsibility[] => {
  const byParty = new Map<number, Responsibility>()
  for (const { responsibilities } of unitsOf(plan))
    for (const clause of responsibilities) byParty.set(clause.parties[0]?.start ?? clause.start, clause)
  return [...byParty.values()].sort((a, b) => a.start - b.start)
})

/** The bodies named in clauses, classes such as 各地区 left out. */
export const bodiesOf = ofEach((plan: Plan): readonly Party[] => {
  const byStart = new Map<number, Party>()
  for (const { parties } of unitsOf(plan)) for (const party of parties) byStart.set(party.start, party)
  return [...byStart.values()].filter((party) => !party.collective).sort((a, b) => a.start - b.start)
})

/** The bodies of a plan by the name as printed, names in the order of their first place. */
export const bodiesByName = ofEach((plan: Plan): ReadonlyMap<string, readonly Party[]> => {
  const byName = new Map<string, Party[]>()
  for (const party of bodiesOf(plan)) addTo(byName, party.text, party)
  return byName
})

/** True when two parties of one document are one body; two blanks may stand for two. */
export function sameBody(a: Party, b: Party): boolean {
  if (blankName.test(a.text)) return false
  return sameOrgan(a.canonical, b.canonical) || sameOrgan(a.text, b.text)
}

/** False when no two of `parties` can be one body: quick to tell, since hardly a clause names one twice. */
export function mayRepeat(parties: readonly Party[]): boolean {
  for (let index = 1; index < parties.length; index++) {
    const { canonical, text } = parties[index]
    const [byCanonical, byText] = [kindOrName(canonical), text === canonical ? undefined : kindOrName(text)]
    for (let before = 0; before < index; before++) {
      const other = parties[before]
      if (kindOrName(other.canonical) === byCanonical) return true
      if (kindOrName(other.text) === (byText ?? byCanonical)) return true
    }
  }
  return false
}

function kindOrName(name: string): string {
  return matchOrgan(name)?.kind ?? name
}

/** A blank with at most the kind of place or body around it: XX, 省XX厅. */
const blankName = /^[省市县区]?(?:[Xx×＊╳Ｘ○]{2,6}|[_＿]{2,}|某某)[厅局委部办]?$/

/** The name without its place and without a bracket behind it: 卫生健康委 for 江西省卫生健康委. */
export function spellingOf(party: Party): string {
  return matchOrgan(party.text)?.spelling ?? party.text
}

/** Parties of clauses that stand in one bracket, on neighbouring labelled lines or in one row of a table. */
export function togetherIn(task: Task, source: string): readonly (readonly Party[])[] {
  const groups: { last: Responsibility; parties: Party[] }[] = []
  for (const clause of [...task.responsibilities].sort((a, b) => a.start - b.start)) {
    const group = groups[groups.length - 1]
    if (group && areTogether(group.last, clause, source)) {
      group.parties.push(...clause.parties)
      group.last = clause
    } else groups.push({ last: clause, parties: [...clause.parties] })
  }
  return groups.map((group) => group.parties)
}

function areTogether(last: Responsibility, next: Responsibility, source: string): boolean {
  if (next.start < last.end) return true
  if (last.form === 'table' && next.form === 'table') return true
  const onLines = last.form === 'line' || last.form === 'inline'
  return onLines && next.form === last.form && isGap(source.slice(last.end, next.start))
}

/** ISO date at which names are judged: the document's, else the first day of the year in its number. */
export function judgedAt(plan: Plan): string | undefined {
  if (plan.metadata.date) return plan.metadata.date
  const year = /[〔[（(【]((?:19|20)\d\d)[〕\]）)】]/.exec(plan.metadata.docNumber ?? '')?.[1]
  return year && `${year}-01-01`
}

/** What may stand between two labels of one clause: marks, line breaks, a 责任人 in between. */
function isGap(text: string): boolean {
  return text.length <= GAP_LENGTH && !/[。（）()〔〕[\]]/.test(text)
}

/** In UTF-16 units: a 责任人 with post and a label. */
const GAP_LENGTH = 60
