/** A task that a body above leads, while the draft names no body of that line of work for it. */

import type { Passage } from '../../align/passage.js'
import type { Party, Plan } from '../../semantics/model.js'
import { counterpartName, isCounterpart, matchOrgan, type OrganLevel } from '../../semantics/organs/index.js'
import { byFrequency } from '../../text/frequency.js'
import { defineRule, type Fix } from '../rule.js'
import { alignmentBasis, clauseOf } from './clause.js'

export const rule = defineRule({
  meta: {
    id: 'organ-without-counterpart',
    group: 'alignment',
    severity: 'hint',
    since: '0.5.0',
    fixable: 'unsafe',
    title: { zh: '没有列上级牵头单位的对口单位', en: 'No counterpart of the body in the lead above' },
    basis: alignmentBasis,
    messages: {
      absent: {
        zh: '{clause}由“{upper}”牵头，本方案的这项任务没有列对口的“{own}”。请核对职责，需要的补列。',
        en: '“{upper}” leads {clause}, and this task does not name its counterpart “{own}”. Check the duty and add the body where it is needed.',
      },
    },
  },
  check({ plan, alignment, report }) {
    const place = alignment && ownPlace(plan)
    if (!alignment || !place) return
    for (const item of alignment.items) {
      const { upper, drafts } = item.task ?? {}
      const parties = drafts?.flatMap((draft) => draft.parties) ?? []
      const [draft] = drafts ?? []
      if (!upper || !draft || draft.kind === 'section' || !isOwn(draft)) continue
      for (const lead of leadsOf(upper)) {
        const own = counterpartName(lead.text, place.prefix, place.level)
        const isNamed = parties.some(({ text }) => isCounterpart(lead.text, text, place.level))
        if (own === undefined || isNamed || !parties.every(({ text }) => matchOrgan(text))) continue
        const last = draft.parties.at(-1)
        const range = { start: draft.parties[0].start, end: last?.end ?? draft.parties[0].end }
        const args = { clause: clauseOf(alignment, item), upper: lead.text, own }
        report({ range, message: 'absent', args, fixes: last ? [addition(last, own)] : [] })
      }
    }
  },
})

/** Bodies that the task itself names, in the order of the text. */
function isOwn({ parties, start, end }: Passage): boolean {
  return parties.length > 0 && parties.every((party) => start <= party.start && party.end <= end)
}

function leadsOf({ parties }: Passage): readonly Party[] {
  return parties.filter(({ role, collective }) => (role === 'lead' || role === 'lead-by-position') && !collective)
}

/** What the draft puts in front of the names of its bodies (省, 市, 南泽市), and the level that this is. */
function ownPlace(plan: Plan): { readonly prefix: string; readonly level: OrganLevel } | undefined {
  const bodies = plan.tasks.flatMap(({ parties }) => parties.flatMap(({ text }) => matchOrgan(text) ?? []))
  const local = bodies.filter(({ level, prefix }) => level !== undefined && level !== 'national' && prefix !== '')
  const [prefix] = byFrequency(local.map((one) => one.prefix))
  const level = plan.metadata.level ?? local.find((one) => one.prefix === prefix)?.level
  return prefix === undefined || level === undefined || level === 'national' ? undefined : { prefix, level }
}

function addition({ end }: Party, name: string): Fix {
  return {
    title: { zh: `补列“${name}”`, en: `Add “${name}”` },
    safety: 'unsafe',
    edits: [{ start: end, end, newText: `、${name}` }],
  }
}
