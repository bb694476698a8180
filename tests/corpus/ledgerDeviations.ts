/** Where a ledger differs from the coarse annotation of a document: what is annotated, what the ledger has. */

import type { LedgerEntry } from '../../server/src/ledger/entry.js'

/** What the annotation says of one item; `path` has its numbers (`二/（一）/3`), with `#2` for its second clause. */
interface GoldItem {
  readonly path: string
  readonly title?: string
  readonly departments?: readonly string[]
  readonly roles?: readonly string[]
  readonly segments?: readonly { readonly role: string; readonly departments: readonly string[] }[]
}

/** The annotation of a document, as far as a ledger shows it. */
export interface CoarseGold {
  readonly items: readonly GoldItem[]
  readonly deadlines?: readonly { readonly path: string; readonly raw: string; readonly kind?: string }[]
}

/** One difference, as a line of text: `二/（一）/3 bodies: wanted …, got …`. */
export function deviations({ items, deadlines = [] }: CoarseGold, entries: readonly LedgerEntry[]): string[] {
  const groups = new Map<string, GoldItem[]>()
  for (const item of items) {
    const path = item.path.replace(/#\d+$/, '')
    groups.set(path, [...(groups.get(path) ?? []), item])
  }
  const found = new Map<string, LedgerEntry | undefined>()
  const left = [...entries]
  for (const [path, [{ title }]] of groups) {
    const at = left.findIndex(
      (entry) => isAt(entry, path) || (title !== undefined && plain(entry.title) === plain(title)),
    )
    found.set(path, at < 0 ? undefined : left.splice(at, 1)[0])
  }
  return [
    ...[...groups].flatMap(([path, own]) => bodyDeviations(path, own, found.get(path))),
    ...left.filter(hasBodies).map(({ label, title }) => `${label} ${title}: not annotated`),
    ...deadlineDeviations(deadlines, entries, found),
  ]
}

function bodyDeviations(path: string, items: readonly GoldItem[], entry: LedgerEntry | undefined): string[] {
  const segments = items.flatMap(
    ({ segments: own, roles = [], departments = [] }) => own ?? [{ role: roles[0] ?? '', departments }],
  )
  const namesOf = (...sides: readonly Side[]): string[] =>
    segments.filter(({ role }) => sides.includes(sideOf(role))).flatMap(({ departments }) => departments)
  const of = (...sides: readonly Side[]): string => listed(namesOf(...sides))
  // Who answers in one row of a list and supports in the next answers for the task.
  const leads = new Set(namesOf('lead'))
  const supports = listed(namesOf('support').filter((name) => !leads.has(name)))
  if (!entry) return [`${path}: no such task`]
  // Of a bare list the first one leads, by custom or as the plan says.
  const bodies: (readonly [string, string, string])[] = segments.some(({ role }) => sideOf(role) === 'listed')
    ? [['bodies', of('lead', 'support', 'listed'), listed([...entry.leads, ...entry.supports])]]
    : [
        ['lead', of('lead'), listed(entry.leads)],
        ['support', supports, listed(entry.supports.filter((name) => !leads.has(name)))],
      ]
  return bodies.flatMap(([what, wanted, got]) =>
    wanted === got ? [] : [`${path} ${what}: wanted ${wanted}, got ${got}`],
  )
}

type Side = 'lead' | 'support' | 'listed'

function sideOf(role: string): Side {
  if (/配合|参与|协办|协同|落实部门/.test(role)) return 'support'
  return /牵头|具体负责|^负责$|主体|责任人|职责|分别/.test(role) ? 'lead' : 'listed'
}

function deadlineDeviations(
  gold: NonNullable<CoarseGold['deadlines']>,
  entries: readonly LedgerEntry[],
  found: ReadonlyMap<string, LedgerEntry | undefined>,
): string[] {
  const wanted = new Map<LedgerEntry, Set<string>>()
  const missing: string[] = []
  for (const { path, raw, kind } of gold) {
    const entry = found.get(path) ?? entries.find((one) => isAt(one, path))
    if (entry) wanted.set(entry, (wanted.get(entry) ?? new Set()).add(raw.replace(/\s/g, '')))
    // The goals of a plan are no task's.
    else if (kind !== 'goal') missing.push(`${path} deadline: no such task`)
  }
  const differing = entries.flatMap((entry) => {
    const got = listed([...entry.deadlines, ...entry.milestones.map(({ text }) => text)])
    const own = listed([...(wanted.get(entry) ?? [])])
    return own === got ? [] : [`${entry.label} deadline: wanted ${own || '-'}, got ${got || '-'}`]
  })
  return [...differing, ...missing]
}

/** True where the numbers of `entry` are those of `path`, whose first part may name one of several plans. */
function isAt({ label }: LedgerEntry, path: string): boolean {
  return label !== '' && label === path.replace(/^P\d+\//, '').replaceAll('/', '')
}

function hasBodies({ leads, supports }: LedgerEntry): boolean {
  return leads.length + supports.length > 0
}

/** Each once, in a settled order. */
function listed(names: readonly string[]): string {
  return [...new Set(names.map((name) => name.replace(/\s/g, '')))].sort().join('、')
}

function plain(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}
