/** Whatever the text is, the features on structure answer, within it, and in little time. */

import { expect, test } from 'vitest'
import { codeLenses } from '../../server/src/features/codeLenses.js'
import { documentLinks } from '../../server/src/features/documentLinks.js'
import { folds } from '../../server/src/features/folding.js'
import { inlayHints } from '../../server/src/features/inlayHints.js'
import { outline } from '../../server/src/features/outline.js'
import { selectionRanges } from '../../server/src/features/selectionRanges.js'
import { planSymbols } from '../../server/src/features/workspaceSymbols.js'
import { LineIndex } from '../../server/src/text/lineIndex.js'
import { filled, planWith, tableWith } from '../bad-input/texts.js'
import { analysed } from '../support/analysed.js'
import { thorough } from '../support/thorough.js'

/** Lengths are divided by it. */
const part = thorough(1, 20)

const texts: Readonly<Record<string, string>> = {
  'no text': '',
  'white space': ' \t\u3000\r\n\n\r\u2028',
  'lone surrogates within a plan': planWith(3, '\n\n').replaceAll('。', '\ud83d'),
  'numbers alone': filled('一、\n（一）\n1.\n（1）\n①\n', 10_000 / part),
  'numbers in one line': filled('一、（一）1.（1）①', 8_000 / part),
  'brackets, deep': '（'.repeat(8_000 / part) + '）'.repeat(8_000 / part),
  'brackets never closed': filled('（〔《“【[({', 10_000 / part),
  'annexes without end': filled('附件1\n清单\n见附件1。\n', 10_000 / part),
  'annex notes without end': `一、任务\n${filled('附件：1.清单\n2.清单\n', 10_000 / part)}`,
  'citations without end': filled('《关于印发云岭省某某方案的通知》（以下简称《方案》）', 10_000 / part),
  'suppressions never ended': filled('<!-- fangan-disable a -->\n', 10_000 / part),
  'suppressions in turn': filled('<!-- fangan-disable -->\n文\n<!-- fangan-enable -->\n', 10_000 / part),
  'dates without end': filled('12月底前、年内、', 10_000 / part),
  'headings of Markdown': filled('# 一\n## 二\n### 三\n#### 四\n', 8_000 / part),
  'a table without end': tableWith(200 / part, 'markdown'),
  'a plan in one line': planWith(80 / part, ''),
}

test.each(Object.keys(texts))('%s', (name) => {
  const text = texts[name]
  const analysis = analysed(text)
  const whole = { start: 0, end: text.length }
  const ranges = [
    ...outline(analysis).map(({ range }) => range),
    ...folds(analysis, new LineIndex(text)),
    ...selectionRanges(analysis, [0, text.length >> 1, text.length]).flat(),
    ...codeLenses(analysis).flatMap(({ range, places }) => [range, ...places]),
    ...documentLinks(analysis, [{ id: 1, fileName: '云岭省某某方案.txt', plan: analysis.plan }]).map(
      ({ range }) => range,
    ),
    ...planSymbols(analysis, 'a').map(({ node }) => node.selectionRange),
    ...inlayHints(analysis, whole, new Set(['deadlines', 'years', 'names'])).map(({ offset }) => ({
      start: offset,
      end: offset,
    })),
  ]
  const outside = ranges.filter(({ start, end }) => start < 0 || end < start || end > text.length)
  expect(outside).toEqual([])
})
