/** How the nodes of the outline lie to each other in any text. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type OutlineNode, outline, outlineName } from '../../server/src/features/outline.js'
import { filled, planWith, tableWith } from '../bad-input/texts.js'
import { analysed } from '../support/analysed.js'
import { anyText } from '../support/anyText.js'
import { thorough } from '../support/thorough.js'
import { planText } from './texts.js'

/** Fails where a node leaves its parent, meets a sibling, is empty, or has its name outside. */
function checkLaws(nodes: readonly OutlineNode[], from: number, to: number): void {
  let at = from
  for (const node of nodes) {
    const { range, selectionRange, children, missing, missingTotal } = node
    expect(outlineName(node).zh).not.toBe('')
    expect(range.start).toBeGreaterThanOrEqual(at)
    expect(range.end).toBeGreaterThan(range.start)
    expect(range.end).toBeLessThanOrEqual(to)
    expect(selectionRange.start).toBeGreaterThanOrEqual(range.start)
    expect(selectionRange.end).toBeGreaterThanOrEqual(selectionRange.start)
    expect(selectionRange.end).toBeLessThanOrEqual(range.end)
    expect(missingTotal).toBe(missing.length + children.reduce((sum, child) => sum + child.missingTotal, 0))
    checkLaws(children, range.start, range.end)
    at = range.end
  }
}

describe('laws', () => {
  const piece = fc.constantFrom(
    '一、重点任务\n',
    '（一）建设站点。\n',
    '1.改造设备。（牵头单位：省财政厅；完成时限：2025年）',
    '（1）验收\n',
    '附件1\n',
    '任务清单\n',
    '附件：1.任务清单\n',
    '序号\t任务\t牵头单位\n1\t建站\t省财政厅\n',
    '| 任务 | 责任人 |\n|---|---|\n| 建站 | 王某 |\n',
    '---\ntemplate: general\n---\n',
    '# 目标\n',
    '云岭省人民政府\n2025年3月6日\n',
    '云岭省实施方案\n',
    '\r\n\r\n',
    '\ud83d',
    '　　正文。',
  )

  test('nodes nest and follow each other in any text', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, anyText(6)), { maxLength: 14 }), (pieces) => {
        const text = pieces.join('')
        checkLaws(outline(analysed(text)), 0, text.length)
      }),
      { numRuns: thorough(500, 5) },
    )
  })

  test.each([
    ['tasks on lines', planWith(40, '\n\n')],
    ['tasks in one line', planWith(40, '')],
    ['a Markdown table', tableWith(40, 'markdown')],
    ['a table of tabs', tableWith(40, 'tabs')],
    ['numbers alone', filled('一、（一）1.（1）①\n', 2_000)],
    ['a plan with annexes', planText],
  ])('and in %s', (_name, text) => checkLaws(outline(analysed(text)), 0, text.length))
})
