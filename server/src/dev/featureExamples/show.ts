/** Writes ranges and changes of a text as lines that a reader can follow. */

import type { Localised } from '../../text/localised.js'
import { applyEdits, type TextEdit, type TextRange } from '../../text/range.js'
import type { Block } from './example.js'

/** `text` with `⟦` and `⟧` around each of `ranges`, which do not overlap. */
export function marked(text: string, ranges: readonly TextRange[]): string {
  return applyEdits(
    text,
    ranges.map(({ start, end }) => ({ start, end, newText: `⟦${text.slice(start, end)}⟧` })),
  )
}

/** The lines that hold one of the signs, each line once. */
export function linesWith(text: string, signs: RegExp): string {
  return text
    .split('\n')
    .filter((line) => signs.test(line))
    .join('\n')
}

const changes: Localised = { zh: '改动：', en: 'What changes:' }

/** The lines that `edits` take out (`-`) and put in (`+`); of the rest only what stands beside them. */
export function changed(text: string, edits: readonly TextEdit[], caption: Localised = changes): Block {
  return { caption, form: 'diff', text: difference(text, applyEdits(text, edits)) }
}

/** The lines by which `after` differs from `before`; empty lines that stay are left out. */
export function difference(before: string, after: string): string {
  const [old, young] = [before.split('\n'), after.split('\n')]
  const common = commonTails(old, young)
  const lines: string[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < young.length) {
    if (i < old.length && j < young.length && old[i] === young[j]) {
      lines.push(` ${old[i]}`)
      i++
      j++
    } else if (i < old.length && (j === young.length || common[i + 1][j] >= common[i][j + 1])) {
      lines.push(`-${old[i]}`)
      i++
    } else {
      lines.push(`+${young[j]}`)
      j++
    }
  }
  return withoutRest(lines.filter((line) => line.slice(1).trim() !== ''))
}

/** For each pair of places the number of lines that the rest of both texts has in common. */
function commonTails(old: readonly string[], young: readonly string[]): number[][] {
  const table = Array.from({ length: old.length + 1 }, () => new Array<number>(young.length + 1).fill(0))
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = young.length - 1; j >= 0; j--) {
      table[i][j] = old[i] === young[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1])
    }
  }
  return table
}

/** Changed lines, the lines beside them, and a sign for what is left out. */
function withoutRest(lines: readonly string[]): string {
  const isChange = (line: string | undefined): boolean => line !== undefined && !line.startsWith(' ')
  const kept: string[] = []
  for (const [at, line] of lines.entries()) {
    if ([lines[at - 1], line, lines[at + 1]].some(isChange)) kept.push(shortened(line))
    else if (kept.length > 0 && kept.at(-1) !== ' …') kept.push(' …')
  }
  return (kept.at(-1) === ' …' ? kept.slice(0, -1) : kept).join('\n')
}

/** Context is shown as far as one sees where one is. */
function shortened(line: string): string {
  const most = 40
  return line.startsWith(' ') && line.length > most ? `${line.slice(0, most)}…` : line
}
