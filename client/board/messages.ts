/** What the extension and the board (完整性矩阵, 路线图) say to each other; plain data, and no trust in the board. */

import type {
  AlignedPassage,
  AlignedRow,
  LedgerDay,
  LedgerField,
  LedgerTask,
  PlanAlignment,
  PlanCascade,
} from '../../server/src/protocol.js'
import type { BoardTexts } from './texts.js'

/** The parts of the board. */
export const boardTabs = ['matrix', 'roadmap', 'load', 'alignment', 'cascade'] as const
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

/** The plan beside the documents above it, without places in the texts. */
export interface BoardAlignment extends Omit<PlanAlignment, 'uri' | 'version' | 'rows'> {
  readonly rows: readonly (Omit<AlignedRow, 'upper' | 'drafts'> & {
    readonly upper?: Omit<NonNullable<AlignedRow['upper']>, 'range'>
    readonly drafts: readonly Omit<AlignedPassage, 'range'>[]
  })[]
}

/** What the board is told. */
export type ToBoard =
  | PlanMessage
  /** Without alignment for a plan that names no document above it. */
  | { readonly type: 'alignment'; readonly alignment?: BoardAlignment }
  /** Without cascade where no plan of the opened folders names a document above it. */
  | { readonly type: 'cascade'; readonly cascade?: PlanCascade }
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
  /** Show a row of the alignment in both texts. */
  | { readonly type: 'revealMatch'; readonly id: string }
  /** The passages of a row belong together, or do not. */
  | { readonly type: 'decide'; readonly id: string; readonly decision: 'match' | 'reject' }
  /** The cascade is to be seen, or may have changed. */
  | { readonly type: 'cascade' }
  /** Open a document of the cascade; the id is its URI. */
  | { readonly type: 'openDocument'; readonly id: string }
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
  if (type === 'ready' || type === 'cascade') return { type }
  if (typeof id !== 'string') return undefined
  if (type === 'reveal' || type === 'revealMatch' || type === 'openDocument') return { type, id }
  if (type === 'decide') return readDecision(id, (value as Record<string, unknown>).decision)
  if (type !== 'set' || typeof field !== 'string' || typeof text !== 'string' || !fields.includes(field))
    return undefined
  return { type, id, field: field as LedgerField, value: text }
}

function readDecision(id: string, decision: unknown): FromBoard | undefined {
  return decision === 'match' || decision === 'reject' ? { type: 'decide', id, decision } : undefined
}
