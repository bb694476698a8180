/** What each part of a document's head and foot says: paragraphs whose zones are given, pages, front matter. */

import { describe, expect, it } from 'vitest'
import { metadataOf, titlesOf } from '../../server/src/semantics/metadata.js'
import type { Metadata } from '../../server/src/semantics/model.js'
import type { Paragraph, SyntaxTree, Zone } from '../../server/src/syntax/node.js'
import { parse } from '../../server/src/syntax/parse.js'
import { Reading } from '../../server/src/text/reading.js'

type Line = readonly [zone: Zone, text: string, part?: number]

/** A document with these paragraphs, one on each line, behind its front matter. */
function tree(lines: readonly Line[], page: Readonly<Record<string, string>> = {}, front = ''): SyntaxTree {
  const source = front + lines.map(([, text]) => text).join('\n')
  let start = front.length
  const paragraphs = lines.map(([zone, text, part = 0], index): Paragraph => {
    const end = start + text.length
    const paragraph = { index, zone, part, start, end, reading: Reading.plain(text, start), wraps: [], broken: false }
    start = end + 1
    return paragraph
  })
  const pageMetadata = Object.entries(page).map(([label, value]) => ({ label, value: Reading.plain(value, 0) }))
  return { ...parse(''), source, paragraphs, pageMetadata }
}

function metadata(lines: readonly Line[], page?: Readonly<Record<string, string>>, front?: string): Metadata {
  return metadataOf(tree(lines, page, front))
}

/** The metadata of a document with nothing but a title. */
function titled(title: string, front?: string): Metadata {
  return metadata([['title', title]], {}, front)
}

describe('what is absent', () => {
  it('has no key', () => {
    expect(Object.keys(metadata([['body', '健全体系。']]))).toEqual(['spans'])
    expect(metadata([['body', '健全体系。']]).spans).toStrictEqual({})
  })
})

describe('the title', () => {
  it('is joined from its lines, without white space', () => {
    const found = metadata([
      ['title', '云岭省人民政府 办公厅关于'],
      ['title', '印发医改方案的通知'],
    ])
    expect(found.title).toBe('云岭省人民政府办公厅关于印发医改方案的通知')
  })

  it('is that of the page where the text has none', () => {
    expect(metadata([['body', '健全体系。']], { title: '云岭省 医改方案' }).title).toBe('云岭省医改方案')
  })

  it('is that of the page where the text has its end, up to sixty characters less', () => {
    const end = '医改方案的通知'
    const [within, beyond] = ['云'.repeat(60) + end, '云'.repeat(61) + end]
    expect(metadata([['title', end]], { title: within }).title).toBe(within)
    expect(metadata([['title', end]], { title: beyond }).title).toBe(end)
    expect(metadata([['title', end]], { title: `${end}解读` }).title).toBe(end)
    expect(metadata([['title', end]], { title: '其他通知' }).title).toBe(end)
  })

  it('of the front matter comes first', () => {
    const front = '---\n模板: 方案\n标题: 云川省方案\n---\n'
    expect(titled('云岭省方案', front).title).toBe('云川省方案')
  })

  it('is followed by those of attached plans', () => {
    const parts = tree([
      ['title', '云岭省关于印发'],
      ['title', '方案的通知'],
      ['body', '现印发给你们。'],
      ['title', '云岭省方案'],
      ['title', '云岭省清单', 1],
    ])
    expect(titlesOf(parts)).toEqual(['云岭省关于印发方案的通知', '云岭省方案', '云岭省清单'])
  })
})

describe('the number', () => {
  it('is that of the last line with one', () => {
    const found = metadata([
      ['docNumber', '云政发〔2020〕1号'],
      ['docNumber', '（云政办发 〔2021〕 3号）'],
    ])
    expect(found.docNumber).toBe('云政办发〔2021〕3号')
  })

  it('of the front matter comes first and loses brackets and blanks', () => {
    const front = '---\n模板: 方案\n文号: （云政办发 〔2022〕9号）\n---\n'
    expect(metadata([['docNumber', '云政办发〔2021〕3号']], {}, front).docNumber).toBe('云政办发〔2022〕9号')
    expect(metadata([['body', '健全体系。']], {}, front).docNumber).toBe('云政办发〔2022〕9号')
  })

  it('is that of the page where the text has none', () => {
    expect(metadata([['docNumber', '公告']], { docNumber: '云政发〔2021〕3号' }).docNumber).toBe('云政发〔2021〕3号')
  })
})

describe('the date', () => {
  it.each([
    ['2021年9月10日', '2021-09-10'],
    [' （2021 年 9 月 10 日）', '2021-09-10'],
    ['2021.9.10', '2021-09-10'],
    ['2021-12-31', '2021-12-31'],
    ['2021 / 9 / 1', '2021-09-01'],
    ['二〇二一年十二月三十一日', '2021-12-31'],
    ['二○二一年十月二十日', '2021-10-20'],
    ['二零二一年三月九日', '2021-03-09'],
    ['二〇二一年十一月十日', '2021-11-10'],
    ['20二一年9月10日', undefined],
    ['2021年13月10日', undefined],
    ['2021年2月30日', undefined],
    ['2021年一二月三日', undefined],
    ['印发日期2021年9月10日', undefined],
  ])('%s is read as %s', (text, expected) => {
    expect(metadata([['date', text]]).date).toBe(expected)
  })

  it('is that of the first part of the text, then that of the page', () => {
    expect(metadata([['date', '2021年9月10日', 1]])).not.toHaveProperty('date')
    expect(metadata([['date', '2021年9月10日', 1]], { date: '2021-08-01' }).date).toBe('2021-08-01')
    expect(metadata([['date', '2021年9月10日']], { date: '2021-08-01' }).date).toBe('2021-09-10')
    expect(Object.keys(metadata([['body', '健全体系。']], { date: '2021年9月' }).spans)).toEqual([])
  })

  it('of the front matter comes first where it is a day', () => {
    const front = (date: string): string => `---\n模板: 方案\n日期: ${date}\n---\n`
    expect(metadata([['date', '2021年9月10日']], {}, front('2022-01-02')).date).toBe('2022-01-02')
    expect(metadata([['date', '2021年9月10日']], {}, front('待定')).date).toBe('2021-09-10')
    expect(metadata([['body', '健全体系。']], {}, front('待定')).date).toBeUndefined()
  })
})

describe('the issuer', () => {
  const date: Line = ['date', '2021年9月10日']

  it('is the first body that signs within eight paragraphs of the date', () => {
    const other: Line = ['body', '健全体系。']
    const signature: Line = ['signature', '云岭省财政厅']
    const near = [signature, ...Array.from({ length: 7 }, () => other), date]
    const far = [signature, ...Array.from({ length: 8 }, () => other), date]
    expect(metadata(near).issuer).toBe('云岭省财政厅')
    expect(metadata(far).issuer).toBeUndefined()
    expect(metadata([signature, ['signature', '云岭省民政厅'], date]).issuer).toBe('云岭省财政厅')
  })

  it('is none that signs no dated text', () => {
    expect(metadata([['signature', '云岭省财政厅']]).issuer).toBeUndefined()
    expect(metadata([date, ['signature', '云岭省财政厅']]).issuer).toBeUndefined()
    expect(
      metadata([
        ['signature', '云岭省财政厅'],
        ['date', '2021年9月10日', 1],
      ]).issuer,
    ).toBeUndefined()
  })

  it('is none of the words before the date that sign nothing', () => {
    expect(metadata([['signature', '此件公开发布'], date]).issuer).toBeUndefined()
    expect(metadata([['body', '云岭省财政厅'], date]).issuer).toBeUndefined()
  })

  it('is the first of those that sign side by side', () => {
    const found = metadata([['signature', '云岭省财政厅   云岭省民政厅'], date])
    expect(found.issuer).toBe('云岭省财政厅')
    expect(found.spans.issuer).toEqual({ start: 0, end: 6 })
  })

  it.each([
    ['云岭省财政厅关于开展检查的通知', '云岭省财政厅'],
    ['云岭省财政厅等5部门关于开展检查的通知', '云岭省财政厅等5部门'],
    ['云岭省财政厅等12部门关于开展检查的通知', '云岭省财政厅等12部门'],
    ['中共云岭县委、云岭县人民政府印发检查方案的通知', '中共云岭县委、云岭县人民政府'],
    ['县委办公室、县政府办公室转发检查方案的通知', '县委办公室、县政府办公室'],
    ['县财政局、县民政局批转检查方案的通知', '县财政局、县民政局'],
    ['财政厅关于开展检查的通知', '财政厅'],
    ['本厅关于开展检查的通知', undefined],
    ['关于开展检查的通知', undefined],
    ['政府采购项目关于开展检查的通知', undefined],
    ['群众急难愁盼事项关于开展检查的通知', undefined],
    ['云岭省财政厅检查方案', undefined],
  ])('of %s stands in front of 关于', (title, expected) => {
    expect(titled(title).issuer).toBe(expected)
  })

  it('in a title stands where it is printed', () => {
    expect(titled('云岭省财政厅 关于开展检查的通知').spans.issuer).toEqual({ start: 0, end: 6 })
  })

  it('is that of the page where the text names none, without white space', () => {
    expect(metadata([['title', '医改方案']], { issuer: '云岭省 财政厅' }).issuer).toBe('云岭省财政厅')
    expect(metadata([['signature', '云岭省民政厅'], date], { issuer: '云岭省财政厅' }).issuer).toBe('云岭省民政厅')
  })
})

describe('the addressees', () => {
  function addressed(text: string): readonly string[] | undefined {
    return metadata([['addressees', text]]).addressees
  }

  it.each([
    ['各市（州，县）人民政府，省直各单位：', ['各市（州，县）人民政府', '省直各单位']],
    ['各市人民政府， 省直各单位：： ', ['各市人民政府', '省直各单位']],
    ['各市人民政府，，省直各单位', ['各市人民政府', '省直各单位']],
    ['各市人民政府：省直各单位：：', ['各市人民政府：省直各单位']],
    ['云岭市、云川市、云湖州人民政府：', ['云岭市人民政府', '云川市人民政府', '云湖州人民政府']],
    ['云岭市、云川市人民政府：', ['云岭市、云川市人民政府']],
    ['云岭市、省直机关、云湖市人民政府：', ['云岭市、省直机关、云湖市人民政府']],
    ['省直机关、云岭市、云湖市人民政府：', ['省直机关、云岭市、云湖市人民政府']],
    ['各有关市、云岭市、云湖市人民政府：', ['各有关市、云岭市、云湖市人民政府']],
    ['云岭市、各有关县、云湖市人民政府：', ['云岭市、各有关县、云湖市人民政府']],
    ['云岭市财政局、云川市财政局、云湖市人民政府：', ['云岭市财政局、云川市财政局、云湖市人民政府']],
    ['XX云岭市、云川市、云湖市人民政府：', ['XX云岭市、云川市、云湖市人民政府']],
    ['云岭市、云川市、XX云湖市人民政府：', ['云岭市、云川市、XX云湖市人民政府']],
    ['云岭市、云川市、云湖市人民政府（筹）：', ['云岭市、云川市、云湖市人民政府（筹）']],
    ['云岭市、云川市、云湖市：', ['云岭市、云川市、云湖市']],
    ['：', undefined],
  ])('of %s', (text, expected) => {
    expect(addressed(text)).toEqual(expected)
  })

  it('stand where their places do', () => {
    const { spans } = metadata([['addressees', '云岭市、云川市、云湖州人民政府：']])
    expect(spans.addressees).toEqual([
      { start: 0, end: 3 },
      { start: 4, end: 7 },
      { start: 8, end: 11 },
    ])
    expect(metadata([['addressees', '：']]).spans).toStrictEqual({})
  })
})

describe('the kind', () => {
  it.each([
    ['云岭省2021年医改重点任务', '重点工作任务及分工'],
    ['云岭省2021年医改重点工作任务', '重点工作任务及分工'],
    ['云岭省医改重点任务实施方案', '实施方案'],
    ['云岭省医改实 施方案', '实施方案'],
    ['云岭省医改行动计划', '行动计划'],
    ['云岭省医改台账', undefined],
  ])('of %s', (title, expected) => {
    expect(titled(title).kind).toBe(expected)
  })

  it('of the front matter comes first', () => {
    expect(titled('云岭省医改实施方案', '---\n文种: 工作要点\n---\n').kind).toBe('工作要点')
  })
})

describe('the period', () => {
  it.each([
    ['云岭省医改方案（2021 — 2025年）', '2021-01-01', '2025-12-31'],
    ['云岭省医改方案（2021年至2023年）', '2021-01-01', '2023-12-31'],
    ['云岭省2021年医改方案', '2021-01-01', '2021-12-31'],
    ['云岭省2021年度上半年医改方案', '2021-01-01', '2021-06-30'],
    ['云岭省2021年下半年医改方案', '2021-07-01', '2021-12-31'],
    ['云岭省十五五医改方案', '2026-01-01', '2030-12-31'],
    ['云岭省“十三五”医改方案', '2016-01-01', '2020-12-31'],
  ])('of %s', (title, from, to) => {
    expect(titled(title).planPeriod).toEqual({ from, to })
  })

  it.each([
    '云岭省“十四五”以来医改工作方案',
    '云岭省医改方案',
    '贯彻云政发〔2021〕3号文件方案',
  ])('is none in %s', (title) => {
    expect(titled(title)).not.toHaveProperty('planPeriod')
  })
})

describe('the region', () => {
  it.each([
    ['云岭省人民政府关于转发云川省医改方案的通知', '云川省'],
    ['云岭省人民政府关于印发医改方案的通知', '云岭省'],
    ['关于印发医改方案的通知', undefined],
  ])('of %s is that of what it carries', (title, expected) => {
    expect(titled(title).region).toBe(expected)
  })

  it('of the front matter comes first', () => {
    expect(titled('云岭省医改方案', '---\nregion: 云川省\n---\n').region).toBe('云川省')
  })
})

describe('the level', () => {
  it.each([
    ['国务院办公厅关于医改的意见', 'national'],
    ['全国医改行动计划', 'national'],
    ['落实全国医改会议实施方案', undefined],
    ['云岭省贯彻国务院医改意见实施方案', 'province'],
    ['北京市人民政府关于医改的意见', 'province'],
    ['重庆市推动医改实施方案', 'province'],
    ['岚河市2022年医改实施方案', 'city'],
    ['云岭省岚河市推动医改实施方案', 'city'],
    ['岚河市落实北京市医改经验方案', 'city'],
    ['岚河县2022年医改实施方案', 'county'],
    ['岚河区人民政府关于医改的意见', 'county'],
    ['内蒙古自治区青石盟岚河县人民政府关于医改的意见', 'county'],
    ['岚河市高新区推动医改实施方案', undefined],
    ['岚河镇推动医改实施方案', undefined],
  ])('of %s', (title, expected) => {
    expect(titled(title).level).toBe(expected)
  })

  it('is told by the issuer and the title', () => {
    const issued = (issuer: string, title: string): Metadata['level'] => metadata([['title', title]], { issuer }).level
    expect(issued('岚河市人民政府', '医改方案')).toBe('city')
    expect(issued('岚河县人民政府', '医改方案')).toBe('county')
    expect(issued('云岭省财政厅', '岚河市医改方案')).toBe('city')
    expect(issued('国家医保局', '云岭省医改方案')).toBe('national')
    expect(issued(' 北京市人民政府', '北京市医改方案')).toBe('province')
    expect(issued('上海市人民政府', '岚河医改方案')).toBe('province')
  })

  it('of the front matter comes first where it is one', () => {
    const front = (level: string): string => `---\nprovince: 云岭省\nlevel: ${level}\n---\n`
    expect(titled('云岭省医改方案', front('县级')).level).toBe('county')
    expect(titled('云岭省医改方案', front('乡级')).level).toBe('province')
    expect(titled('全国医改行动计划', front('乡级')).level).toBe('province')
  })
})
