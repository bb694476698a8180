/** A bracket, quotation mark or title mark without its other half. */

import { isDamaged } from '../../text/damage.js'
import { once } from '../../text/memo.js'
import type { Reading } from '../../text/reading.js'
import { defineRule, type Fix, type Problem } from '../rule.js'
import { type Stretch, stretchesOf } from './stretches.js'

export const rule = defineRule({
  meta: {
    id: 'bracket-unbalanced',
    group: 'text',
    severity: 'warning',
    since: '0.2.0',
    fixable: 'unsafe',
    title: { zh: '括号、引号、书名号不成对', en: 'Bracket or quotation mark without its pair' },
    basis: [{ document: 'GB/T 15834-2011', clause: '5.1.3' }],
    messages: {
      open: {
        zh: '“{text}”没有对应的“{other}”。请补上另一半，或删去多余的符号。',
        en: '{text} has no {other}. Add the other half, or delete this one.',
      },
      close: {
        zh: '“{text}”前面没有对应的“{other}”。请补上另一半，或删去多余的符号。',
        en: '{text} has no {other} before it. Add the other half, or delete this one.',
      },
      wrongHalf: {
        zh: '“{text}”应为“{better}”：与前面的“{other}”不成对。',
        en: '{text} should be {better}: it does not pair with the {other} before it.',
      },
      many: {
        zh: '本段从此处起有{count}个括号或引号不成对。请逐一核对。',
        en: '{count} brackets or quotation marks of this paragraph lack their pair, from here on. Check each.',
      },
    },
  },
  check({ plan, report }) {
    for (const { reading, halves } of joinedOverParagraphs(halvesIn(stretchesOf(plan)))) {
      for (const problem of problemsOf(halves, reading)) report(problem)
    }
  },
})

const PAIRS = ['（）', '〔〕', '《》', '“”', '【】'] as const

/** Mark → the number of its pair, and its side. */
const SIGNS = new Map<string, { readonly pair: number; readonly opens: boolean }>()
for (const [pair, [open, close]] of PAIRS.entries()) {
  SIGNS.set(open, { pair, opens: true })
  SIGNS.set(close, { pair, opens: false })
}

/** A bracket may run over so many further paragraphs (a clause printed on lines of its own). */
const REACH = 3

/** More halves in one paragraph are reported together. */
const SEPARATELY = 3

interface Half {
  readonly at: number
  readonly pair: number
  readonly opens: boolean
}

interface Unpaired {
  readonly index: number
  readonly reading: Reading
  halves: readonly Half[]
}

function halvesIn(stretches: Iterable<Stretch>): Unpaired[] {
  const found: Unpaired[] = []
  let index = 0
  for (const { reading, written, paragraph } of stretches) {
    index++
    if (paragraph?.heading?.damaged) continue
    const halves = halvesLeft(reading, written)
    if (halves.length > 0) found.push({ index: paragraph ? index : -REACH * index, reading, halves })
  }
  return found
}

const none: readonly Half[] = []

const halvesLeft = once(({ text }, written: string): readonly Half[] =>
  isBalanced(text) || isDamaged(written) ? none : unpaired(text),
)

/** True when every kind of half in `text` has its pair, each opening before it closes. */
function isBalanced(text: string): boolean {
  const depths = PAIRS.map(() => 0)
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    // Han characters are nearly all of a text.
    if (code >= 0x3400 && code < 0xff00) continue
    const sign = SIGNS.get(text[at])
    if (!sign) continue
    depths[sign.pair] += sign.opens ? 1 : -1
    if (depths[sign.pair] < 0) return false
  }
  return depths.every((depth) => depth === 0)
}

/** The halves left over in `text`; each kind is paired on its own, so that 〔（〕） passes. */
function unpaired(text: string): Half[] {
  const open: Half[][] = PAIRS.map(() => [])
  const left: Half[] = []
  for (let at = 0; at < text.length; at++) {
    const sign = SIGNS.get(text[at])
    if (!sign) continue
    if (sign.opens) open[sign.pair].push({ at, ...sign })
    else if (!open[sign.pair].pop() && !isListMark(text, at)) left.push({ at, ...sign })
  }
  // A quotation of several paragraphs opens in each of them and closes in the last.
  const halves = [...left, ...open.flat()].filter((half) => !(half.opens && half.at === 0 && text[0] === '“'))
  return halves.sort((a, b) => a.at - b.at)
}

/** 1） and a） number a list. */
function isListMark(text: string, at: number): boolean {
  return (
    text[at] === '）' &&
    /[\da-zA-Z一二三四五六七八九十]/.test(text[at - 1] ?? '') &&
    /(?:^|[。；：，、\s）])[\da-zA-Z一二三四五六七八九十]{1,3}$/.test(text.slice(Math.max(0, at - 4), at))
  )
}

/** Takes out the halves that find each other over a few paragraphs. */
function joinedOverParagraphs(found: readonly Unpaired[]): readonly Unpaired[] {
  for (const [place, later] of found.entries()) {
    for (const half of later.halves.filter((one) => !one.opens).slice(0, REACH)) {
      for (let before = place - 1; before >= 0 && before >= place - REACH; before--) {
        const earlier = found[before]
        if (Math.abs(later.index - earlier.index) > REACH) break
        const match = earlier.halves.findLast((one) => one.opens && one.pair === half.pair)
        if (!match) continue
        earlier.halves = earlier.halves.filter((one) => one !== match)
        later.halves = later.halves.filter((one) => one !== half)
        break
      }
    }
  }
  return found
}

function problemsOf(halves: readonly Half[], reading: Reading): Problem<'open' | 'close' | 'wrongHalf' | 'many'>[] {
  const problems: Problem<'open' | 'close' | 'wrongHalf' | 'many'>[] = []
  for (let index = 0; index < halves.length; index++) {
    if (index >= SEPARATELY) break
    const half = halves[index]
    const next = halves[index + 1]
    const range = reading.range(half.at, half.at + 1)
    if (halves.length > SEPARATELY) return [{ range, message: 'many', args: { count: halves.length } }]
    if (next && half.opens && (!next.opens || next.pair === half.pair) && next.at - half.at < NEAR) {
      problems.push(wrongHalf(half, next, reading))
      index++
      continue
    }
    const [open, close] = PAIRS[half.pair]
    const args = half.opens ? { text: open, other: close } : { text: close, other: open }
    const fix: Fix = {
      title: { zh: `删去“${args.text}”`, en: `Delete ${args.text}` },
      safety: 'unsafe',
      edits: [{ ...range, newText: '' }],
    }
    problems.push({ range, message: half.opens ? 'open' : 'close', args, fixes: [fix] })
  }
  return problems
}

/** Two halves so near to each other were meant as a pair, in UTF-16 units. */
const NEAR = 40

/** “放管服“ or 〔2021）: the second half is of the wrong side or kind. */
function wrongHalf(first: Half, second: Half, reading: Reading): Problem<'wrongHalf'> {
  const range = reading.range(second.at, second.at + 1)
  const [other, better] = PAIRS[first.pair]
  return {
    range,
    message: 'wrongHalf',
    args: { text: reading.text[second.at], better, other },
    related: [
      { range: reading.range(first.at, first.at + 1), message: { zh: '前一半在此', en: 'The first half is here' } },
    ],
    fixes: [
      {
        title: { zh: `改为“${better}”`, en: `Change to ${better}` },
        safety: 'unsafe',
        edits: [{ ...range, newText: better }],
      },
    ],
  }
}
