/** Figures in the columns of tables: what they measure, in which unit, and by when they are to be reached. */

import { describe, expect, it } from 'vitest'
import { ledgerOf } from '../../server/src/ledger/ledger.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import { analysed } from '../ledger/plans.js'
import { planOf } from '../support/plans.js'
import { measured } from './item.js'

/** A plan of 2023 with `lines` as the table of its annex. */
function withTable(...lines: readonly string[]): string {
  return `${planOf(['加强管理。完善制度。'], { date: '2023年9月10日' })}\n附件\n\n主要指标\n\n${lines.join('\n')}\n`
}

/** The targets outside tasks of a plan with the table, with their years. */
function outside(...lines: readonly string[]): string[] {
  const { documentTargets } = readPlan(withTable(...lines))
  return measured(documentTargets).map((text, index) => {
    const { byYear } = documentTargets[index]
    return byYear === undefined ? text : `${text} ${byYear}`
  })
}

/** The targets of the rows of the annexed list. */
function ofRows(...lines: readonly string[]): string[] {
  return readPlan(withTable(...lines)).annexRows.flatMap(({ targets }) => measured(targets))
}

describe('a table of indicators', () => {
  it.each([
    ['90%', '就诊率 = 90%'],
    ['≥85', '就诊率 >= 85'],
    ['≤8.5天', '就诊率 <= 8.5天'],
    ['不低于90%', '就诊率 >= 90%'],
    ['90%以上', '就诊率 >= 90%'],
    ['约90%', '就诊率 ~ 90%'],
    ['90%左右', '就诊率 ~ 90%'],
    ['3—5%', '就诊率 range 3-5%'],
    ['30%至40%', '就诊率 range 30-40%'],
    ['1,200', '就诊率 = 1200'],
    ['达到1:2', '就诊率 >= 1:2比'],
    ['全覆盖', '就诊率 = 100%'],
    ['城区达到95%', '城区 >= 95%'],
  ])('says by %s that %s', (cell, expected) => {
    expect(outside('| 指标 | 目标值 |', '|---|---|', `| 就诊率 | ${cell} |`)).toEqual([expected])
  })

  it('has units in a column or behind the indicator', () => {
    expect(outside('指标\t单位\t目标值', '就诊率\t%\t90', '床位\t张\t300')).toEqual(['就诊率 = 90%', '床位 = 300张'])
    expect(outside('指标\t目标值', '就诊率（%）\t90')).toEqual(['就诊率 = 90%'])
  })

  it('has years in its head; of what there was nothing is a goal', () => {
    const head = ['| 序号 | 指标 | 2022年 | 2023年 | 2025年 | 属性 |', '|---|---|---|---|---|---|']
    expect(outside(...head, '| 1 | 就诊率 | 85% | 88% | 90% | 预期性 |')).toEqual([
      '就诊率 = 88% 2023',
      '就诊率 = 90% 2025',
    ])
    expect(outside('指标\t2020年基期值\t2025年目标值', '就诊率\t85%\t90%')).toEqual(['就诊率 = 90% 2025'])
    expect(outside('指标\t现状值\t目标值', '就诊率\t达到85%\t90%')).toEqual(['就诊率 = 90%'])
  })

  it.each([
    ['| 指标 | 分值 |', '| 就诊率 | 5 |'],
    ['| 指标 | 完成情况 |', '| 就诊率 | 达到85% |'],
    ['| 指标 | 目标值 |', '| 就诊率 | 逐步提高 |'],
    ['| 项目 | 单位 | 数值 |', '| 床位 | 张 | 300 |'],
  ])('has no goal in %s', (head, row) => {
    expect(outside(head, head.replace(/[^|]+/g, '---'), row)).toEqual([])
  })
})

describe('a list of tasks', () => {
  const head = '序号\t重点任务\t指标\t目标值\t责任单位'

  it('has its figures in a column of values', () => {
    expect(ofRows(head, '1\t改善服务\t预约率\t90%\t市卫生健康委')).toEqual(['预约率 = 90%'])
    expect(ofRows('任务\t工作目标\t责任单位', '提高就诊率\t90%\t市卫生健康委')).toEqual(['提高就诊率 = 90%'])
  })

  it('shows them in the ledger with what they measure', () => {
    const rows = [head, '1\t改善服务\t预约率\t90%\t市卫生健康委', '2\t加强管理\t满意度（%）\t≥85\t市财政局']
    const text = `云岭市2023年重点任务清单\n\n${rows.join('\n')}\n`
    expect(ledgerOf(analysed(text)).entries.map(({ targets }) => targets)).toEqual([['预约率90%'], ['满意度≥85%']])
  })
})
