/** A plan as the HTML of its preview. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { previewOf } from '../../server/src/exporters/preview/preview.js'
import { type Layout, standardLayout } from '../../server/src/layout/layout.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import { anyText } from '../support/anyText.js'

function htmlOf(text: string, layout: Layout = standardLayout): string {
  return previewOf(readPlan(text), layout).html
}

/** The blocks without their lines. */
function blocks(text: string): string[] {
  return htmlOf(text)
    .split('\n')
    .map((block) => block.replace(/ data-line="\d+"/g, ''))
}

const plan = `某省实施方案
某政办发〔2022〕5号

各市人民政府：
为落实要求，制定本方案[^1]。
一、总体要求
（一）指导思想。**坚持**系统观念。
附件：1.重点任务清单
2.措施清单

某省人民政府办公厅
2022年3月1日

附件1
重点任务清单
一、建设网络

[^1]: 见〔2021〕40号。
`

describe('the preview', () => {
  test('has a block for each paragraph, by its element', () => {
    expect(blocks(plan)).toEqual([
      '<h1 class="title">某省实施方案</h1>',
      '<p class="docNumber">某政办发〔2022〕5号</p>',
      '<p class="addressees">各市人民政府：</p>',
      '<p class="text">为落实要求，制定本方案<sup class="mark" data-note="1">1</sup>。</p>',
      '<h2 class="heading1">一、总体要求</h2>',
      '<p class="text"><span class="heading2">（一）指导思想。</span><strong>坚持</strong>系统观念。</p>',
      '<p class="annexNote" data-left="6" data-hanging="4" data-above="1">附件：1.重点任务清单</p>',
      '<p class="annexNote" data-left="6" data-hanging="1">2.措施清单</p>',
      expect.stringMatching(/^<p class="signature" data-right="[\d.]+" data-above="2">某省人民政府办公厅<\/p>$/),
      expect.stringMatching(/^<p class="date" data-right="4">2022年3月1日<\/p>$/),
      '<p class="annexMark" data-page="new">附件1</p>',
      '<h2 class="annexTitle">重点任务清单</h2>',
      '<h2 class="heading1">一、建设网络</h2>',
      '<p class="footnote" data-note="1"><sup>1</sup> 见〔2021〕40号。</p>',
    ])
  })

  test('names the line of each block', () => {
    expect([...htmlOf(plan).matchAll(/data-line="(\d+)"/g)].map(([, line]) => Number(line)).slice(0, 5)).toEqual([
      0, 1, 3, 4, 5,
    ])
  })

  test('takes the marks of Markdown for looks', () => {
    expect(blocks('# 某省实施方案\n\n## 一、总体要求\n\n推进建设。\n').slice(0, 2)).toEqual([
      '<h1 class="title">某省实施方案</h1>',
      '<h2 class="heading1">一、总体要求</h2>',
    ])
  })

  test('has the rows of a table with what cells span', () => {
    const table =
      '某省实施方案\n一、任务\n\n| 序号 | 任务 | 牵头单位 |\n|---|---|---|\n| 1 | 建设 | 甲局 |\n| 2 | ^^ | 乙局 |\n| 合计 || 2 |\n'
    const html = htmlOf(table)
    expect(html).toContain('<th scope="col">任务</th>')
    expect(html).toContain('<td rowspan="2" class="short">建设</td>')
    expect(html).toContain('<td colspan="2" class="short">合计</td>')
  })

  test('tells the page the figures of the layout', () => {
    const { variables } = previewOf(readPlan(plan), standardLayout)
    expect(variables['--area-width']).toBe('156mm')
    expect(variables['--line']).toBe('28.95pt')
    expect(variables['--title-font']).toMatch(/^"方正小标宋简体", .*, serif$/)
  })

  test('has fonts as strings, whatever a layout calls them', () => {
    const layout: Layout = { ...standardLayout, fonts: { 仿宋: 'a"; } body { x: "' } }
    expect(previewOf(readPlan(plan), layout).variables['--text-font']).toMatch(/^"a {2}body {2}x: ", "/)
  })
})

/** All markup that there is. */
const tag =
  /<(?:\/?(?:h[1-6]|p|span|strong|sup|table|thead|tbody|tr|th|td|div)|br)(?: (?:class|scope|colspan|rowspan|data-(?:line|page|note|left|right|hanging|above))="[\w .-]{0,40}")*>/g

function markupLeft(text: string): string[] {
  const bare = htmlOf(text).replace(tag, '')
  return bare.match(/[<>"']|&(?!#\d+;)/g) ?? []
}

describe('whatever a plan says is text', () => {
  test.each([
    '某省实施方案<img src=x onerror=alert(1)>',
    '某省实施方案\n<script>alert(1)</script>',
    '某省实施方案\n一、<b onclick="x">总体</b>要求\n',
    '某省实施方案\n\n| <i>a</i> | b |\n|---|---|\n| "><script> | <br> |\n',
    '某省实施方案\n正文[^1]\n\n[^1]: <a href="x">注</a>\n',
    '某省实施方案\n正文\n抄送：<b>甲</b>\n<u>办公厅</u>　2022年3月1日印发\n',
  ])('%j', (text) => {
    expect(markupLeft(text)).toEqual([])
  })

  test('for any text', () => {
    const piece = fc.oneof(
      anyText(),
      fc.constantFrom('<script>', '"', "'", '&lt;', '<p class="x">', '|', '\n', '**', '[^1]', '[^1]: ', '一、', '<br>'),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(markupLeft(`某省实施方案\n${pieces.join('')}`)).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})
