import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/responsibility/organ-other-region.js'
import { check, marked } from '../../support/check.js'
import { planOf } from '../../support/plans.js'

describe('organ-other-region', () => {
  it('hints at a body of another province', () => {
    const text = planOf(['加强专科建设。（甘肃省卫生健康委牵头，省财政厅配合）'])
    expect(check(text, rule)).toMatchObject([{ text: '甘肃省卫生健康委', severity: 'hint' }])
  })

  it('hints at a national body in the lead', () => {
    expect(marked(planOf(['加强专科建设。（国家卫生健康委牵头，省财政厅配合）']), rule)).toEqual(['国家卫生健康委'])
  })

  it('leaves own bodies, local branches and national support', () => {
    const text = planOf(['加强建设。（云岭省卫生健康委牵头，国家税务总局云岭省税务局、教育部、省财政厅配合）'])
    expect(marked(text, rule)).toEqual([])
  })

  it('leaves national plans', () => {
    const text = planOf(['加强建设。（国家卫生健康委牵头，财政部配合）'], {
      title: '深化医药卫生体制改革2021年重点工作任务',
    })
    expect(marked(text.replace('云岭省人民政府办公厅', '国务院办公厅'), rule)).toEqual([])
  })
})
