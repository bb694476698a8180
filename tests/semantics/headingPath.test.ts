/** The numbers by which people name an item: those of ledger, alignment and comparison are the same. */

import { describe, expect, test } from 'vitest'
import { passagesOf } from '../../server/src/align/passage.js'
import { itemsOf } from '../../server/src/compare/items.js'
import { ledgerOf } from '../../server/src/ledger/ledger.js'
import { pathOf } from '../../server/src/semantics/headingPath.js'
import { analysed } from '../support/analysed.js'

const text = `云岭省实施方案
二、重点任务
（三）健全体系。
1. 推进网络建设。完善分级诊疗。（省卫生健康委牵头）
2．加强学科建设。遴选重点专科。（省教育厅牵头）
三、专项行动
任务一：建设智慧医院。推广远程会诊。（省数据局牵头）
任务二：培养青年人才。实施培养计划。（省教育厅牵头）
`
const { plan } = analysed(text)

describe('the path of a heading', () => {
  test('leaves out the marks behind its numbers', () => {
    expect(plan.headings.map(pathOf)).toEqual([
      '二',
      '二（三）',
      '二（三）1',
      '二（三）2',
      '三',
      '三任务一',
      '三任务二',
    ])
  })

  test('is the same in ledger, alignment and comparison', () => {
    const wanted = ['二（三）1', '二（三）2', '三任务一', '三任务二']
    expect(ledgerOf(analysed(text)).entries.map(({ label }) => label)).toEqual(wanted)
    expect(passagesOf(plan).asked.map(({ path }) => path)).toEqual(wanted)
    expect(itemsOf(plan, 'zh').map(({ label }) => label)).toEqual(expect.arrayContaining(wanted))
  })
})
