/** What the extension and the board (完整性矩阵, 路线图) say to each other; plain data, and no trust in the board. */

import type { LedgerDay, LedgerField, LedgerTask } from '../../server/src/protocol.js'
import type { BoardTexts } from './texts.js'

/** The parts of the board. */
export const boardTabs = ['matrix', 'roadmap', 'load'] as const
export type BoardTab = (typeof boardTabs)[number]

/** A task as the board knows it: without places in the text, which move with every key. */
export interface BoardTask extends Omit<LedgerTask, 'range' | 'selectionRange' | 'missing'> {
  /** Title of the section that the task stands in. */
  readonly section: string
}

/** The plan shown; of its tasks only those that differ from what was sent before. */
export interface PlanMessage {
  readonly type: 'plan'
  readonly title: string
  /** ISO date of the plan; absent where it has none. */
  readonly date?: string
  /** ISO date of the day of the sender. */
  readonly today: string
  readonly days: readonly LedgerDay[]
  /** Ids of all tasks in the order of the text. */
  readonly order: readonly string[]
  readonly changed: readonly BoardTask[]
  /** True when nothing that was sent before holds, as with another plan. */
  readonly anew: boolean
}

/** What the board is told. */
export type ToBoard =
  | PlanMessage
  /** No plan is open. */
  | { readonly type: 'none' }
  /** The cursor is in this task, or in none. */
  | { readonly type: 'select'; readonly id?: string }
  | { readonly type: 'show'; readonly tab: BoardTab }
  /** What was typed into this cell could not be written into the text. */
  | { readonly type: 'refused'; readonly id: string; readonly field: LedgerField }

/** What the board tells. */
export type FromBoard =
  /** It can take messages. */
  | { readonly type: 'ready' }
  /** Show the task in the text. */
  | { readonly type: 'reveal'; readonly id: string }
  /** Write a cell into the text. */
  | { readonly type: 'set'; readonly id: string; readonly field: LedgerField; readonly value: string }

/** What the page is opened with. */
export interface BoardStart {
  readonly texts: BoardTexts
  readonly tab: BoardTab
  /** Language tag for sorting and for whoever reads aloud. */
  readonly language: string
}

const fields: readonly string[] = ['lead', 'support', 'person', 'deadline'] satisfies LedgerField[]

/** The message in `value`; `undefined` for anything that is none. */
export function readFromBoard(value: unknown): FromBoard | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { type, id, field, value: text } = value as Record<string, unknown>
  if (type === 'ready') return { type }
  if (typeof id !== 'string') return undefined
  if (type === 'reveal') return { type, id }
  if (type !== 'set' || typeof field !== 'string' || typeof text !== 'string' || !fields.includes(field))
    return undefined
  return { type, id, field: field as LedgerField, value: text }
}
