import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/responsibility/deadline-after-plan-period.js'
import { check, marked } from '../../support/check.js'
import { planOf } from '../../support/plans.js'

const tasks = (deadline: string) => [`改革薪酬制度。出台办法。（牵头单位：省财政厅；完成时限：${deadline}）`]

describe('deadline-after-plan-period', () => {
  it('reports a deadline behind the year of the overall goal', () => {
    const text = planOf(tasks('2026年6月底前'), { goal: '到2025年，全省县域内就诊率达到90%以上。' })
    expect(check(text, rule)).toMatchObject([{ text: '2026年6月底前', severity: 'warning' }])
  })

  it('reports a deadline behind the period of the title', () => {
    const text = planOf(tasks('2023年6月底前'), {
      title: '云岭省深化医药卫生体制改革2022年重点工作任务',
      date: '2022年3月1日',
    })
    expect(marked(text, rule)).toEqual(['2023年6月底前'])
  })

  it('leaves deadlines within the period', () => {
    expect(marked(planOf(tasks('2025年12月底前'), { goal: '到2025年，就诊率达到90%以上。' }), rule)).toEqual([])
  })

  it('leaves a look ahead in the text', () => {
    const text = planOf(['加强专科建设。到2030年，建设重点专科80个。（牵头单位：省财政厅）'], {
      goal: '到2025年，就诊率达到90%以上。',
    })
    expect(marked(text, rule)).toEqual([])
  })

  it('is silent when no period is known', () => {
    expect(marked(planOf(tasks('2026年6月底前')), rule)).toEqual([])
  })
})
