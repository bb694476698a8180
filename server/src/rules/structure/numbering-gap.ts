/** A number is missing, wrong or out of order. */

import type { Plan } from '../../semantics/model.js'
import type { Localised } from '../../text/localised.js'
import { defineRule, type Fix } from '../rule.js'
import { numberAs, numberRange, renumbered } from './printedNumbers.js'
import { type Fault, faultsOf, following, isExcerpt, type Run, runsOf } from './sequence.js'

export const rule = defineRule({
  meta: {
    id: 'numbering-gap',
    group: 'structure',
    severity: 'warning',
    since: '0.2.0',
    fixable: 'unsafe',
    title: { zh: '编号不连续', en: 'Gap in the numbering' },
    basis: [
      { document: 'GB/T 9704-2012', clause: '7.3.3' },
      { document: '党政机关公文处理工作条例', clause: '第十九条' },
    ],
    messages: {
      gap: {
        zh: '编号由“{before}”跳到“{number}”，缺“{missing}”。请补上缺少的一项；如确无此项，将以后各项顺次重编。',
        en: 'The numbers jump from {before} to {number}; {missing} is missing. Add it, or renumber what follows.',
      },
      first: {
        zh: '本级编号从“{number}”开始，缺“{missing}”。请补上缺少的一项，或从头顺次重编。',
        en: 'The numbers of this level start with {number}; {missing} is missing. Add it, or renumber from the start.',
      },
      wrong: {
        zh: '编号“{number}”与前后不衔接，按顺序应为“{expected}”。',
        en: '{number} does not fit between its neighbours; {expected} is next.',
      },
      displaced: {
        zh: '编号“{number}”排在“{before}”之后，顺序颠倒。请调整两项的位置，或将编号改正。',
        en: '{number} stands behind {before}. Put the items in order, or correct the numbers.',
      },
    },
  },
  check({ plan, report }) {
    for (const run of runsOf(plan)) {
      for (const fault of faultsOf(run, isExcerpt(plan))) {
        if (fault.kind === 'duplicate') continue
        const startsAtOne = fault.kind === 'gap' && fault.expected === 1
        report({
          range: numberRange(plan, fault.heading),
          message: startsAtOne ? 'first' : fault.kind,
          args: argsOf(plan, fault),
          fixes: fixesFor(plan, run, fault),
        })
      }
    }
  },
})

function argsOf(plan: Plan, { heading, before, expected }: Fault): Record<string, string> {
  const as = (ordinal: number): string => numberAs(plan, heading, ordinal)
  const last = heading.ordinal - 1
  const missing = last > expected ? `${as(expected)}至${as(last)}` : as(expected)
  return {
    number: as(heading.ordinal),
    before: before ? numberAs(plan, before, before.ordinal) : '',
    expected: as(expected),
    missing,
  }
}

function fixesFor(plan: Plan, run: Run, fault: Fault): Fix[] {
  if (fault.kind === 'displaced') return []
  const headings = following(run, fault)
  const title: Localised =
    headings.length === 1
      ? { zh: `改为“${numberAs(plan, fault.heading, fault.expected)}”`, en: `Change to ${fault.expected}` }
      : { zh: `从此处起顺次重编（${headings.length}处）`, en: `Renumber from here on (${headings.length} places)` }
  return [{ title, safety: 'unsafe', edits: renumbered(plan, headings, fault.expected) }]
}
