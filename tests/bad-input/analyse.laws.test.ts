/** Whatever the text is, the analysis ends, throws nothing and no rule fails. */

import { expect, test } from 'vitest'
import { analyse } from '../../server/src/analysis/analyse.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { thorough } from '../support/thorough.js'
import { filled, planWith, tableWith } from './texts.js'

/** Lengths are divided by it. */
const part = thorough(1, 50)

const texts: Readonly<Record<string, string>> = {
  'no text': '',
  'white space': ' \t\u3000\u00a0\r\n\n\r\u2028',
  'a byte order mark': '\ufeff',
  'one lone high surrogate': '\ud83d',
  'one lone low surrogate': '\udc00',
  'lone surrogates within a plan': planWith(3, '\n\n').replaceAll('。', '\ud83d'),
  'zero characters': filled('\u0000', 1_000 / part),
  'bytes read as text': Array.from({ length: thorough(65_536, 4_096) }, (_, code) => String.fromCharCode(code)).join(
    '',
  ),
  'one number': '一、',
  'only numbers': filled('一、\n（一）\n1.\n（1）\n①\n', 10_000 / part),
  'only numbers in one line': filled('一、（一）1.（1）①', 20_000 / part),
  'only marks': filled('，。；：！？、', 20_000 / part),
  'only blanks': filled('XX', 20_000 / part),
  'a title alone': '云岭省推动公立医院高质量发展实施方案',
  'front matter that never ends': `---\n${filled('template: notice-40\n', 2_000 / part)}`,
  'brackets, deep': '（'.repeat(50_000 / part) + '）'.repeat(50_000 / part),
  'mixed brackets never closed': filled('（〔《“【[({', 100_000 / part),
  'quotation marks nested': filled('《〈', 100_000 / part),
  'a responsibility clause never closed': `1. 加强建设。（牵头单位：${filled('省财政厅、', 100_000 / part)}`,
  'digits without end': filled('20211231', 100_000 / part),
  'dates without end': filled('2021年12月底前', 100_000 / part),
  'suppressions without end': filled('<!-- fangan-disable-next-line -->\n', 50_000 / part),
  'headings nested by Markdown': filled('# 一\n## 二\n### 三\n#### 四\n', 20_000 / part),
  'a table row without end': filled('| 省财政厅 ', 100_000 / part),
  'a long plan': planWith(500 / part, '\n\n'),
  'a long plan in one line': planWith(500 / part, ''),
  'a long Markdown table': tableWith(1_000 / part, 'markdown'),
  'a long table of tabs': tableWith(1_200 / part, 'tabs'),
}

test.each(Object.keys(texts))('%s', (name) => {
  const text = texts[name]
  const { findings, plan } = analyse({ text, templates: builtinTemplates })
  expect(findings.filter(({ rule }) => rule === 'internal-error')).toEqual([])
  expect(plan.source).toBe(text)
  const outside = findings.filter(({ range }) => range.start < 0 || range.end > text.length || range.end < range.start)
  expect(outside).toEqual([])
})
