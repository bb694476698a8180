/** One body twice in one list. */

import type { Party } from '../../semantics/model.js'
import { clausesOf, mayRepeat, sameBody } from '../../semantics/organs/index.js'
import type { TextEdit } from '../../text/range.js'
import { defineRule } from '../rule.js'

export const rule = defineRule({
  meta: {
    id: 'organ-listed-twice',
    group: 'responsibility',
    severity: 'warning',
    since: '0.2.0',
    fixable: 'safe',
    title: { zh: '同一单位重复列出', en: 'Body listed twice' },
    basis: [
      { document: '国医改秘函〔2021〕40号', clause: '二、第2段' },
      { document: '党政机关公文处理工作条例', clause: '第十九条' },
    ],
    messages: {
      twice: {
        zh: '“{text}”在同一责任条款中已列出。请删去一处；如本应为其他单位，请改正。',
        en: '“{text}” is already in this clause. Delete one, or name the body that was meant.',
      },
      otherName: {
        zh: '“{text}”与前面的“{first}”是同一单位。请删去一处；如本应为其他单位，请改正。',
        en: '“{text}” and “{first}” in front of it are one body. Delete one, or name the body that was meant.',
      },
    },
  },
  check({ plan, report }) {
    for (const clause of clausesOf(plan)) {
      if (!mayRepeat(clause.parties)) continue
      const bodies = clause.parties.filter((party) => !party.collective)
      for (const [index, party] of bodies.entries()) {
        const first = bodies.slice(0, index).find((one) => sameSide(one, party) && sameBody(one, party))
        if (!first || first.start === party.start) continue
        const same = first.text === party.text
        report({
          range: party,
          message: same ? 'twice' : 'otherName',
          args: { text: party.text, first: first.text },
          related: [{ range: first, message: { zh: '第一次列出', en: 'Listed first here' } }],
          fixes: [
            {
              title: { zh: '删去重复的单位', en: 'Delete the second mention' },
              safety: same ? 'safe' : 'unsafe',
              edits: [removal(party, plan.source)],
            },
          ],
        })
      }
    }
  },
})

/** A body that leads and supports is the matter of `organ-lead-and-support`. */
function sameSide(a: Party, b: Party): boolean {
  return (a.role === 'support') === (b.role === 'support')
}

/** The party with the list mark in front of it. */
function removal(party: Party, source: string): TextEdit {
  let start = party.start
  while (/\s/.test(source[start - 1] ?? '')) start--
  start = '、，,'.includes(source[start - 1] ?? '-') ? start - 1 : party.start
  return { start, end: party.end, newText: '' }
}
