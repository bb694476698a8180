/** The ends of lines and of the text. */

import type { Plan } from '../../semantics/model.js'
import type { TextEdit } from '../../text/range.js'

/** What the editor wants at the ends. */
export interface LineOptions {
  /** White space at the ends of lines is removed unless this is `false`. */
  readonly trimTrailingWhitespace?: boolean
  readonly insertFinalNewline?: boolean
  readonly trimFinalNewlines?: boolean
}

/** The edits that trim lines and end the text as `options` say; tabs that stand for empty cells are kept. */
export function lineEdits(plan: Plan, options: LineOptions): TextEdit[] {
  const { source } = plan
  const edits = options.trimTrailingWhitespace === false ? [] : trailing(plan)
  if (options.trimFinalNewlines) {
    const match = /(?:\r\n|\r|\n)[\s\S]*/.exec(source.slice(source.trimEnd().length))
    const start = source.trimEnd().length + (match?.index ?? 0)
    const first = /^(?:\r\n|\r|\n)/.exec(match?.[0] ?? '')?.[0].length ?? 0
    if (match && match[0].length > first) {
      const kept = edits.filter((edit) => edit.end < start)
      return [...kept, { start: start + first, end: source.length, newText: '' }]
    }
  }
  if (options.insertFinalNewline && source !== '' && !/[\r\n]$/.test(source)) {
    edits.push({ start: source.length, end: source.length, newText: /\r\n/.exec(source) ? '\r\n' : '\n' })
  }
  return edits
}

function trailing({ source, tree }: Plan): TextEdit[] {
  const front = tree.root.children.find((node) => node.kind === 'frontMatter')?.end ?? 0
  const edits: TextEdit[] = []
  // In a text with tables that are no Markdown, a tab at the end of a line is an empty cell.
  const keepsTabs = tree.tables.some((table) => table.form !== 'markdown')
  for (const match of source.matchAll(/(?<![ \t\u00a0\u3000])[ \t\u00a0\u3000]+(?=[\r\n]|$)/g)) {
    const start = match.index
    if (start < front || (keepsTabs && match[0].includes('\t'))) continue
    edits.push({ start, end: start + match[0].length, newText: '' })
  }
  return edits
}
