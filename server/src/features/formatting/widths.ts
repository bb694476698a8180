/** Widths by GB/T 15834 and 15835: marks beside Han characters full-width, digits and letters half-width. */

import { type Stretch, stretchesOf } from '../../rules/text/stretches.js'
import { halfWidthIn } from '../../rules/text/width-mixed.js'
import type { Plan } from '../../semantics/model.js'
import { isDamaged } from '../../text/damage.js'
import type { TextEdit } from '../../text/range.js'

/** The edits that give every character its width, one character each. */
export function widthEdits(plan: Plan): TextEdit[] {
  const edits: TextEdit[] = []
  for (const stretch of stretchesOf(plan)) {
    // A question mark in damaged text is what is left of a character.
    const marks = isDamaged(stretch.written) ? PAUSES : ALL_MARKS
    for (const edit of halfWidthIn(stretch, marks)) edits.push(edit)
    for (const edit of numberBrackets(stretch)) edits.push(edit)
    for (const edit of fullStops(stretch)) edits.push(edit)
    for (const edit of narrowed(stretch)) edits.push(edit)
  }
  return edits
}

const PAUSES: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：' }
const ALL_MARKS: Readonly<Record<string, string>> = { ...PAUSES, '!': '！', '?': '？' }

/** (一) at the start of an item. */
function numberBrackets({ written, reading, textStart }: Stretch): TextEdit[] {
  const match = /^[ \t]*(\()[^()（）]{1,5}(\))/.exec(written.slice(0, textStart))
  if (!match) return []
  const open = match[0].indexOf('(')
  return [
    { ...reading.range(open, open + 1), newText: '（' },
    { ...reading.range(match[0].length - 1, match[0].length), newText: '）' },
  ]
}

/** The half-width point that ends a Chinese sentence: behind its words, at the end of the paragraph or in front of a bracket. */
const POINT = /(?<=[\u3400-\u9fff）”》])\.(?=[ \t]*$|[（(])/g

function fullStops({ written, reading, textStart }: Stretch): TextEdit[] {
  return [...written.matchAll(POINT)].flatMap(({ index }) =>
    index < textStart ? [] : [{ ...reading.range(index, index + 1), newText: '。' }],
  )
}

/** Full-width digits and letters, and the point between two digits. */
const WIDE = /[０-９Ａ-Ｚａ-ｚ]|(?<=[0-9０-９])．(?=[0-9０-９])/g

function narrowed({ written, reading, textStart }: Stretch): TextEdit[] {
  return [...written.matchAll(WIDE)].flatMap(({ 0: sign, index }) => {
    if (sign === '．' && index < textStart) return []
    return [{ ...reading.range(index, index + 1), newText: String.fromCharCode(sign.charCodeAt(0) - 0xfee0) }]
  })
}
