import Ajv from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { standardLayout } from '../../server/src/layout/layout.js'
import { layoutJsonSchema } from '../../server/src/layout/layoutSchema.js'
import { layoutText } from '../../server/src/layout/layoutText.js'
import { parseLayout } from '../../server/src/layout/parseLayout.js'
import { printLayout } from '../../server/src/layout/printLayout.js'
import { unmark } from '../support/marks.js'

const full = `id: county-health
name: 县卫健局公文格式
extends: gbt9704
fonts: {小标宋: 方正小标宋_GBK}
title: {font: 楷体, size: 小二, bold: 是}
pageNumber.side: 居中
text:
  colour: 000000
  size: 3号
page: {lines: 20}
`

describe('a layout file', () => {
  const validate = new Ajv({ allowUnionTypes: true }).compile(layoutJsonSchema())

  it('says what differs, nested or dotted', () => {
    const { layout, problems } = parseLayout(full)
    expect(problems).toEqual([])
    expect([layout?.id, layout?.title.zh, layout?.fonts]).toEqual([
      'county-health',
      '县卫健局公文格式',
      { 小标宋: '方正小标宋_GBK' },
    ])
    expect(Object.fromEntries(layout?.own ?? [])).toEqual({
      'title.font': '楷体',
      'title.size': 18,
      'title.bold': true,
      'pageNumber.side': 'center',
      'text.colour': '000000',
      'text.size': 16,
      'page.lines': 20,
    })
  })

  it('may have its name in both languages, or under title', () => {
    expect(parseLayout('id: a\nname: {zh: 县, en: county}').layout?.title).toEqual({ zh: '县', en: 'county' })
    expect(parseLayout('id: a\ntitle: 县\ntitle.size: 小二').layout).toMatchObject({ title: { zh: '县' } })
  })

  it('is printed so that it reads the same, and fits its schema', () => {
    const { layout = standardLayout } = parseLayout(full)
    const printed = printLayout(layout, 'zh')
    expect(printed).toContain('  size: 小二 # 标题字号；标准为二号（7.3.1）')
    expect(parseLayout(printed).layout).toEqual(layout)
    for (const text of [printed, full]) expect([validate(parse(text)), validate.errors]).toEqual([true, null])
    expect(validate(parse('id: a\ntitle: {sise: 小二}'))).toBe(false)
  })

  it.each([
    ['‹||›', '文件是空的。至少写一行 id，再写与标准不同的各项，如 title.size: 小二。'],
    ['‹|甲|›', '应逐行写“键: 值”，如 title.size: 小二。'],
    ['‹|name|›: 甲', '缺少“id”，如 id: county-health。'],
    ['id: ‹|县局|›', 'id 只用小写字母、数字和连字符，以字母开头，如 county-health。'],
    ['id: ‹|gbt9704|›', 'gbt9704 是标准本身的编号，请另取一个，如 county-health。'],
    ['id: a\nname: ‹|[甲]|›', 'name 应是一个名称，如 name: 县卫健局公文格式；或分别写 zh 和 en。'],
    ['id: a\nextends: ‹|gb|›', '只能以标准为基础：extends: gbt9704；不写也是如此。'],
    ['id: a\n‹|titel|›: {size: 小二}', '没有“titel”这一项，是否指“title”？'],
    ['id: a\ntitle: {‹|sise|›: 小二}', '没有“sise”这一项，是否指“size”？'],
    ['id: a\n‹|text.indnt|›: 2', '没有“text.indnt”这一项，是否指“text.indent”？'],
    ['id: a\ntitle: {size: 小二}\n‹|title.size|›: 二号', '“title.size”写了两次，请删去一处。'],
    ['id: a\ntitle: {size: 小二, ‹|size|›: 二号}', '“size”写了两次，请删去一处。'],
    ['id: a\n‹|id|›: b', '“id”写了两次，请删去一处。'],
    ['id: a\npage: ‹|20|›', '“page”下面应写各项，如 page: {width: 210}。'],
    ['id: a\nfonts: ‹|仿宋|›', 'fonts 应逐项写“字形: 字体名称”，如 小标宋: 方正小标宋_GBK。'],
    ['id: a\nfonts: {仿宋: ‹|3|›}', '应是字体的名称，不含引号和尖括号，如 方正小标宋_GBK。'],
    ['id: a\nfonts: {‹|隶书|›: 隶书}', '没有“隶书”这一项，可用：小标宋, 仿宋, 楷体, 黑体, 宋体。'],
    [
      'id: a\ntitle.font: ‹|隶书|›',
      'title.font（标题字体）的值不对，可写：小标宋、仿宋、楷体、黑体、宋体之一，如 小标宋（某种字体的名称写在 fonts 里）。',
    ],
    ['id: a\ntitle.bold: ‹|1|›', 'title.bold（标题加粗）的值不对，可写：true（是）或 false（否）。'],
    ['id: a\npage.top: ‹|-3|›', 'page.top（天头（上页边））的值不对，可写：0 至 100 的数，单位为毫米，如 37。'],
    [
      'id: a\ntext.align: ‹|middle|›',
      'text.align（正文对齐）的值不对，可写：以下之一：left（居左）、center（居中）、right（居右）、both（两端对齐）。',
    ],
    ["id: a\ntext.colour: ‹|'red'|›", "text.colour（文字颜色）的值不对，可写：六位十六进制颜色，如 '000000'。"],
    ['id: a\n‹|page.textWidth|›: 190', '左页边 28 毫米加版心宽 190 毫米超过纸宽 210 毫米。'],
    ['id: a\n‹|page.lines|›: 50', '版心高 225 毫米排不下 50 行 16 磅的字，请减少行数或改小字号。'],
    ['id: a\nfoo: &a [1]\n‹|bar|›: *a', expect.stringContaining('没有“bar”这一项')],
  ])('with a defect is reported at its place: %s', (marked, message) => {
    const {
      text,
      ranges: [range],
    } = unmark(marked)
    const { layout, problems } = parseLayout(text)
    expect(layout).toBeUndefined()
    expect(problems.filter((one) => one.range.start === range.start)).toEqual([
      { range, message: { zh: message, en: expect.any(String) } },
    ])
  })

  it('that is no YAML says so', () => {
    expect(parseLayout('id: [').problems[0].message.zh).toMatch(/^YAML 有误/)
  })
})

it('the standard is listed with clauses', () => {
  const text = layoutText(standardLayout, 'zh')
  expect(text).toMatch(/title\.size +标题字号 +二号 +标准 7\.3\.1/)
  expect(text).toMatch(/title\.leading +标题行距 +33磅 +标准未作规定，通行做法/)
})
