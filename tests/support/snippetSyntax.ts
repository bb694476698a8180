/** Reads the snippet syntax that editors share: text, tab stops, default values, choices, escapes. */

/** What a snippet gives before any stop is filled in, and its stops in order. */
export interface ParsedSnippet {
  readonly text: string
  readonly stops: readonly { readonly number: number; readonly choices?: readonly string[]; readonly value?: string }[]
}

/** Parses `snippet`; throws at the first thing that an editor would show as it is written. */
export function parseSnippet(snippet: string): ParsedSnippet {
  const stops: ParsedSnippet['stops'][number][] = []
  const values = new Map<number, string>()
  let text = ''
  let at = 0
  while (at < snippet.length) {
    const rest = snippet.slice(at)
    const escaped = /^\\([\\$}])/.exec(rest)
    const bare = /^\$(\d+)/.exec(rest) ?? /^\$\{(\d+)\}/.exec(rest)
    const choice = /^\$\{(\d+)\|((?:\\[\\,|]|[^\\|])*)\|\}/.exec(rest)
    const value = /^\$\{(\d+):((?:\\[\\$}]|[^\\$}])*)\}/.exec(rest)
    const found = escaped ?? bare ?? choice ?? value
    if (!found && /^[\\$]/.test(rest)) throw new SyntaxError(`at ${at}: ${rest.slice(0, 20)}`)
    if (escaped) text += escaped[1]
    else if (bare) {
      stops.push({ number: Number(bare[1]) })
      text += values.get(Number(bare[1])) ?? ''
    } else if (choice) {
      const choices = choice[2].split(/(?<!\\)(?:\\\\)*,/).map((one) => one.replace(/\\(.)/g, '$1'))
      stops.push({ number: Number(choice[1]), choices })
      values.set(Number(choice[1]), choices[0])
      text += choices[0]
    } else if (value) {
      const plain = value[2].replace(/\\(.)/g, '$1')
      stops.push({ number: Number(value[1]), value: plain })
      values.set(Number(value[1]), plain)
      text += plain
    } else text += snippet[at]
    at += found?.[0].length ?? 1
  }
  return { text, stops }
}
