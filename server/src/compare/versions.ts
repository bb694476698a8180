/** Compares two versions of a plan item by item: what came, went, moved, and what is said otherwise. */

import { matchTasks } from '../ledger/identity.js'
import type { Plan } from '../semantics/model.js'
import type { Locale } from '../text/localised.js'
import { type ComparedField, comparedFields, type Item } from './item.js'
import { itemsOf } from './items.js'
import { outOfOrder } from './order.js'

/** What has become of an item. */
export type ChangeKind = 'added' | 'dropped' | 'moved' | 'renumbered' | 'retitled' | 'reworded' | ComparedField

/** One item that is not what it was; of one that was added or dropped, one side only. */
export interface ItemChange {
  readonly kinds: readonly ChangeKind[]
  readonly before?: Item
  readonly after?: Item
}

/** What differs between two versions. */
export interface Comparison {
  /** In the order of the new text; what was dropped stands behind what stood before it. */
  readonly changes: readonly ItemChange[]
  /** Items that are the same in both. */
  readonly unchanged: number
}

/** The comparison of `before` with `after`. */
export function compareVersions(before: Plan, after: Plan, locale: Locale): Comparison {
  const [olds, news] = [itemsOf(before, locale), itemsOf(after, locale)]
  const matches = matchItems(olds, news)
  const moved = movedItems(news, matches, olds)
  const all = news.map((item) => changeOf(matches.get(item), item, moved))
  const changes = all.filter(({ kinds }) => kinds.length > 0)
  return { changes: withDropped(changes, olds, matches), unchanged: all.length - changes.length }
}

/** For each new item the old one that it is. */
function matchItems(olds: readonly Item[], news: readonly Item[]): ReadonlyMap<Item, Item> {
  const matches = new Map<Item, Item>()
  for (const kind of ['part', 'heading', 'row'] as const) {
    const own = matchTasks(
      olds.filter((item) => item.kind === kind),
      news.filter((item) => item.kind === kind),
    )
    for (const [after, before] of own) matches.set(after, before)
  }
  matchByChildren(olds, news, matches)
  return matches
}

/** A section that was given another title is known by the items in it. */
function matchByChildren(olds: readonly Item[], news: readonly Item[], matches: Map<Item, Item>): void {
  const left = new Set(olds)
  for (const before of matches.values()) left.delete(before)
  const votes = new Map<Item, Map<Item, number>>()
  for (const item of news) {
    const [above, was] = [item.parent, matches.get(item)?.parent]
    if (!above || !was || matches.has(above) || !left.has(was)) continue
    const own = votes.get(above) ?? new Map<Item, number>()
    votes.set(above, own.set(was, (own.get(was) ?? 0) + 1))
  }
  for (const [above, own] of votes) {
    const [most] = [...own].sort((one, other) => other[1] - one[1])
    if (!left.delete(most[0])) continue
    matches.set(above, most[0])
  }
}

/** Items that stand under another item than before, or in another order among those that stayed under it. */
function movedItems(news: readonly Item[], matches: ReadonlyMap<Item, Item>, olds: readonly Item[]): ReadonlySet<Item> {
  const places = new Map(olds.map((item, index) => [item, index]))
  const moved = new Set<Item>()
  const siblings = new Map<Item | undefined, Item[]>()
  for (const item of news) {
    const before = matches.get(item)
    if (!before || item.kind === 'part') continue
    if (before.parent === (item.parent && matches.get(item.parent)))
      siblings.set(item.parent, [...(siblings.get(item.parent) ?? []), item])
    // Where the item above has come or gone, its items stay where they are.
    else if (!isNewAbove(item, before, matches)) moved.add(item)
  }
  for (const own of siblings.values()) {
    const order = own.map((item) => places.get(matches.get(item) as Item) ?? 0)
    for (const index of outOfOrder(order)) moved.add(own[index])
  }
  return moved
}

/** True when the item above was added, or the one that was above it dropped. */
function isNewAbove(item: Item, before: Item, matches: ReadonlyMap<Item, Item>): boolean {
  const kept = new Set(matches.values())
  return (
    (item.parent !== undefined && !matches.has(item.parent)) ||
    (before.parent !== undefined && !kept.has(before.parent))
  )
}

function changeOf(before: Item | undefined, after: Item, moved: ReadonlySet<Item>): ItemChange {
  if (!before) return { kinds: ['added'], after }
  const kinds: ChangeKind[] = []
  if (moved.has(after)) kinds.push('moved')
  if (before.number !== after.number) kinds.push('renumbered')
  if (plain(before.title) !== plain(after.title)) kinds.push('retitled')
  if (plain(said(before)) !== plain(said(after))) kinds.push('reworded')
  for (const field of comparedFields) if (differs(before.fields[field], after.fields[field])) kinds.push(field)
  // What changed only in a clause that no field holds is a change of words.
  const isKnown = kinds.some((kind) => kind !== 'moved' && kind !== 'renumbered')
  if (!isKnown && plain(wording(before)) !== plain(wording(after))) kinds.push('reworded')
  return { kinds, before, after }
}

/** What an item says beside its title. */
function said({ measure, title }: Item): string {
  return measure === title ? '' : measure
}

/** The text of an item without its own number, which is compared by itself. */
function wording({ text, number }: Item): string {
  return number !== '' && text.startsWith(number) ? text.slice(number.length) : text
}

function differs(before: readonly string[], after: readonly string[]): boolean {
  const [one, other] = [before.map(plain), after.map(plain)]
  return one.length !== other.length || one.some((name) => !other.includes(name))
}

/** White space does not count. */
function plain(text: string): string {
  return text.replace(/\s+/g, '')
}

/** The changes with what was dropped behind the nearest item before it that is still there. */
function withDropped(
  changes: readonly ItemChange[],
  olds: readonly Item[],
  matches: ReadonlyMap<Item, Item>,
): ItemChange[] {
  const heirs = new Map([...matches].map(([after, before]) => [before, after]))
  const dropped = new Map<Item | undefined, ItemChange[]>()
  let last: Item | undefined
  for (const before of olds) {
    const heir = heirs.get(before)
    if (heir) last = heir
    else dropped.set(last, [...(dropped.get(last) ?? []), { kinds: ['dropped'], before }])
  }
  const merged = [...(dropped.get(undefined) ?? [])]
  const waiting = [...dropped].flatMap(([item, own]) => (item ? own.map((change) => ({ at: item.start, change })) : []))
  waiting.sort((one, other) => one.at - other.at)
  for (const change of changes) {
    while (waiting.length > 0 && waiting[0].at < (change.after?.start ?? 0)) merged.push(...take())
    merged.push(change)
  }
  return [...merged, ...waiting.map(({ change }) => change)]

  function take(): ItemChange[] {
    return waiting.splice(0, 1).map(({ change }) => change)
  }
}
