/** What the skeleton of a whole plan is: the order of its parts and clauses. */

import type { Clause } from './clause.js'

/** The standard clauses and skeletons, as the product ships them or as their sources stand now. */
export interface ClauseLibrary {
  readonly clauses: readonly Clause[]
  readonly skeletons: readonly Skeleton[]
}

/** One skeleton, from `data/skeletons.yaml`. */
export interface Skeleton {
  readonly id: string
  /** The template whose requirements it meets. */
  readonly template: string
  /** The title without the region in front. */
  readonly title: string
  /**
   * Lines of text, of numbers (see `Clause.text`) and of fields alone on their line: `{include id}` for a clause,
   * `{tasks}` and `{end tasks}`, `{measures}` and `{end measures}` around what the tasks and supporting measures of an
   * upper document take the place of, `{title}`, `{number}`, `{addressees}`, `{preamble}`, `{annex note}`, `{signature}`, `{annex task list}`, `{annex measure list}`.
   */
  readonly text: string
}

/** The fields that a skeleton may hold on a line of their own, without `{include id}`. */
export const skeletonFields = [
  'title',
  'number',
  'addressees',
  'preamble',
  'tasks',
  'end tasks',
  'measures',
  'end measures',
  'annex note',
  'signature',
  'annex task list',
  'annex measure list',
] as const
