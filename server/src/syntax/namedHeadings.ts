/** Decides which headings such as 任务一： and 专栏1 a document has, and on which level they stand. */

import type { Block } from './blocks.js'
import type { NumberMatch } from './numbering.js'

/** The level of each block of `blocks` that is such a heading; a lone one, or a count without its first, is text. */
export function namedLevels(blocks: readonly Block[]): ReadonlyMap<Block, number> {
  const levels = new Map<Block, number>()
  if (!blocks.some(({ number }) => isNamed(number))) return levels
  for (const count of countsOf(blocks).values()) {
    const isBox = count[0].number?.form === 'box'
    if (!count.some(({ number }) => number?.ordinal === 1) || (count.length < 2 && !isBox)) continue
    const level = isBox ? 2 : levelOf(blocks, new Set(count))
    for (const block of count) levels.set(block, level)
  }
  return levels
}

/** True for the number of such a heading. */
export function isNamed(number: NumberMatch | undefined): boolean {
  return number?.form === 'named' || number?.form === 'box'
}

/** The blocks that count the same word: 任务一, 任务二 … */
function countsOf(blocks: readonly Block[]): ReadonlyMap<string, readonly Block[]> {
  const counts = new Map<string, Block[]>()
  for (const block of blocks) {
    if (!isNamed(block.number)) continue
    const word = block.reading.text.slice(0, 2)
    const count = counts.get(word) ?? []
    count.push(block)
    counts.set(word, count)
  }
  return counts
}

/** They stand in place of （一）; above it where （一）, （二） begin anew below one of them, below it where （二） goes on behind them. */
function levelOf(blocks: readonly Block[], count: ReadonlySet<Block>): number {
  let last = 0
  let isInside = false
  for (const block of blocks) {
    const { number } = block
    if (count.has(block)) isInside = true
    else if (number?.form === 'han-brackets') {
      if (isInside && number.ordinal === 1) return 1
      if (isInside && last > 0 && number.ordinal === last + 1) return 3
      last = number.ordinal
      isInside = false
    } else if (number && number.level === 1) {
      last = 0
      isInside = false
    }
  }
  return 2
}
