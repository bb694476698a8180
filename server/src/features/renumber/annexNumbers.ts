/** Closes gaps in the numbers of annexes: in the annex note, at the annexes themselves and where the text names them. */

import { stretchesOf } from '../../rules/text/stretches.js'
import type { Plan } from '../../semantics/model.js'
import { hanDigits, ordinalOf } from '../../syntax/numbering.js'
import type { TextEdit } from '../../text/range.js'
import { inScriptOf } from './print.js'

/**
 * The edits that number the annexes of the annex note 1, 2, 3 … everywhere. A text without a note, or with an annex that
 * the note does not name, is left: the number that is missing may be that of an annex in a file of its own.
 */
export function annexNumberEdits(plan: Plan): TextEdit[] {
  const numbers = newNumbers(plan)
  if (numbers.size === 0) return []
  return [...noteEdits(plan, numbers), ...mentionEdits(plan, numbers)]
}

/** New numbers by old ones; empty when they are in order or cannot be told. */
function newNumbers({ annexes, tree }: Plan): ReadonlyMap<number, number> {
  const announced = annexes.filter((annex) => annex.announced).map((annex) => annex.number ?? 0)
  const isAscending = announced.every((number, at) => number > (announced[at - 1] ?? 0))
  const areAllAnnounced = annexes.every((annex) => annex.announced || annex.number === undefined)
  const parts = new Set(tree.paragraphs.map((paragraph) => paragraph.part))
  if (!isAscending || !areAllAnnounced || parts.size > 1) return new Map()
  return new Map(announced.flatMap((number, at) => (number === at + 1 ? [] : [[number, at + 1]])))
}

/** 2. in front of a title of the note. */
function noteEdits({ annexes, source }: Plan, numbers: ReadonlyMap<number, number>): TextEdit[] {
  return annexes.flatMap(({ announced, number }) => {
    const wanted = numbers.get(number ?? 0)
    if (!announced || wanted === undefined) return []
    const before = source.slice(Math.max(0, announced.start - LONGEST_NUMBER), announced.start)
    const match = /(\d{1,2}|[０-９]{1,2})[.．﹒、][ \t\u3000]*$/.exec(before)
    if (!match || ordinalOf(match[1].normalize('NFKC')) !== number) return []
    const start = announced.start - before.length + match.index
    return [{ start, end: start + match[1].length, newText: inScriptOf(match[1], wanted) }]
  })
}

/** A number, its point and the gap behind it, in UTF-16 units. */
const LONGEST_NUMBER = 8

const numeral = `\\d{1,2}|[${hanDigits}]{1,3}`
/** 附件2, 附件1、3, 附件1至附件3; not 附件2-1, whose parts have numbers of their own. */
const MENTION = new RegExp(
  `(?<![》”号])附 ?[件表] ?(?:${numeral})(?:(?:、|和|及|至|到)(?:附 ?[件表] ?)?(?:${numeral})(?![\\d年月日]))*(?![-－—.．]\\d|[\\d${hanDigits}年月日])`,
  'g',
)

function mentionEdits(plan: Plan, numbers: ReadonlyMap<number, number>): TextEdit[] {
  const edits: TextEdit[] = []
  for (const { reading } of stretchesOf(plan)) {
    if (!reading.text.includes('附')) continue
    for (const mention of reading.text.matchAll(MENTION)) {
      for (const match of mention[0].matchAll(new RegExp(numeral, 'g'))) {
        const wanted = numbers.get(ordinalOf(match[0]))
        if (wanted === undefined) continue
        const range = reading.range(mention.index + match.index, mention.index + match.index + match[0].length)
        edits.push({ ...range, newText: inScriptOf(plan.source.slice(range.start, range.end), wanted) })
      }
    }
  }
  return edits
}
