/** A body of another province, or a national one in the lead, in a province's plan. */

import type { Plan } from '../../semantics/model.js'
import { bodiesOf, matchOrgan, regionOf } from '../../semantics/organs/index.js'
import { defineRule } from '../rule.js'

export const rule = defineRule({
  meta: {
    id: 'organ-other-region',
    group: 'responsibility',
    severity: 'hint',
    since: '0.2.0',
    fixable: 'none',
    title: { zh: '责任单位不属于本地区', en: 'Body of another region' },
    basis: [
      { document: '党政机关公文处理工作条例', clause: '第十四条' },
      { document: '国医改秘函〔2021〕40号', clause: '二、第1段' },
    ],
    messages: {
      otherProvince: {
        zh: '“{name}”是{region}的单位，本方案由{own}制定，对其没有约束力。请核对是否误用其他省份的文本。',
        en: '“{name}” belongs to {region}, and this plan is made for {own}, which cannot bind it. Check whether text of another province was left in.',
      },
      nationalLead: {
        zh: '“{name}”是国家层面的单位，本方案由{own}制定，不宜由其牵头。请改为本级对口单位，如需国家层面支持，写作“争取……支持”。',
        en: '“{name}” is a national body; a plan of {own} cannot give it the lead. Name the counterpart of your own level.',
      },
    },
  },
  check({ plan, report }) {
    const own = ownRegion(plan)
    if (!own) return
    for (const party of bodiesOf(plan)) {
      const region = regionOf(party.text)
      if (region && region !== own) {
        report({ range: party, message: 'otherProvince', args: { name: party.text, region, own } })
      } else if (party.role === 'lead' && matchOrgan(party.text)?.level === 'national') {
        report({ range: party, message: 'nationalLead', args: { name: party.text, own } })
      }
    }
  },
})

/** The province of the plan; `undefined` for national plans and where it is not known. */
function ownRegion(plan: Plan): string | undefined {
  if (plan.metadata.level === 'national') return undefined
  const { region, frontMatter, issuer, title } = plan.metadata
  const named = [frontMatter?.province, region, issuer, title].find((name) => name && regionOf(name))
  return named && regionOf(named)
}
