/** Half-width marks between Chinese characters in a text that uses full-width ones. */

import { once } from '../../text/memo.js'
import type { TextEdit } from '../../text/range.js'
import { defineRule, type Problem } from '../rule.js'
import { isHan, isInTitle, isWide, type Stretch, stretchesOf } from './stretches.js'

export const rule = defineRule({
  meta: {
    id: 'width-mixed',
    group: 'text',
    severity: 'hint',
    since: '0.2.0',
    fixable: 'safe',
    title: { zh: '半角、全角标点混用', en: 'Half-width marks among full-width ones' },
    basis: [{ document: 'GB/T 15834-2011', clause: '5.1.1、5.1.3' }],
    messages: {
      one: {
        zh: '“{text}”是半角标点，汉字之间的标点占一个字位置。请改为全角“{full}”。',
        en: '“{text}” is half-width; marks between Chinese characters take a full space. Write {full}.',
      },
      several: {
        zh: '此处起有{count}处半角标点（{text}），而全文通用全角。请统一为全角。',
        en: '{count} half-width marks ({text}) from here on, while the text uses full-width ones. Make them full-width.',
      },
    },
  },
  check({ plan, report }) {
    let full = 0
    let count = 0
    const byStretch: TextEdit[][] = []
    // The colon behind the addressees is the matter of `addressee-format`.
    const addresseesEnd = plan.tree.paragraphs.find((one) => one.zone === 'addressees')?.end
    for (const stretch of stretchesOf(plan)) {
      full += fullWidthIn(stretch.reading, stretch.written)
      if (!holdsHalfWidth(stretch.reading, stretch.written)) continue
      const edits = halfWidthIn(stretch).filter((edit) => edit.end !== addresseesEnd)
      if (edits.length > 0) byStretch.push(edits)
      count += edits.length
    }
    if (full < MOSTLY * count) return
    const groups = byStretch.length > SEPARATELY ? [byStretch.flat()] : byStretch
    for (const edits of groups) report(problemOf(edits, plan.source))
  },
})

/** So many times more full-width marks than half-width ones make a text a full-width one. */
const MOSTLY = 2

/** More paragraphs than these with half-width marks are reported together. */
const SEPARATELY = 5

/** Places listed with a finding; the fix takes all of them. */
const LISTED = 20

function problemOf(edits: readonly TextEdit[], source: string): Problem<'one' | 'several'> {
  const [first] = edits
  const mark = (edit: TextEdit): string => source.slice(edit.start, edit.end)
  const pair = edits.length === 2 && first.newText === '（' && edits[1].newText === '）'
  const single = edits.length === 1 || pair
  const text = single ? edits.map(mark).join('') : [...new Set(edits.map(mark))].join(' ')
  return {
    range: { start: first.start, end: pair ? edits[1].end : first.end },
    message: single ? 'one' : 'several',
    args: { text, full: edits.map((edit) => edit.newText).join(''), count: edits.length },
    related: single
      ? []
      : edits.slice(1, LISTED + 1).map(({ start, end }) => ({
          range: { start, end },
          message: { zh: '此处也是半角', en: 'Half-width here too' },
        })),
    fixes: [{ title: { zh: '改为全角标点', en: 'Make full-width' }, safety: 'safe', edits }],
  }
}

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：' }

/** Edits that make the half-width `marks` and brackets beside Han characters full-width; list numbers and cited titles are left. */
export function halfWidthIn({ written, reading, textStart }: Stretch, marks = FULL): TextEdit[] {
  if (!/[,;:!?()]/.test(written)) return []
  const edits: TextEdit[] = []
  const add = (at: number, newText: string): void => {
    if (!isInTitle(written, at)) edits.push({ ...reading.range(at, at + 1), newText })
  }
  const open: { at: number; han: number }[] = []
  let han = 0
  for (let at = 0; at < written.length; at++) {
    const code = written.charCodeAt(at)
    if (isHan(code)) han++
    const sign = written[at]
    if (sign === '(' || sign === '（') open.push({ at, han })
    else if (sign === ')' || sign === '）') {
      const start = open.pop()
      if (!start || start.at < textStart || !isChinesePair(written, start.at, at, han > start.han)) continue
      if (written[start.at] === '(') add(start.at, '（')
      if (sign === ')') add(at, '）')
    } else if (at >= textStart && marks[sign] && isChinese(written, at)) add(at, marks[sign])
  }
  return edits.sort((a, b) => a.start - b.start)
}

/** Brackets with Chinese in or before them; list numbers, readings of characters and Markdown links are left. */
function isChinesePair(written: string, start: number, end: number, holdsHan: boolean): boolean {
  if (written[start] === '（' && written[end] === '）') return false
  if (start === 0 || written[start - 1] === ']') return false
  const inner = written.slice(start + 1, Math.min(end, start + 12))
  if (/^[\d一二三四五六七八九十]{1,3}$/.test(inner) || /[À-ÖØ-öø-ǿ]/.test(inner)) return false
  return holdsHan || isWide(written.charCodeAt(start - 1))
}

function isChinese(written: string, at: number): boolean {
  const before = written.charCodeAt(at - 1)
  const behind = written.charCodeAt(at + 1)
  if (at === 0) return false
  if (isWide(before)) return !(written[at] === ':' && written[at + 1] === '/')
  return before > 0x20 && isHan(behind)
}

const holdsHalfWidth = once((_, written: string) => /[,;:!?()]/.test(written))

const fullWidthIn = once((_, written: string) => {
  let count = 0
  // All of them stand in one block, far from the Han characters.
  for (let at = 0; at < written.length; at++)
    if (written.charCodeAt(at) > 0xff00 && '，；：（）'.includes(written[at])) count++
  return count
})
