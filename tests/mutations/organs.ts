/** Puts wrong bodies into a clause: outdated, of another province, twice, on both sides, spelt otherwise. */

import type { TextRange } from '../../server/src/text/range.js'
import type { Consequence, Mutation } from '../support/mutate.js'

/** A responsibility clause: its bodies by side; a list without roles has `supports` only. */
export interface Clause {
  readonly place: string
  readonly leads: readonly TextRange[]
  readonly supports: readonly TextRange[]
  /** What another body in this clause changes elsewhere, e.g. in the annex. */
  readonly consequences: readonly Consequence[]
}

/** Bodies of a province that no plan of 2020 and later should name. */
export const outdated = [
  '省卫生计生委',
  '省工商局',
  '省质监局',
  '省食品药品监管局',
  '省国土资源厅',
  '省环境保护厅',
  '省农业厅',
]

/** Other spellings in use for the same body. */
export const spellings: Readonly<Record<string, string>> = {
  省卫生健康委: '省卫生健康委员会',
  省发展改革委: '省发展和改革委员会',
  省人力资源社会保障厅: '省人社厅',
  省医保局: '省医疗保障局',
  省中医药局: '省中医药管理局',
  省药监局: '省药品监督管理局',
  省工业和信息化厅: '省工信厅',
  省市场监管局: '省市场监督管理局',
  省科技厅: '省科学技术厅',
  省委编办: '省委机构编制委员会办公室',
}

/** Each body in turn replaced by one whose name has ended. */
export function outdatedBodies(text: string, clause: Clause, names: readonly string[] = outdated): Mutation[] {
  const bodies = names.length > 0 ? bodiesOf(text, clause) : []
  return bodies.map((body, index) => ({
    ...swap(clause, 'swap-outdated', body, names[(index + clause.place.length) % names.length]),
    expected: [{ rules: ['organ-outdated'], at: [body] }],
  }))
}

/** Each provincial body in turn replaced by its counterpart elsewhere; the plan's own province has to be a real one. */
export function bodiesOfOtherProvince(text: string, clause: Clause, province = '江西'): Mutation[] {
  return bodiesOf(text, clause)
    .filter((body) => /^省(?!委)/.test(text.slice(body.start, body.end)))
    .map((body) => ({
      ...swap(clause, 'swap-other-province', body, province + text.slice(body.start, body.end)),
      expected: [{ rules: ['organ-other-region'], at: [body] }],
    }))
}

/** Each supporting body in turn replaced by the one in front of it. */
export function doubledBodies(text: string, clause: Clause): Mutation[] {
  const supports = clause.supports.filter((body) => isBody(text, body))
  return supports.slice(1).map((body, index) => {
    const other = supports[index]
    return {
      ...swap(clause, 'swap-listed-twice', body, text.slice(other.start, other.end)),
      expected: [{ rules: ['organ-listed-twice', 'organ-lead-and-support'], at: [body, other] }],
    }
  })
}

/** Each supporting body in turn replaced by the lead, and the lead by each supporting body. */
export function bodiesOnBothSides(text: string, clause: Clause): Mutation[] {
  const [lead] = clause.leads
  if (!lead) return []
  return clause.supports
    .filter((body) => isBody(text, body))
    .flatMap((body) => [
      {
        ...swap(clause, 'swap-support-for-lead', body, text.slice(lead.start, lead.end)),
        expected: [{ rules: ['organ-lead-and-support'], at: [body, lead] }],
      },
      {
        ...swap(clause, 'swap-lead-for-support', lead, text.slice(body.start, body.end)),
        expected: [{ rules: ['organ-lead-and-support'], at: [body, lead] }],
      },
    ])
}

/** Each body that the document names elsewhere too, in another spelling. */
export function respeltBodies(text: string, clause: Clause): Mutation[] {
  return bodiesOf(text, clause).flatMap((body) => {
    const name = text.slice(body.start, body.end)
    const other = spellings[name]
    if (!other || placesOf(text, name).length < 2 || text.includes(other)) return []
    return [
      {
        ...swap(clause, 'swap-spelling', body, other),
        // Of two spellings used equally often the checker may point at either.
        expected: [{ rules: ['organ-name-varies'], at: placesOf(text, name) }],
        consequences: [],
      },
    ]
  })
}

function bodiesOf(text: string, clause: Clause): TextRange[] {
  return [...clause.leads, ...clause.supports].filter((body) => isBody(text, body))
}

/** Classes such as 各市州人民政府 are no bodies. */
function isBody(text: string, body: TextRange): boolean {
  return !/^各|有关|相关/.test(text.slice(body.start, body.end))
}

function placesOf(text: string, name: string): TextRange[] {
  return [...text.matchAll(new RegExp(`${name}(?!分管|总|主任|局长|厅长)`, 'g'))].map(({ index }) => ({
    start: index,
    end: index + name.length,
  }))
}

function swap(clause: Clause, kind: string, body: TextRange, newText: string): Omit<Mutation, 'expected'> {
  return {
    kind,
    place: `${clause.place} → ${newText}`,
    edits: [{ start: body.start, end: body.end, newText }],
    consequences: clause.consequences,
  }
}
