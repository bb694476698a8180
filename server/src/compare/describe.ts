/** Says in words what has become of an item, and of the whole. */

import { fill, type Locale, type Localised } from '../text/localised.js'
import { type ComparedField, comparedFields, type Item } from './item.js'
import type { ChangeKind, Comparison, ItemChange } from './versions.js'

/** What the kinds of change are called. */
export const changeNames: Readonly<Record<ChangeKind, Localised>> = {
  added: { zh: '新增', en: 'added' },
  dropped: { zh: '删除', en: 'dropped' },
  moved: { zh: '移动', en: 'moved' },
  renumbered: { zh: '改编号', en: 'renumbered' },
  retitled: { zh: '改标题', en: 'retitled' },
  reworded: { zh: '改文字', en: 'reworded' },
  lead: { zh: '改牵头单位', en: 'lead changed' },
  support: { zh: '改配合单位', en: 'support changed' },
  person: { zh: '改责任人', en: 'person changed' },
  deadline: { zh: '改时限', en: 'deadline changed' },
  target: { zh: '改目标', en: 'target changed' },
}

const fieldNames: Readonly<Record<ComparedField, Localised>> = {
  lead: { zh: '牵头单位', en: 'Lead' },
  support: { zh: '配合单位', en: 'Support' },
  person: { zh: '责任人', en: 'Person' },
  deadline: { zh: '完成时限', en: 'Deadline' },
  target: { zh: '量化目标', en: 'Target' },
}

const messages = {
  added: { zh: '新增。', en: 'Added.' },
  dropped: { zh: '删除。', en: 'Dropped.' },
  movedUnder: { zh: '由“{from}”移到“{to}”。', en: 'Moved from “{from}” to “{to}”.' },
  movedWithin: { zh: '调整了先后次序。', en: 'Moved among its neighbours.' },
  renumbered: { zh: '序号由{from}改为{to}。', en: 'Number {from} is now {to}.' },
  retitled: { zh: '标题由“{from}”改为“{to}”。', en: 'Title “{from}” is now “{to}”.' },
  reworded: { zh: '文字有修改。', en: 'The wording has changed.' },
  fieldChanged: { zh: '{field}由“{from}”改为“{to}”。', en: '{field}: “{from}” is now “{to}”.' },
  fieldAdded: { zh: '增加{field}“{to}”。', en: '{field} added: “{to}”.' },
  fieldDropped: { zh: '删去{field}“{from}”。', en: '{field} taken out: “{from}”.' },
  whole: { zh: '全文', en: 'the plan' },
  none: { zh: '无', en: 'none' },
  same: { zh: '两个版本逐条一致（{count}条）。', en: 'Both versions say the same, item by item ({count}).' },
  summary: { zh: '{counts}；{count}条未变。', en: '{counts}; unchanged: {count}.' },
  count: { zh: '{kind}{count}条', en: '{kind}: {count}' },
} as const satisfies Record<string, Localised>

/** What has become of the item, a sentence for each kind. */
export function describe({ kinds, before, after }: ItemChange, locale: Locale): string[] {
  return kinds.map((kind) => sentence(kind, before, after)[locale])
}

function sentence(kind: ChangeKind, before: Item | undefined, after: Item | undefined): Localised {
  if (kind === 'added' || kind === 'dropped' || !before || !after) return messages[before ? 'dropped' : 'added']
  if (kind === 'moved') return moved(before, after)
  if (kind === 'renumbered')
    return fill(messages.renumbered, { from: before.number || messages.none, to: after.number || messages.none })
  if (kind === 'retitled') return fill(messages.retitled, { from: before.title, to: after.title })
  if (kind === 'reworded') return messages.reworded
  const [from, to] = [before.fields[kind].join('、'), after.fields[kind].join('、')]
  const field = fieldNames[kind]
  if (from === '') return fill(messages.fieldAdded, { field, to })
  return to === '' ? fill(messages.fieldDropped, { field, from }) : fill(messages.fieldChanged, { field, from, to })
}

function moved(before: Item, after: Item): Localised {
  const [from, to] = [before.parent, after.parent]
  if (from?.title === to?.title) return messages.movedWithin
  return fill(messages.movedUnder, { from: from?.title ?? messages.whole, to: to?.title ?? messages.whole })
}

/** The numbers of changes in one sentence. */
export function summary({ changes, unchanged }: Comparison, locale: Locale): string {
  if (changes.length === 0) return fill(messages.same, { count: unchanged })[locale]
  const kinds: readonly ChangeKind[] = [
    'added',
    'dropped',
    'moved',
    'renumbered',
    'retitled',
    'reworded',
    ...comparedFields,
  ]
  const counts = kinds.flatMap((kind) => {
    const count = changes.filter((change) => change.kinds.includes(kind)).length
    return count === 0 ? [] : fill(messages.count, { kind: changeNames[kind], count })[locale]
  })
  const joint = locale === 'zh' ? '，' : ', '
  return fill(messages.summary, { counts: counts.join(joint), count: unchanged })[locale]
}
