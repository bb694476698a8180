/** The document above is not cited by its number. */

import type { UpperDocument } from '../../align/alignment.js'
import type { Plan } from '../../semantics/model.js'
import { plainNumber, plainTitle } from '../references/titles.js'
import { defineRule, type Fix } from '../rule.js'
import { alignmentBasis, titleOf, wholePlan } from './clause.js'

export const rule = defineRule({
  meta: {
    id: 'upper-citation-missing',
    group: 'alignment',
    severity: 'information',
    since: '0.5.0',
    fixable: 'unsafe',
    title: { zh: '没有引用上位文件的发文字号', en: 'Upper document not cited by its number' },
    basis: alignmentBasis,
    messages: {
      absent: {
        zh: '本方案依据{title}制定，但全文没有引用它（{number}）。请在开头写明依据，先引标题、后引发文字号。',
        en: 'The plan carries out {title} and does not cite it ({number}). Name it at the beginning, title first, number behind.',
      },
      numberless: {
        zh: '引用{title}没有注明发文字号。请在标题后注明“（{number}）”。',
        en: '{title} is cited without its number. Add （{number}） behind the title.',
      },
    },
  },
  check({ plan, alignment, report }) {
    for (const document of alignment?.uppers.documents ?? []) {
      const number = document.plan.metadata.docNumber
      const wanted = number === undefined ? undefined : plainNumber(number)
      if (number === undefined || wanted === undefined || numbersIn(plan.source).has(wanted)) continue
      const args = { title: titleOf(document), number }
      const title = plainTitle(document.plan.metadata.title ?? '')
      const citation = plan.citations.find((one) => !one.self && plainTitle(one.title) === title)
      const edit = citation ? { start: citation.end, end: citation.end, newText: `（${number}）` } : undefined
      if (citation && edit) {
        const fixes: Fix[] = [
          { title: { zh: `注明“（${number}）”`, en: `Add （${number}）` }, safety: 'unsafe', edits: [edit] },
        ]
        report({ range: { start: citation.start, end: citation.end }, message: 'numberless', args, fixes })
      } else report({ range: wholePlan(plan), message: 'absent', args, fixes: () => insertion(plan, document, number) })
    }
  },
})

const printedNumber = /[\u4e00-\u9fff]{1,15}[〔[（(【](?:19|20)\d\d[〕\]）)】]第?\d{1,8}号/g

/** The document numbers in `source`, each with every beginning that the words in front of it leave open. */
function numbersIn(source: string): ReadonlySet<string> {
  const found = source.replace(/[ \u3000]/g, '').match(printedNumber) ?? []
  return new Set(
    found.flatMap((printed) => {
      const plain = plainNumber(printed) ?? ''
      return Array.from({ length: Math.max(0, plain.indexOf('〔')) }, (_, at) => plain.slice(at))
    }),
  )
}

const citesOthers = /^\s*(?:为(?:认真|深入|全面)?(?:贯彻)?(?:落实)?|根据|按照|依据|遵照)(?=《)/

/** The citation at the beginning of the preamble: before other documents that it names, else as a phrase of its own. */
function insertion({ tree, source }: Plan, document: UpperDocument, number: string): Fix[] {
  const preamble = tree.paragraphs.find(({ zone }) => zone === 'preamble')
  if (!preamble) return []
  const cited = `${titleOf(document)}（${number}）`
  const text = source.slice(preamble.start, preamble.end)
  const opening = citesOthers.exec(text)?.[0].length
  const at = preamble.start + (opening ?? text.length - text.trimStart().length)
  const newText = opening === undefined ? `根据${cited}，` : `${cited}、`
  return [
    {
      title: { zh: `开头写明依据${cited}`, en: `Cite ${cited} at the beginning` },
      safety: 'unsafe',
      edits: [{ start: at, end: at, newText }],
    },
  ]
}
