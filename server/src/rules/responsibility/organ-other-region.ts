/** A body of another province, or a national one in the lead, in a province's plan. */

import type { Party, Plan } from '../../semantics/model.js'
import { bodiesByName, matchOrgan, regionOf, regions } from '../../semantics/organs/index.js'
import { defineRule, type Fix } from '../rule.js'

export const rule = defineRule({
  meta: {
    id: 'organ-other-region',
    group: 'responsibility',
    severity: 'hint',
    since: '0.2.0',
    fixable: 'unsafe',
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
    for (const [name, parties] of bodiesByName(plan)) {
      const region = regionOf(name)
      const isForeign = region !== undefined && region !== own
      if (isForeign) {
        for (const party of parties)
          report({
            range: party,
            message: 'otherProvince',
            args: { name, region, own },
            fixes: ownName(party, region, own),
          })
      } else if (matchOrgan(name)?.level === 'national') {
        for (const party of parties.filter(({ role }) => role === 'lead'))
          report({ range: party, message: 'nationalLead', args: { name, own }, fixes: counterpart(plan, party) })
      }
    }
  },
})

/** The body of the same name in one's own province, its short name for a short one. */
function ownName(party: Party, region: string, own: string): Fix[] {
  const forms = [(name: string) => name, shortName]
  const form = forms.find((one) => party.text.startsWith(one(region)))
  return form ? [replacement(party, form(own) + party.text.slice(form(region).length))] : []
}

/** 江西省 → 江西, 广西壮族自治区 → 广西. */
function shortName(region: string): string {
  return regions.find(({ name }) => name === region)?.short ?? region.replace(/省$/, '')
}

/** 国家卫生健康委 → 省卫生健康委, where a body of that name is known. */
function counterpart(plan: Plan, party: Party): Fix[] {
  const region = plan.metadata.region ?? ''
  const level = /自治区$/.test(region) ? '自治区' : /市$/.test(region) ? '市' : '省'
  const name = party.text.replace(/^国家(?=.{2})/, level)
  const known = name === party.text ? undefined : matchOrgan(name)
  return known?.kind !== undefined && known.level !== 'national' ? [replacement(party, name)] : []
}

function replacement({ start, end }: Party, newText: string): Fix {
  return {
    title: { zh: `改为“${newText}”`, en: `Change to “${newText}”` },
    safety: 'unsafe',
    edits: [{ start, end, newText }],
  }
}

/** The province of the plan; `undefined` for national plans and where it is not known. */
function ownRegion(plan: Plan): string | undefined {
  if (plan.metadata.level === 'national') return undefined
  const { region, frontMatter, issuer, title } = plan.metadata
  const named = [frontMatter?.province, region, issuer, title].find((name) => name && regionOf(name))
  return named && regionOf(named)
}
