import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/references/abbreviation-redefined.js'
import { check } from '../../support/check.js'

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
})
