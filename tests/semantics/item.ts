/** Reads one item of a small plan and says in few words what it carries. */

import { readPlan } from '../../server/src/semantics/lower.js'
import type { Deadline, Party, Plan, Target, Task } from '../../server/src/semantics/model.js'
import { planOf } from '../support/plans.js'

/** The plan of 云岭省, dated 2021-09-10, whose first task has `text` behind its title; a second one follows. */
export function planWith(text: string): Plan {
  return readPlan(planOf([`加强体系建设。完善各项制度。${text}`, '加强能力建设。改善服务。']))
}

/** The first task of `planWith(text)`. */
export function taskWith(text: string): Task {
  return planWith(text).tasks[0]
}

/** Parties as `省财政厅:lead 省医保局:support`. */
export function said(parties: readonly Party[]): string {
  return parties.map((party) => `${party.text}:${party.role}`).join(' ')
}

/** The parties that the first task of `planWith(text)` names itself. */
export function partiesIn(text: string): string {
  return said(taskWith(text).parties)
}

/** Deadlines as `2022年底前 → by 2022-12-31`. */
export function dated(deadlines: readonly Deadline[]): string[] {
  return deadlines.map((deadline) => {
    const { text, kind, date, from, to, frequency, duration } = deadline
    const span = from || to ? `${from ?? ''}..${to ?? ''}` : undefined
    return [`${text} → ${kind}`, date ?? span, frequency, duration].filter((part) => part !== undefined).join(' ')
  })
}

/** The deadlines of the first task of `planWith(text)`. */
export function deadlinesOf(text: string): string[] {
  return dated(taskWith(text).deadlines)
}

/** Targets as `indicator >= 90%`; a range is `4-5`. */
export function measured(targets: readonly Target[]): string[] {
  return targets.map(({ indicator, comparator, value, unit }) => {
    const printed = typeof value === 'object' ? value.join('-') : (value ?? '…')
    return `${indicator} ${comparator} ${printed}${unit ?? ''}`
  })
}

/** The targets of the first task of `planWith(text)`. */
export function targetsOf(text: string): string[] {
  return measured(taskWith(text).targets)
}
