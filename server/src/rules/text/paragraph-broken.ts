/** A blank line inside a sentence, left by a page break. */

import type { Paragraph } from '../../syntax/node.js'
import type { TextRange } from '../../text/range.js'
import { defineRule } from '../rule.js'

export const rule = defineRule({
  meta: {
    id: 'paragraph-broken',
    group: 'text',
    severity: 'information',
    since: '0.2.0',
    fixable: 'safe',
    title: { zh: '句子中间断行', en: 'Blank line inside a sentence' },
    basis: [{ document: 'GB/T 9704-2012', clause: '7.3.3' }],
    messages: {
      broken: {
        zh: '句子在“{before}”与“{behind}”之间断开，中间有空行，排版后会成为两段。请接为一段。',
        en: 'The sentence is cut between “{before}” and “{behind}” by a blank line and would print as two. Join it.',
      },
      leftover: {
        zh: '句子在“{before}”与“{behind}”之间断开，中间夹有“{text}”（页码或重复的字）。请删去后接为一段。',
        en: 'The sentence is cut between “{before}” and “{behind}”; “{text}” stands in between. Delete it and join.',
      },
    },
  },
  check({ plan, report }) {
    for (const paragraph of plan.tree.paragraphs) {
      if (!paragraph.broken || !RUNNING.has(paragraph.zone)) continue
      for (const { gap, before, behind } of gapsOf(paragraph, plan.source)) {
        const between = plan.source.slice(gap.start, gap.end)
        const text = between.trim()
        const newText = /[A-Za-z0-9]$/.test(before) && /^[A-Za-z]/.test(behind) ? ' ' : ''
        report({
          range: { start: gap.start - 1, end: gap.end + 1 },
          message: text === '' ? 'broken' : 'leftover',
          args: { before, behind, text },
          fixes: [
            {
              title: { zh: '接为一段', en: 'Join' },
              safety: text === '' ? 'safe' : 'unsafe',
              edits: [{ ...gap, newText }],
            },
          ],
        })
      }
    }
  },
})

const RUNNING: ReadonlySet<string> = new Set(['preamble', 'body', 'closing', 'annex'])

/** Characters shown on either side of the gap. */
const SHOWN = 6

interface Gap {
  readonly gap: TextRange
  readonly before: string
  readonly behind: string
}

/** The places where one run of the reading ends and the next begins behind a blank line; those of headings are left. */
function gapsOf({ reading, wraps, heading }: Paragraph, source: string): Gap[] {
  const { text, runs, base } = reading
  const gaps: Gap[] = []
  let wrap = 0
  for (let index = 1; index < runs.length; index++) {
    const previous = runs[index - 1]
    const at = runs[index].at
    const gap = { start: base + previous.source + at - previous.at + previous.tail, end: base + runs[index].source }
    while (wrap < wraps.length && wraps[wrap] <= gap.start) wrap++
    if (wrap >= wraps.length || wraps[wrap] > gap.end) continue
    const inTitle = heading !== undefined && at <= heading.titleEnd
    if (inTitle || !/\n[ \t\u3000\r]*\n|\r[ \t\u3000]*\r/.test(source.slice(gap.start, gap.end))) continue
    gaps.push({ gap, before: text.slice(Math.max(0, at - SHOWN), at), behind: text.slice(at, at + SHOWN) })
  }
  return gaps
}
