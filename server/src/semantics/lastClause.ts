/** The clause that a place of a text ends. */

/** The characters of `text` before `at` that stand behind the last ， 。 ； or ：, `reach` of them at most. */
export function lastClause(text: string, at: number, reach: number): string {
  const least = Math.max(0, at - reach)
  let from = at
  while (from > least && !isMark(text.charCodeAt(from - 1))) from--
  return text.slice(from, at)
}

function isMark(code: number): boolean {
  return code === comma || code === stop || code === semicolon || code === colon
}

const [comma, stop, semicolon, colon] = [...'，。；：'].map((mark) => mark.charCodeAt(0))
