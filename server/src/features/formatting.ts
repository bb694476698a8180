/** Formats a plan: marks, widths, spaces and numbers by the standards; words, paragraphs and indents stay as they are. */

import type { Analysis } from '../analysis/analyse.js'
import type { RuleSettings } from '../rules/settings.js'
import { readPlan } from '../semantics/lower.js'
import type { Plan } from '../semantics/model.js'
import { composeEdits } from '../text/composeEdits.js'
import { applyEdits, contains, type TextEdit, type TextRange } from '../text/range.js'
import { layoutFixes } from './formatting/layoutFixes.js'
import { lineEdits } from './formatting/lines.js'
import { withoutConflicts } from './formatting/order.js'
import { protectedRanges } from './formatting/protected.js'
import { spaceEdits } from './formatting/spaces.js'
import { widthEdits } from './formatting/widths.js'
import { numberEdits } from './renumber.js'

/** What of the editor's and the project's settings concerns formatting. */
export interface FormattingOptions {
  /** The lines to format, numbers excepted, which only the whole text tells; absent: the whole text. */
  readonly range?: TextRange
  /** The rules as the project sets them: what is switched off is not mended. */
  readonly rules?: RuleSettings
  /** White space at the ends of lines is removed unless this is `false`. */
  readonly trimTrailingWhitespace?: boolean
  readonly insertFinalNewline?: boolean
  readonly trimFinalNewlines?: boolean
}

/** Rounds of formatting and reading anew; mended marks seldom show more than one further thing to mend. */
const MOST_ROUNDS = 8

/**
 * The edits that format the text; none for a formatted one. A text that does not come to rest is left as it is, so that
 * formatting twice is formatting once.
 */
export function formatting(analysis: Analysis, options: FormattingOptions = {}): TextEdit[] {
  const { source } = analysis.plan
  const rounds: TextEdit[][] = []
  let current = analysis
  for (;;) {
    const edits = roundOf(current, options)
    if (edits.length === 0) break
    if (rounds.length === MOST_ROUNDS) return []
    rounds.push(edits)
    current = { ...analysis, plan: readPlan(applyEdits(current.plan.source, edits)) }
  }
  const edits = composeEdits(source.length, rounds)
  const lines = options.range && wholeLines(source, options.range)
  return lines ? edits.filter((edit) => contains(lines, edit)) : edits
}

/** What comes first is done first; the rest waits for the text to be read anew. */
function roundOf(analysis: Analysis, options: FormattingOptions): TextEdit[] {
  const { plan } = analysis
  const marks = markEdits(plan, analysis, options)
  if (marks.length > 0) return marks
  const numbers = options.range ? [] : numberEdits(plan)
  return numbers.length > 0 ? numbers : lineEdits(plan, options)
}

function markEdits(plan: Plan, analysis: Analysis, { rules }: FormattingOptions): TextEdit[] {
  const isProtected = protectedRanges(plan)
  const single = [...widthEdits(plan), ...spaceEdits(plan)].map((edit) => [edit])
  const groups = [...layoutFixes(plan, analysis.completeness, rules ?? {}), ...single]
  return withoutConflicts(groups.filter((edits) => !edits.some(isProtected)))
}

function wholeLines(source: string, { start, end }: TextRange): TextRange {
  const from = start - (/(?<![^\r\n])[^\r\n]*$/.exec(source.slice(0, start))?.[0].length ?? 0)
  const to = source.slice(end).search(/[\r\n]/)
  return { start: from, end: to < 0 ? source.length : end + to }
}
