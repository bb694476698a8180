/** Documents to be cited, with their numbers, and short forms: of this plan, then of the workspace's other plans. */

import type { Citation, Plan } from '../../semantics/model.js'
import { counted } from '../../text/counted.js'
import type { Candidate } from './candidate.js'

/** A document that can be cited. */
interface Source {
  readonly title: string
  readonly number?: string
  readonly count: number
  readonly isOwn: boolean
}

/**
 * Titles for an open 《: short forms defined here, documents cited here, those of other plans, and other plans themselves.
 * Who types a long title wants that first, and its short form behind it.
 */
export function titles(plan: Plan, others: readonly Plan[]): Candidate[] {
  const shortTitles = plan.abbreviations.filter(({ full, short }) => isTitle(plan, full) || isTitle(plan, short))
  const shorts: Candidate[] = shortTitles.map(({ short, full }) => ({
    kind: 'abbreviation',
    text: `${bare(short)}》`,
    label: bare(short),
    detail: { zh: `《${bare(full)}》的简称`, en: `short for 《${bare(full)}》` },
  }))
  const byFullTitle = shorts.map((candidate, index) => ({ ...candidate, aliases: [bare(shortTitles[index].full)] }))
  return [...shorts, ...sourcesOf(plan, others).map(toCandidate), ...byFullTitle]
}

/** What may stand in the bracket behind 《title》: its number, then a short form to be defined. */
export function behindTitle(plan: Plan, others: readonly Plan[], title: string): Candidate[] {
  const source = sourcesOf(plan, others).find((one) => one.title === title)
  const defined = plan.abbreviations.some(({ full }) => bare(full) === title)
  const define: Candidate = {
    kind: 'abbreviation',
    text: '以下简称《》',
    snippet: () => '以下简称《$1》$0',
    detail: { zh: '写明简称', en: 'defines a short form' },
  }
  const number: Candidate[] =
    source?.number === undefined ? [] : [{ kind: 'documentNumber', text: source.number, detail: fromHere(source) }]
  return [...number, ...(defined ? [] : [define])]
}

/** Numbers of documents that have been cited, and the years that a number may name. */
export function documentNumbers(plan: Plan, others: readonly Plan[]): Candidate[] {
  const cited = sourcesOf(plan, others).flatMap((source): Candidate[] =>
    source.number === undefined
      ? []
      : [
          {
            kind: 'documentNumber',
            text: source.number,
            detail: { zh: `《${source.title}》`, en: `《${source.title}》` },
          },
        ],
  )
  const { date, planPeriod } = plan.metadata
  const year = Number((date ?? planPeriod?.from)?.slice(0, 4))
  const years = Number.isInteger(year) ? [year, year - 1] : []
  const blanks = years.map((one): Candidate => {
    const text = `〔${one}〕`
    return { kind: 'documentNumber', text, snippet: () => `${text}$1号$0` }
  })
  return [...cited, ...blanks]
}

/** The short forms that the plan defines. */
export function abbreviations(plan: Plan): Candidate[] {
  return plan.abbreviations
    .filter(({ short, full }) => short !== full && short.length <= longestShort)
    .map(({ short, full }) => ({
      kind: 'abbreviation',
      text: isTitle(plan, full) ? `《${bare(short)}》` : short,
      aliases: [bare(short), bare(full)],
      detail: { zh: `${full}的简称`, en: `short for ${full}` },
    }))
}

/** A longer short form is a sentence that was read as one. */
const longestShort = 20

/** A document that is cited with its number here already is cited by its title alone. */
function toCandidate(source: Source): Candidate {
  const { title, number, isOwn } = source
  const text = number === undefined || isOwn ? `${title}》` : `${title}》（${number}）`
  return { kind: 'citation', text, label: title, aliases: openings(title), detail: fromHere(source) }
}

/** A title is also typed from its subject on: 推动… for 国务院办公厅关于推动…的意见. */
function openings(title: string): string[] {
  const about = title.indexOf('关于')
  return about < 0 ? [] : [title.slice(about), title.slice(about + 2)]
}

function fromHere({ number = '', isOwn, count }: Source): { zh: string; en: string } {
  const zh = isOwn ? `本文引用 ${count} 次` : '其他方案引用'
  const en = isOwn ? `cited ${counted(count, 'time').en} here` : 'cited in another plan'
  return number === '' ? { zh, en } : { zh: `${number} · ${zh}`, en: `${number} · ${en}` }
}

function sourcesOf(plan: Plan, others: readonly Plan[]): Source[] {
  const found = new Map<string, Source>()
  const add = (title: string, number: string | undefined, isOwn: boolean): void => {
    if (title === '' || /[Xx×_]{2}|[\r\n]/.test(title)) return
    const before = found.get(title)
    const known = before?.number ?? number
    found.set(title, {
      title,
      count: (before?.count ?? 0) + 1,
      isOwn: before?.isOwn ?? isOwn,
      ...(known === undefined ? {} : { number: known }),
    })
  }
  for (const citation of plan.citations.filter(isOther)) add(citation.title, citation.number, true)
  const upper = bare(plan.metadata.frontMatter?.upper ?? '')
  if (/^[\u4e00-\u9fff].*[\u4e00-\u9fff]$/.test(upper) && !upper.endsWith('号')) add(upper, undefined, true)
  for (const other of others) {
    const { title, docNumber } = other.metadata
    if (title !== undefined && title !== plan.metadata.title) add(title, docNumber, false)
    for (const citation of other.citations.filter(isOther)) add(citation.title, citation.number, false)
  }
  return [...found.values()].sort((a, b) => Number(b.isOwn) - Number(a.isOwn) || b.count - a.count)
}

function isOther({ self, abbreviated }: Citation): boolean {
  return !self && !abbreviated
}

function isTitle(plan: Plan, name: string): boolean {
  return plan.citations.some(({ title }) => title === bare(name))
}

function bare(title: string): string {
  return title.replace(/^《|》$/g, '')
}
