/** How far from a date a word still counts, and where the text of a label begins and ends. */

import { describe, expect, it } from 'vitest'
import { type DateContext, deadlinesIn } from '../../server/src/semantics/deadlines.js'
import { mask } from '../../server/src/semantics/mask.js'
import type { Deadline } from '../../server/src/semantics/model.js'
import { Reading } from '../../server/src/text/reading.js'
import { dated } from './item.js'

const inDocument: DateContext = { documentDate: '2021-09-10', year: 2021 }

/** The deadlines of a sentence that stands at offset 100 of its document. */
function read(text: string, context = inDocument, labelled = false): Deadline[] {
  return deadlinesIn(Reading.plain(text, 100), mask(text), context, labelled)
}

function behindLabel(text: string): Deadline[] {
  return read(text, inDocument, true)
}

describe('a date stays due', () => {
  it.each([
    ['截污管网2022年底前建成。', '2022年底前 → by 2022-12-31'],
    ['城区截污2022年底前完成。', '2022年底前 → by 2022-12-31'],
    ['2022年底前建成，以后每三年复评。', '2022年底前 → by 2022-12-31', '每三年 → recurring year'],
    ['2022年底前完成已批项目。', '2022年底前 → by 2022-12-31'],
    ['年底前完成到期项目清理。', '年底前 → by 2021-12-31'],
    ['自2022年起推广新建医院的经验。', '自2022年起 → from-to 2022-01-01..'],
    ['自2022年起新建医院，完善功能的验收办法。', '自2022年起 → from-to 2022-01-01..'],
    ['按计划每年开展培训。', '每年 → recurring year'],
    ['每年组织评审，投入5万元。', '每年 → recurring year'],
    ['对口支援2022年底前启动。', '2022年底前 → by 2022-12-31'],
    ['2022年底前启动改造的，优先安排。', '2022年底前 → by 2022-12-31'],
    ['线上服务2022年底前开通的，统一接入。', '2022年底前 → by 2022-12-31'],
    ['对口医院2022年底前启动改造，符合条件的，优先安排。', '2022年底前 → by 2022-12-31'],
    ['2022年完成改造，特别是信息化改造。', '2022年 → during 2022-01-01..2022-12-31'],
    [' 2022年建成中心。', '2022年 → during 2022-01-01..2022-12-31'],
    ['实施“十五五”期间，完成新一轮规划。', '“十五五”期间 → during 2026-01-01..2030-12-31'],
    ['“十五五”期间，实现发展目标。', '“十五五”期间 → during 2026-01-01..2030-12-31'],
    ['落实“十五五”时期任务，细化部署。', '“十五五”时期 → during 2026-01-01..2030-12-31'],
    ['根据实际在“十五五”期间完成建设目标。', '“十五五”期间 → during 2026-01-01..2030-12-31'],
    ['2021年1月1日前报送。', '2021年1月1日前 → by 2021-01-01'],
    ['2022年底前，医院共有床位500张。', '2022年底前 → by 2022-12-31'],
    ['全面推进（2022—2024年）。', '2022—2024年 → from-to 2022-01-01..2024-12-31'],
    ['(2022—2024年)全面推进。', '2022—2024年 → from-to 2022-01-01..2024-12-31'],
  ])('in %s', (text, ...expected) => {
    expect(dated(read(text))).toEqual(expected)
  })
})

describe('a date is not due', () => {
  it.each([
    '截至年底前建成5所。',
    '截至2022年底前，共有5所。',
    '方案（2022—2024年）印发。',
    '2022—2024年度考核的时间安排。',
    '全面推进（2022—2024年度）。',
    '每年安排补助资金共计12345元。',
    '每年安排补助资金共计1.25亿元。',
    ' 如2022年底前不能完成的，取消。',
    '计划生育工作2022年取得新成效。',
    '按照“十五五”时期发展规划建设。',
    '2020年12月31日前报送。',
  ])('in %s', (text) => {
    expect(dated(read(text))).toEqual([])
  })
})

describe('the year that opens a long text', () => {
  const opening = '2022年实现收支平衡的关键是'
  const during = ['2022年 → during 2022-01-01..2022-12-31']

  it('is its date up to thirty-nine characters', () => {
    expect(dated(read(opening.padEnd(39, '控制费用')))).toEqual(during)
    expect(dated(read(opening.padEnd(40, '控制费用')))).toEqual([])
  })

  it('is its date behind a blank, before another verb, or where the verb stands in the next clause', () => {
    expect(dated(read(` ${opening.padEnd(60, '控制费用')}`))).toEqual(during)
    expect(dated(read('2022年实现收支平衡，'.padEnd(60, '控制费用')))).toEqual(during)
    expect(dated(read('2022年实现收支平衡，关键是'.padEnd(60, '控制费用')))).toEqual(during)
  })
})

describe('the date of the document', () => {
  it('sorts out what was due in the years before', () => {
    expect(dated(read('2020年底前建成。'))).toEqual([])
    expect(dated(read('2020年底前建成。', { documentDate: '2020-12-01' }))).toEqual(['2020年底前 → by 2020-12-31'])
    expect(dated(read('2020年底前建成。', {}))).toEqual(['2020年底前 → by 2020-12-31'])
  })

  it('sorts out five-year plans that ended before it', () => {
    const during = ['“十四五”期间 → during 2021-01-01..2025-12-31']
    expect(dated(read('“十四五”期间建成。', { documentDate: '2025-12-31' }))).toEqual(during)
    expect(dated(read('“十四五”期间建成。', { documentDate: '2026-01-01' }))).toEqual([])
    expect(dated(read('“十四五”期间建成。', {}))).toEqual(during)
  })

  it('is not needed for a date behind a label', () => {
    expect(dated(behindLabel('2020年底前'))).toEqual(['2020年底前 → by 2020-12-31'])
  })
})

describe('the words behind a label', () => {
  it.each([
    ['2022.3启动—2022.6', '2022.3 → by 2022-03-31', '2022.6 → by 2022-06-30'],
    ['2022.3—延至2022.6', '2022.3 → by 2022-03-31', '2022.6 → by 2022-06-30'],
    ['2022.3 — 2022.6', '2022.3 — 2022.6 → from-to 2022-03-01..2022-06-30'],
    ['2022.3——2022.6', '2022.3——2022.6 → from-to 2022-03-01..2022-06-30'],
    ['2022.3-2022.6、2022.9', '2022.3-2022.6 → from-to 2022-03-01..2022-06-30', '2022.9 → by 2022-09-30'],
    ['2022.6、2022年底前', '2022.6 → by 2022-06-30', '2022年底前 → by 2022-12-31'],
    ['2022/12月', '2022/12 → by 2022-12-31'],
    ['2022/6月底前', '2022/6 → by 2022-06-30'],
    ['6月底/11月底', '6月底 → by 2021-06-30', '11月底 → by 2021-11-30'],
    ['2022年全年', '2022年全年 → by 2022-12-31'],
    ['2022年底前持续推进', '2022年底前 → by 2022-12-31', '持续推进 → open'],
    ['持续推进2022年底前完成', '持续推进 → open', '2022年底前 → by 2022-12-31'],
  ])('%s', (text, ...expected) => {
    expect(dated(behindLabel(text))).toEqual(expected)
  })

  it('keep their place, unit and label', () => {
    expect(behindLabel(' 三个月。')).toEqual([
      { text: '三个月', kind: 'relative', duration: 'P3M', precision: 'month', labelled: true, start: 101, end: 104 },
    ])
    expect(behindLabel('即日起长期坚持')).toEqual([
      { text: '长期坚持', kind: 'open', precision: 'none', labelled: true, start: 103, end: 107 },
    ])
    expect(behindLabel('于2022.6.15前')).toEqual([
      {
        text: '2022.6.15',
        kind: 'by',
        date: '2022-06-15',
        precision: 'day',
        labelled: true,
        start: 101,
        end: 110,
      },
    ])
  })

  it.each([
    ['5天', 'day', 'P5D'],
    ['2周', 'week', 'P2W'],
    ['半年', 'year', 'P6M'],
    ['十个工作日', 'day', 'P10D'],
  ])('%s are a term counted by the %s', (text, precision, duration) => {
    expect(behindLabel(text)).toMatchObject([{ precision, duration }])
  })
})

describe('the hedge', () => {
  it('stands in the sixteen characters before the date, in the same clause', () => {
    expect(read(`力争${'全省各级各类公立医疗机构均在'}2022年底前建成。`)[0].hedge).toBe('力争')
    expect(read(`力争${'全省各级各类公立医疗机构分别都在'}2022年底前建成。`)[0].hedge).toBeUndefined()
    expect(read('力争先进，2022年底前建成。')[0]).not.toHaveProperty('hedge')
  })
})

describe('the year of the date before', () => {
  it('stands for one that is not printed', () => {
    expect(dated(read('2023年6月底前出台办法，12月底前推开。'))[1]).toBe('12月底前 → by 2023-12-31')
    expect(dated(read('2022—2023年建设，12月底前推开。'))[1]).toBe('12月底前 → by 2023-12-31')
    expect(dated(read('2022年3—6月排查，12月底前推开。'))[1]).toBe('12月底前 → by 2022-12-31')
    expect(dated(read('自2024年起实施，12月底前推开。'))[1]).toBe('12月底前 → by 2024-12-31')
    expect(dated(read('2023年6月底前出台办法，20__年推开，12月底前验收。')).at(-1)).toBe('12月底前 → by 2023-12-31')
  })
})
