/** Proposals for areas of work that are named one behind the other. */

import { type From, placed } from './from.js'
import { behind, items, type Piece } from './pieces.js'
import type { Proposal } from './proposal.js'
import { areasCue, leadingVerbs } from './words.js'

/** 围绕甲、乙、丙: what the items do not share is what they are looked for by. */
export function areasOf(piece: Piece, from: From): Proposal[] {
  const list = items(behind(piece, areasCue.exec(piece.text)?.[0].length ?? 0) ?? piece)
  const shared = list.length > 1 ? sharedWords(list.map(({ text }) => text)) : ''
  return list.map((item) => {
    const noun = item.text.slice(leadingVerbs.exec(item.text)?.[0].length ?? 0)
    const own = shared === '' ? noun : (noun.split(shared).at(-1) ?? noun)
    const words = [...new Set([own.length >= 2 ? own : noun, ...tailOf(noun)])]
    const common = { ...placed(item, from), on: 'document', place: 'tasks', severity: 'warning' } as const
    return { ...common, id: 'area', title: words[0], expect: { predicate: 'area-covered', words }, doubt: 'words' }
  })
}

function tailOf(noun: string): string[] {
  const tail = noun.split('的').at(-1) ?? ''
  return tail !== noun && tail.length >= 4 ? [tail] : []
}

/** The longest stretch of at least three characters that stands in every text. */
function sharedWords(texts: readonly string[]): string {
  const [first, ...others] = texts
  // Items of a list are short; what is longer is no list of areas.
  const short = first.slice(0, 40)
  for (let length = short.length; length >= 3; length--) {
    for (let at = 0; at + length <= short.length; at++) {
      const part = short.slice(at, at + length)
      if (!others.every((text) => text.includes(part))) continue
      // 新体系、新趋势: a tail of two characters has lost its first to what is shared.
      const isTooLong = texts.every((text) => (text.split(part).at(-1) ?? '').length <= 2)
      return isTooLong ? part.slice(0, -1) : part
    }
  }
  return ''
}
