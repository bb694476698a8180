/** The full stop beside a responsibility clause in brackets, where the plan has it. */

import type { Plan } from '../../semantics/model.js'
import type { TextEdit, TextRange } from '../../text/range.js'

/** So many clauses of one layout, and none of another, tell where the full stop belongs. */
const LAYOUT = 2

/** A clause is longer than this by damage only, in UTF-16 units. */
const LONGEST_CLAUSE = 800

/** The full stop that is missing before or behind the clause whose `）` was typed in front of `offset`. */
export function closeClause(plan: Plan, offset: number): TextEdit[] {
  const { source } = plan
  if (!/^[ \t]*(?:[\r\n]|$)/.test(source.slice(offset, offset + 40))) return []
  const open = openingBracket(source, offset)
  if (open === undefined) return []
  const clauses = plan.tasks.flatMap((task) => task.responsibilities.filter((one) => one.form === 'brackets'))
  const own = clauses.find((one) => one.start < offset && one.end > open)
  if (!own) return []
  const layouts = clauses.filter((one) => one !== own).flatMap((one) => layoutOf(source, one) ?? [])
  const [first] = layouts
  if (layouts.length < LAYOUT || layouts.some((layout) => layout !== first)) return []
  if (first === 'before' && /[\u3400-\u9fff\d%％）”》]/.test(source[open - 1] ?? ''))
    return [{ start: open, end: open, newText: '。' }]
  const isStopped = /[。；，]/.test(source[open - 1] ?? '')
  return first === 'behind' && !isStopped ? [{ start: offset, end: offset, newText: '。' }] : []
}

/** Where the full stop of a finished clause stands. */
function layoutOf(source: string, clause: TextRange): 'before' | 'behind' | 'none' | undefined {
  const open = source.lastIndexOf('（', clause.start)
  const close = source.indexOf('）', Math.max(clause.start, clause.end - 1))
  if (open < 0 || close < 0 || clause.start - open > LONGEST_CLAUSE || close - clause.end > LONGEST_CLAUSE)
    return undefined
  if (source[open - 1] === '。') return 'before'
  return source[close + 1] === '。' ? 'behind' : 'none'
}

/** The partner of the bracket in front of `offset`. */
function openingBracket(source: string, offset: number): number | undefined {
  let depth = 0
  for (let at = offset - 1; at >= Math.max(0, offset - LONGEST_CLAUSE); at--) {
    if (source[at] === '）') depth++
    else if (source[at] === '（') depth--
    if (depth === 0) return at
  }
  return undefined
}
