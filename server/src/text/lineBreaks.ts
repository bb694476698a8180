/** The line breaks of a text, so that what is put in has the same. */

/** What ends a line, and what parts two paragraphs. */
export interface LineBreaks {
  readonly line: string
  /** One line break, or two where most paragraphs have a blank line between them. */
  readonly paragraph: string
}

/** The line breaks that `source` uses. */
export function lineBreaksOf(source: string): LineBreaks {
  const line = lineBreakOf(source)
  const blank = source.match(/(?:\r\n|\n|\r(?!\n))[ \t\u3000]*(?=[\r\n])/g)?.length ?? 0
  const all = source.match(/\r\n|\n|\r/g)?.length ?? 0
  return { line, paragraph: blank * 2 >= all * 0.6 ? line + line : line }
}

/** What ends the first line of `source`; LF where there is only one. */
export function lineBreakOf(source: string): string {
  return /\r\n|\n|\r/.exec(source)?.[0] ?? '\n'
}
