import { describe, expect, it } from 'vitest'
import {
  inStyle,
  isDamaged,
  isRow,
  numberAs,
  numberRange,
  renumbered,
  styleOf,
} from '../../../server/src/rules/structure/printedNumbers.js'
import { readPlan } from '../../../server/src/semantics/lower.js'
import { applyEdits } from '../../../server/src/text/range.js'
import { items, outline, tableOutline } from './outlines.js'

/** How the number of the last heading of a text is printed: the number, its style, and twelve in its style. */
function printed(text: string): [string, string | undefined, string] {
  const plan = readPlan(text)
  const heading = plan.headings[plan.headings.length - 1]
  const { start, end } = numberRange(plan, heading)
  return [text.slice(start, end), styleOf(plan, heading), numberAs(plan, heading, 12)]
}

describe('numbers as they are printed', () => {
  it.each([
    ['一、', '一、', 'N、', '十二、'],
    ['一． ', '一．', 'N．', '十二．'],
    ['（一）', '（一）', '（N）', '（十二）'],
    ['( 一 )', '( 一 )', '(N)', '( 十二 )'],
    ['㈠', '㈠', 'Ⓝ', '（十二）'],
    ['1.', '1.', 'N.', '12.'],
    ['1、 ', '1、', 'N、', '12、'],
    ['１．', '１．', 'N．', '12．'],
    ['⒈', '⒈', 'Ⓝ', '12.'],
    ['（1）', '（1）', '（N）', '（12）'],
    ['⑴', '⑴', 'Ⓝ', '（12）'],
    ['①', '①', 'Ⓝ', '⑫'],
    ['第一章　', '第一章', '第N章', '第十二章'],
    ['第一条　', '第一条', '第N条', '第十二条'],
  ])('%j', (number, range, style, twelve) => {
    expect(printed(outline(...items(number)))).toEqual([range, style, twelve])
  })

  it('takes the title of a Markdown heading for its number', () => {
    const text = outline('## 工作任务', '做好工作。')
    const plan = readPlan(text)
    const { start, end } = numberRange(plan, plan.headings[0])
    expect(text.slice(start, end)).toBe('工作任务')
  })

  it('takes the first cell of a row for its number', () => {
    const text = tableOutline(['一、', '完善布点'], ['12', '新建网点'])
    const { headings } = readPlan(text)
    expect(headings.map((heading) => [isRow(heading), isDamaged(heading)])).toEqual([
      [true, false],
      [true, false],
    ])
    expect(isRow(readPlan(outline('一、任务')).headings[0])).toBe(false)
    expect(printed(text)).toEqual(['12', 'N', '12'])
  })

  it('writes a circled number that there is not in brackets', () => {
    const plan = readPlan(outline(...items('①')))
    expect([20, 21].map((ordinal) => numberAs(plan, plan.headings[0], ordinal))).toEqual(['⑳', '（21）'])
  })

  it('knows a number that was damaged, and writes it in the usual form', () => {
    const sentence = '健全指标体系。围绕床位、医师、设备三项指标逐级分解任务，按季度通报进展情况，年底前完成全部目标。'
    const text = outline('一、甲', `（一）${sentence}`, `\uE000\uE001${sentence}`, `（三）${sentence}`)
    const plan = readPlan(text)
    expect(plan.headings.map(isDamaged)).toEqual([false, false, true, false])
    expect(plan.headings.map((heading) => styleOf(plan, heading))).toEqual(['N、', '（N）', undefined, '（N）'])
    expect(numberAs(plan, plan.headings[2], 2)).toBe('（二）')
  })
})

describe('numbers in another style', () => {
  it.each([
    ['一、', 'N.', '一.'],
    ['（一）', '(N)', '(一)'],
    ['（一）', 'Ⓝ', '（一）'],
    ['⒈', 'N、', '1、'],
    ['1.', 'Ⓝ', '1.'],
    ['⑴', '（N）', '（1）'],
    ['（1）', 'Ⓝ', '（1）'],
    ['①', 'Ⓝ', '①'],
    ['第一条　', 'Ⓝ', '第一条'],
    ['第一章　', 'Ⓝ', '第一章'],
    ['一、', 'Ⓝ', '一、'],
  ])('%s as %s: %s', (number, style, expected) => {
    const [heading] = readPlan(outline(...items(number))).headings
    expect(inStyle(style, heading)).toBe(expected)
  })

  it('renumbers headings each in its own style', () => {
    const text = outline('一、甲', ...items('1.', '2、', '⒊'))
    const plan = readPlan(text)
    expect(applyEdits(text, renumbered(plan, plan.headings.slice(1), 9))).toBe(
      outline('一、甲', ...items('9.', '10、', '11.')),
    )
  })
})
