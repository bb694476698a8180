/** Where in a template file an offset stands: the keys that lead there, however unfinished the line is. */

/** One place in a template file. */
export interface FilePlace {
  /** The keys from the outermost inwards; items of lists have none. */
  readonly path: readonly string[]
  /** `key`: a key is being written; `value`: the value of the last key of the path. */
  readonly kind: 'key' | 'value'
  /** What is written so far, before the offset. */
  readonly start: number
  /** The keys that stand beside the one being written, with their values where these are on the same line. */
  readonly siblings: ReadonlyMap<string, string>
}

/** The place at `offset`; `undefined` within a comment. */
export function placeAt(text: string, offset: number): FilePlace | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  const written = text.slice(lineStart, offset)
  if (comment.test(written)) return undefined
  const lines = text.slice(0, lineStart).split('\n').slice(0, -1)
  const indent = indentOf(written)
  const above = keysAbove(lines, indent)
  const inLine = inBraces(written)
  if (inLine) return { ...inLine, path: [...above, ...inLine.path], start: offset - inLine.written }
  const around = siblingsOf(lines, text.slice(lineStart).split('\n'), indent)
  const pair = keyAndValue.exec(written)
  if (pair) {
    const [, key, value] = pair
    return { path: [...above, key], kind: 'value', start: offset - value.length, siblings: around }
  }
  return { path: above, kind: 'key', start: offset - wordBefore(written), siblings: around }
}

const comment = /^\s*#|\s#/
const saysNothing = /^\s*(?:#|$)/
const item = /^\s*-\s/
const indentation = /^\s*(?:-\s+)?/
const keyBefore = /(?<![\w-])([\w-]{1,40}):\s{0,4}$/
const pairs = /(?<![\w-])([\w-]{1,40}):\s{0,4}([\w-]{0,40})/g
const lastPair = /^\s*([\w-]+):\s*(\S*)$/
const wordCharacter = /[\w-]/

/** The length of the word that ends with `text`. */
function wordBefore(text: string): number {
  let start = text.length
  while (start > 0 && wordCharacter.test(text[start - 1])) start--
  return text.length - start
}

const keyAndValue = /^\s*(?:-\s+)?([\w-]+):\s+(\S*)$/
const keyLine = /^\s*(?:-\s+)?([\w-]+):(.*)/

/** The column at which a line's key begins; the dash of an item counts as room. */
function indentOf(line: string): number {
  return indentation.exec(line)?.[0].length ?? 0
}

/** The keys of the lines that stand further left, the nearest last. */
function keysAbove(lines: readonly string[], indent: number): string[] {
  const keys: string[] = []
  let limit = indent
  for (let at = lines.length - 1; at >= 0 && limit > 0; at--) {
    const line = lines[at]
    if (saysNothing.test(line)) continue
    const column = indentOf(line)
    if (column >= limit) continue
    const key = keyLine.exec(line)?.[1]
    if (key === undefined) continue
    keys.unshift(key)
    limit = column
  }
  return keys
}

/** The keys of the mapping that the line belongs to, in front of it and behind it. */
function siblingsOf(before: readonly string[], from: readonly string[], indent: number): Map<string, string> {
  const found = new Map<string, string>()
  const take = (lines: readonly string[]): void => {
    for (const line of lines) {
      if (saysNothing.test(line)) continue
      const column = indentOf(line)
      if (column < indent) return
      const pair = column === indent ? keyLine.exec(line) : null
      if (pair) found.set(pair[1], pair[2].trim())
      // The dash opens the item: what stands in front of it belongs to another.
      if (column === indent && item.test(line)) return
    }
  }
  const opensItem = item.test(from[0] ?? '')
  if (!opensItem) take([...before].reverse())
  const behind = from.slice(1)
  const nextItem = behind.findIndex((line) => indentOf(line) === indent && item.test(line))
  take(nextItem < 0 ? behind : behind.slice(0, nextItem))
  return found
}

/** The place within `{ … }` on one line; `undefined` outside. */
function inBraces(line: string): (Omit<FilePlace, 'start'> & { readonly written: number }) | undefined {
  const path: string[] = []
  const opened: number[] = []
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '{') opened.push(at)
    else if (line[at] === '}') opened.pop()
  }
  if (opened.length === 0) return undefined
  for (const at of opened) {
    const key = keyBefore.exec(line.slice(Math.max(0, at - 60), at))?.[1]
    if (key !== undefined) path.push(key)
  }
  const inside = line.slice((opened.at(-1) ?? 0) + 1)
  const siblings = new Map([...inside.matchAll(pairs)].map(([, key, value]) => [key, value]))
  const last = inside.slice(inside.lastIndexOf(',') + 1)
  const pair = lastPair.exec(last)
  if (pair) return { path: [...path, pair[1]], kind: 'value', siblings, written: pair[2].length }
  return { path, kind: 'key', siblings, written: wordBefore(last) }
}
