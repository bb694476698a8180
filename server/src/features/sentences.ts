/** Brackets, sentences and clauses around a place, by the marks of GB/T 15834. */

import type { TextRange } from '../text/range.js'

const closing: Readonly<Record<string, string>> = {
  '（': '）',
  '〔': '〕',
  '《': '》',
  '〈': '〉',
  '“': '”',
  '‘': '’',
  '【': '】',
  '「': '」',
  '『': '』',
  '(': ')',
  '[': ']',
  '{': '}',
}
const closers = new Set(Object.values(closing))
const sentenceEnd = /[。！？!?…]/
const clauseEnd = /[，；：,;:]/

/** The stretches around `offset` within `text`: clause and sentence on each level of brackets, and the brackets. */
export function stretchesAround(text: string, offset: number): TextRange[] {
  const partner = pairs(text)
  const levels: Level[] = [newLevel(0)]
  const found: TextRange[] = []
  for (let at = 0; at <= text.length; at++) {
    if (at === offset) for (const level of levels) level.isAround = true
    const level = levels[levels.length - 1]
    const sign = text[at]
    const other = partner.get(at)
    if (sign === undefined || (other !== undefined && other < at)) {
      if (level.isAround) {
        found.push(trimmed(text, level.clause, at), trimmed(text, level.sentence, at), trimmed(text, level.start, at))
        if (other !== undefined) found.push({ start: other, end: at + 1 })
      }
      levels.pop()
    } else if (other !== undefined) levels.push(newLevel(at + 1))
    else if (sentenceEnd.test(sign)) endSentence(at)
    else if (clauseEnd.test(sign)) {
      if (level.isAround && at >= offset) found.push(trimmed(text, level.clause, at))
      level.clause = at + 1
    }
  }
  return found.filter(({ start, end }) => start <= offset && offset <= end && start < end)

  function endSentence(at: number): void {
    const level = levels[levels.length - 1]
    if (level.isAround && at >= offset) {
      found.push(trimmed(text, level.clause, at), trimmed(text, level.sentence, at + 1))
    }
    level.sentence = at + 1
    level.clause = at + 1
  }
}

interface Level {
  readonly start: number
  sentence: number
  clause: number
  /** True when the place asked for lies on this level or within brackets on it. */
  isAround: boolean
}

function newLevel(start: number): Level {
  return { start, sentence: start, clause: start, isAround: false }
}

/** The offset of the partner of each bracket that has one; marks left open between two that match have none. */
function pairs(text: string): ReadonlyMap<number, number> {
  const partner = new Map<number, number>()
  const open: number[] = []
  const count = new Map<string, number>()
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    const close = closing[sign]
    if (close !== undefined) {
      open.push(at)
      count.set(close, (count.get(close) ?? 0) + 1)
    } else if (closers.has(sign) && (count.get(sign) ?? 0) > 0) {
      for (let from = open.pop(); from !== undefined; from = open.pop()) {
        const wanted = closing[text[from]]
        count.set(wanted, (count.get(wanted) ?? 0) - 1)
        if (wanted !== sign) continue
        partner.set(from, at)
        partner.set(at, from)
        break
      }
    }
  }
  return partner
}

function trimmed(text: string, from: number, to: number): TextRange {
  let start = from
  let end = to
  while (start < end && /\s/.test(text[start])) start++
  while (end > start && /\s/.test(text[end - 1])) end--
  return { start, end }
}
