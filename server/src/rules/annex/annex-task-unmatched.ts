/** A row of the annexed task list that the text does not speak of. */

import { defineRule } from '../rule.js'
import { rowMatches } from './matching.js'

export const rule = defineRule({
  meta: {
    id: 'annex-task-unmatched',
    group: 'annex',
    severity: 'warning',
    since: '0.2.0',
    fixable: 'none',
    title: { zh: '附件所列任务在正文中没有', en: 'Task of the annex is not in the text' },
    basis: [
      { document: '国医改秘函〔2021〕40号', clause: '二、第2段' },
      { document: '党政机关公文处理工作条例', clause: '第十九条' },
    ],
    messages: {
      unmatched: {
        zh: '附件所列任务“{title}”在正文中找不到相应内容。附件应与正文一致，请在正文补写这项任务，或从附件中删去；正文另有说法的，统一用语。',
        en: 'The text does not speak of “{title}”. Add the task to the text, delete the row, or use the same words in both.',
      },
    },
  },
  check({ plan, report }) {
    const matches = rowMatches(plan)
    const orphans = matches.filter((match) => match.isOrphan)
    // A list that mostly has other things in it, such as projects, does not repeat the tasks of the text.
    if (orphans.length * 2 > matches.length) return
    for (const { row } of orphans) report({ range: row.titleRange, message: 'unmatched', args: { title: row.title } })
  },
})
