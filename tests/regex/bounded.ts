/**
 * Expressions that the checker suspects because it cannot see what their callers guarantee: they only ever meet short
 * texts. `by` is what keeps the text short, as it stands in the file.
 */

/** One expression by the beginning of its source, and the longest text (UTF-16 units) that it meets. */
export interface Bounded {
  readonly file: string
  readonly source: string
  readonly longest: number
  readonly by: string
}

export const bounded: readonly Bounded[] = [
  { file: 'server/src/rules/taskInsertion.ts', source: '(?:\\r?\\n[ \\t', longest: 40, by: 'const LONGEST_GAP = 40' },
  {
    file: 'server/src/semantics/citations.ts',
    source: '^[（(]([^（）()]*?',
    longest: 80,
    by: 'text.slice(end, end + 80)',
  },
  {
    file: 'server/src/semantics/organs/looksLike.ts',
    source: '(?:社会|机会',
    longest: 40,
    by: 'name.length <= MAXIMUM_LENGTH',
  },
  {
    file: 'server/src/semantics/persons.ts',
    source: '^(.+?)（(.+)）$',
    longest: 40,
    by: 'text.length > longestPerson',
  },
  { file: 'server/src/semantics/roles.ts', source: '((?:按照?', longest: 80, by: 'const longestPhrase = 80' },
  { file: 'server/src/semantics/roles.ts', source: '(?:按照?(?:各自)', longest: 50, by: 'const longestName = 50' },
  { file: 'server/src/semantics/roles.ts', source: '^(?:下同|除', longest: 400, by: 'text.length > longestRemark' },
  // Clauses come from `clauseBefore`, which looks back so far.
  {
    file: 'server/src/semantics/targetClauses.ts',
    source: '(?:现有|已有',
    longest: 80,
    by: 'lastClause(text, at, 80)',
  },
  {
    file: 'server/src/semantics/targetClauses.ts',
    source: '(?:给予|奖补',
    longest: 80,
    by: 'lastClause(text, at, 80)',
  },
  {
    file: 'server/src/semantics/targets.ts',
    source: '基本[^，。；]*$',
    longest: 80,
    by: 'clauseBefore(this.text, valueAt)',
  },
  {
    file: 'server/src/syntax/headings.ts',
    source: '[（〔[][^（）〔〕]*',
    longest: 400,
    by: 'text.slice(from, from + 400)',
  },
  { file: 'server/src/syntax/lineKinds.ts', source: '(?:政府|部门', longest: 300, by: 'text.length <= 300' },
  { file: 'server/src/syntax/lineKinds.ts', source: '《[^》]*》', longest: 110, by: 'text.length > 110' },
  { file: 'server/src/syntax/lineKinds.ts', source: '\\d{4}.*年', longest: 26, by: '/^（[^（）]{2,24}）$/.test(text)' },
  { file: 'server/src/syntax/lineKinds.ts', source: '^（[^（）]*(?:公开', longest: 80, by: 'text.length <= 80' },
  { file: 'server/src/syntax/lineKinds.ts', source: '(?:[委部局厅', longest: 80, by: 'text.length <= 80' },
  { file: 'server/src/syntax/zoneClosing.ts', source: '(?:负责|参与', longest: 400, by: 'text.slice(-400)' },
]
