/** The blanks of a text to be inserted, read into typed fields by what stands around them. */

import type { Placeholder } from '../semantics/model.js'
import { placeholdersIn } from '../semantics/placeholders.js'
import type { TextRange } from '../text/range.js'

/** What a blank wants: a body, a person, a time, a figure, a place, an ordinal, or anything at all. */
export type BlankKind =
  | 'lead'
  | 'support'
  | 'person'
  | 'deadline'
  | 'year'
  | 'date'
  | 'frequency'
  | 'number'
  | 'region'
  | 'ordinal'
  | 'free'

/** One blank; the range is in the text given, empty behind a label that has no value: `责任人：`. */
export interface Blank extends TextRange {
  readonly text: string
  readonly kind: BlankKind
}

/** The blanks of `text` in their order, those of one date together; the cost is linear in its length. */
export function readBlanks(text: string): readonly Blank[] {
  const stretches = merged(text)
  const columns = tableColumns(text, stretches)
  const blanks = stretches.map((range, index): Blank => {
    const value = text.slice(range.start, range.end)
    return { ...range, text: value, kind: columns.get(index) ?? kindAt(text, range) }
  })
  return likeInList(text, likeInList(text, blanks.reverse()).reverse())
}

/** In a list, XX、XX配合 or 配合单位：XX、XX, each blank is what the one before it in `blanks` is. */
function likeInList(text: string, blanks: readonly Blank[]): Blank[] {
  const result: Blank[] = []
  for (const blank of blanks) {
    const other = result.at(-1)
    const [first, second] = other && other.start > blank.start ? [blank, other] : [other, blank]
    const inList = first && second && text.slice(first.end, second.start) === '、'
    result.push(
      other && inList && blank.kind === 'free' && isBodyOrPerson(other) ? { ...blank, kind: other.kind } : blank,
    )
  }
  return result
}

function isBodyOrPerson({ kind }: Blank): boolean {
  return kind === 'lead' || kind === 'support' || kind === 'person'
}

interface Rule {
  readonly kind: BlankKind
  /** What the blank itself looks like. */
  readonly blank?: RegExp
  /** What ends in front of it. */
  readonly before?: RegExp
  /** What begins behind it. */
  readonly after?: RegExp
}

/** A time that a reader has to keep: what makes a year with a month a deadline. */
const limit = /^(?:月)?(?:\d{1,2}日)?(?:底|末|初|中旬|上旬|下旬)?(?:之?前|以前|完成|底)/

/** Tried in order; the first that fits says what the blank is. */
const rules: readonly Rule[] = [
  { kind: 'ordinal', blank: /^\{(?:next|item)\}$/ },
  { kind: 'deadline', blank: /^20.*年/, after: limit },
  { kind: 'deadline', blank: /^20.*年/, before: /(?:时限|时间|期限)[：:]$/ },
  { kind: 'deadline', blank: /^20[^年]*$/, after: /^年(?:底|末|内|上半年)/ },
  { kind: 'date', blank: /年[^年月]*月/ },
  { kind: 'year', blank: /^20/ },
  { kind: 'frequency', before: /每$/ },
  {
    kind: 'region',
    before: /^$|[^一-鿿]$|全?(?:在|对|按照|结合|由|经|是|为|推动|关于)$/,
    after: /^(?:省|自治区|市|州|盟|县|区|旗)(?![级属直外域])/,
  },
  { kind: 'person', before: /(?:责任人|(?:责任|分管|牵头|包抓|联系)领导|负责人|组长|主任|召集人)[：:]$/ },
  { kind: 'person', before: /由$/, after: /^(?:同志)?(?:担?任|为)/ },
  { kind: 'person', after: /^(?:同志)?(?:担任|任(?:组长|主任|召集人))/ },
  { kind: 'support', before: /(?:配合|协同|参与|参加|协办)(?:单位|部门)?[：:]$|会同$/ },
  { kind: 'support', after: /^(?:等|按职责)?(?:配合|参与|参加|协同|协助|支持)/ },
  { kind: 'lead', before: /(?:牵头|责任|主办|负责|落实|组长|成员)(?:单位|部门)?[：:]$/ },
  { kind: 'lead', after: /^(?:等)?(?:牵头|负责|召集|会同|汇总|主办|承担)/ },
  { kind: 'lead', before: /(?:设在|由|报|向)$/ },
  { kind: 'number', after: /^(?:[%％‰个家所名张床元亿万人次件倍岁天]|项(?!目)|左右|以上|以下|以内|分钟)/ },
  { kind: 'number', before: /(?:达到|不低于|不少于|不超过|提高到|提高至|下降到|降至|降到|控制在|增长)$/ },
  { kind: 'free' },
]

/** How far the surroundings are looked at, in code units. */
const reach = 12

function kindAt(text: string, { start, end }: TextRange): BlankKind {
  const blank = text.slice(start, end)
  const before = text.slice(Math.max(0, start - reach), start)
  const after = text.slice(end, end + reach)
  const rule = rules.find(
    (one) => (one.blank?.test(blank) ?? true) && (one.before?.test(before) ?? true) && (one.after?.test(after) ?? true),
  )
  return rule?.kind ?? 'free'
}

/** The blanks as ranges; year, month and day of one date are one, a label without value an empty range behind it. */
function merged(text: string): TextRange[] {
  const found = [
    ...placeholdersIn(text, 0, text.length).map(toFill),
    ...[...text.matchAll(/\{(?:next|item)\}/g)].map(({ index }) => ({ start: index, end: index + 6 })),
  ].sort((a, b) => a.start - b.start)
  const result: { start: number; end: number }[] = []
  for (const range of found) {
    const last = result.at(-1)
    const between = last && text.slice(last.end, range.start)
    const continues = between === '年' || (between === '月' && /年/.test(text.slice(last?.start, last?.end)))
    if (last && range.start < last.end) continue
    if (last && continues) last.end = range.end
    else result.push({ ...range })
  }
  for (const range of result) if (/年/.test(text.slice(range.start, range.end))) range.end += unitAfter(text, range.end)
  return result
}

/** What is to be filled in: nothing of a label, only the year of 〔20XX〕. */
function toFill({ kind, start, end }: Placeholder): TextRange {
  if (kind === 'empty-label') return { start: end, end }
  return kind === 'year-in-document-number' ? { start: start + 1, end: end - 1 } : { start, end }
}

/** The length of the unit that closes a date: 月 behind 20XX年XX, 日 behind 20XX年XX月XX. */
function unitAfter(text: string, at: number): number {
  return /^[月日]/.test(text.slice(at, at + 1)) ? 1 : 0
}

const columnKinds: readonly (readonly [RegExp, BlankKind])[] = [
  [/配合|协同|参与|协办/, 'support'],
  [/责任人|责任领导|分管/, 'person'],
  [/牵头|责任|负责|部门|单位/, 'lead'],
  [/时限|时间|期限/, 'deadline'],
]

/** Kinds by the heading of the column, for blanks that fill a cell of a Markdown table, by index of the blank. */
function tableColumns(text: string, blanks: readonly TextRange[]): ReadonlyMap<number, BlankKind> {
  const kinds = new Map<number, BlankKind>()
  if (!text.includes('|')) return kinds
  let heads: readonly string[] | undefined
  let next = 0
  let at = 0
  for (const line of text.split('\n')) {
    const end = at + line.length
    if (!/^\s*\|/.test(line)) heads = undefined
    for (; next < blanks.length && blanks[next].start <= end; next++) {
      const column = line.slice(0, blanks[next].start - at).split('|').length - 1
      const head = heads?.[column] ?? ''
      const kind = columnKinds.find(([word]) => word.test(head))?.[1]
      if (kind) kinds.set(next, kind)
    }
    if (/^\s*\|/.test(line)) heads ??= line.split('|')
    at = end + 1
  }
  return kinds
}
