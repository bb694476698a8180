/** Breaks a title into lines: words stay whole, lines are of like length, and none is a scrap (GB/T 9704-2012, 7.3.1). */

import { displayWidth } from '../../text/width.js'

/** The lines of `title` where `room` characters stand in one. */
export function titleLines(title: string, room: number): readonly string[] {
  const width = displayWidth(title) / 2
  if (width <= room) return [title]
  const count = Math.ceil(width / room)
  const pieces = piecesOf(title)
  const best = cheapest(pieces, count, room) ?? cheapest(pieces, count + 1, room)
  return best ?? [title]
}

/** Words, with what must not begin a line joined to the one before, and what must not end one to the next. */
function piecesOf(title: string): readonly string[] {
  const words = [...segmenter().segment(title)].map(({ segment }) => segment)
  const pieces: string[] = []
  let opens = false
  for (const word of words) {
    const joins = pieces.length > 0 && (opens || mark.test(word) || ending.test(word))
    if (joins) pieces[pieces.length - 1] += word
    else pieces.push(word)
    opens = /[《（〈“第]$/.test(word) || /^\d+$/.test(word)
  }
  return pieces
}

/** Marks and particles do not begin a line. */
const mark = /^[》）〉”、，。：的和及与年月日号]/
/** One sign that makes a term of the word before: 共同|体, 信息|化. */
const ending = /^[体化性率型级类制部厅局委会院所处室组区县市省方案]$/

let known: Intl.Segmenter | undefined

function segmenter(): Intl.Segmenter {
  known ??= new Intl.Segmenter('zh', { granularity: 'word' })
  return known
}

/** The way to make `count` lines whose lengths differ least; `undefined` when a line would not fit. */
function cheapest(pieces: readonly string[], count: number, room: number): readonly string[] | undefined {
  const widths = pieces.map((piece) => displayWidth(piece) / 2)
  const ideal = widths.reduce((sum, width) => sum + width, 0) / count
  const memo = new Map<string, { cost: number; lines: string[] } | undefined>()
  const from = (at: number, left: number): { cost: number; lines: string[] } | undefined => {
    if (left === 0) return at === pieces.length ? { cost: 0, lines: [] } : undefined
    const key = `${at} ${left}`
    if (memo.has(key)) return memo.get(key)
    let best: { cost: number; lines: string[] } | undefined
    let width = 0
    for (let end = at; end < pieces.length; end++) {
      width += widths[end]
      if (width > room) break
      const rest = from(end + 1, left - 1)
      if (!rest) continue
      const cost = (width - ideal) ** 2 - (goodEnd.test(pieces.slice(at, end + 1).join('')) ? liking : 0) + rest.cost
      if (!best || cost < best.cost) best = { cost, lines: [pieces.slice(at, end + 1).join(''), ...rest.lines] }
    }
    memo.set(key, best)
    return best
  }
  return from(0, count)?.lines
}

/** Where speech pauses: behind the issuer, behind 关于 and 印发. */
const goodEnd = /(?:关于|印发|办公厅|办公室|人民政府|委员会|厅|局)$/
/** What a pause is worth, in squares of characters. */
const liking = 4
