import { describe, expect, it } from 'vitest'
import { ledgerOf } from '../../server/src/ledger/ledger.js'
import { daysOf, quarterIn, quarterReport, tasksIn } from '../../server/src/ledger/quarter.js'
import { analysed, bracketed } from './plans.js'

describe('a quarter', () => {
  it.each([
    ['2023Q4', 2023, 4],
    ['2023q1', 2023, 1],
    ['2023-2', 2023, 2],
    ['2023年第三季度', 2023, 3],
    ['2023年第4季度', 2023, 4],
    [' 2024年一季度 ', 2024, 1],
  ])('is read from %s', (text, year, quarter) => {
    expect(quarterIn(text)).toEqual({ year, quarter })
  })

  it.each(['2023Q5', '2023', 'Q4', '23Q4', '2023年第五季度'])('is not read from %s', (text) => {
    expect(quarterIn(text)).toBeUndefined()
  })

  it.each([
    [1, '2024-01-01', '2024-03-31'],
    [2, '2024-04-01', '2024-06-30'],
    [4, '2024-10-01', '2024-12-31'],
  ])('has its days: %i', (quarter, first, last) => {
    expect(daysOf({ year: 2024, quarter })).toEqual({ first, last })
  })
})

describe('the tasks of a quarter', () => {
  const { entries } = ledgerOf(analysed(bracketed))
  const titles = (year: number, quarter: number, done: readonly number[] = []) => {
    const progressOf = ({ number }: { readonly number: number }) =>
      done.includes(number) ? { progress: '', state: '已完成' } : undefined
    const found = tasksIn(entries, progressOf, { year, quarter })
    return Object.fromEntries(
      Object.entries(found).map(([name, own]) => [name, own.map((entry: { readonly number: number }) => entry.number)]),
    )
  }

  it.each([
    [2023, 3, [], { done: [], due: [], overdue: [], next: [1], continuing: [3] }],
    [2023, 4, [], { done: [], due: [1], overdue: [], next: [], continuing: [3] }],
    [2024, 1, [], { done: [], due: [], overdue: [1], next: [2], continuing: [3] }],
    [2024, 2, [1, 3], { done: [1, 3], due: [2], overdue: [], next: [], continuing: [] }],
  ])('%i, quarter %i, done %j', (year, quarter, done, expected) => {
    expect(titles(year, quarter, done)).toEqual(expected)
  })
})

describe('the report of a quarter', () => {
  const ledger = ledgerOf(analysed(bracketed))
  const progressOf = ({ number }: { readonly number: number }) =>
    number === 1 ? { progress: '已选址。', state: '进行中' } : undefined

  it('lists the tasks by areas, with what is known of them, and leaves blanks for the rest', () => {
    const report = quarterReport(ledger, progressOf, { year: 2024, quarter: 1 })
    expect(report.split('\n').filter((line) => line !== '')).toEqual([
      '《云岭省推动公立医院高质量发展实施方案》2024年第一季度进展报告',
      'XX：',
      '现将2024年第一季度落实情况报告如下。',
      '一、总体进展',
      '台账共3项任务，已完成0项；本季度应完成0项，逾期未完成1项，持续开展1项。XX',
      '二、本季度应完成的任务',
      '无。',
      '三、逾期未完成的任务',
      '（一）构建公立医院高质量发展新体系',
      '1. 建设区域医疗中心。进展：已选址。原因：XX。拟于XX年XX月底前完成。（省发展改革委，2023年12月底前）',
      '四、已完成的任务',
      '无。',
      '五、持续开展的任务',
      '（一）引领公立医院高质量发展新趋势',
      '1. 加强临床专科建设。进展：XX。（省卫生健康委，每年）',
      '六、2024年第二季度应完成的任务',
      '（一）构建公立医院高质量发展新体系',
      '1. 组建城市医疗集团。进展：XX。下一步安排：XX。（省卫生健康委，2024年6月底前）',
      '七、存在的问题和建议',
      'XX',
      'XX',
      'XX年XX月XX日',
    ])
  })

  it('counts what was due in the quarter and is done, and writes a cell of several lines in one', () => {
    const done = ({ number }: { readonly number: number }) =>
      number === 1 ? { progress: '一是选址\n二是立项。\n', state: '已完成' } : undefined
    const report = quarterReport(ledger, done, { year: 2023, quarter: 4 })
    expect(report).toContain('已完成1项；本季度应完成1项（已完成1项），')
    expect(report).toContain('1. 建设区域医疗中心。进展：一是选址；二是立项。（')
  })

  it('says that a task is left aside', () => {
    const paused = ({ number }: { readonly number: number }) =>
      number === 1 ? { progress: '', state: '暂缓' } : undefined
    expect(quarterReport(ledger, paused, { year: 2023, quarter: 4 })).toContain(
      '1. 建设区域医疗中心（暂缓）。进展：XX。',
    )
  })

  it('of the last quarter looks into the next year', () => {
    expect(quarterReport(ledger, progressOf, { year: 2023, quarter: 4 })).toContain('六、2024年第一季度应完成的任务')
  })
})
