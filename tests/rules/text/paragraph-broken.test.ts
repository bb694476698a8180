import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/text/paragraph-broken.js'
import { check, fixed, marked } from '../../support/check.js'

const plan = (text: string) => `云岭省推动公立医院高质量发展实施方案\n\n一、重点任务\n\n${text}\n`

const before = '推进以社区为依托、上门照护与集中照护相结合的服务，提高基层站点的照护能力和管理'
const behind = '水平，逐步健全服务网络，方便老年人就近得到照护。'

describe('paragraph-broken', () => {
  it('reports a blank line inside a sentence', () => {
    expect(check(plan(`${before}\n\n${behind}`), rule)).toMatchObject([{ text: '理\n\n水', severity: 'information' }])
    expect(fixed(plan(`${before}\n\n${behind}`), rule)).toBe(plan(before + behind))
  })

  it('takes out the indent of the second half', () => {
    expect(fixed(plan(`${before}\n\n　　${behind}`), rule)).toBe(plan(before + behind))
  })

  it('names what stands in between', () => {
    const text = plan(`${before}\n\n- 3 -\n\n${behind}`)
    expect(check(text, rule)[0].message).toContain('- 3 -')
    expect(fixed(text, rule)).toBe(plan(before + behind))
  })

  it('leaves hard wraps, paragraphs and headings', () => {
    expect(marked(plan(`${before}\n${behind}`), rule)).toEqual([])
    expect(marked(plan(`${behind}\n\n${behind}`), rule)).toEqual([])
    expect(marked(plan('（一）加强专科建设\n\n建设重点专科80个，培养人才。'), rule)).toEqual([])
  })
})
