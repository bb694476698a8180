/** Tables with bars or tabs, and the marks of annexes. */

import { anyLabel } from './clauses.js'
import { blank, type Rule, scoped } from './rule.js'

const column = `序号|备注|${anyLabel}`

/** Cells are parted by bars or tabs; a cell that is a label names a column. */
export const tables: readonly Rule[] = [
  scoped('punctuation.separator.table.row', '^[ \\t]*\\|?[ :|+-]*-{3,}[ :|+-]*$'),
  scoped('punctuation.separator.table.row', '^[ \\t]*[┌├└╔╠╚][─┬┼┴┐┤┘═╦╬╩╗╣╝]+$'),
  scoped(
    'keyword.other.column.fangan',
    `(?<=[|│┃\\t]|[|│┃] |^)(?:${column})(?=[ 　]*(?:[|│┃]|\\t))|(?<=[|│┃\\t])(?:${column})(?=[ 　]*$)`,
  ),
  scoped('punctuation.separator.table.cell', '[|│┃]'),
]

/** 附件1 on a line of its own, or in front of its title. */
export const annexMark: Rule = scoped(
  'keyword.other.annex',
  `^${blank}*附件?${blank}?[0-9一二三四五六七八九十]{0,2}(?=[：:]|${blank}*$)`,
)
