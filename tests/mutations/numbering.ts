/** Wrong numbers: one skipped, one printed twice, one lost. */

import type { TextEdit } from '../../server/src/text/range.js'
import type { Consequence, Mutation } from '../support/mutate.js'
import type { Label } from './exampleText.js'

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** A number jumps and all that follow count on from there; from the first on, the count starts at two. */
export function skips(text: string, sequence: readonly Label[]): Mutation[] {
  return sequence.flatMap((label, index) => {
    // A sequence that begins with another number follows a gap of the document's own.
    if (index === 0 && label.ordinal !== 1) return []
    return [
      {
        kind: 'skip-number',
        place: nameOf(label),
        edits: sequence.slice(index).map((one) => renumbering(text, one, one.ordinal + 1)),
        expected: [{ rules: ['numbering-gap'], at: [label] }],
        consequences: [],
      },
    ]
  })
}

/** A number is printed again on the next item. */
export function repeats(text: string, sequence: readonly Label[]): Mutation[] {
  return sequence.slice(1).map((label, index) => ({
    kind: 'repeat-number',
    place: nameOf(label),
    edits: [renumbering(text, label, sequence[index].ordinal)],
    expected: [{ rules: ['numbering-duplicate'], at: [label, sequence[index]] }],
    consequences: [],
  }))
}

/** An item loses its number; the last of a sequence is left out, since nothing is wrong with the numbers behind it. */
export function losses(
  sequence: readonly Label[],
  consequences: (label: Label, next: Label) => readonly Consequence[],
): Mutation[] {
  return sequence.slice(0, -1).map((label, index) => ({
    kind: 'lose-number',
    place: nameOf(label),
    edits: [{ start: label.start, end: label.end, newText: '' }],
    expected: [{ rules: ['numbering-gap'], at: [sequence[index + 1]] }],
    consequences: consequences(label, sequence[index + 1]),
  }))
}

/** The number `value` (1–99) in Chinese numerals. */
function hanNumber(value: number): string {
  const tens = Math.floor(value / 10)
  const head = tens > 1 ? `${digits[tens]}十` : '十'.repeat(tens)
  return head + digits[value % 10]
}

function renumbering(text: string, label: Label, ordinal: number): TextEdit {
  const printed = text.slice(label.start, label.end)
  const number = label.form === 'arabic' ? String(ordinal) : hanNumber(ordinal)
  const [old] = /[一二三四五六七八九十]+|\d+/.exec(printed) ?? ['']
  const start = label.start + printed.indexOf(old)
  return { start, end: start + old.length, newText: number }
}

function nameOf(label: Label): string {
  return `${label.ordinal} ${label.title.slice(0, 20)}`
}
