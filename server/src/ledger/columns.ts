/** The columns of a ledger as they are in use, in their order. */

import type { Localised } from '../text/localised.js'
import type { LedgerEntry } from './entry.js'

/** What a person fills in from export to export: how far a task has come, in words and as a state. */
export interface Progress {
  readonly progress: string
  readonly state: string
}

/** One column: `key` names it in JSON, `title` heads it, `width` is in characters of half width. */
export interface LedgerColumn {
  readonly key: string
  readonly title: Localised
  readonly width: number
  readonly cellOf: (entry: LedgerEntry, progress: Progress | undefined) => string | number
}

/** Several values of one cell stand one behind the other as in the texts. */
const separator = '、'

/** The states that a task may have; the first stands for one that nobody has spoken of. */
export const states = ['未开始', '进行中', '已完成', '暂缓'] as const
/** The state of a task that needs no more attention. */
export const doneState: (typeof states)[number] = '已完成'

/** The state of a task that is left aside for now. */
export const pausedState: (typeof states)[number] = '暂缓'

/** All columns. */
export const ledgerColumns: readonly LedgerColumn[] = [
  { key: 'number', title: { zh: '序号', en: 'No.' }, width: 6, cellOf: (entry) => entry.number },
  { key: 'title', title: { zh: '重点任务', en: 'Task' }, width: 30, cellOf: (entry) => entry.title },
  { key: 'measure', title: { zh: '具体举措', en: 'Measure' }, width: 60, cellOf: (entry) => entry.measure },
  { key: 'lead', title: { zh: '牵头单位', en: 'Lead' }, width: 18, cellOf: (entry) => entry.leads.join(separator) },
  {
    key: 'support',
    title: { zh: '配合单位', en: 'Support' },
    width: 24,
    cellOf: (entry) => entry.supports.join(separator),
  },
  {
    key: 'person',
    title: { zh: '责任人', en: 'Person' },
    width: 14,
    cellOf: (entry) => entry.persons.join(separator),
  },
  {
    key: 'deadline',
    title: { zh: '完成时限', en: 'Deadline' },
    width: 18,
    cellOf: (entry) => entry.deadlines.join(separator),
  },
  { key: 'target', title: { zh: '量化目标', en: 'Target' }, width: 32, cellOf: (entry) => entry.targets.join('；') },
  { key: 'basis', title: { zh: '依据条款', en: 'Basis' }, width: 22, cellOf: (entry) => entry.basis ?? '' },
  {
    key: 'progress',
    title: { zh: '进展', en: 'Progress' },
    width: 36,
    cellOf: (_, progress) => progress?.progress ?? '',
  },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    width: 10,
    cellOf: (_, progress) => progress?.state ?? states[0],
  },
]
