/** Texts of megabytes: the analysis ends, throws nothing and no rule fails. */

import { expect, test } from 'vitest'
import { analyse } from '../../server/src/analysis/analyse.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { filled, planWith, tableWith } from '../bad-input/texts.js'

/** Generous, since only an endless run is a failure here; the benchmark measures time. */
const TIMEOUT_MS = 300_000

const texts: Readonly<Record<string, () => string>> = {
  '10 MB of one Chinese character': () => filled('一', 10_000_000),
  '10 MB of spaces': () => filled(' ', 10_000_000),
  '10 MB of line breaks': () => filled('\n', 10_000_000),
  '10 MB of opening brackets': () => filled('（', 10_000_000),
  '10 MB of digits': () => filled('2', 10_000_000),
  '2 MB of suppressions': () => filled('【方案检查：下一行不检查】\n', 150_000),
  'one item of 130,000 targets': () => `方案\n\n一、任务\n\n（一）健全体系。${'达到90%以上，'.repeat(130_000)}`,
  'one line of 5 MB': () => planWith(40_000, ''),
  '5 MB of paragraphs': () => planWith(40_000, '\n\n'),
  '2 MB of Markdown tables': () => tableWith(36_000, 'markdown'),
  '2 MB of tables of tabs': () => tableWith(42_000, 'tabs'),
}

test.each(Object.keys(texts))(
  '%s',
  (name) => {
    const text = texts[name]()
    const { findings } = analyse({ text, templates: builtinTemplates })
    expect(findings.filter(({ rule }) => rule === 'internal-error')).toEqual([])
  },
  TIMEOUT_MS,
)
