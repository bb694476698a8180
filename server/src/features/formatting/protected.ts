/** What formatting never touches: front matter, directives, comments, addresses, code, Markdown links, blanks, cited titles. */

import type { Plan } from '../../semantics/model.js'
import { readDirectives } from '../../text/directives.js'
import type { TextRange } from '../../text/range.js'
import { countUpTo } from '../../text/sorted.js'

/** Addresses, tags, comments on one line, inline code, the target of a Markdown link, titles; each of a bounded length. */
const SYNTAX =
  /[a-z][a-z+.-]{1,20}:\/\/[\w\-./?%&=#:@~+,;!$'*()[\]]{1,500}|www\.[\w\-./?%&=#]{1,300}|[\w.+-]{1,60}@[\w-]{1,60}\.[\w.-]{1,60}|<!--[^\r\n]{0,500}?-->|<\/?[a-zA-Z][^<>\r\n]{0,300}>|`[^`\r\n]{1,300}`|(?<=\])\((?:[^()\r\n]|\([^()\r\n]{0,100}\)){1,300}\)|《[^《》\r\n]{1,200}(?:\r?\n[^《》\r\n]{1,200})?》|\{\{[^{}\r\n]{1,100}\}\}/g

/** Tells whether a range meets something that is to stay as it is. */
export function protectedRanges(plan: Plan): (range: TextRange) => boolean {
  const { source } = plan
  const frontMatter = plan.tree.root.children.find((node) => node.kind === 'frontMatter')
  const ranges: TextRange[] = [
    ...(frontMatter ? [frontMatter] : []),
    ...readDirectives(source),
    ...plan.placeholders,
    // A title is quoted as its issuer printed it; it may run over the end of a line.
    ...plan.citations,
    ...fences(source),
    ...[...source.matchAll(SYNTAX)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  ]
  const merged = joined(ranges)
  const starts = merged.map(({ start }) => start)
  return ({ start, end }) => {
    const last = merged[countUpTo(starts, Math.max(start, end - 1)) - 1]
    return last !== undefined && start < last.end
  }
}

/** Code between two lines of backticks or tildes, to the end of the text where the second is absent. */
function fences(source: string): TextRange[] {
  const ranges: TextRange[] = []
  let open: { readonly start: number; readonly mark: string } | undefined
  for (const { 1: mark, index } of source.matchAll(/^ {0,3}(`{3,}|~{3,})/gm)) {
    if (!open) open = { start: index, mark }
    else if (mark.startsWith(open.mark)) {
      ranges.push({ start: open.start, end: index + mark.length })
      open = undefined
    }
  }
  return open ? [...ranges, { start: open.start, end: source.length }] : ranges
}

function joined(ranges: TextRange[]): TextRange[] {
  const result: { start: number; end: number }[] = []
  for (const { start, end } of ranges.sort((a, b) => a.start - b.start)) {
    const last = result.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else result.push({ start, end })
  }
  return result
}
