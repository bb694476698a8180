/** One number stands for two items. */

import type { Plan } from '../../semantics/model.js'
import { defineRule, type Fix } from '../rule.js'
import { numberAs, numberRange, renumbered } from './printedNumbers.js'
import { type Fault, faultsOf, following, isExcerpt, type Run, runsOf } from './sequence.js'

export const rule = defineRule({
  meta: {
    id: 'numbering-duplicate',
    group: 'structure',
    severity: 'warning',
    since: '0.2.0',
    fixable: 'unsafe',
    title: { zh: '编号重复', en: 'Number used twice' },
    basis: [
      { document: 'GB/T 9704-2012', clause: '7.3.3' },
      { document: '党政机关公文处理工作条例', clause: '第十九条' },
    ],
    messages: {
      twice: {
        zh: '编号“{number}”已用于“{title}”，引用和建立台账时会混淆。按顺序此处应为“{expected}”。',
        en: '{number} is taken by “{title}”; references and ledgers would mix them up. {expected} is next here.',
      },
    },
  },
  check({ plan, report }) {
    for (const run of runsOf(plan)) {
      for (const fault of faultsOf(run, isExcerpt(plan))) {
        if (fault.kind !== 'duplicate' || !fault.before) continue
        const { heading, before, expected } = fault
        const number = numberAs(plan, heading, heading.ordinal)
        report({
          range: numberRange(plan, heading),
          message: 'twice',
          args: { number, title: before.title, expected: numberAs(plan, heading, expected) },
          related: [
            { range: numberRange(plan, before), message: { zh: `先用“${number}”的一项`, en: `First item ${number}` } },
          ],
          fixes: [renumbering(plan, run, fault)],
        })
      }
    }
  },
})

function renumbering(plan: Plan, run: Run, fault: Fault): Fix {
  const headings = following(run, fault)
  const number = numberAs(plan, fault.heading, fault.expected)
  const title =
    headings.length === 1
      ? { zh: `改为“${number}”`, en: `Change to ${number}` }
      : { zh: `从此处起顺次重编（${headings.length}处）`, en: `Renumber from here on (${headings.length} places)` }
  return { title, safety: 'unsafe', edits: renumbered(plan, headings, fault.expected) }
}
