/** Optional YAML front matter: flat `key: value` lines between two lines of `---`. */

/** Keys that make a block the plan's own front matter; a news page's block has none of them. */
const ownKeys = /^(?:template|province|region|level|upper|kind|模板|省份|地区|层级|上位文件|文种)\s*[:：]/m
const block = /^\ufeff?---[ \t]*(?:\r\n|\n|\r)([\s\S]*?)(?:\r\n|\n|\r)---[ \t]*(?=\r|\n|$)/
/** Front matter is short; a longer block is text between two rules. */
const longest = 4000

const aliases: Readonly<Record<string, string>> = {
  模板: 'template',
  省份: 'province',
  地区: 'region',
  层级: 'level',
  日期: 'date',
  标题: 'title',
  文号: 'number',
  文种: 'kind',
  上位文件: 'upper',
}

/** The offset behind the front matter of `source`; 0 when it has none. */
export function frontMatterEnd(source: string): number {
  return match(source)?.[0].length ?? 0
}

/** The values of the front matter, keys in English, quotes removed; `undefined` when there is none. */
export function frontMatterOf(source: string): Record<string, string> | undefined {
  const found = match(source)
  if (!found) return undefined
  const values: Record<string, string> = {}
  let last = ''
  for (const line of found[1].split(/\r\n|\n|\r/)) {
    const pair = /^([^\s:：#]+)\s*[:：]([\s\S]*)/.exec(line)
    // The entries of a list below its key.
    const entry = /^\s*-\s+(\S.*)/.exec(line)
    if (entry && values[last] !== undefined) values[last] = `${values[last]}\n${unquoted(entry[1])}`.trimStart()
    else if (pair) {
      last = aliases[pair[1]] ?? pair[1]
      values[last] = unquoted(pair[2])
    }
  }
  return values
}

/** The files that the value of `upper` names: one, or a list in brackets, behind commas or below its key; titles and numbers are none. */
export function upperFilesIn(value: string | undefined): string[] {
  const entries = (value ?? '').replace(/^\[|\]$/g, '').split(/[\n,，、;；]/)
  return entries.map(unquoted).filter((entry) => isFileName(entry))
}

/** True for what names a file and not a document by title or number. */
function isFileName(entry: string): boolean {
  return entry !== '' && !entry.startsWith('《') && /[\\/]|\.(?:txt|md|fangan|text|docx)$/i.test(entry)
}

function unquoted(value: string): string {
  return value.trim().replace(/^(['"])(.*)\1$/, '$2')
}

function match(source: string): RegExpExecArray | undefined {
  if (!/^\ufeff?---/.test(source)) return undefined
  const found = block.exec(source.slice(0, longest))
  return found && ownKeys.test(found[1]) ? found : undefined
}
