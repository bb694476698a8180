/** Hints at tasks without a figure; where most have none, once on the plan. */

import { carriesOut } from '../../templates/places.js'
import { defineRule } from '../rule.js'
import { problemsOf } from '../taskElement.js'

export const rule = defineRule({
  meta: {
    id: 'task-without-target',
    group: 'elements',
    severity: 'hint',
    since: '0.2.0',
    fixable: 'none',
    title: { zh: '任务没有量化目标', en: 'Task without a quantified target' },
    basis: [{ document: '国医改秘函〔2021〕40号', clause: '二、第2段' }],
    messages: {
      one: {
        zh: '“{title}”没有量化目标，完成与否不好衡量。能量化的，请写明数值。',
        en: '“{title}” has no quantified target, so its completion is hard to judge. Give a value where there can be one.',
      },
      many: {
        zh: '{total}项任务中有{count}项没有量化目标，完成与否不好衡量。能量化的，请写明数值（清单见相关信息）。',
        en: '{count} of {total} tasks have no quantified target, so completion is hard to judge. Give values where there can be (listed below).',
      },
      all: {
        zh: '{total}项任务均没有量化目标，完成与否不好衡量。能量化的，请写明数值（清单见相关信息）。',
        en: 'None of the {total} tasks has a quantified target, so completion is hard to judge. Give values where there can be (listed below).',
      },
    },
  },
  check: ({ plan, completeness, report }) => {
    const measurable = completeness.tasks.filter(({ task }) => !carriesOut(task))
    const total = measurable.length
    const tasks = measurable.filter((status) => status.target === 'missing').map((status) => status.task)
    // The plan's finding is a hint already, so that a hint on every task would add nothing.
    const most = tasks.length >= 3 && tasks.length * 2 > total
    const gap = { tasks, many: 'many', all: 'all', severity: 'hint' } as const
    for (const problem of problemsOf(plan, total, most ? gap : { ...gap, one: 'one' })) report(problem)
  },
})
