/** Every printed form of a date, a period, a rhythm and a term, with what it is read as. */

import { describe, expect, it } from 'vitest'
import { deadlinesOf, taskWith } from './item.js'

describe('periods', () => {
  it.each([
    ['2022年3月—2023年6月建设中心。', '2022年3月—2023年6月 → from-to 2022-03-01..2023-06-30', 'month'],
    ['2022—2024年建设中心。', '2022—2024年 → from-to 2022-01-01..2024-12-31', 'year'],
    ['2022年至2024年底分步建设。', '2022年至2024年底 → from-to 2022-01-01..2024-12-31', 'year'],
    ['2022年3月至2024年建设中心。', '2022年3月至2024年 → from-to 2022-03-01..2024-12-31', 'month'],
    ['2022年3—6月开展排查。', '2022年3—6月 → from-to 2022-03-01..2022-06-30', 'month'],
    ['2022年3月1日至6月15日开展排查。', '2022年3月1日至6月15日 → from-to 2022-03-01..2022-06-15', 'day'],
    ['2022年3月1日—4月开展排查。', '2022年3月1日—4月 → from-to 2022-03-01..2022-04-30', 'month'],
    ['2022年9月—12月底推开。', '2022年9月—12月底 → from-to 2022-09-01..2022-12-31', 'month'],
    ['20__年3—6月开展排查。', '20__年3—6月 → from-to', 'month'],
    ['自2022年起全面实施。', '自2022年起 → from-to 2022-01-01..', 'year'],
    ['自2022年3月起全面实施。', '自2022年3月起 → from-to 2022-03-01..', 'month'],
    ['从2022年3月15日起施行。', '从2022年3月15日起 → from-to 2022-03-15..', 'day'],
    ['自20__年起全面实施。', '自20__年起 → from-to', 'year'],
    ['2022年上半年完成。', '2022年上半年 → during 2022-01-01..2022-06-30', 'half-year'],
    ['2022年下半年完成改造。', '2022年下半年 → during 2022-07-01..2022-12-31', 'half-year'],
    ['2022年1季度完成改造。', '2022年1季度 → during 2022-01-01..2022-03-31', 'quarter'],
    ['2022年第二季度完成改造。', '2022年第二季度 → during 2022-04-01..2022-06-30', 'quarter'],
    ['2022年6月上旬完成排查。', '2022年6月上旬 → during 2022-06-01..2022-06-10', 'xun'],
    ['2022年6月上中旬完成排查。', '2022年6月上中旬 → during 2022-06-01..2022-06-20', 'xun'],
    ['“十五五”期间建成中心。', '“十五五”期间 → during 2026-01-01..2030-12-31', 'plan-period'],
    ['“十五五”时期，建设中心。', '“十五五”时期 → during 2026-01-01..2030-12-31', 'plan-period'],
    ['20__年建成中心。', '20__年 → during', 'year'],
  ])('%s', (text, expected, precision) => {
    expect(deadlinesOf(text)).toEqual([expected])
    expect(taskWith(text).deadlines[0].precision).toBe(precision)
  })
})

describe('last days', () => {
  it.each([
    ['2022年内建成。', '2022年内 → by 2022-12-31', 'year'],
    ['2022年全年开展整治。', '2022年全年 → by 2022-12-31', 'year'],
    ['2022年6月末建成。', '2022年6月末 → by 2022-06-30', 'month'],
    ['2024年2月底前报送。', '2024年2月底前 → by 2024-02-29', 'month'],
    ['2022年第4季度前完成。', '2022年第4季度前 → by 2022-12-31', 'quarter'],
    ['2022年6月下旬前报送。', '2022年6月下旬前 → by 2022-06-30', 'xun'],
    ['“十四五”末期建成。', '“十四五”末期 → by 2025-12-31', 'plan-period'],
    ['截止到2022年6月完成整改。', '截止到2022年6月 → by 2022-06-30', 'month'],
    ['20__年底前建成。', '20__年底前 → by', 'year'],
    ['20__年6月底前建成。', '20__年6月底前 → by', 'month'],
    ['20XX年6月15日前报送。', '20XX年6月15日前 → by', 'day'],
  ])('%s', (text, expected, precision) => {
    expect(deadlinesOf(text)).toEqual([expected])
    expect(taskWith(text).deadlines[0].precision).toBe(precision)
  })

  it('of a blank year may be ambiguous all the same', () => {
    expect(taskWith('20__年6月前建成。').deadlines[0]).toMatchObject({ blank: true, ambiguous: 'before-month' })
  })
})

describe('a year that is not printed', () => {
  it.each([
    ['今年底前建成。', '今年底前 → by 2021-12-31'],
    ['本年度内完成。', '本年度内 → by 2021-12-31'],
    ['今年6月底前报送。', '今年6月底前 → by 2021-06-30'],
    ['当年12月完成。', '当年12月 → by 2021-12-31'],
    ['明年底前建成。', '明年底前 → by 2022-12-31'],
    ['明年3月底前报送。', '明年3月底前 → by 2022-03-31'],
    ['年末建成。', '年末 → by 2021-12-31'],
    ['6月15日前报送。', '6月15日前 → by 2021-06-15'],
    ['6月上旬前报送。', '6月上旬前 → by 2021-06-10'],
    ['6月前报送。', '6月前 → by 2021-05-31'],
    ['到6月底建成。', '到6月底 → by 2021-06-30'],
    ['3月内完成。', '3月内 → by 2021-03-31'],
    ['第三季度前建成。', '第三季度前 → by 2021-09-30'],
    ['四季度底前完成。', '四季度底前 → by 2021-12-31'],
    ['一季度完成改造。', '一季度 → by 2021-03-31'],
    ['\n\n完成时限：6月', '6月 → by 2021-06-30'],
    ['\n\n完成时限：6月15日', '6月15日 → by 2021-06-15'],
  ])('in %s is the document’s or the next', (text, expected) => {
    expect(deadlinesOf(text)).toEqual([expected])
    expect(taskWith(text).deadlines[0].inheritedYear).toBe(true)
  })
})

describe('rhythms', () => {
  it.each([
    ['每半年开展一次督导。', '每半年 → recurring half-year', 'half-year'],
    ['每两年评估一次。', '每两年 → recurring year', 'year'],
    ['每隔三年复核一次。', '每隔三年 → recurring year', 'year'],
    ['每学期开展一次检查。', '每学期 → recurring half-year', 'half-year'],
    ['每季度末报送进展。', '每季度末 → recurring quarter', 'quarter'],
    ['每月10日前报送。', '每月10日前 → recurring month', 'month'],
    ['每旬调度。', '每旬 → recurring xun', 'xun'],
    ['每周调度一次。', '每周 → recurring week', 'day'],
    ['每年6月底前报送。', '每年6月底前 → recurring year', 'year'],
    ['按季度调度进展。', '按季度 → recurring quarter', 'quarter'],
    ['按周通报进展。', '按周 → recurring week', 'day'],
    ['按半年评估成效。', '按半年 → recurring half-year', 'half-year'],
    ['\n\n完成时限：每月', '每月 → recurring month', 'month'],
  ])('%s', (text, expected, precision) => {
    expect(deadlinesOf(text)).toEqual([expected])
    expect(taskWith(text).deadlines[0].precision).toBe(precision)
  })

  it.each(['每天报告。', '每日巡查。'])('%s is how the work is done, not when it is due', (text) => {
    expect(deadlinesOf(text)).toEqual([])
  })
})

describe('terms', () => {
  it.each([
    ['方案印发后3个月内出台细则。', '方案印发后3个月内 → relative P3M', 'none'],
    ['自印发之日起十个工作日内报送。', '自印发之日起十个工作日内 → relative P10D', 'none'],
    ['通知下发后半年内完成。', '通知下发后半年内 → relative P6M', 'none'],
    ['批复后两三年内建成。', '批复后两三年内 → relative', 'none'],
    ['印发后两周内报送。', '印发后两周内 → relative P2W', 'none'],
    ['项目通过后1年内开工。', '项目通过后1年内 → relative P1Y', 'none'],
    ['用3年时间建成体系。', '用3年时间 → during P3Y', 'year'],
    ['通过半年时间建成。', '通过半年时间 → during P6M', 'year'],
    ['力争3年内建成中心。', '3年内 → relative P3Y', 'year'],
    ['争取6个月内建成。', '6个月内 → relative P6M', 'month'],
    ['未来5年内建成。', '5年内 → relative P5Y', 'year'],
    ['力争两三年内建成。', '两三年内 → relative', 'year'],
    ['5天内办结。', '5天内 → relative P5D', 'day'],
    ['\n\n完成时限：三个月', '三个月 → relative P3M', 'month'],
    ['\n\n完成时限：两年', '两年 → relative P2Y', 'year'],
    ['\n\n完成时限：2周', '2周 → relative P2W', 'week'],
    ['\n\n完成时限：10个工作日', '10个工作日 → relative P10D', 'day'],
  ])('%s', (text, expected, precision) => {
    expect(deadlinesOf(text)).toEqual([expected])
    expect(taskWith(text).deadlines[0].precision).toBe(precision)
  })
})

describe('behind a label', () => {
  it.each([
    ['2022.12', '2022.12 → by 2022-12-31'],
    ['2022-06-30', '2022-06-30 → by 2022-06-30'],
    ['2022.1—2022.12', '2022.1—2022.12 → from-to 2022-01-01..2022-12-31'],
    ['2022/6/31', '2022/6/31 → by'],
    ['2022年6月', '2022年6月 → by 2022-06-30'],
    ['2022年6月15日至12月31日', '2022年6月15日至12月31日 → from-to 2022-06-15..2022-12-31'],
    ['长期坚持', '长期坚持 → open'],
    ['按上级部署要求完成', '按上级部署要求完成 → open'],
    ['贯穿全年', '贯穿全年 → open'],
    ['根据工作需要', '根据工作需要 → open'],
    ['全年', '全年 → open'],
    ['分年度实施', '分年度实施 → open'],
  ])('%s', (text, expected) => {
    expect(deadlinesOf(`\n\n完成时限：${text}`)).toEqual([expected])
    expect(taskWith(`\n\n完成时限：${text}`).deadlines[0].labelled).toBe(true)
  })

  it.each(['2022.13', '1.5', '两三年', '待定'])('%s says no day', (text) => {
    expect(deadlinesOf(`\n\n完成时限：${text}`)).toEqual([])
  })

  it('several stand in their order', () => {
    expect(deadlinesOf('\n\n完成时限：立行立改，2022年底前完成')).toEqual([
      '立行立改 → open',
      '2022年底前 → by 2022-12-31',
    ])
    expect(deadlinesOf('\n\n完成时限：2022年12月、2023年6月')).toEqual([
      '2022年12月 → by 2022-12-31',
      '2023年6月 → by 2023-06-30',
    ])
  })
})

describe('days that are none', () => {
  it.each([
    '2022年2月30日前报送。',
    '2022年13月底前报送。',
    '到1900年建成。',
    '“十八五”期间建成。',
    '年底考核。',
  ])('%s', (text) => {
    expect(deadlinesOf(text)).toEqual([])
  })
})

describe('dates that say when something was, or what something is called', () => {
  it.each([
    '2022年1月1日起至今新增。',
    '“十五”期间建成的医院。',
    '围绕“十五五”规划目标推进。',
    '截至2022年底，已建成医院5所。',
    '2022年以来，持续推进。',
    '2022年度计划建设。',
    '2020年底前建成。',
    '2021年3月召开会议。',
    '2021年1月5日印发的通知。',
    '如年内继续亏损的，暂停补助。',
    '对2022年到期的，重新评审。',
    '2022年前到期的合同。',
    '行动计划（2022—2024年）明确任务。',
    '2022年底前已建成的，重新验收。',
    '上述2022年6月完成的，企业自查。',
    '2022年9月18日是宣传日。',
    '2022年医改工作要坚持以人民健康为中心。',
    '2022年是改革关键之年。',
  ])('%s', (text) => {
    expect(deadlinesOf(text)).toEqual([])
  })

  it.each([
    ['（2022—2024年）建设中心。', '2022—2024年 → from-to 2022-01-01..2024-12-31'],
    ['预计2022年建成中心。', '2022年 → during 2022-01-01..2022-12-31'],
    ['拟2022年启动建设。', '2022年 → during 2022-01-01..2022-12-31'],
    ['2022年，力争就诊率达到90%。', '2022年 → during 2022-01-01..2022-12-31'],
    ['确保2022年增长5%。', '2022年 → during 2022-01-01..2022-12-31'],
    ['推动2022年低于5%。', '2022年 → during 2022-01-01..2022-12-31'],
  ])('%s says what is to be', (text, expected) => {
    expect(deadlinesOf(text)).toEqual([expected])
  })
})

describe('hedges', () => {
  it.each(['原则上', '逐步', '基本', '力争', '确保'])('%s', (hedge) => {
    expect(taskWith(`${hedge}2022年底前建成。`).deadlines[0].hedge).toBe(hedge)
  })
})
