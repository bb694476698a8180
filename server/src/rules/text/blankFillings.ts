/** Fills blanks with what the front matter says: province, city, county, year, number and date of the document. */

import type { Placeholder, Plan } from '../../semantics/model.js'
import type { Zone } from '../../syntax/node.js'
import type { TextEdit, TextRange } from '../../text/range.js'
import type { Fix } from '../rule.js'

/** Keys of the front matter that name a place. */
const PLACES: readonly string[] = ['province', 'region', 'city', 'county', '市', '州', '县', '区']

/** What may stand behind the blank of a place, and is the end of its name. */
const UNIT = /^(?:自治[区州县]|[省市州县区旗盟])/

/** Where a year is the document's own: elsewhere it may be any. */
const OWN_YEAR: ReadonlySet<Zone> = new Set(['title', 'docNumber', 'date'])

/** One blank with what goes into it; blanks of the same `key` are filled alike. */
interface Filling {
  readonly key: string
  readonly edit: TextEdit
  /** What is written in place of what, as a person reads it: XX省 → 江西省. */
  readonly from: string
  readonly to: string
}

/** For the range of a blank the fixes that fill it: everywhere, and here alone. None without front matter. */
export function fillings(plan: Plan): (blank: TextRange) => Fix[] {
  const { frontMatter } = plan.metadata
  if (!frontMatter || plan.placeholders.length === 0) return () => []
  const found = new Map<number, Filling>()
  const byKey = new Map<string, Map<number, TextEdit>>()
  const zoneAt = zones(plan)
  for (const blank of plan.placeholders) {
    const filling = placeFilling(plan.source, blank, frontMatter) ?? ownFilling(plan, blank, zoneAt(blank.start))
    if (!filling) continue
    found.set(blank.start, filling)
    const alike = byKey.get(filling.key) ?? new Map<number, TextEdit>()
    // Two blanks of one date or number are filled by one edit.
    byKey.set(filling.key, alike.set(filling.edit.start, filling.edit))
  }
  // One list for all blanks of a key: a form may have thousands.
  const edits = new Map([...byKey].map(([key, alike]) => [key, [...alike.values()]]))
  return ({ start }) => {
    const filling = found.get(start)
    return filling ? fixesFor(filling, edits.get(filling.key) ?? []) : []
  }
}

function fixesFor(filling: Filling, edits: readonly TextEdit[]): Fix[] {
  const { from, to } = filling
  const here: Fix = { title: { zh: `填为“${to}”`, en: `Fill in: ${to}` }, safety: 'unsafe', edits: [filling.edit] }
  if (edits.length < 2) return [here]
  const title = {
    zh: `全文的“${from}”都填为“${to}”（${edits.length}处）`,
    en: `Fill in ${to} for ${from} throughout (${edits.length} places)`,
  }
  return [{ title, safety: 'unsafe', edits }, here]
}

function placeFilling(
  source: string,
  { start, end, text, kind }: Placeholder,
  values: Readonly<Record<string, string>>,
): Filling | undefined {
  if (kind !== 'XX' && kind !== 'underscore') return undefined
  const unit = UNIT.exec(source.slice(end, end + 3))?.[0]
  if (unit === undefined) return undefined
  for (const key of PLACES) {
    const name = nameOf(values[key], key, unit)
    if (name === undefined) continue
    const edit = { start, end, newText: name }
    return { key: `${text}${unit}`, edit, from: text + unit, to: name + unit }
  }
  return undefined
}

/** The name in front of `unit`; a province may be given without its kind. */
function nameOf(value: string | undefined, key: string, unit: string): string | undefined {
  if (value === undefined || !/^[\u4e00-\u9fff]{2,12}$/.test(value) || value.includes('某')) return undefined
  if (value.endsWith(unit)) return value.slice(0, -unit.length)
  return key === 'province' && unit === '省' && !/[省市区]$/.test(value) ? value : undefined
}

/** The number, the date and the year of the document itself. */
function ownFilling(plan: Plan, blank: Placeholder, home: Home | undefined): Filling | undefined {
  const { frontMatter = {}, date } = plan.metadata
  if (!home || !OWN_YEAR.has(home.zone)) return undefined
  const text = plan.source.slice(home.start, home.end)
  const whole = home.zone === 'docNumber' ? frontMatter.number : home.zone === 'date' ? chinese(date) : undefined
  if (whole !== undefined && whole !== '' && !/[Xx×_＿]{2}/.test(whole)) {
    return { key: home.zone, edit: { start: home.start, end: home.end, newText: whole }, from: text, to: whole }
  }
  const year = /^\d{4}$/.exec(frontMatter.year ?? date?.slice(0, 4) ?? '')?.[0]
  const own = blank.kind === 'year' || blank.kind === 'year-in-document-number'
  if (year === undefined || !own) return undefined
  const newText = blank.text.replace(/20[^年〕\]）)]*/, year)
  return {
    key: `year ${blank.text}`,
    edit: { start: blank.start, end: blank.end, newText },
    from: blank.text,
    to: newText,
  }
}

function chinese(date: string | undefined): string | undefined {
  const [year, month, day] = (date ?? '').split('-').map(Number)
  return day > 0 ? `${year}年${month}月${day}日` : undefined
}

interface Home extends TextRange {
  readonly zone: Zone
}

/** Finds the paragraph that holds an offset; offsets must be asked for in order. */
function zones({ tree }: Plan): (offset: number) => Home | undefined {
  const { paragraphs } = tree
  let at = 0
  return (offset) => {
    while (at > 0 && paragraphs[at].start > offset) at--
    while (at < paragraphs.length - 1 && paragraphs[at].end <= offset) at++
    const found = paragraphs[at]
    return found && found.start <= offset && offset < found.end ? found : undefined
  }
}
