/** What a standard clause is: a piece of a plan, worded and with blanks, that a drafter puts in. */

import type { Basis, Level, Place } from '../templates/template.js'
import type { Localised } from '../text/localised.js'

/** The part of the work that a clause helps with; the order is that of a plan. */
export const clauseGroups = [
  'skeleton',
  'frame',
  'goals',
  'tasks',
  'layouts',
  'measures',
  'organisation',
  'annex',
] as const
export type ClauseGroup = (typeof clauseGroups)[number]

/** One standard clause, from `data/*.yaml` or from a requirement of a template. */
export interface Clause {
  /** `guiding-thought`; `<template>/<requirement>` for the text of a requirement. */
  readonly id: string
  readonly group: ClauseGroup
  readonly title: Localised
  /** The part of the plan that it belongs in; `cursor` for what fits anywhere. */
  readonly place: Place | 'cursor'
  /** The requirement about an area of work under whose heading it belongs: `notice-40/area-new-system`. */
  readonly within?: string
  /** The requirements that a plan meets, at least in part, once it holds the clause: `<template>/<requirement>`. */
  readonly satisfies: readonly string[]
  /** Levels of government that it is for; absent: all. */
  readonly levels?: readonly Level[]
  /** What the clause rests on beside the requirements. */
  readonly basis?: Basis
  /** Typed to find it, beside the title and its initials. */
  readonly prefix?: string
  /**
   * Paragraphs, `\n` between them; blanks as `XX`, `20XX年XX月`. `（{next}）` and `{next}、` stand for the next number in
   * Chinese, `{item}` for the next in Arabic digits.
   */
  readonly text: string
}

/** The names of the groups. */
export const groupTitles: Readonly<Record<ClauseGroup, Localised>> = {
  skeleton: { zh: '整篇方案', en: 'Whole plans' },
  frame: { zh: '开头和结尾', en: 'Opening and end' },
  goals: { zh: '总体要求和目标', en: 'General part and goals' },
  tasks: { zh: '重点任务', en: 'Tasks' },
  layouts: { zh: '任务的写法', en: 'Layouts of a task' },
  measures: { zh: '配套保障措施', en: 'Supporting measures' },
  organisation: { zh: '组织实施', en: 'Organisation' },
  annex: { zh: '附件和清单', en: 'Annexes and lists' },
}
