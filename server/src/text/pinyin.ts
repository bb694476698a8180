/** Pinyin initials of a text, as typed to find it: `ztmb` for 总体目标. */

import { charactersByInitial } from './pinyin.generated.js'

let initials: ReadonlyMap<string, string> | undefined

/**
 * The first pinyin letter of each Han character of GB 2312, letters and digits as they are in lower case; all else is
 * left out. A character of several readings takes the one usual in official texts.
 */
export function pinyinInitials(text: string): string {
  initials ??= readTable()
  let result = ''
  for (const character of text) {
    result += initials.get(character) ?? (/[A-Za-z0-9]/.test(character) ? character.toLowerCase() : '')
  }
  return result
}

/** Built at the first use: most runs of the product never ask. */
function readTable(): ReadonlyMap<string, string> {
  const table = new Map<string, string>()
  for (const [initial, characters] of Object.entries(charactersByInitial)) {
    for (const character of characters) table.set(character, initial)
  }
  return table
}
