import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SyntaxNode } from '../../server/src/syntax/node.js'
import { parse } from '../../server/src/syntax/parse.js'
import { print } from '../../server/src/syntax/tree.js'
import { anyText } from '../support/anyText.js'

/** Scraps of plans, whole and broken, and what bad files hold. */
const scraps = [
  '云岭省实施方案\n',
  '各市人民政府：\n',
  '一、重点任务\n',
  '（一）健全体系。',
  '1．建设中心，2022年底前达到90%。',
  '（责任单位：省财政厅、',
  '省医保局）',
  '责任单位：省财政厅\n',
  '完成时限：20__年\n',
  '附件：1.清单\n',
  '附件1\n',
  '序号\t任务\t责任单位\n',
  '1\t建设\t省财政厅\n',
  '| 任务 | 责任单位 |\n|---|---|\n| 建设 | 省财政厅 |\n',
  '2021年9月10日\n',
  '---\nlevel: city\n---\n',
  '<p>省衛(wèi)生健康委</p>',
  '<!-- fangan-disable -->\n',
  '- 3 -\n',
  '\r\n',
  '\r',
  '\n\n',
  '\t',
  ' ',
  '\u3000',
  '\ufeff',
  '\ud842',
  '\udfb7',
  '（',
  '）',
  '《',
  '》',
  '|',
  '#',
  '。',
]
const document = fc.oneof(
  fc.array(fc.constantFrom(...scraps), { maxLength: 40 }).map((parts) => parts.join('')),
  anyText(200),
)

describe('the tree', () => {
  it('prints the exact source, whatever it is', () => {
    fc.assert(fc.property(document, (source) => print(parse(source).root, source) === source))
  })

  it('has leaves that tile the source', () => {
    fc.assert(
      fc.property(document, (source) => {
        let at = 0
        for (const leaf of leavesOf(parse(source).root)) {
          expect(leaf.start).toBe(at)
          at = leaf.end
        }
        expect(at).toBe(source.length)
      }),
    )
  })

  it('has nodes that hold their children', () => {
    fc.assert(fc.property(document, (source) => holdsChildren(parse(source).root)))
  })

  it('has paragraphs and cells that point into the source', () => {
    fc.assert(
      fc.property(document, (source) => {
        const { paragraphs, tables } = parse(source)
        const cells = tables.flatMap((table) => [...table.columns, ...table.rows.flatMap((row) => row.cells)])
        for (const item of [...paragraphs, ...cells]) {
          if (!item) continue
          expect(item.start).toBeLessThanOrEqual(item.end)
          expect(item.start).toBeGreaterThanOrEqual(0)
          expect(item.end).toBeLessThanOrEqual(source.length)
        }
      }),
    )
  })

  it('is the same for the same source', () => {
    fc.assert(
      fc.property(document, (source) => {
        expect(parse(source)).toEqual(parse(source))
      }),
    )
  })

  it('nests sections by the level of their headings', () => {
    const source = '云岭省实施方案\n\n一、重点任务\n（一）健全体系。\n1.建设中心。\n（二）深化改革。\n二、保障措施\n'
    expect(sectionsOf(parse(source).root, source)).toEqual([
      [
        '一、重点任务',
        [
          ['（一）健全体系。', [['1.建设中心。', []]]],
          ['（二）深化改革。', []],
        ],
      ],
      ['二、保障措施', []],
    ])
  })
})

function leavesOf(node: SyntaxNode): SyntaxNode[] {
  return node.children.length === 0 ? [node] : node.children.flatMap(leavesOf)
}

function holdsChildren(node: SyntaxNode): boolean {
  return node.children.every((child) => child.start >= node.start && child.end <= node.end && holdsChildren(child))
}

type Section = [string, Section[]]

/** The sections below `node` with the text of their headings. */
function sectionsOf(node: SyntaxNode, source: string): Section[] {
  return node.children.flatMap((child): Section[] => {
    const inner = sectionsOf(child, source)
    if (child.kind !== 'section') return inner
    const heading = child.children[0]
    return [[source.slice(heading.start, heading.end), inner]]
  })
}
