/** One document cited with two numbers. */

import type { Plan } from '../../semantics/model.js'
import type { TextRange } from '../../text/range.js'
import { defineRule } from '../rule.js'
import { plainNumber, plainTitle } from './titles.js'

export const rule = defineRule({
  meta: {
    id: 'citation-number-differs',
    group: 'references',
    severity: 'warning',
    since: '0.2.0',
    fixable: 'unsafe',
    title: { zh: '同一文件的发文字号前后不一', en: 'One document, two numbers' },
    basis: [
      { document: '党政机关公文处理工作条例', clause: '第九条、第十九条' },
      { document: 'GB/T 9704-2012', clause: '7.2.5' },
    ],
    messages: {
      differs: {
        zh: '《{title}》的发文字号此处为“{number}”，别处为“{other}”，至少有一处有误。请核对原文后统一。',
        en: '《{title}》 has the number {number} here and {other} elsewhere. Check the original.',
      },
      own: {
        zh: '本文件的发文字号是“{other}”，此处写作“{number}”。请核对。',
        en: 'This document has the number {other}; here it reads {number}. Check it.',
      },
    },
  },
  check({ plan, report }) {
    for (const numbered of byTitle(plan)) {
      const usual = usualOf(numbered)
      for (const one of numbered) {
        if (one.plain === usual.plain || one.own) continue
        report({
          range: one.range,
          message: usual.own ? 'own' : 'differs',
          args: { title: one.title, number: one.number, other: usual.number },
          related: [{ range: usual.range, message: { zh: '另一处的发文字号', en: 'The other number' } }],
          fixes: [
            {
              title: { zh: `改为“${usual.number}”`, en: `Change to ${usual.number}` },
              safety: 'unsafe',
              edits: [{ ...one.range, newText: usual.number }],
            },
          ],
        })
      }
    }
  },
})

interface Numbered {
  readonly title: string
  readonly number: string
  readonly plain: string
  readonly range: TextRange
  /** The document's own title and number. */
  readonly own: boolean
}

/** Titles that come with more than one number. */
function byTitle(plan: Plan): Numbered[][] {
  const groups = new Map<string, Numbered[]>()
  const add = (title: string, number: string, range: TextRange, own: boolean): void => {
    const plain = plainNumber(number)
    const key = plainTitle(title)
    const group = groups.get(key) ?? []
    if (plain) group.push({ title, number, plain, range, own })
    groups.set(key, group)
  }
  const { title, docNumber, spans } = plan.metadata
  if (title && docNumber && spans.docNumber) add(title, docNumber, spans.docNumber, true)
  for (const citation of plan.citations) {
    if (citation.number && citation.numberRange && !citation.abbreviated) {
      add(citation.title, citation.number, citation.numberRange, false)
    }
  }
  return [...groups.values()].filter((group) => new Set(group.map((one) => one.plain)).size > 1)
}

/** The document's own number, else the most frequent one, else the first. */
function usualOf(numbered: readonly Numbered[]): Numbered {
  const own = numbered.find((one) => one.own)
  if (own) return own
  const counts = new Map<string, number>()
  for (const { plain } of numbered) counts.set(plain, (counts.get(plain) ?? 0) + 1)
  const most = Math.max(...counts.values())
  return numbered.find((one) => counts.get(one.plain) === most) ?? numbered[0]
}
