import { describe, expect, it } from 'vitest'
import { wordBytes } from '../../server/src/exporters/word/document.js'
import type { Layout } from '../../server/src/layout/layout.js'
import { learn, learnedComments } from '../../server/src/layout/learn.js'
import { type Measured, measure } from '../../server/src/layout/measure.js'
import { parseLayout } from '../../server/src/layout/parseLayout.js'
import { printLayout } from '../../server/src/layout/printLayout.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import { wholePlan } from './wholePlan.js'

const unit: Layout = {
  id: 'county',
  title: { zh: '县', en: 'county' },
  own: new Map<string, string | number>([
    ['text.latin', 'Times New Roman'],
    ['title.size', 18],
    ['pageNumber.side', 'center'],
  ]),
  fonts: { 小标宋: '方正小标宋_GBK' },
}

async function measured(layout: Layout): Promise<Measured> {
  const result = measure(await wordBytes({ plan: readPlan(wholePlan), layout }))
  if ('refused' in result) throw new Error(result.refused)
  return result
}

describe('a layout learned from a sample', () => {
  it('has what differs, with the fonts that are named', async () => {
    const { layout } = learn(await measured(unit), unit)
    expect([layout.own, layout.fonts]).toEqual([unit.own, unit.fonts])
  })

  it('says how often each was found, and what the sample leaves open', async () => {
    const learned = learn(await measured(unit), unit)
    const printed = printLayout(learned.layout, 'zh', learnedComments(learned, '样本.docx', 'zh'))
    expect(printed).toContain('# 由 样本.docx 量得，只列出与 GB/T 9704—2012 不同的各项')
    expect(printed).toMatch(/size: 小二 # 标题字号：(\d)处中有\1处；标准为二号（7\.3\.1）/)
    expect(printed).toContain('# 样本中没有的，按标准和通行做法：发文机关标志字体')
    expect(parseLayout(printed).layout).toEqual(learned.layout)
  })

  it('takes what most paragraphs have, and nothing where there is no majority', () => {
    const found = (...counts: [string | number, number][]) =>
      counts.map(([value, count]) => ({ value, count, paragraphs: [count] }))
    const { layout, undecided, evidence } = learn(
      {
        found: new Map([
          ['text.size', found([14, 9], [16, 2])],
          ['text.indent', found([2, 5], [0, 5])],
          ['text.font', found(['theme', 11])],
          ['page.top', found([36.8, 1])],
          ['text.align', found(['left', 11])],
        ]),
        fonts: [],
      },
      unit,
    )
    expect(Object.fromEntries(layout.own)).toEqual({ 'text.size': 14, 'text.align': 'left' })
    expect(undecided.map(({ field }) => field.key)).toEqual(['text.font', 'text.indent'])
    expect(evidence.get('text.size')).toMatchObject({ count: 9, total: 11 })
  })
})
