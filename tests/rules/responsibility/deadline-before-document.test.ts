import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/responsibility/deadline-before-document.js'
import { check, marked } from '../../support/check.js'
import { planOf } from '../../support/plans.js'

const task = (text: string) => planOf([`健全内部控制制度。${text}（牵头单位：省财政厅）`])

describe('deadline-before-document', () => {
  it('reports a deadline that has passed', () => {
    const text = planOf(['健全内部控制制度。修订手册。（牵头单位：省财政厅；完成时限：2021年6月底前）'])
    expect(check(text, rule)).toMatchObject([{ text: '2021年6月底前', severity: 'warning' }])
    expect(check(text, rule)[0].message).toContain('2021年9月10日')
  })

  it('leaves later deadlines and the month of the document', () => {
    expect(marked(task('2021年9月底前修订手册。'), rule)).toEqual([])
    expect(marked(task('2021年底前修订手册。'), rule)).toEqual([])
  })

  it('leaves what is said to be done', () => {
    expect(marked(task('2020年底前各地已完成试点。'), rule)).toEqual([])
  })

  it('is silent without a date', () => {
    const text = planOf(['健全内部控制制度。修订手册。（牵头单位：省财政厅；完成时限：2021年6月底前）'], { date: '' })
    expect(marked(text, rule)).toEqual([])
  })
})
