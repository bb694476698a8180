/** The safe fixes of the rules on marks and numbers that leave every word as it is. */

import { applySuppressions } from '../../analysis/suppressions.js'
import { runRules } from '../../rules/run.js'
import type { RuleSettings } from '../../rules/settings.js'
import { rule as addresseeFormat } from '../../rules/structure/addressee-format.js'
import { rule as documentNumberFormat } from '../../rules/structure/document-number-format.js'
import { rule as headingEndsWithMark } from '../../rules/structure/heading-ends-with-mark.js'
import { rule as numberingStyleMixed } from '../../rules/structure/numbering-style-mixed.js'
import { rule as markDoubled } from '../../rules/text/mark-doubled.js'
import { rule as rangeHyphen } from '../../rules/text/range-hyphen.js'
import type { Plan } from '../../semantics/model.js'
import type { Completeness } from '../../templates/template.js'
import type { TextEdit } from '../../text/range.js'

const layoutRules = [
  numberingStyleMixed,
  documentNumberFormat,
  addresseeFormat,
  headingEndsWithMark,
  markDoubled,
  rangeHyphen,
]

/** One group of edits for each fix; a hint tells of a habit of the whole text, which formatting leaves, but for ranges. */
export function layoutFixes(plan: Plan, completeness: Completeness, settings: RuleSettings): TextEdit[][] {
  const findings = applySuppressions(plan, runRules(layoutRules, plan, completeness, settings), settings)
  return findings.flatMap((finding) => {
    if (finding.rule === headingEndsWithMark.meta.id && finding.severity === 'hint') return []
    const fix = finding.fixes.find((one) => one.safety === 'safe')
    return fix?.edits.every((edit) => keepsWords(plan.source, edit)) ? [[...fix.edits]] : []
  })
}

function keepsWords(source: string, { start, end, newText }: TextEdit): boolean {
  const old = source.slice(start, end)
  return !/[\r\n]/.test(old) && wordsOf(old) === wordsOf(newText)
}

/** The letters, Han characters and digits of `text`, whatever their width. */
export function wordsOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
}
