/** The annexes of a plan: the line that announces each, the annex itself, and every mention in the text. */

import { plainTitle } from '../../rules/references/titles.js'
import type { Annex, Plan } from '../../semantics/model.js'
import { ordinalOf } from '../../syntax/numbering.js'
import type { TextRange } from '../../text/range.js'
import { insideMarks } from './abbreviations.js'
import type { AnnexEntity, Occurrence } from './entity.js'
import type { Stretch } from './readings.js'

/** The annexes of `plan` in their order. */
export function annexEntities(plan: Plan, stretches: readonly Stretch[]): AnnexEntity[] {
  if (plan.annexes.length === 0) return []
  const places = new Map<Annex, Occurrence[]>(plan.annexes.map((annex) => [annex, titlesOf(annex)]))
  const add = (annex: Annex | undefined, place: Occurrence): void => {
    const known = annex && places.get(annex)
    const isKnown = known?.some(({ reach }) => reach.start < place.reach.end && place.reach.start < reach.end)
    if (known && !isKnown) known.push(place)
  }
  for (const { annex, range } of numbered(plan, stretches))
    add(annex, { range, reach: range, role: 'use', form: 'number' })
  const byTitle = new Map(plan.annexes.flatMap((annex) => (annex.title ? [[plainTitle(annex.title), annex]] : [])))
  for (const citation of plan.citations) {
    const range = insideMarks(plan.source, citation)
    const reach = { start: citation.start, end: citation.end }
    if (range) add(byTitle.get(plainTitle(citation.title)), { range, reach, role: 'use', form: 'name' })
  }
  return [...places].flatMap(([{ number, title }, occurrences]): AnnexEntity[] => {
    if (occurrences.length === 0) return []
    occurrences.sort((a, b) => a.range.start - b.range.start)
    return [{ kind: 'annex', name: title ?? '', ...(number === undefined ? {} : { number }), occurrences }]
  })
}

/** The title at the annex, which defines it, and the title in the annex note. */
function titlesOf({ announced, titleRange }: Annex): Occurrence[] {
  const place = (range: TextRange, role: Occurrence['role']): Occurrence => ({
    range,
    reach: range,
    role,
    form: 'name',
  })
  if (!titleRange) return announced ? [place(announced, 'definition')] : []
  const note = announced && announced.start !== titleRange.start ? [place(announced, 'use')] : []
  return [...note, place(titleRange, 'definition')]
}

/** Places such as 附件1, 附件一 and 附件1、2; a bare 附件 is one where there is a single annex. */
function* numbered(plan: Plan, stretches: readonly Stretch[]): Generator<{ annex?: Annex; range: TextRange }> {
  const byNumber = new Map<number, Annex[]>()
  for (const annex of plan.annexes) {
    if (annex.number !== undefined) byNumber.set(annex.number, [...(byNumber.get(annex.number) ?? []), annex])
  }
  const only = plan.annexes.length === 1 ? plan.annexes[0] : undefined
  for (const { reading, zone } of stretches) {
    if (zone === 'annexNote' || !reading.text.includes('附')) continue
    for (const match of reading.text.matchAll(MENTION)) {
      const at = match.index
      const [, sign, more] = match
      const first = { start: at, end: at + match[0].length - more.length }
      const range = reading.range(first.start, first.end)
      if (sign === '') {
        if (only && (POINTS.test(reading.text.slice(Math.max(0, at - 2), at)) || at === 0)) yield { annex: only, range }
        continue
      }
      yield { annex: annexAt(byNumber, ordinalOf(sign), range.start, only), range }
      for (const further of more.matchAll(/\d{1,2}/g)) {
        const start = first.end + further.index
        const place = reading.range(start, start + further[0].length)
        yield { annex: annexAt(byNumber, Number(further[0]), place.start, undefined), range: place }
      }
    }
  }
}

const MENTION =
  /附 ?[件表录] ?([一二三四五六七八九十]{1,3}|\d{1,2}|)((?:[、,，和及—～~-](?:附件)?\d{1,2}(?![\d.．年月日个项家名%％万亿、]))*)/g

/** What points at the only annex: 见附件, 按附件, （附件）. */
const POINTS = /[见按照据如（(由附附]$/

/** Of several annexes with one number, which a text with several documents has, the next one behind the mention. */
function annexAt(
  byNumber: ReadonlyMap<number, readonly Annex[]>,
  number: number,
  offset: number,
  only: Annex | undefined,
): Annex | undefined {
  const same = byNumber.get(number) ?? []
  const behind = same.find(({ range, announced }) => (range?.end ?? announced?.end ?? 0) >= offset)
  return behind ?? same[same.length - 1] ?? (only?.number === undefined && number === 1 ? only : undefined)
}
