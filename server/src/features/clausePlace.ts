/** The place of a clause, as templates and rules name it, in the document that holds it. */

import type { Heading, Plan } from '../semantics/model.js'
import { titleAnchor } from '../templates/places.js'
import type { TextRange } from '../text/range.js'
import { isCitedAs, type PlanNames } from './documentNames.js'

/** True when `document`, a title or number or `title（number）`, names the document that `plan` is. */
export function isDocument(document: string, plan: PlanNames): boolean {
  const number = documentNumber.exec(document)?.[0]
  const title = (number === undefined ? document : document.replace(number, '')).replace(/（）|\(\)/g, '')
  return isCitedAs({ title, ...(number === undefined ? {} : { number }) }, plan)
}

const documentNumber = /\p{Script=Han}{2,20}[〔[【(（](?:19|20)\d\d[〕\]】)）]第?\d{1,8}号/u

/**
 * The clause in `plan`: `二、第2段` is the second paragraph of the text of section 二, `二（一）3` an item, `第十条` an article,
 * and words such as `工作任务（抓扩面）` a title. The title of the document where it has no such clause.
 */
export function clausePlace(plan: Plan, clause: string): TextRange {
  const { section, paragraph } = read(clause)
  const headings = plan.headings.filter(({ scope }) => scope === 'main')
  const heading =
    headings.find((one) => numberOf(one) === section) ??
    headings.find(({ label }) => plain(label) === section) ??
    titled(headings, clause)
  if (!heading) return titleAnchor(plan)
  const whole = { start: heading.start, end: heading.end }
  if (paragraph === undefined) return whole
  const found = textOf(plan, heading)[paragraph - 1]
  return found ? { start: found.start, end: found.end } : whole
}

/** The paragraphs up to the next heading; those of the last section of a notice are read as its closing. */
function textOf({ tree, headings }: Plan, heading: Heading): readonly TextRange[] {
  const next = headings.find(({ start }) => start > heading.start)?.start ?? Number.POSITIVE_INFINITY
  const from = heading.runIn ? (heading.paragraphs[0]?.start ?? heading.start) : heading.end
  return tree.paragraphs.filter(
    ({ start, zone }) => from <= start && start < next && (zone === 'body' || zone === 'closing'),
  )
}

/** `二、第2段` is `二` and 2. */
function read(clause: string): { readonly section: string; readonly paragraph?: number } {
  const counted = /第(\d{1,3})段$/.exec(clause.trim())
  const section = plain(counted ? clause.slice(0, counted.index) : clause)
  return { section, ...(counted ? { paragraph: Number(counted[1]) } : {}) }
}

/** The numbers from the top down to the heading, e.g. `二（一）3`. */
function numberOf({ label, parent }: Heading): string {
  return `${parent ? numberOf(parent) : ''}${plain(label)}`
}

function plain(number: string): string {
  return number
    .replace(/[、，,.．：:\s]/g, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
}

/** The heading that is called as the clause begins, or as what stands in its brackets. */
function titled(headings: readonly Heading[], clause: string): Heading | undefined {
  const [name = '', inBrackets = ''] = clause.split(/[（()）]/)
  const named = (words: string): Heading | undefined =>
    words.length < 2 ? undefined : headings.find(({ title }) => title.includes(words))
  return named(inBrackets) ?? named(name)
}
