import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/responsibility/deadline-ambiguous.js'
import { check, fixed, marked } from '../../support/check.js'
import { planOf } from '../../support/plans.js'

const withDeadline = (deadline: string) =>
  planOf([`建设共享中心。建成共享中心80个。（牵头单位：省卫生健康委；完成时限：${deadline}）`])

describe('deadline-ambiguous', () => {
  it.each(['2025年前', '2022年10月前', '2022年9月中旬前'])('informs of %s', (deadline) => {
    expect(check(withDeadline(deadline), rule)).toMatchObject([{ text: deadline, severity: 'information' }])
  })

  it.each(['2025年底前', '2022年10月底前', '2022年9月20日前', '2025年', '20__年前'])('leaves %s', (deadline) => {
    expect(marked(withDeadline(deadline), rule)).toEqual([])
  })

  it('offers both readings', () => {
    expect(fixed(withDeadline('2025年前'), rule, 0)).toContain('完成时限：2024年底前')
    expect(fixed(withDeadline('2025年前'), rule, 1)).toContain('完成时限：2025年底前')
    expect(fixed(withDeadline('2022年10月前'), rule, 0)).toContain('完成时限：2022年9月底前')
    expect(fixed(withDeadline('2022年9月中旬前'), rule, 1)).toContain('完成时限：2022年9月20日前')
  })
})
