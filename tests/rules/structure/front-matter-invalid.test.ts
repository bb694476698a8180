import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/structure/front-matter-invalid.js'
import { readPlan } from '../../../server/src/semantics/lower.js'
import { check, marked } from '../../support/check.js'
import { offers } from './outcome.js'

const body = '社区食堂建设实施方案\n\n一、任务\n\n（一）布点。建成20家。\n\nlevel: 无\n'
const plan = (...lines: string[]): string => `---\ntemplate: general\n${lines.join('\n')}\n---\n${body}`

describe('front-matter-invalid', () => {
  it('reports an unknown level and a date that is none', () => {
    expect(check(plan('level: 地级', 'date: "2026-02-30"'), rule)).toMatchObject([
      { text: '地级', severity: 'warning', message: expect.stringContaining('层级“地级”无法识别') },
      { text: '2026-02-30', severity: 'warning', message: expect.stringContaining('日期“2026-02-30”无法识别') },
    ])
  })

  it.each([
    ['层级：区县级', '区县级'],
    ["level: 'provincial'", 'provincial'],
    ['日期: 2026年3月', '2026年3月'],
    ['date: 明年', '明年'],
    ['date: 2026-13-01  ', '2026-13-01'],
  ])('reports %s', (line, text) => {
    expect(marked(plan(line), rule)).toEqual([text])
    expect(marked(plan(line).replaceAll('\n', '\r\n'), rule)).toEqual([text])
  })

  it.each([
    'date: 2026-03-09',
    '日期：2026年3月9日',
    'date: 2026.3.9',
    'date: 二〇二六年三月九日',
    'date: 20XX-XX-XX',
    'date:',
    'level:',
    'title: 无',
  ])('leaves %s', (line) => {
    expect(marked(plan(line), rule)).toEqual([])
  })

  it.each([
    'national',
    'province',
    'city',
    'county',
    '国家',
    '省',
    '市',
    '县',
    '省级',
    '市级',
    '县级',
  ])('knows the level %s as the model does', (level) => {
    const text = plan(`level: ${level}`)
    expect(marked(text, rule)).toEqual([])
    expect(readPlan(text).metadata.level).toBeDefined()
  })

  it('leaves text without front matter', () => {
    expect(marked(body, rule)).toEqual([])
    expect(marked(`---\nlayout: post\ndate: 某日\n---\n${body}`, rule)).toEqual([])
  })

  it.each([
    ['层级：', '区县级', ['县']],
    ['level: ', '州级', ['市']],
    ['level: ', 'provincial', ['省']],
    ['层级: ', '中央', ['国家']],
    ['level: ', '地级', ['国家', '省', '市', '县']],
  ])('%s%s: offers the levels that may be meant', (key, value, expected) => {
    expect(check(plan(key + value), rule)).toMatchObject([{ message: expect.stringContaining(`层级“${value}”`) }])
    expect(offers(plan(key + value), rule)).toEqual([
      expected.map((level) => ({ safety: 'unsafe', title: `改为“${level}”`, text: plan(key + level) })),
    ])
  })

  it('offers nothing for a date', () => {
    expect(offers(plan('日期：明年'), rule)).toEqual([[]])
  })
})
