/** A deadline behind the end of the plan. */

import { goalEnd } from '../../semantics/goalEnd.js'
import type { Deadline } from '../../semantics/model.js'
import { unitsOf } from '../../semantics/organs/index.js'
import { defineRule } from '../rule.js'

export const rule = defineRule({
  meta: {
    id: 'deadline-after-plan-period',
    group: 'responsibility',
    severity: 'warning',
    since: '0.2.0',
    fixable: 'none',
    title: { zh: '完成时限超出方案期限', en: 'Deadline after the plan’s period' },
    basis: [{ document: '国医改秘函〔2021〕40号', clause: '二、第2段' }],
    messages: {
      period: {
        zh: '完成时限“{text}”超出本方案的期限（至{end}年底）。请核对年份；确需跨期的，写明期内的阶段性目标。',
        en: 'The deadline “{text}” lies behind the plan’s period, which ends with {end}. Check the year, or give a milestone within the period.',
      },
      goal: {
        zh: '完成时限“{text}”晚于总体目标的实现年份（{end}年），任务未完成而目标已到期。请核对年份。',
        en: 'The deadline “{text}” lies behind {end}, the year by which the overall goal is to be reached. Check the year.',
      },
    },
  },
  check({ plan, report }) {
    const period = plan.metadata.planPeriod?.to
    const goalEnds = new Map<number, string | undefined>()
    for (const unit of unitsOf(plan)) {
      const part = unit.heading?.part ?? 0
      if (!goalEnds.has(part)) goalEnds.set(part, goalEnd(plan, part))
      const end = period ?? goalEnds.get(part)
      if (!end) continue
      for (const deadline of unit.deadlines) {
        if (!deadline.date || deadline.date <= end || !isDue(deadline)) continue
        if (goesOn.test(plan.source.slice(deadline.end, deadline.end + 12))) continue
        const args = { end: Number(end.slice(0, 4)), text: deadline.text }
        const severity = deadline.labelled ? undefined : 'hint'
        report({ range: deadline, message: period ? 'period' : 'goal', args, severity })
      }
    }
  },
})

/** …，以后每年持续实施: the work goes on beyond the goals on purpose. */
const goesOn = /^[^。；\n]{0,4}(?:以后|此后|之后|每年|持续|长期|常态)/

/** 到2030年 looks ahead, as yearly lists do; only a day that something is due on counts. */
function isDue(deadline: Deadline): boolean {
  return (
    deadline.kind === 'by' &&
    (deadline.labelled || /[前底末]$/.test(deadline.text)) &&
    !/^(?:力争)?到/.test(deadline.text)
  )
}
