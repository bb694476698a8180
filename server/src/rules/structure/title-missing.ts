/** A plan without a title. */

import type { Plan } from '../../semantics/model.js'
import type { Paragraph, Zone } from '../../syntax/node.js'
import { defineRule } from '../rule.js'

export const rule = defineRule({
  meta: {
    id: 'title-missing',
    group: 'structure',
    severity: 'warning',
    since: '0.2.0',
    fixable: 'none',
    title: { zh: '缺少标题', en: 'Title missing' },
    basis: [
      { document: 'GB/T 9704-2012', clause: '7.3.1' },
      { document: '党政机关公文处理工作条例', clause: '第九条（七）' },
    ],
    messages: {
      missing: {
        zh: '正文之前没有标题。标题由发文机关名称、事由和文种组成，如“××市推动公立医院高质量发展实施方案”，请补上。',
        en: 'No title stands before the text. A title names the issuing body, the subject and the kind of document.',
      },
      addressees: {
        zh: '主送机关之前没有标题。标题由发文机关名称、事由和文种组成，如“××市人民政府关于……的通知”，请补上。',
        en: 'No title stands before the addressees. A title names the issuing body, the subject and the kind of document.',
      },
    },
  },
  check({ plan, report }) {
    if (plan.metadata.frontMatter?.title || plan.tree.pageMetadata.some((pair) => pair.label === 'title')) return
    const first = plan.tree.paragraphs.find((one) => DOCUMENT.has(one.zone))
    if (!first || isTitle(first) || !isPlan(plan)) return
    const { start, end } = first
    if (first.zone === 'addressees') report({ range: { start, end }, message: 'addressees' })
    else if (plan.metadata.title === undefined) report({ range: openingOf(first), message: 'missing' })
  },
})

/** The zones that follow the title. */
const DOCUMENT: ReadonlySet<Zone> = new Set(['title', 'addressees', 'preamble', 'body', 'closing', 'annex'])

/** A Markdown heading in front of everything is the title, whatever level it has. */
function isTitle({ zone, heading }: Paragraph): boolean {
  return zone === 'title' || heading?.form === 'markdown'
}

/** A few notes without sections are no plan yet. */
function isPlan(plan: Plan): boolean {
  return plan.tasks.length > 0 || plan.headings.filter((heading) => heading.scope === 'main').length >= 2
}

/** The first sentence, so that not all of a long paragraph is marked. */
function openingOf({ reading, start, end }: Paragraph): { start: number; end: number } {
  const stop = reading.text.search(/[。；，：]/)
  return stop > 0 ? reading.range(0, stop) : { start, end }
}
