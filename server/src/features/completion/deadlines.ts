/** Deadline phrases from the plan period or the document's year; no clock is read. */

import type { Plan } from '../../semantics/model.js'
import type { Candidate } from './candidate.js'
import { vocabularyOf } from './vocabulary.js'

/** Months whose end plans set most, the likeliest first. */
const months = [12, 6, 9, 3]
/** A plan without a period is taken to run so many years from its date. */
const usualYears = 5
const mostYears = 6
/** So many deadlines of the plan come in front of the computed ones. */
const mostUsed = 8

const recurring = ['每季度末前', '每年12月底前', '每月底前', '每半年', '每年']

/** Deadlines that the plan uses, then the ends of the months and years that it runs over, then rhythms. */
export function deadlines(plan: Plan): Candidate[] {
  const { deadlines: used } = vocabularyOf(plan)
  const texts = [...used.slice(0, mostUsed), ...computed(plan), ...recurring]
  return [...new Set(texts)].map((text) => ({ kind: 'deadline', text }))
}

function computed(plan: Plan): string[] {
  const { date } = plan.metadata
  const years = yearsOf(plan)
  const ends = years.flatMap((year) =>
    months
      .filter((month) => date === undefined || `${year}-${String(month).padStart(2, '0')}-28` >= date)
      .map((month) => `${year}年${month}月底前`),
  )
  const wholeYears = years.map((year) => `${year}年底前`)
  const [first, last] = [years[0], years.at(-1)]
  return [...ends, ...wholeYears, ...(first !== undefined && first !== last ? [`${first}—${last}年`] : [])]
}

/** The years that deadlines may fall into, ascending; empty when the plan tells none. */
function yearsOf(plan: Plan): number[] {
  const { planPeriod, date } = plan.metadata
  const named = vocabularyOf(plan)
    .deadlines.flatMap((text) => /20\d\d/.exec(text)?.[0] ?? [])
    .map(Number)
  const written = Number(date?.slice(0, 4) ?? Number.NaN)
  const from = Number(planPeriod?.from.slice(0, 4) ?? Number.NaN)
  const first = [Math.max(from, written), from, written, Math.min(...named)].find((year) => Number.isFinite(year))
  if (first === undefined) return []
  const last = Number(planPeriod?.to.slice(0, 4) ?? Math.max(first + usualYears - 1, ...named))
  const count = Math.min(mostYears, Math.max(1, last - first + 1))
  return Array.from({ length: count }, (_, index) => first + index)
}
