/** Reports tasks without a deadline, where the template demands one. */

import { defineRule } from '../rule.js'
import { demandFor, elementFix, elementFixForAll, problemsOf } from '../taskElement.js'

export const rule = defineRule({
  meta: {
    id: 'task-without-deadline',
    group: 'elements',
    severity: 'warning',
    since: '0.2.0',
    fixable: 'unsafe',
    title: { zh: '任务没有完成时限', en: 'Task without a deadline' },
    basis: [
      { document: '国医改秘函〔2021〕40号', clause: '二、第2段' },
      { document: '党政机关公文处理工作条例（中办发〔2012〕14号）', clause: '第十三条' },
    ],
    messages: {
      one: {
        zh: '“{title}”没有写明完成时限。请写明到什么时候完成；长期工作写明频次，如“每季度末”。',
        en: '“{title}” has no deadline. Say by when it is done; for continuous work give the frequency, e.g. 每季度末.',
      },
      many: {
        zh: '{total}项任务中有{count}项没有写明完成时限。请逐项写明，或在任务清单中统一列出（清单见相关信息）。',
        en: '{count} of {total} tasks have no deadline. Give one for each, or give them together in the task list (listed below).',
      },
      all: {
        zh: '{total}项任务均未写明完成时限。请逐项写明，或在任务清单中统一列出（清单见相关信息）。',
        en: 'None of the {total} tasks has a deadline. Give one for each, or give them together in the task list (listed below).',
      },
    },
  },
  check: ({ plan, completeness, report }) => {
    const demand = demandFor(plan, completeness, ['deadline'])
    if (!demand) return
    const lacking = completeness.tasks.filter((status) => status.deadline === 'missing')
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

const blank = { element: 'deadline', label: '完成时限', text: '20XX年XX月底前' } as const
const fixTitle = { zh: '补上完成时限（XX 处待填）', en: 'Add a deadline (fill in XX)' }
