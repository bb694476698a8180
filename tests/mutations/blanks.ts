/** Leaves a blank at random places of the running text. */

import type { TextRange } from '../../server/src/text/range.js'
import type { Mutation } from '../support/mutate.js'

/** The forms of a blank that drafters leave. */
export const blanks = ['XX', '20__年', '____', '××'] as const

/** A blank at each of `count` places between two characters of the sentences in `ranges`, drawn by `next`. */
export function blanksIn(
  text: string,
  ranges: readonly TextRange[],
  options: { readonly count: number; readonly next: () => number },
): Mutation[] {
  const places = ranges.flatMap((range) => placesIn(text, range))
  return Array.from({ length: Math.min(options.count, places.length) }, () => {
    const at = places[Math.floor(options.next() * places.length)]
    const blank = blanks[Math.floor(options.next() * blanks.length)]
    const paragraph = paragraphAround(text, at)
    const isFirst = !/XX|××|_/.test(text.slice(paragraph.start, paragraph.end))
    return {
      kind: 'insert-blank',
      place: `${blank} at ${at}: ${text.slice(at - 8, at)}|${text.slice(at, at + 8)}`,
      edits: [{ start: at, end: at, newText: blank }],
      expected: [{ rules: ['placeholder-left'], at: [isFirst ? { start: at, end: at } : paragraph] }],
      consequences: [
        {
          rules: ['placeholder-left'],
          at: [paragraph],
          why: 'blanks of one paragraph are told together, so that the count of those already there rises',
        },
        ...(blank === '20__年'
          ? [
              {
                rules: ['task-without-deadline'],
                at: [paragraph],
                why: 'a blank year is a deadline still to be filled in',
              },
            ]
          : []),
      ],
    }
  })
}

/** Offsets between two Chinese characters outside marks of quotation, brackets and numbers; 达到100 is not cut in two. */
function placesIn(text: string, { start, end }: TextRange): number[] {
  const places: number[] = []
  let depth = 0
  for (let at = start; at < end; at++) {
    if (/[（(〔《“【[]/.test(text[at])) depth++
    else if (/[）)〕》”】\]]/.test(text[at])) depth--
    else if (/[到至]\d/.test(text.slice(at, at + 2))) continue
    else if (depth === 0 && at > start && /[\u4e00-\u9fff][\u4e00-\u9fff，。、；]/.test(text.slice(at - 1, at + 1))) {
      places.push(at)
    }
  }
  return places
}

function paragraphAround(text: string, at: number): TextRange {
  const end = text.indexOf('\n', at)
  return { start: text.lastIndexOf('\n', at - 1) + 1, end: end < 0 ? text.length : end }
}
