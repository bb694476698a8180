/** A finding that is switched off goes, and nothing else changes. */

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Analysis } from '../../server/src/analysis/analyse.js'
import { canSuppress, suppressHere, suppressInFile } from '../../server/src/features/suppress.js'
import type { Finding } from '../../server/src/rules/rule.js'
import { LineIndex } from '../../server/src/text/lineIndex.js'
import { applyEdits, type TextEdit } from '../../server/src/text/range.js'
import { analysed } from '../support/analysed.js'
import { planOf } from '../support/plans.js'
import { sampled, thorough } from '../support/thorough.js'

const form = 'chinese'
const folder = path.resolve(import.meta.dirname, '../../examples')
const examples = readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')] as const)
const texts = [
  ...thorough(examples, []),
  ['a small plan', planOf(['建设网络。', '建设专科。']).replace('，提高', ',提高')] as const,
]

test.each(texts)('here: %s', (_name, text) => {
  const analysis = analysed(text)
  const lines = new LineIndex(text)
  for (const finding of sampled(analysis.findings.filter(canSuppress), 5)) {
    const edit = suppressHere(analysis, finding, { lines, form })
    if (!edit) continue
    expect(edit.newText).toContain(finding.rule)
    expect(rulesAfter(text, edit), finding.message.zh).toEqual(rulesWithout(analysis, finding))
  }
})

test.each(texts)('in the file: %s', (_name, text) => {
  const analysis = analysed(text)
  const lines = new LineIndex(text)
  const ofEachRule = [...new Map(analysis.findings.filter(canSuppress).map((one) => [one.rule, one])).values()]
  for (const finding of sampled(ofEachRule, 3)) {
    const edit = suppressInFile(analysis, finding, { lines, form })
    const others = analysis.findings.filter((one) => one.rule !== finding.rule).map((one) => one.rule)
    expect(rulesAfter(text, edit), finding.message.zh).toEqual(others)
  }
})

function rulesAfter(text: string, edit: TextEdit): string[] {
  return analysed(applyEdits(text, [edit])).findings.map((one) => one.rule)
}

/** The directive covers all findings of the rule in its paragraph. */
function rulesWithout({ findings, plan }: Analysis, finding: Finding): string[] {
  const unit = [...plan.tree.paragraphs, ...plan.tree.tables.flatMap((table) => table.rows)].find(
    (one) => one.start <= finding.range.start && finding.range.start < one.end,
  ) ?? { start: 0, end: 0 }
  return findings
    .filter((one) => one.rule !== finding.rule || one.range.start < unit.start || one.range.start > unit.end)
    .map((one) => one.rule)
}
