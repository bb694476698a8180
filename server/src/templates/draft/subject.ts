/** What the plans that a notice asks for are about, and what they may be called. */

import type { Plan } from '../../semantics/model.js'
import { makingPlan, planKinds } from './words.js'

/** 公立医院高质量发展, out of the sentence that asks for the plan or out of the notice's own title; empty when neither says it. */
export function subjectOf(notice: Plan): string {
  for (const { zone, reading } of notice.tree.paragraphs) {
    if (zone !== 'body' && zone !== 'preamble') continue
    const asked = makingPlan.exec(reading.text)?.[0] ?? ''
    const named = asked.replace(making, '').replace(planEnd, '')
    const subject = withoutVerb(named.replace(ofEnd, ''))
    if (subject.length >= 4) return subject
  }
  const title = notice.metadata.title ?? ''
  const matter = (about.exec(title)?.[1] ?? title).replace(passing, '')
  return withoutVerb(matter.replace(titleMarks, '').replace(planEnd, ''))
}

/** The kinds of plan that the notice names; 方案 when it names none. */
export function kindsOf(notice: Plan): readonly string[] {
  const named = planKinds.filter((kind) => notice.source.includes(kind))
  return named.length > 0 ? named : ['方案']
}

const about = /关于(.{2,80})的(?:通知|函|意见|批复)/
const passing = /^(?:转发|印发)/
const titleMarks = /[《》]/g
const verbs =
  /推动|推进|开展|做好|加强|加快|制定|制订|编制|印发|率先|组织|实施|为单位|本[省市县区]|[省市县区]域|各自的?|本地区?的?/
const particle = /^(?:的|以)/
const workEnd = /(?:有关|相关)?工作$/
const ofEnd = /的$/
const making = /^(?:制定|制订|编制|拟订|拟定|研究提出|形成|起草)/
const planEnd = /(?:实施|工作|行动|整改|推进|具体)?(?:方案|计划|实施意见|实施细则)$/

/** What stands behind the last verb: 推动公立医院高质量发展 gives 公立医院高质量发展. */
function withoutVerb(text: string): string {
  const parts = text.split(verbs)
  const named = (parts.findLast((part) => part.length >= 4) ?? text).replace(particle, '').slice(0, 30)
  return named.length >= 6 ? named.replace(workEnd, '') : named
}
