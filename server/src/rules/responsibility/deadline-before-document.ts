/** A deadline that had passed when the document was dated. */

import { unitsOf } from '../../semantics/organs/index.js'
import { defineRule } from '../rule.js'

export const rule = defineRule({
  meta: {
    id: 'deadline-before-document',
    group: 'responsibility',
    severity: 'warning',
    since: '0.2.0',
    fixable: 'none',
    title: { zh: '完成时限早于成文日期', en: 'Deadline before the date of the document' },
    basis: [
      { document: '国医改秘函〔2021〕40号', clause: '二、第2段' },
      { document: '党政机关公文处理工作条例', clause: '第十九条' },
    ],
    messages: {
      passed: {
        zh: '完成时限“{text}”早于成文日期{date}，印发时已过期。请核对年份，或写明“已完成”并改列后续任务。',
        en: 'The deadline “{text}” lies before the document’s date {date}. Check the year, or say that it is done.',
      },
    },
  },
  check({ plan, report }) {
    const { date, spans } = plan.metadata
    if (!date) return
    const related = spans.date
      ? [{ range: spans.date, message: { zh: '成文日期', en: 'The date of the document' } }]
      : []
    for (const unit of unitsOf(plan)) {
      for (const deadline of unit.deadlines) {
        const end = deadline.date ?? deadline.to
        if (!end || deadline.blank || deadline.ambiguous || end >= date || isDone(plan.source, deadline.end)) continue
        report({
          range: deadline,
          message: 'passed',
          args: { text: deadline.text, date: { zh: chinese(date), en: date } },
          related,
        })
      }
    }
  },
})

/** A look back: 2020年底前已完成…. */
function isDone(source: string, end: number): boolean {
  return /^[^。；\n]{0,15}(?:已|已经|均已|业已)[^。；\n]/.test(source.slice(end, end + 20))
}

function chinese(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}
