/** The cursor within the front matter, of which the end may not be written yet. */

import type { Context } from './place.js'

/** Front matter is short; see `syntax/frontMatter.ts`. */
const longest = 4000

/** The place of a key or value; `undefined` outside the front matter. `lineStart` is the start of the cursor's line. */
export function frontMatterPlace(
  text: string,
  lineStart: number,
  line: string,
): Pick<Context, 'place' | 'tokens'> | undefined {
  if (lineStart === 0 || lineStart > longest || !/^\ufeff?---[ \t]*[\r\n]/.test(text)) return undefined
  const above = text
    .slice(0, lineStart)
    .split(/\r\n|\n|\r/)
    .slice(1, -1)
  if (above.some((one) => one.trim() !== '' && !/^(?:#|[^\s:：]+\s*[:：])/.test(one))) return undefined
  const pair = /^([^\s:：#]+)[ \t]*[:：](.*)$/.exec(line)
  if (pair) {
    const value = pair[2].replace(/^[ \t]*['"]?/, '')
    return { place: { kind: 'frontMatterValue', key: pair[1] }, tokens: [value] }
  }
  if (!/^[^\s:：#]*$/.test(line)) return undefined
  const keys = [
    ...above,
    ...text
      .slice(lineStart + line.length, longest)
      .split(/\r\n|\n|\r/)
      .slice(1),
  ]
  const present = keys.slice(0, endOf(keys)).flatMap((one) => /^([^\s:：#]+)\s*[:：]/.exec(one)?.[1] ?? [])
  const inChinese = /[\u4e00-\u9fff]/.test(line + present.join(''))
  return { place: { kind: 'frontMatterKey', present, inChinese }, tokens: [line] }
}

function endOf(lines: readonly string[]): number {
  const end = lines.findIndex((line) => /^---/.test(line))
  return end < 0 ? lines.length : end
}
