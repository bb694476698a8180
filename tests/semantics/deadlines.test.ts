import { describe, expect, it } from 'vitest'
import { remark } from '../support/marks.js'
import { deadlinesOf, planWith, taskWith } from './item.js'

describe('deadlines by a day', () => {
  it.each([
    ['2022年底前建成。', '2022年底前 → by 2022-12-31'],
    ['2022年6月底前出台办法。', '2022年6月底前 → by 2022-06-30'],
    ['2022年2月底前出台办法。', '2022年2月底前 → by 2022-02-28'],
    ['2022年6月15日前报送。', '2022年6月15日前 → by 2022-06-15'],
    ['2022年9月中旬前报送。', '2022年9月中旬前 → by 2022-09-20'],
    ['2022年9月上旬前报送。', '2022年9月上旬前 → by 2022-09-10'],
    ['2022年上半年底前建成。', '2022年上半年底前 → by 2022-06-30'],
    ['2022年第三季度前建成。', '2022年第三季度前 → by 2022-09-30'],
    ['2022年末覆盖率达到90%。', '2022年末 → by 2022-12-31'],
    ['到2025年，建成中心。', '到2025年 → by 2025-12-31'],
    ['力争到2025年建成中心。', '到2025年 → by 2025-12-31'],
    ['二〇二五年底前建成。', '二〇二五年底前 → by 2025-12-31'],
    ['2022 年 6 月 底前建成。', '2022年6月底前 → by 2022-06-30'],
    ['到“十四五”末建成中心。', '“十四五”末 → by 2025-12-31'],
    ['年底前建成。', '年底前 → by 2021-12-31'],
    ['年内建成中心。', '年内 → by 2021-12-31'],
    ['12月底前出台办法。', '12月底前 → by 2021-12-31'],
  ])('%s', (text, expected) => {
    expect(deadlinesOf(text)).toEqual([expected])
  })

  it('inherit the year of the date before', () => {
    expect(deadlinesOf('2022年6月底前出台办法，12月底前全面推开。')).toEqual([
      '2022年6月底前 → by 2022-06-30',
      '12月底前 → by 2022-12-31',
    ])
    expect(taskWith('2022年6月底前出台办法，12月底前推开。').deadlines[1].inheritedYear).toBe(true)
  })

  it('are ambiguous without 底', () => {
    expect(taskWith('2025年前建成中心。').deadlines[0]).toMatchObject({ ambiguous: 'before-year', date: '2024-12-31' })
    expect(taskWith('2022年6月前建成。').deadlines[0]).toMatchObject({ ambiguous: 'before-month', date: '2022-05-31' })
    expect(taskWith('2022年9月中旬前报送。').deadlines[0].ambiguous).toBe('before-xun')
    expect(taskWith('2022年底前建成。').deadlines[0].ambiguous).toBeUndefined()
  })

  it('may leave the year blank', () => {
    const [deadline] = taskWith('\n\n完成时限：20__年10月底').deadlines
    expect(deadline).toMatchObject({ kind: 'by', precision: 'month', blank: true })
    expect(deadline.date).toBeUndefined()
  })

  it('keep the hedge before them', () => {
    expect(taskWith('力争2022年底前建成。').deadlines[0].hedge).toBe('力争')
    expect(taskWith('2022年底前建成。').deadlines[0].hedge).toBeUndefined()
  })

  it('stand where they are printed', () => {
    const source = '‹|2022 年 6 月底前|›出台办法，‹|到2025年|›建成中心。'
    expect(
      remark(source, (text) => {
        const plan = planWith(text)
        const shift = plan.source.indexOf(text)
        return plan.tasks[0].deadlines.map(({ start, end }) => ({ start: start - shift, end: end - shift }))
      }),
    ).toBe(source)
  })
})

describe('deadlines over a period', () => {
  it.each([
    ['2022年，完成薪酬制度改革。', '2022年 → during 2022-01-01..2022-12-31'],
    ['2022年上半年完成改造。', '2022年上半年 → during 2022-01-01..2022-06-30'],
    ['2022年第二季度完成改造。', '2022年第二季度 → during 2022-04-01..2022-06-30'],
    ['“十四五”期间，建成中心。', '“十四五”期间 → during 2021-01-01..2025-12-31'],
    ['2022—2024年，建成中心。', '2022—2024年 → from-to 2022-01-01..2024-12-31'],
    ['2022年至2025年分步实施。', '2022年至2025年 → from-to 2022-01-01..2025-12-31'],
    ['2022年6月至2023年5月组织实施。', '2022年6月至2023年5月 → from-to 2022-06-01..2023-05-31'],
    ['2022年6月—12月组织实施。', '2022年6月—12月 → from-to 2022-06-01..2022-12-31'],
    ['2022年5月1日至10月31日集中整治。', '2022年5月1日至10月31日 → from-to 2022-05-01..2022-10-31'],
    ['全面推进（2022年4月-2023年12月）。', '2022年4月-2023年12月 → from-to 2022-04-01..2023-12-31'],
    ['确保2022年融资成本低于上年同期。', '2022年 → during 2022-01-01..2022-12-31'],
    ['自2022年起，全面实施新制度。', '自2022年起 → from-to 2022-01-01..'],
  ])('%s', (text, expected) => {
    expect(deadlinesOf(text)).toEqual([expected])
  })
})

describe('recurring, relative and open deadlines', () => {
  it.each([
    ['每年培训医师。', '每年 → recurring year'],
    ['按季度报送进展。', '按季度 → recurring quarter'],
    ['每半年通报进展。', '每半年 → recurring half-year'],
    ['每月28日前报送。', '每月28日前 → recurring month'],
    ['每月15日、30日前报送。', '每月15日、30日前 → recurring month'],
    ['每季度末报告。', '每季度末 → recurring quarter'],
    ['每个季度第1个月20日前报送。', '每个季度第1个月20日前 → recurring quarter'],
    ['自本方案印发之日起30日内出台细则。', '自本方案印发之日起30日内 → relative P30D'],
    ['于本文印发后3个月内出台细则。', '于本文印发后3个月内 → relative P3M'],
    ['3年内实现达标。', '3年内 → relative P3Y'],
    ['通过5年时间，建成体系。', '通过5年时间 → during P5Y'],
    ['三年内实现达标。', '三年内 → relative P3Y'],
    ['半年内实现达标。', '半年内 → relative P6M'],
    ['两三年内实现达标。', '两三年内 → relative'],
    ['用十二个月时间建成体系。', '用十二个月时间 → during P12M'],
    ['用三至五年时间建成体系。', '用三至五年时间 → during P5Y'],
    ['补贴执行期自办法印发之日起三个月。', '自办法印发之日起三个月 → relative P3M'],
    ['各县应在本方案印发后二十日内出台细则。', '在本方案印发后二十日内 → relative P20D'],
    ['关于加强评价考核工作的通知印发后两周内报送。', '通知印发后两周内 → relative P2W'],
    ['\n\n完成时限：三个月', '三个月 → relative P3M'],
    ['\n\n完成时限：10个工作日', '10个工作日 → relative P10D'],
    ['\n\n完成时限：长期坚持', '长期坚持 → open'],
    ['\n\n完成时限：持续推进', '持续推进 → open'],
    ['\n\n整改时限：立行立改', '立行立改 → open'],
  ])('%j', (text, expected) => {
    expect(deadlinesOf(text)).toEqual([expected])
  })
})

describe('deadlines behind a label', () => {
  it.each([
    ['2022年', '2022年 → by 2022-12-31'],
    ['2022年6月', '2022年6月 → by 2022-06-30'],
    ['2022年12月31日', '2022年12月31日 → by 2022-12-31'],
    ['2021.12', '2021.12 → by 2021-12-31'],
    ['2021.12.15', '2021.12.15 → by 2021-12-15'],
    ['2021-12-15', '2021-12-15 → by 2021-12-15'],
    ['2021/12/15', '2021/12/15 → by 2021-12-15'],
    ['12月', '12月 → by 2021-12-31'],
    ['2021-2025年', '2021-2025年 → from-to 2021-01-01..2025-12-31'],
  ])('%s', (text, expected) => {
    expect(deadlinesOf(`\n\n完成时限：${text}`)).toEqual([expected])
    expect(deadlinesOf(`（责任单位：省财政厅；完成时限：${text}）`)).toEqual([expected])
  })

  it('may stand on the next line', () => {
    expect(deadlinesOf('\n\n完成时限\n\n2022年6月底')).toEqual(['2022年6月底 → by 2022-06-30'])
  })

  it('may stand in the clause itself', () => {
    expect(deadlinesOf('（6月底完成，牵头考核单位：市卫健委）')).toEqual(['6月底 → by 2021-06-30'])
    expect(deadlinesOf('（责任单位：省财政厅，2022年6月底前完成）')).toEqual(['2022年6月底前 → by 2022-06-30'])
    expect(deadlinesOf('（省教育厅、省财政厅，2022年12月底前）')).toEqual(['2022年12月底前 → by 2022-12-31'])
    expect(deadlinesOf('（省教育厅负责，持续推进）')).toEqual(['持续推进 → open'])
  })

  it('know that they are labelled', () => {
    expect(taskWith('\n\n完成时限：2022年').deadlines[0].labelled).toBe(true)
    expect(taskWith('2022年底前建成。').deadlines[0].labelled).toBe(false)
  })
})

describe('no deadlines', () => {
  it.each([
    '落实《云岭省2025年医院发展规划》。',
    '按照云政办发〔2022〕3号文件要求推进。',
    '2019年以来，改革稳步推进。',
    '完善2021年预算管理。',
    '落实“十四五”规划目标。',
    '定期开展督导，适时调整政策，逐年提高标准。',
    '截至2020年底，全省共有医院500所。',
    '贯彻2020年全国卫生健康工作会议精神。',
    '24小时开放。',
    '按月足额发放工资。',
    '对按月申报的纳税人延长期限。',
    '截至4月底平均人数增长。',
    '按上年末参保人数确定。',
    '按每人每月不高于最低标准给予补贴。',
    '按每人每年1000元给予补贴。',
    '2022年全省医改工作要坚持以人民健康为中心，推动工作落实，取得更大成效，让群众更加满意。',
  ])('in %s', (text) => {
    expect(deadlinesOf(text)).toEqual([])
  })
})
