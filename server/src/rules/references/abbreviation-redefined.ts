/** A short form that is defined twice in one document. */

import type { Abbreviation, Plan } from '../../semantics/model.js'
import { defineRule, type Fix } from '../rule.js'
import { definitionRemoval } from './definition.js'
import { scopesOf } from './scopes.js'

export const rule = defineRule({
  meta: {
    id: 'abbreviation-redefined',
    group: 'references',
    severity: 'warning',
    since: '0.2.0',
    fixable: 'safe',
    title: { zh: '简称重复说明', en: 'Short form defined twice' },
    basis: [{ document: '党政机关公文处理工作条例', clause: '第十九条' }],
    messages: {
      again: {
        zh: '“{short}”前文已经说明过。简称只在首次出现时说明一次，请删去此处的说明。',
        en: '“{short}” is defined already. Define a short form once, where it first appears; delete this one.',
      },
      conflict: {
        zh: '“{short}”前文指“{first}”，此处又指“{full}”，读者无法分辨。请换用不同的简称。',
        en: '“{short}” stands for {first} before and for {full} here. Use different short forms.',
      },
    },
  },
  check({ plan, report }) {
    const scope = scopesOf(plan)
    const known = new Map<string, Abbreviation>()
    for (const abbreviation of plan.abbreviations) {
      const { short, full, start, end } = abbreviation
      const key = `${scope(start)} ${short}`
      const first = known.get(key)
      if (!first) {
        known.set(key, abbreviation)
        continue
      }
      const same = isSame(first.full, full)
      report({
        range: { start, end },
        message: same ? 'again' : 'conflict',
        args: { short, first: first.full, full },
        severity: same ? 'information' : undefined,
        related: [
          {
            range: { start: first.start, end: first.end },
            message: { zh: '首次说明在此', en: 'First defined here' },
          },
        ],
        fixes: same ? removal(plan, abbreviation, first) : [],
      })
    }
  },
})

/** Safe where both definitions give the same long form, so that nothing but the repetition goes. */
function removal({ source }: Plan, again: Abbreviation, first: Abbreviation): Fix[] {
  const edit = definitionRemoval(source, again)
  if (!edit) return []
  const safety = plain(again.full) === plain(first.full) ? 'safe' : 'unsafe'
  return [{ title: { zh: '删去重复的说明', en: 'Delete the repeated definition' }, safety, edits: [edit] }]
}

function plain(text: string): string {
  return text.replace(/[\s《》]/g, '')
}

/** Two long forms of one thing: where a long form begins cannot always be told, so the shorter may be the longer's end. */
function isSame(a: string, b: string): boolean {
  const [one, other] = [a, b].map(plain)
  return one.endsWith(other) || other.endsWith(one)
}
