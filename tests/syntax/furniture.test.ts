import { describe, expect, it } from 'vitest'
import { parse } from '../../server/src/syntax/parse.js'
import { textsOf, zonesOf } from './outline.js'

const plan = [
  '云岭省医院发展实施方案',
  '为推动医院发展，结合本省实际，制定本方案。',
  '一、重点任务',
  '（一）健全体系。完善制度。',
]

/** What is furniture when `before` and `after` stand around a plan. */
function furnitureOf(before: string[], after: string[] = []): string[] {
  return textsOf([...before, ...plan, ...after].join('\n\n'), 'furniture')
}

describe('page furniture', () => {
  it('is the navigation above', () => {
    const page = ['首页 > 政务公开 > 文件', '发布时间：2021-09-24', '浏览次数：12', '【打印】']
    expect(furnitureOf(page)).toEqual(page)
  })

  it('is the metadata block above', () => {
    expect(furnitureOf(['索引号：A/2021-1', '发布机构：云岭省人民政府办公厅', '成文日期：2021年9月10日'])).toHaveLength(
      3,
    )
  })

  it('is the footer below', () => {
    const footer = ['分享到：', '主办：云岭省人民政府办公厅', '云ICP备00000000号']
    expect(furnitureOf([], footer)).toEqual(footer)
  })

  it('is a box of related reports in the middle', () => {
    const source = [
      ...plan,
      '相关报道',
      '· 省政府召开医改会议',
      '· 专家解读实施方案',
      '（二）深化改革。推进试点，完善有关制度。',
    ].join('\n\n')
    expect(textsOf(source, 'furniture')).toEqual(['相关报道', '· 省政府召开医改会议', '· 专家解读实施方案'])
    expect(textsOf(source, 'body').at(-1)).toBe('（二）深化改革。推进试点，完善有关制度。')
  })

  it('is a page number', () => {
    expect(furnitureOf([], ['— 3 —', '（二）深化改革。推进试点，完善制度。'])).toEqual(['— 3 —'])
  })

  it('is no paragraph that only begins alike', () => {
    const text = '关闭小散机构，分享优质资源，来源清晰、责任明确，推动全省各级医院协同发展。'
    expect(zonesOf([...plan, text].join('\n\n')).at(-1)).toBe(`body: ${text}`)
  })

  it('gives number, issuer, title and date of the document', () => {
    const block =
      '索 引 号：A/1\t发文字号：云政办发〔2021〕3号\n发布机构：云岭省人民政府办公厅\n成文日期：2021-09-10\n标题：云岭省医院发展实施方案\n\n'
    const { pageMetadata } = parse(block + plan.join('\n\n'))
    expect(pageMetadata.map(({ label, value }) => `${label} ${value.text}`)).toEqual([
      'docNumber 云政办发〔2021〕3号',
      'issuer 云岭省人民政府办公厅',
      'date 2021-09-10',
      'title 云岭省医院发展实施方案',
    ])
  })

  it('with square brackets gives them as well', () => {
    const line = '云岭省医院发展若干措施 [主题分类] 综合 [成文日期] 2021-09-10 [发文字号] 云政办发〔2021〕3号 '
    const text =
      '各市人民政府： 为推动发展，制定以下措施。 一、完善制度，提高各级医院的服务能力。 二、深化改革，推进试点。'
    expect(parse(line + text).pageMetadata.map(({ value }) => value.text)).toContain('2021-09-10')
  })
})
