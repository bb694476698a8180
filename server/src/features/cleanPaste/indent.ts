/** The indent of two characters that opens the paragraphs of a plan (GB/T 9704-2012, 7.3.3), where the plan writes it. */

import { labelAt } from '../../syntax/labels.js'
import { numberAtStart } from '../../syntax/numbering.js'

const INDENT = '　　'

/** In UTF-16 units; the layout of a plan shows in its first pages. */
const HEAD = 20_000

/** True when most paragraphs of `source` open with two full-width spaces. */
export function indentsParagraphs(source: string): boolean {
  const paragraphs = source
    .slice(0, HEAD)
    .split(/\r\n?|\n/)
    .filter(isParagraph)
  const indented = paragraphs.filter((line) => line.startsWith(INDENT)).length
  return indented * 2 > paragraphs.length
}

/** `text` with its paragraphs indented; the first line only where nothing stands left of it. */
export function indented(text: string, first: boolean): string {
  return text
    .split('\n')
    .map((line, at) => ((at > 0 || first) && isParagraph(line) && !/^\s/.test(line) ? INDENT + line : line))
    .join('\n')
}

/** An item, a sentence or a labelled line: no title, addressee, signature, row of a table or Markdown. */
function isParagraph(line: string): boolean {
  const text = line.trim()
  if (text === '' || text.includes('\t') || /^(?:[|#>]|[-*+] |```)/.test(text)) return false
  return numberAtStart(text) !== undefined || labelAt(text) !== undefined || /[。；]/.test(text) || /^附件：/.test(text)
}
