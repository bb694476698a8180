/** An annex that the text announces or refers to is not there. */

import type { Annex, Plan } from '../../semantics/model.js'
import type { Zone } from '../../syntax/node.js'
import { lineBreaksOf } from '../../text/lineBreaks.js'
import { defineRule, type Fix, type Problem } from '../rule.js'

export const rule = defineRule({
  meta: {
    id: 'annex-missing',
    group: 'structure',
    severity: 'warning',
    since: '0.2.0',
    fixable: 'unsafe',
    title: { zh: '附件缺失', en: 'Annex missing' },
    basis: [
      { document: 'GB/T 9704-2012', clause: '7.3.4' },
      { document: 'GB/T 9704-2012', clause: '7.3.7' },
    ],
    messages: {
      announced: {
        zh: '附件说明列有“{title}”，正文之后没有这个附件。附件应与正文一起装订，请补上，或从附件说明中删去。',
        en: 'The annex note lists “{title}”, but the annex is not there. Add it, or delete it from the note.',
      },
      elsewhere: {
        zh: '附件说明列有“{title}”，本文件中没有。附件另存的，印发时请一并装订；已取消的，从附件说明中删去。',
        en: 'The annex note lists “{title}”, which is not in this file. Bind it in when issuing, or delete it from the note.',
      },
      referred: {
        zh: '正文提到“{text}”，而附件只到附件{last}。请核对附件序号，或补上这个附件。',
        en: 'The text refers to {text}, but the annexes end with number {last}. Check the number, or add the annex.',
      },
    },
  },
  check({ plan, report }) {
    const present = plan.annexes.filter((annex) => annex.range)
    const isElsewhere = elsewhere(plan)
    for (const annex of plan.annexes) {
      if (annex.range || !annex.announced || isElsewhere(annex)) continue
      const args = { title: annex.title ?? '' }
      const fixes = (): Fix[] => [addition(plan, annex, present)]
      // A draft often keeps all its annexes in files of their own.
      if (present.length > 0) report({ range: annex.announced, message: 'announced', args, fixes })
      else report({ range: annex.announced, message: 'elsewhere', args, severity: 'information', fixes })
    }
    for (const problem of danglingReferences(plan)) report(problem)
  },
})

/** Writes mark and title of the annex, with a blank for its text, where its number puts it: before the imprint. */
function addition(plan: Plan, { number, title = '' }: Annex, present: readonly Annex[]): Fix {
  const { paragraph: gap } = lineBreaksOf(plan.source)
  const lines = [`附件${number ?? ''}`, title.replace(/^\s*\d{1,2}[.．、]\s*/, ''), 'XX'].join(gap)
  const next = present.find((one) => number !== undefined && (one.number ?? 0) > number)?.range
  const edit = next
    ? { start: next.start, end: next.start, newText: lines + gap }
    : { ...endOfText(plan), newText: gap + lines }
  return {
    title: { zh: '补上附件（XX 处待填）', en: 'Add the annex (fill in XX)' },
    safety: 'unsafe',
    edits: [edit],
  }
}

/** Behind everything but the imprint and the page around the document. */
function endOfText({ tree, source }: Plan): { start: number; end: number } {
  const parts = [...tree.paragraphs, ...tree.tables].filter((one) => !BEHIND_ANNEXES.has(one.zone))
  const end = source
    .slice(
      0,
      parts.reduce((last, one) => Math.max(last, one.end), 0),
    )
    .trimEnd().length
  return { start: end, end }
}

const BEHIND_ANNEXES: ReadonlySet<Zone> = new Set(['imprint', 'furniture'])

/** Says of an annex that it is sent apart, or stands in the text under its title alone: the plan that a notice issues. */
function elsewhere({ tree }: Plan): (annex: Annex) => boolean {
  const opening = tree.paragraphs.findIndex((one) => one.zone === 'addressees' || one.zone === 'preamble')
  const later = opening < 0 ? [] : tree.paragraphs.slice(opening).filter((one) => one.zone === 'title')
  const titles = plain(later.map((one) => one.reading.text).join(''))
  const lines = tree.paragraphs.filter((one) => one.zone === 'annex' && one.reading.text.length <= LONGEST_TITLE)
  const names = new Set(lines.map((one) => plain(one.reading.text)))
  return ({ title = '' }) => {
    const name = plain(title)
    return APART.test(title) || (name !== '' && titles.includes(name)) || names.has(name)
  }
}

const APART = /[（(](?:另发|略|另附|另行|单独)/

/** In characters. */
const LONGEST_TITLE = 110

function plain(text: string): string {
  return text.replace(/[\s《》“”。；，、（）]/g, '')
}

const TEXT: ReadonlySet<Zone> = new Set(['preamble', 'body', 'closing'])

/** 见附件3 where the annexes are numbered and end with 2; annexes of other documents are named with a title or number. */
function danglingReferences(plan: Plan): Problem<'referred'>[] {
  const last = Math.max(0, ...plan.annexes.map((annex) => annex.number ?? 0))
  if (last < 1) return []
  return plan.tree.paragraphs.flatMap((paragraph) => {
    const { reading } = paragraph
    if (!TEXT.has(paragraph.zone) || !reading.text.includes('附件')) return []
    return [...reading.text.matchAll(/(?<=见|（)附件 ?(\d{1,2})(?!\d)/g)].flatMap((match) => {
      if (
        Number(match[1]) <= last ||
        /[》号]\s{0,4}[（）]?\s{0,4}见?$/.test(reading.text.slice(Math.max(0, match.index - 12), match.index))
      )
        return []
      const range = reading.range(match.index, match.index + match[0].length)
      return [{ range, message: 'referred' as const, args: { text: match[0], last } }]
    })
  })
}
