/** Reports tasks without a lead: no responsible body at all, several without one in charge, or a lead by position only. */

import type { Task } from '../../semantics/model.js'
import { lower } from '../../templates/severity.js'
import { leadForm } from '../../templates/taskStatus.js'
import type { Status } from '../../templates/template.js'
import { defineRule, type Fix, type RuleContext } from '../rule.js'
import { type Demand, demandFor, elementFix, elementFixForAll, type Gap, problemsOf } from '../taskElement.js'

export const rule = defineRule({
  meta: {
    id: 'task-without-lead',
    group: 'elements',
    severity: 'warning',
    since: '0.2.0',
    fixable: 'unsafe',
    title: { zh: '任务没有牵头单位', en: 'Task without a lead body' },
    basis: [
      { document: '国医改秘函〔2021〕40号', clause: '二、第2段' },
      { document: '党政机关公文处理工作条例（中办发〔2012〕14号）', clause: '第十九条' },
    ],
    messages: {
      none: {
        zh: '“{title}”没有写明责任单位，不知道由谁牵头。请补上牵头单位和配合单位。',
        en: '“{title}” names no responsible body, so nobody leads it. Add the lead and the supporting bodies.',
      },
      supportOnly: {
        zh: '“{title}”只写了配合单位，没有牵头单位。请补上由谁牵头。',
        en: '“{title}” names supporting bodies only and nobody leads it. Add the lead.',
      },
      noneMany: {
        zh: '{total}项任务中有{count}项没有写明责任单位，不知道由谁牵头。请逐项补上（清单见相关信息）。',
        en: '{count} of {total} tasks name no responsible body, so nobody leads them. Add one to each (listed below).',
      },
      noneAll: {
        zh: '{total}项任务均未写明责任单位，不知道由谁牵头。请逐项补上（清单见相关信息）。',
        en: 'None of the {total} tasks names a responsible body, so nobody leads them. Add one to each (listed below).',
      },
      shared: {
        zh: '“{title}”由几家分别负责或按职责分工负责，没有一个牵头单位。请明确由哪一家牵头。',
        en: '“{title}” is shared by several bodies and none of them leads. Say which one does.',
      },
      sharedMany: {
        zh: '{total}项任务中有{count}项由几家分别负责或按职责分工负责，没有一个牵头单位。请逐项明确（清单见相关信息）。',
        en: '{count} of {total} tasks are shared by several bodies and none of them leads. Settle the lead of each (listed below).',
      },
      sharedAll: {
        zh: '{total}项任务均由几家分别负责或按职责分工负责，没有一个牵头单位。请逐项明确（清单见相关信息）。',
        en: 'All {total} tasks are shared by several bodies and none of them leads. Settle the lead of each (listed below).',
      },
      byPosition: {
        zh: '{count}项任务只列责任单位，没有写明谁牵头，只能按惯例视首位为牵头单位。建议写明“列第一位的为牵头单位”。',
        en: 'Tasks that list responsible bodies without saying who leads: {count}. By custom the first does; state that convention once in the plan.',
      },
    },
  },
  check: (context) => {
    const demand = demandFor(context.plan, context.completeness, ['lead', 'parties'])
    if (!demand) return
    for (const gap of gapsOf(context, demand)) {
      for (const problem of problemsOf(context.plan, context.completeness.tasks.length, gap)) context.report(problem)
    }
  },
})

type Message = 'none' | 'supportOnly' | 'noneMany' | 'noneAll' | 'shared' | 'sharedMany' | 'sharedAll' | 'byPosition'

/** Tasks by what they lack; a division of labour (任务分工) asks only that each task has its parties. */
function gapsOf({ plan, completeness }: RuleContext, demand: Demand): Gap<Message>[] {
  const { severity } = demand
  const withStatus = (wanted: Status): Task[] =>
    completeness.tasks.filter((status) => status.lead === wanted).map((status) => status.task)
  const lacking = completeness.tasks.filter((status) => status.lead === 'missing')
  const statuses = new Map(lacking.map((status) => [status.task, status]))
  const none: Gap<Message> = {
    tasks: [...statuses.keys()],
    one: (task) => (task.parties.length > 0 ? 'supportOnly' : 'none'),
    many: 'noneMany',
    all: 'noneAll',
    severity,
    demand,
    fix: (task) => {
      const status = statuses.get(task)
      return status ? elementFix(plan, status, blank, fixTitle) : []
    },
    fixesForAll: () => elementFixForAll(plan, lacking, blank, fixTitle),
  }
  if (demand.requirement.expect.element === 'parties') return [none]
  const partial = withStatus('partial')
  const isShared = new Set(partial.filter((task) => leadForm(task, plan.conventions) === 'shared'))
  const shared = [...isShared]
  const byPosition = partial.filter((task) => !isShared.has(task))
  return [
    none,
    { tasks: shared, one: 'shared', many: 'sharedMany', all: 'sharedAll', severity: lower(severity), demand },
    {
      ...{ tasks: byPosition, many: 'byPosition', all: 'byPosition', severity: lower(severity, 2), demand },
      fixesForAll: () => conventionFix(byPosition),
    },
  ]
}

/** States the convention in the first clause that needs it. */
function conventionFix(tasks: readonly Task[]): Fix[] {
  const clause = tasks.find((task) => !task.row && task.parties.length > 1)?.responsibilities.at(-1)
  const last = clause?.parties.at(-1)
  if (!last || clause?.form === 'table') return []
  const newText = clause?.form === 'brackets' ? '，列第一位的为牵头单位，下同' : '（列第一位的为牵头单位，下同）'
  return [
    {
      title: { zh: '写明“列第一位的为牵头单位，下同”', en: 'State that the first of each list leads' },
      safety: 'unsafe',
      edits: [{ start: last.end, end: last.end, newText }],
    },
  ]
}

const blank = { element: 'lead', label: '责任单位', text: 'XX牵头，XX配合' } as const
const fixTitle = { zh: '补上牵头单位（XX 处待填）', en: 'Add a lead body (fill in XX)' }
