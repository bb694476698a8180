/** A body that did not exist any more when the document was dated. */

import { bodiesOf, judgedAt, organAt } from '../../semantics/organs/index.js'
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
    const bodies = bodiesOf(plan)
    for (const name of new Set(bodies.map((party) => party.text))) {
      const validity = organAt(name, date)
      if (!validity?.until || validity.until >= date || validity.successors.length === 0) continue
      const places = bodies.filter((party) => party.text === name)
      const successors = validity.successors.join('、')
      const fix: Fix = {
        title: { zh: `全文改为“${validity.successors[0]}”`, en: `Change to “${validity.successors[0]}” throughout` },
        safety: 'unsafe',
        edits: places.map(({ start, end }) => ({ start, end, newText: validity.successors[0] })),
      }
      report({
        range: places[0],
        message: 'outdated',
        args: { name, date: { zh: chinese(date), en: date }, document: validity.changedBy?.document ?? '', successors },
        related: places.slice(1).map((range) => ({ range, message: { zh: '此处同名', en: 'The same name here' } })),
        fixes: validity.successors.length === 1 ? [fix] : [],
      })
    }
  },
})

function chinese(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}
