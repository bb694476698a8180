import { describe, expect, it } from 'vitest'
import { readPlan } from '../../server/src/semantics/lower.js'
import { remark } from '../support/marks.js'
import { planOf } from '../support/plans.js'
import { planWith } from './item.js'

/** Title and number of the documents that `text` names. */
function cited(text: string): string[] {
  return planWith(text).citations.map(({ title, number }) => (number ? `${title} # ${number}` : title))
}

describe('citations', () => {
  it.each([
    ['落实《医院管理办法》要求。', '医院管理办法'],
    ['落实《医院管理办法》（云政办发〔2021〕3号）要求。', '医院管理办法 # 云政办发〔2021〕3号'],
    ['落实《医院管理办法》（云政办发[2021]3号）要求。', '医院管理办法 # 云政办发[2021]3号'],
    ['落实《医院管理办法》（云政办发 〔2021〕 3 号）要求。', '医院管理办法 # 云政办发〔2021〕3号'],
    ['落实《关于印发〈医院管理办法〉的通知》要求。', '关于印发〈医院管理办法〉的通知'],
    ['落实《关于印发《医院管理办法》的通知》要求。', '关于印发《医院管理办法》的通知'],
  ])('%s', (text, expected) => {
    expect(cited(text)).toEqual([expected])
  })

  it('have their number beside a definition, which is a citation as well', () => {
    expect(cited('落实《医院管理办法》（云政办发〔2021〕3号，以下简称《办法》）要求。')).toEqual([
      '医院管理办法 # 云政办发〔2021〕3号',
      '办法',
    ])
  })

  it('stand where they are printed, their numbers too', () => {
    const source = '落实‹|《医院管理办法》|›（‹|云政办发〔2021〕3号|›）和‹|《制度》|›。'
    expect(
      remark(source, (text) => {
        const plan = planWith(text)
        const shift = plan.source.indexOf(text)
        const ranges = plan.citations.flatMap((citation) => [
          citation,
          ...(citation.numberRange ? [citation.numberRange] : []),
        ])
        return ranges.map(({ start, end }) => ({ start: start - shift, end: end - shift }))
      }),
    ).toBe(source)
  })

  it('know the document itself and defined short titles', () => {
    const source = planOf([
      '健全体系。《云岭省推动公立医院高质量发展实施方案》按照《国家意见》（以下简称《意见》）制定，落实《意见》。',
    ])
    expect(readPlan(source).citations.map(({ title, self, abbreviated }) => [title, self, abbreviated])).toEqual([
      ['云岭省推动公立医院高质量发展实施方案', true, false],
      ['国家意见', false, false],
      ['意见', false, true],
      ['意见', false, true],
    ])
  })

  it('are read in tables', () => {
    const source = '任务\t责任单位\n落实《医院管理办法》\t省财政厅\n'
    expect(readPlan(source).citations.map((citation) => citation.title)).toEqual(['医院管理办法'])
  })
})

describe('abbreviations', () => {
  it.each([
    ['医疗联合体（以下简称医联体）要加快建设。', '医联体', '医疗联合体'],
    ['医疗保险（以下简称“医保”）全面覆盖。', '医保', '医疗保险'],
    ['按照《关于医院发展的意见》（以下简称《意见》）推进。', '意见', '关于医院发展的意见'],
    ['（国家中医药管理局〔以下简称国家中医药局〕、财政部负责）', '国家中医药局', '国家中医药管理局'],
  ])('%s', (text, short, full) => {
    expect(planWith(text).abbreviations).toMatchObject([{ short, full }])
  })

  it('join a body with its short name', () => {
    const first = '健全体系。（国家中医药管理局〔以下简称国家中医药局〕、财政部负责）'
    const plan = readPlan(planOf([first, '深化改革。（国家中医药局负责）']))
    expect(plan.tasks.flatMap((task) => task.parties.map((party) => party.canonical))).toEqual([
      '国家中医药局',
      '财政部',
      '国家中医药局',
    ])
  })
})
