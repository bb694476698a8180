/** A body that did not exist any more when the document was dated. */

import type { Party } from '../../semantics/model.js'
import { bodiesByName, judgedAt, organAt } from '../../semantics/organs/index.js'
import { defineRule, type Fix } from '../rule.js'

export const rule = defineRule({
  meta: {
    id: 'organ-outdated',
    group: 'responsibility',
    severity: 'warning',
    since: '0.2.0',
    fixable: 'unsafe',
    title: { zh: '机构名称已不再使用', en: 'Outdated name of a body' },
    basis: [
      { document: '深化党和国家机构改革方案（2018年）', clause: '机构改革' },
      { document: '党和国家机构改革方案（2023年）', clause: '机构改革' },
    ],
    messages: {
      outdated: {
        zh: '“{name}”在{date}已不再使用（{document}），职责由“{successors}”承担。请改用现名，并核对职责是否相符。',
        en: '“{name}” was no longer in use on {date} ({document}); its duties went to “{successors}”. Use the present name and check that the duty fits.',
      },
    },
  },
  check({ plan, report }) {
    const date = judgedAt(plan)
    if (!date) return
    for (const [name, places] of bodiesByName(plan)) {
      const validity = organAt(name, date)
      if (!validity?.until || validity.until >= date || validity.successors.length === 0) continue
      const successors = validity.successors.join('、')
      report({
        range: places[0],
        message: 'outdated',
        args: { name, date: { zh: chinese(date), en: date }, document: validity.changedBy?.document ?? '', successors },
        related: places.slice(1).map((range) => ({ range, message: { zh: '此处同名', en: 'The same name here' } })),
        fixes: validity.successors.slice(0, OFFERED).flatMap((successor) => fixesFor(places, successor)),
      })
    }
  },
})

/** Successors offered: a body whose duties went to more of them is looked up. */
const OFFERED = 3

/** The present name in all places, and in the first alone: elsewhere the duty may have gone to another body. */
function fixesFor(places: readonly Party[], successor: string): Fix[] {
  const writing = (title: Fix['title'], parties: readonly Party[]): Fix => ({
    title,
    safety: 'unsafe',
    edits: parties.map(({ start, end }) => ({ start, end, newText: successor })),
  })
  const throughout = { zh: `全文改为“${successor}”`, en: `Change to “${successor}” throughout` }
  const here = { zh: `仅此处改为“${successor}”`, en: `Change to “${successor}” here only` }
  return [writing(throughout, places), ...(places.length > 1 ? [writing(here, places.slice(0, 1))] : [])]
}

function chinese(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}
