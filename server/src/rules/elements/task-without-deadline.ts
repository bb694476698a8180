/** Reports tasks without a deadline, where the template demands one. */

import { defineRule } from '../rule.js'
import { addToClause, demandFor, problemsOf } from '../taskElement.js'

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
    const tasks = completeness.tasks.filter((status) => status.deadline === 'missing').map((status) => status.task)
    const title = { zh: '补上完成时限（XX 处待填）', en: 'Add a deadline (fill in XX)' }
    const problems = problemsOf(plan, completeness.tasks.length, {
      tasks,
      one: 'one',
      many: 'many',
      all: 'all',
      severity: demand.severity,
      demand,
      fix: (task) => addToClause(plan, task, '完成时限', '20XX年XX月底前', title),
    })
    for (const problem of problems) report(problem)
  },
})
