/** The line breaks of a text, so that what is put in has the same. */

/** What ends a line, and what parts two paragraphs. */
export interface LineBreaks {
  readonly line: string
  /** One line break, or two where most paragraphs have a blank line between them. */
  readonly paragraph: string
}

/** The line breaks that `source` uses. */
export function lineBreaksOf(source: string): LineBreaks {
  const line = source.includes('\r\n') ? '\r\n' : '\n'
  const blank = source.match(/\n[ \t\u3000\r]*\n/g)?.length ?? 0
  const all = source.match(/\n/g)?.length ?? 0
  return { line, paragraph: blank * 2 >= all * 0.6 ? line + line : line }
}
