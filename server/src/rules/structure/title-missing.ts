/** A plan without a title. */

import type { Plan } from '../../semantics/model.js'
import type { Paragraph, Zone } from '../../syntax/node.js'
import type { Completeness } from '../../templates/template.js'
import { lineStart } from '../../text/lineAround.js'
import { lineBreaksOf } from '../../text/lineBreaks.js'
import { defineRule, type Fix } from '../rule.js'

export const rule = defineRule({
  meta: {
    id: 'title-missing',
    group: 'structure',
    severity: 'warning',
    since: '0.2.0',
    fixable: 'unsafe',
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
  check({ plan, completeness, report }) {
    const subject = subjectOf(completeness)
    if (plan.metadata.frontMatter?.title || plan.tree.pageMetadata.some((pair) => pair.label === 'title')) return
    const first = plan.tree.paragraphs.find((one) => DOCUMENT.has(one.zone))
    if (!first || isTitle(first) || !isPlan(plan)) return
    const { start, end } = first
    if (first.zone === 'addressees')
      report({ range: { start, end }, message: 'addressees', fixes: [addition(plan, first, subject)] })
    else if (plan.metadata.title === undefined) {
      report({ range: openingOf(first), message: 'missing', fixes: [addition(plan, first, subject)] })
    }
  },
})

/** The words by which a title shows that the plan falls under its notice: 公立医院高质量发展. */
function subjectOf({ template }: Completeness): string {
  return template.appliesTo.titleWords
    .map(([first]) => first)
    .filter((word) => !/(?:方案|意见|计划|措施)$/.test(word))
    .join('')
}

/** A title with a blank for the subject, in front of the text. */
function addition({ source, metadata }: Plan, first: Paragraph, subject: string): Fix {
  const opening = lineStart(source, first.start)
  const newText = `${metadata.region ?? ''}XX${subject}${metadata.kind ?? '实施方案'}${lineBreaksOf(source).paragraph}`
  return {
    title: { zh: '补上标题（XX 处待填）', en: 'Add a title (fill in XX)' },
    safety: 'unsafe',
    edits: [{ start: opening, end: opening, newText }],
  }
}

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
