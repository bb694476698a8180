import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/references/abbreviation-redefined.js'
import { runRules } from '../../../server/src/rules/run.js'
import { readPlan } from '../../../server/src/semantics/lower.js'
import { check, fixed, noTemplate } from '../../support/check.js'

const plan = (...paragraphs: string[]) =>
  `云岭省推动公立医院高质量发展实施方案\n\n一、重点任务\n\n${paragraphs.join('\n\n')}\n`

const define = (full: string, short: string) => `按照《${full}》（以下简称《${short}》）建设。`

describe('abbreviation-redefined', () => {
  it('warns of one short form for two documents', () => {
    const text = plan(define('云岭省医院建设规划', '规划'), define('云岭省卫生人才规划', '规划'))
    expect(check(text, rule)).toMatchObject([{ text: '以下简称《规划》', severity: 'warning' }])
  })

  it('informs of a second definition of the same', () => {
    const text = plan(define('云岭省医院建设规划', '规划'), define('云岭省医院建设规划', '规划'))
    expect(check(text, rule)).toMatchObject([{ severity: 'information' }])
  })

  it('leaves different short forms', () => {
    const text = plan(define('云岭省医院建设规划', '建设规划'), define('云岭省卫生人才规划', '人才规划'))
    expect(check(text, rule)).toEqual([])
  })

  it('leaves an annexed document that defines for itself', () => {
    const annex = `附件\n\n云岭省重点任务清单\n\n${define('云岭省卫生人才规划', '规划')}`
    expect(check(plan(define('云岭省医院建设规划', '规划'), '附件：云岭省重点任务清单', annex), rule)).toEqual([])
  })

  it.each([
    [
      '落实《省规划》（以下简称《规划》），再落实《省规划》（以下简称《规划》），按《规划》办。',
      'information',
      '落实《省规划》（以下简称《规划》），再落实《省规划》，按《规划》办。',
    ],
    [
      '组建县域医疗共同体（以下简称医共体），推进紧密型县域医疗共同体（以下简称医共体）。',
      'information',
      '组建县域医疗共同体（以下简称医共体），推进紧密型县域医疗共同体。',
    ],
    ['落实《省规划》（以下简称《规划》），落实《市规划》（以下简称《规划》）。', 'warning', undefined],
    ['组建医疗共同体，以下简称医共体。建设医疗共同体，以下简称医共体。', 'information', undefined],
  ])('%s', (text, severity, after) => {
    const source = `云岭省实施方案\n\n一、任务\n\n${text}\n`
    expect(check(source, rule)).toMatchObject([{ severity }])
    expect(fixed(source, rule)).toBe(`云岭省实施方案\n\n一、任务\n\n${after ?? text}\n`)
  })

  it('points at the first definition', () => {
    const text = '云岭省实施方案\n\n一、任务\n\n组建医共体联盟（以下简称联盟），组建医联体联盟（以下简称联盟）。\n'
    const [{ range, related, fixes }] = runRules([rule], readPlan(text), noTemplate, {})
    expect(related.map((one) => [text.slice(one.range.start, one.range.end), one.message.zh])).toEqual([
      ['以下简称联盟', '首次说明在此'],
    ])
    expect(range.start).toBeGreaterThan(related[0].range.end)
    expect(fixes).toEqual([])
  })

  it('deletes safely only what says the very same', () => {
    const text = (full: string) =>
      `云岭省实施方案\n\n一、任务\n\n组建医疗共同体（以下简称医共体），推进${full}（以下简称医共体）。\n`
    const safety = (full: string) => runRules([rule], readPlan(text(full)), noTemplate, {})[0].fixes[0].safety
    expect(safety('医疗 共同体')).toBe('safe')
    expect(safety('紧密型医疗共同体')).toBe('unsafe')
  })
})
