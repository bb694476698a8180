/** The task ledger (任务台账): the tasks of a plan as rows of data, each with its place in the text. */

import type { Task } from '../semantics/model.js'
import type { TextRange } from '../text/range.js'
import type { Due } from './due.js'

/** What the notice asks of every measure, and what a goal adds. */
export const ledgerElements = ['lead', 'person', 'deadline', 'target'] as const
export type LedgerElement = (typeof ledgerElements)[number]

/** One task of the plan. */
export interface LedgerEntry extends TextRange {
  /** What the task is known by in later exports, whatever its number; see `identity.ts`. */
  readonly id: string
  /** Running number, counted from 1. */
  readonly number: number
  /** The numbers of the item and of those above it as printed, e.g. `二（一）3.`; empty for a row without one. */
  readonly label: string
  /** Titles of the sections above, outermost first. */
  readonly section: readonly string[]
  readonly title: string
  /** What is to be done: the text of the item without its title and its clauses, in one paragraph. */
  readonly measure: string
  /** Bodies in charge, joint ones and those that lead by position among them, as printed. */
  readonly leads: readonly string[]
  /** Bodies that support or are listed behind the first, as printed. */
  readonly supports: readonly string[]
  readonly persons: readonly string[]
  /** Of the whole, as printed: those with a label, else all. */
  readonly deadlines: readonly string[]
  /** Dates of steps on the way, as printed, beside the deadline of the whole. */
  readonly milestones: readonly Milestone[]
  /** When the task is due as a whole; `undefined` where the text does not say. */
  readonly due: Due | undefined
  /** Quantified goals as printed. */
  readonly targets: readonly string[]
  /** The clause of the notice behind the task; `undefined` where the template has none for it. */
  readonly basis: string | undefined
  /** Elements that the task lacks or has only in part. */
  readonly gaps: readonly LedgerGap[]
  readonly titleRange: TextRange
  readonly task: Task
  /** The row of an annexed list that stands for the same task. */
  readonly listed?: Task
}

/** A step on the way. */
export interface Milestone extends TextRange {
  readonly text: string
  /** ISO date of its last day. */
  readonly date: string
}

/** An element that is not there, or not in full: a vague deadline, a lead by custom only. */
export interface LedgerGap {
  readonly element: LedgerElement
  readonly status: 'missing' | 'partial'
}

/** The ledger of one plan. */
export interface Ledger {
  /** Title of the plan; `undefined` where it has none. */
  readonly title: string | undefined
  /** ISO date of the document, when known. */
  readonly date: string | undefined
  readonly entries: readonly LedgerEntry[]
}
