/** The ledger seen by section, by body in charge, by person or by deadline. */

import type { Localised } from '../text/localised.js'
import type { LedgerEntry } from './entry.js'

/** What the entries may be grouped by. */
export const groupings = ['section', 'lead', 'person', 'deadline'] as const
export type Grouping = (typeof groupings)[number]

/** Entries that share a section, a body, a person or a quarter. */
export interface LedgerGroup {
  /** Stays the same while the text changes elsewhere. */
  readonly key: string
  readonly title: Localised
  readonly entries: readonly LedgerEntry[]
}

/** The groups of `entries`; an entry with two bodies in charge stands under both. Those without come last. */
export function groupEntries(entries: readonly LedgerEntry[], by: Grouping): LedgerGroup[] {
  const groups = new Map<string, { title: Localised; entries: LedgerEntry[] }>()
  for (const entry of entries) {
    for (const { key, title } of keysOf(entry, by)) {
      const group = groups.get(key) ?? { title, entries: [] }
      groups.set(key, group)
      group.entries.push(entry)
    }
  }
  const found = [...groups].map(([key, group]) => ({ key, ...group }))
  if (by === 'deadline') found.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  return [...found.filter(({ key }) => key !== none), ...found.filter(({ key }) => key === none)]
}

interface Key {
  readonly key: string
  readonly title: Localised
}

/** Key of entries that have nothing to be grouped by; sorts behind every date. */
const none = '~none'

const noneTitles: Readonly<Record<Grouping, Localised>> = {
  section: { zh: '未分章节', en: 'Outside all sections' },
  lead: { zh: '未明确牵头单位', en: 'No body in charge' },
  person: { zh: '未明确责任人', en: 'No responsible person' },
  deadline: { zh: '未明确时限', en: 'No deadline' },
}

function keysOf(entry: LedgerEntry, by: Grouping): Key[] {
  const names = namesOf(entry, by)
  return names.length > 0 ? names : [{ key: none, title: noneTitles[by] }]
}

function namesOf(entry: LedgerEntry, by: Grouping): Key[] {
  if (by === 'section') return entry.section.length > 0 ? [named(entry.section.slice(0, 2).join(' / '))] : []
  if (by === 'lead') return entry.leads.map(named)
  if (by === 'person') return entry.persons.map(named)
  return entry.due ? [dueKey(entry.due)] : []
}

function named(name: string): Key {
  return { key: name, title: { zh: name, en: name } }
}

function dueKey({ kind, date, precision }: NonNullable<LedgerEntry['due']>): Key {
  if (kind === 'recurring') return { key: '~1', title: { zh: '定期开展', en: 'Recurring' } }
  if (date === undefined) return { key: '~2', title: { zh: '长期或未定日期', en: 'Open-ended or undated' } }
  const year = date.slice(0, 4)
  if (precision === 'year' || precision === 'plan-period') {
    return { key: `${year}-5`, title: { zh: `${year}年内`, en: `${year}, no month named` } }
  }
  const quarter = Math.ceil(Number(date.slice(5, 7)) / 3)
  const names = ['一', '二', '三', '四']
  return { key: `${year}-${quarter}`, title: { zh: `${year}年第${names[quarter - 1]}季度`, en: `Q${quarter} ${year}` } }
}
