/** One body both leads and supports the same task. */

import type { Party } from '../../semantics/model.js'
import { mayRepeat, sameBody, togetherIn, unitsOf } from '../../semantics/organs/index.js'
import { defineRule } from '../rule.js'

export const rule = defineRule({
  meta: {
    id: 'organ-lead-and-support',
    group: 'responsibility',
    severity: 'warning',
    since: '0.2.0',
    fixable: 'unsafe',
    title: { zh: '同一单位既牵头又配合', en: 'Body both leads and supports' },
    basis: [{ document: '国医改秘函〔2021〕40号', clause: '二、第2段' }],
    messages: {
      both: {
        zh: '“{text}”已是本项的牵头或负责单位，又列入配合单位。请从配合单位中删去，或改为应配合的单位。',
        en: '“{text}” leads this task and is listed as supporting it too. Delete it here, or name the body that was meant.',
      },
    },
  },
  check({ plan, report }) {
    for (const unit of unitsOf(plan)) {
      if (!mayRepeat(unit.parties)) continue
      for (const parties of togetherIn(unit, plan.source)) {
        const leads = parties.filter((party) => bears.has(party.role) && !party.collective)
        for (const party of parties.filter((one) => one.role === 'support' && !one.collective)) {
          const lead = leads.find((one) => sameBody(one, party))
          if (!lead) continue
          report({
            range: party,
            message: 'both',
            args: { text: party.text },
            related: [{ range: lead, message: { zh: '牵头单位', en: 'The lead' } }],
            fixes: [
              {
                title: { zh: '从配合单位中删去', en: 'Delete it from the supporting bodies' },
                safety: 'unsafe',
                edits: [removal(party, parties, plan.source)],
              },
            ],
          })
        }
      }
    }
  },
})

/** Roles of those who answer for a task, alone or together. */
const bears: ReadonlySet<string> = new Set(['lead', 'joint', 'all-by-duty'])

/** The party with one list mark: the one in front of it, or behind it when it opens the list. */
function removal(
  party: Party,
  parties: readonly Party[],
  source: string,
): { start: number; end: number; newText: string } {
  const isMark = (at: number) => '、，,'.includes(source[at] ?? '-')
  const opens = !parties.some((one) => one.role === 'support' && one.end === party.start - 1)
  if (!opens && isMark(party.start - 1)) return { start: party.start - 1, end: party.end, newText: '' }
  return { start: party.start, end: isMark(party.end) ? party.end + 1 : party.end, newText: '' }
}
