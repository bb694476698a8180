/** Links from titles in 《》, annex references and the front matter to plans of the workspace and places in this one. */

import type { Analysis } from '../analysis/analyse.js'
import { plainNumber } from '../rules/references/titles.js'
import type { Plan } from '../semantics/model.js'
import { frontMatterEnd } from '../syntax/frontMatter.js'
import { ordinalOf } from '../syntax/numbering.js'
import type { Template } from '../templates/template.js'
import type { Localised } from '../text/localised.js'
import type { TextRange } from '../text/range.js'
import { comparable, numberOf, type PlanNames, titlesOf } from './documentNames.js'

/** A plan that can be linked to. */
export interface LinkablePlan<Id> extends PlanNames {
  readonly id: Id
  /** The name of its file without folders. */
  readonly fileName: string
}

/** One link: to another plan, or to an offset in the same text. */
export interface DocumentLink<Id> {
  readonly range: TextRange
  readonly target: { readonly plan: Id } | { readonly offset: number }
  readonly tooltip: Localised
}

/** The links of the analysed plan in order of place; `others` are the further plans of the workspace. */
export function documentLinks<Id>(
  { plan, template }: Analysis,
  others: readonly LinkablePlan<Id>[],
): readonly DocumentLink<Id>[] {
  const index = indexOf(others)
  const links = [
    ...citationLinks(plan, index),
    ...annexLinks(plan, index),
    ...upperLinks(plan, index),
    ...templateLinks(plan, template.template, index),
  ]
  return links.sort((a, b) => a.range.start - b.range.start)
}

/** True when the plan names documents that may be files of the workspace, so that those are worth reading. */
export function namesOtherDocuments({ plan }: Analysis): boolean {
  return (
    plan.citations.some(({ self }) => !self) ||
    plan.annexes.some(({ announced, range }) => announced !== undefined && range === undefined) ||
    plan.metadata.frontMatter?.upper !== undefined ||
    plan.metadata.frontMatter?.template !== undefined
  )
}

interface Index<Id> {
  readonly byTitle: ReadonlyMap<string, LinkablePlan<Id>>
  readonly byNumber: ReadonlyMap<string, LinkablePlan<Id>>
}

const tooltips = {
  plan: { zh: '打开：', en: 'Open: ' },
  annex: { zh: '转到附件', en: 'Go to the annex' },
} as const

/** The plans by title, by file name and by document number; of several with one name the first counts. */
function indexOf<Id>(others: readonly LinkablePlan<Id>[]): Index<Id> {
  const byTitle = new Map<string, LinkablePlan<Id>>()
  const byNumber = new Map<string, LinkablePlan<Id>>()
  for (const other of others) {
    const number = numberOf(other)
    if (number !== undefined && !byNumber.has(number)) byNumber.set(number, other)
    for (const name of titlesOf(other)) if (!byTitle.has(name)) byTitle.set(name, other)
  }
  return { byTitle, byNumber }
}

function find<Id>(index: Index<Id>, title: string, number: string | undefined): LinkablePlan<Id> | undefined {
  const plain = number === undefined ? undefined : plainNumber(number)
  const numbered = plain === undefined ? undefined : index.byNumber.get(plain)
  if (numbered) return numbered
  for (const name of comparable(title)) {
    const found = index.byTitle.get(name)
    if (found) return found
  }
  return undefined
}

function toPlan<Id>(range: TextRange, { id, plan, fileName }: LinkablePlan<Id>): DocumentLink<Id> {
  const name = plan.metadata.title ?? fileName
  const tooltip = { zh: tooltips.plan.zh + name, en: tooltips.plan.en + name }
  return { range: { start: range.start, end: range.end }, target: { plan: id }, tooltip }
}

function citationLinks<Id>(plan: Plan, index: Index<Id>): DocumentLink<Id>[] {
  const fullTitles = new Map(plan.abbreviations.map(({ short, full }) => [short.replace(/[《》]/g, ''), full]))
  return plan.citations.flatMap((citation) => {
    if (citation.self) return []
    const title = citation.abbreviated ? (fullTitles.get(citation.title) ?? citation.title) : citation.title
    const found = find(index, title, citation.number)
    return found ? [toPlan(citation, found)] : []
  })
}

/** 附件1, 附件二, 附表3 where the text speaks of an annex, at most one number behind the word. */
const mention = /附[件表] ?(\d{1,2}|[一二三四五六七八九十]{1,3})?/g

/** From the annex note and from mentions in the text to the annex, or to the file that carries it. */
function annexLinks<Id>(plan: Plan, index: Index<Id>): DocumentLink<Id>[] {
  const links: DocumentLink<Id>[] = []
  for (const { announced, range, title } of plan.annexes) {
    if (!announced) continue
    const file = range ? undefined : find(index, title ?? '', undefined)
    if (range) links.push(toAnnex(announced, range))
    else if (file) links.push(toPlan(announced, file))
  }
  const present = new Map<number, TextRange>()
  for (const { number, range } of plan.annexes) {
    if (range && !present.has(number ?? 0)) present.set(number ?? 0, range)
  }
  const only = present.size === 1 ? [...present.values()][0] : undefined
  if (present.size === 0) return links
  for (const paragraph of plan.tree.paragraphs) {
    const { reading, zone } = paragraph
    if (zone === 'annexNote' || zone === 'furniture' || !reading.text.includes('附')) continue
    for (const match of reading.text.matchAll(mention)) {
      const range = reading.range(match.index, match.index + match[0].trimEnd().length)
      const annex = match[1] === undefined ? only : present.get(ordinalOf(match[1]))
      // The annex's own mark is where the link would lead.
      const isMark = annex && range.start <= annex.start && annex.start < range.end
      if (annex && !isMark) links.push(toAnnex(range, annex))
    }
  }
  return links
}

function toAnnex<Id>(range: TextRange, { start }: TextRange): DocumentLink<Id> {
  return { range, target: { offset: start }, tooltip: tooltips.annex }
}

/** From `upper` in the front matter, a title or number, to the plan that it names. */
function upperLinks<Id>(plan: Plan, index: Index<Id>): DocumentLink<Id>[] {
  const upper = plan.metadata.frontMatter?.upper
  return upper ? frontMatterLink(plan, upper, upper, index) : []
}

/** From `template` in the front matter to the document that the template rests on, where the workspace has it. */
function templateLinks<Id>(plan: Plan, { basis }: Template, index: Index<Id>): DocumentLink<Id>[] {
  const named = plan.metadata.frontMatter?.template
  return named ? frontMatterLink(plan, named, basis.document, index) : []
}

/** The link on `value` in the front matter to the document that `name` names by title, number or both. */
function frontMatterLink<Id>({ source }: Plan, value: string, name: string, index: Index<Id>): DocumentLink<Id>[] {
  const start = source.slice(0, frontMatterEnd(source)).indexOf(value)
  const close = name.lastIndexOf('》')
  const open = close < 0 ? -1 : name.lastIndexOf('《', close)
  const title = open < 0 ? name : name.slice(open + 1, close)
  const number = /(?<![\u4e00-\u9fff])[\u4e00-\u9fff]+[〔[（(【]\d{4}[〕\]）)】]第?\d+号/.exec(name)?.[0]
  const found = find(index, title, number)
  return found && start >= 0 ? [toPlan({ start, end: start + value.length }, found)] : []
}
