/** Reports tasks without a responsible person, where the template demands one. */

import { defineRule } from '../rule.js'
import { demandFor, elementFix, elementFixForAll, problemsOf } from '../taskElement.js'

export const rule = defineRule({
  meta: {
    id: 'task-without-person',
    group: 'elements',
    severity: 'warning',
    since: '0.2.0',
    fixable: 'unsafe',
    title: { zh: '任务没有责任人', en: 'Task without a responsible person' },
    basis: [{ document: '国医改秘函〔2021〕40号', clause: '二、第2段' }],
    messages: {
      one: {
        zh: '“{title}”没有写明责任人，只写单位不够。请写明姓名或职务，如“责任人：XX局局长”。',
        en: '“{title}” names no responsible person; a body alone is not enough. Give a name or a post, e.g. 责任人：XX局局长.',
      },
      many: {
        zh: '{total}项任务中有{count}项没有写明责任人，只写单位不够。请逐项写明姓名或职务（清单见相关信息）。',
        en: '{count} of {total} tasks name no responsible person; a body alone is not enough. Give a name or post for each (listed below).',
      },
      all: {
        zh: '{total}项任务均未写明责任人，只写单位不够。请逐项写明姓名或职务（清单见相关信息）。',
        en: 'None of the {total} tasks names a responsible person; a body alone is not enough. Give a name or post for each (listed below).',
      },
    },
  },
  check: ({ plan, completeness, report }) => {
    const demand = demandFor(plan, completeness, ['person'])
    if (!demand) return
    const lacking = completeness.tasks.filter((status) => status.person === 'missing')
    const statuses = new Map(lacking.map((status) => [status.task, status]))
    const problems = problemsOf(plan, completeness.tasks.length, {
      tasks: [...statuses.keys()],
      one: 'one',
      many: 'many',
      all: 'all',
      severity: demand.severity,
      demand,
      fix: (task) => {
        const status = statuses.get(task)
        return status ? elementFix(plan, status, blank, fixTitle) : []
      },
      fixesForAll: () => elementFixForAll(plan, lacking, blank, fixTitle),
    })
    for (const problem of problems) report(problem)
  },
})

const blank = { element: 'person', label: '责任人', text: 'XX' } as const
const fixTitle = { zh: '补上责任人（XX 处待填）', en: 'Add a responsible person (fill in XX)' }
