/** What the pointer is told of a body: its names, how long they are valid, and its part in the plan. */

import { describe, expect, it } from 'vitest'
import { hoverAt } from '../../server/src/features/hover.js'
import { analysed } from '../support/analysed.js'
import { planOf } from '../support/plans.js'

/** The facts on `organ`, which leads one task and shares another of a plan of `date`, as `name=value`. */
function factsOn(organ: string, date = '2021年9月10日'): string[] {
  const tasks = [
    `办好医院。分步实施。（牵头单位：${organ}；配合单位：省财政厅）`,
    `建好病房。分步实施。（${organ}、省财政厅按职责分工负责）`,
  ]
  const text = planOf(tasks, { date })
  const found = hoverAt(analysed(text), text.indexOf(organ) + 1)?.explanations ?? []
  return found.flatMap(({ facts }) => facts.map(({ name, value }) => `${name?.zh}=${value?.zh}`))
}

describe('names', () => {
  it('of a kind of body are completed with the place of the plan', () => {
    expect(factsOn('省卫健委').slice(0, 2)).toEqual(['全称=云岭省卫生健康委员会', '简称=省卫生健康委'])
  })

  it('under which one body also goes', () => {
    expect(factsOn('国家网信办')[0]).toBe('又称=中央网信办、国家互联网信息办公室')
  })

  it('that say all themselves are not repeated', () => {
    expect(factsOn('市财政局')[0]).toMatch(/^牵头=/)
  })
})

describe('validity', () => {
  it('of a name that is given up', () => {
    const facts = factsOn('国家卫生计生委')
    expect(facts).toContain('名称使用期=至2018年3月26日')
    expect(facts).toContain('注意=本文日期为2021年9月10日，这一名称已停用')
    expect(facts).toContain('现由=国家卫生健康委')
    expect(facts.some((fact) => fact.startsWith('依据=国务院机构改革方案（2018年）'))).toBe(true)
  })

  it('of a name that is not there yet', () => {
    const facts = factsOn('国家数据局')
    expect(facts).toContain('名称使用期=2023年3月10日起')
    expect(facts).toContain('注意=本文日期为2021年9月10日，当时还没有这一名称')
    expect(factsOn('国家数据局', '2024年3月1日').some((fact) => fact.startsWith('注意='))).toBe(false)
  })
})

describe('its part in the plan', () => {
  it('is counted by role and by place', () => {
    expect(factsOn('省医保局').slice(-3)).toEqual(['牵头=1 项', '共同负责=1 项', '本文提及=2 处'])
  })

  it('of a class of bodies is told likewise', () => {
    expect(factsOn('各市人民政府').slice(-3)).toEqual(['牵头=1 项', '共同负责=1 项', '本文提及=2 处'])
  })
})
