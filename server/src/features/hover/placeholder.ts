/** A blank: what is to be filled in. */

import type { Placeholder, Plan } from '../../semantics/model.js'
import type { Localised } from '../../text/localised.js'
import { type Explanation, fact } from './explanation.js'

const wanted: Readonly<Record<Placeholder['kind'], Localised>> = {
  XX: { zh: '地名、单位名或数字', en: 'a place, a body or a figure' },
  year: { zh: '年份或年月', en: 'the year, or year and month' },
  'year-in-document-number': { zh: '发文字号的年份', en: 'the year of the document number' },
  underscore: { zh: '横线处的内容', en: 'what belongs on the line' },
  'empty-brackets': { zh: '括号内的内容', en: 'what belongs in the brackets' },
  'empty-label': { zh: '标签后的内容', en: 'what belongs behind the label' },
  pending: { zh: '待定的内容，印发前须确定', en: 'what is still to be decided' },
  field: { zh: '模板字段的值', en: 'the value of the field' },
}

/** The blank at `offset`; `undefined` when there is none. */
export function explainPlaceholderAt(plan: Plan, offset: number): Explanation | undefined {
  const blank = plan.placeholders.find(({ start, end }) => start <= offset && offset < end)
  if (!blank) return undefined
  const { start, end, kind } = blank
  return {
    range: { start, end },
    title: { zh: '待填', en: 'To be filled in' },
    facts: fact({ zh: '应填', en: 'Wanted' }, wanted[kind]),
  }
}
