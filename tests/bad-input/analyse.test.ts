/** Whatever the text is, the analysis ends, throws nothing and no rule fails. */

import { expect, test } from 'vitest'
import { analyse } from '../../server/src/analysis/analyse.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { filled, planWith, tableWith } from './texts.js'

const texts: Readonly<Record<string, string>> = {
  'no text': '',
  'white space': ' \t\u3000\u00a0\r\n\n\r\u2028',
  'a byte order mark': '\ufeff',
  'one lone high surrogate': '\ud83d',
  'one lone low surrogate': '\udc00',
  'lone surrogates within a plan': planWith(3, '\n\n').replaceAll('。', '\ud83d'),
  'zero characters': filled('\u0000', 1_000),
  'bytes read as text': Array.from({ length: 65_536 }, (_, code) => String.fromCharCode(code)).join(''),
  'one number': '一、',
  'only numbers': filled('一、\n（一）\n1.\n（1）\n①\n', 10_000),
  'only numbers in one line': filled('一、（一）1.（1）①', 20_000),
  'only marks': filled('，。；：！？、', 20_000),
  'only blanks': filled('XX', 20_000),
  'a title alone': '云岭省推动公立医院高质量发展实施方案',
  'front matter that never ends': `---\n${filled('template: notice-40\n', 2_000)}`,
  'brackets, 100,000 deep': '（'.repeat(50_000) + '）'.repeat(50_000),
  'mixed brackets never closed': filled('（〔《“【[({', 100_000),
  'quotation marks nested': filled('《〈', 100_000),
  'a responsibility clause never closed': `1. 加强建设。（牵头单位：${filled('省财政厅、', 100_000)}`,
  'digits without end': filled('20211231', 100_000),
  'dates without end': filled('2021年12月底前', 100_000),
  'suppressions without end': filled('<!-- fangan-disable-next-line -->\n', 50_000),
  'headings nested by Markdown': filled('# 一\n## 二\n### 三\n#### 四\n', 20_000),
  'a table row without end': filled('| 省财政厅 ', 100_000),
  'a plan of 60,000 characters': planWith(500, '\n\n'),
  'a plan of 60,000 characters in one line': planWith(500, ''),
  'a Markdown table of 50,000 characters': tableWith(1_000, 'markdown'),
  'a table of tabs of 50,000 characters': tableWith(1_200, 'tabs'),
}

test.each(Object.keys(texts))('%s', (name) => {
  const text = texts[name]
  const { findings, plan } = analyse({ text, templates: builtinTemplates })
  expect(findings.filter(({ rule }) => rule === 'internal-error')).toEqual([])
  expect(plan.source).toBe(text)
  const outside = findings.filter(({ range }) => range.start < 0 || range.end > text.length || range.end < range.start)
  expect(outside).toEqual([])
})
