import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/text/placeholder-left.js'
import { check } from '../../support/check.js'
import { planOf } from '../../support/plans.js'

const task = (text: string) => planOf([text])

describe('placeholder-left', () => {
  it.each(['XX', '××', '____', '【】', '20__'])('warns of %s in the text', (blank) => {
    expect(check(task(`加强专科建设。建设重点专科（${blank}年）。（牵头单位：省卫生健康委）`), rule)).toMatchObject([
      { text: blank, severity: 'warning' },
    ])
  })

  it('takes a blank in the title for an error', () => {
    expect(check(planOf(['建设专科。'], { title: 'XX省推动公立医院高质量发展实施方案' }), rule)).toMatchObject([
      { text: 'XX', severity: 'error' },
    ])
  })

  it('informs once of what is filled in when the document is issued', () => {
    const title = '云岭省推动公立医院高质量发展实施方案\n\n云政办发〔20__〕XX号'
    expect(check(planOf(['建设专科。'], { title }), rule)).toMatchObject([
      { text: '〔20__〕', severity: 'information' },
    ])
    expect(check(planOf(['建设专科。'], { date: '2021年X月XX日' }), rule)).toMatchObject([
      { text: 'XX', severity: 'information' },
    ])
  })

  it('takes a blank in a deadline for an error', () => {
    const text = task('建设专科。（牵头单位：省卫生健康委；完成时限：20__年12月底前）')
    expect(check(text, rule)).toMatchObject([{ text: '20__', severity: 'error' }])
  })

  it('takes an element that is nothing but a blank for an error', () => {
    expect(check(task('建设专科。（牵头单位：XX；完成时限：2025年底前）'), rule)).toMatchObject([
      { text: 'XX', severity: 'error' },
    ])
    expect(check(task('建设专科。（牵头单位：省财政厅；责任人：____）'), rule)).toMatchObject([{ severity: 'error' }])
  })

  it('warns of a name that is blank in part', () => {
    expect(check(task('建设专科。（牵头单位：XX市财政局）'), rule)).toMatchObject([{ text: 'XX', severity: 'warning' }])
  })

  it('only hints at lines to be filled in on a form', () => {
    const text = `${task('建设专科。')}\n附件：申报表\n\n附件\n\n申报表\n\n单位名称：________，填报人的姓名和电话。\n`
    expect(check(text, rule)).toMatchObject([{ severity: 'hint' }])
  })

  it('counts equal blanks of a paragraph where there are very many', () => {
    const many = Array.from({ length: 7 }, () => '由XX县、XX县和XX县建设。')
    const found = check(planOf(many), rule)
    expect(found.map((one) => one.text)).toEqual(many.map(() => 'XX'))
    expect(found[0].message).toContain('3处')
    expect(check(planOf(many.slice(0, 2)), rule)).toHaveLength(6)
  })

  it('leaves a finished plan', () => {
    expect(check(task('建设专科。建设80个。（牵头单位：省财政厅；完成时限：2025年底前）'), rule)).toEqual([])
  })
})
