/** The annexed list of tasks (重点任务清单) or of supporting measures (配套措施清单), written from the text or brought up to date. */

import { type Analysis, analyse } from '../analysis/analyse.js'
import { listColumn, listTitle } from '../clauses/draftAnnexes.js'
import type { Annex, Heading, Plan } from '../semantics/model.js'
import { columnKind } from '../syntax/labels.js'
import type { Table, TableRow } from '../syntax/node.js'
import { composeEdits } from '../text/composeEdits.js'
import { lineBreakOf } from '../text/lineBreaks.js'
import { applyEdits, type TextEdit } from '../text/range.js'
import { unbroken } from '../text/unbroken.js'
import type { LedgerEntry } from './entry.js'
import { ledgerOf } from './ledger.js'
import type { ListKind } from './listKinds.js'
import { planTitle } from './planTitle.js'

const listNames: Readonly<Record<ListKind, RegExp>> = {
  tasks: /任务(?:清单|分工|台账|一览)|责任(?:分工|清单)|分工(?:表|方案)/,
  measures: /(?:措施|保障|政策)[^，。]{0,6}(?:清单|一览|表)/,
}

/** Why a list is not written: the text holds nothing for it, or its table has each cell on a line of its own. */
export type Unwritten = 'nothing' | 'unwritable'

/**
 * The edits that make the annexed list say what the text says, or that add one with its line in the annex note; empty when the list does so already.
 */
export function annexListEdits(analysis: Analysis, kind: ListKind): readonly TextEdit[] | Unwritten {
  const { plan } = analysis
  const entries = ledgerOf(analysis).entries.filter((entry) => isOf(plan, entry, kind))
  if (entries.length === 0) return 'nothing'
  const table = existingList(plan, kind)?.tables[0]
  if (!table) return newList(analysis, kind, entries)
  return table.form === 'lines' ? 'unwritable' : refreshed(plan, table, entries)
}

/** Titles of the rows of the list that the edits take out: the text holds no task for them, or one for several of them. */
export function rowsTakenOut(analysis: Analysis, kind: ListKind): readonly string[] {
  const { plan } = analysis
  const table = existingList(plan, kind)?.tables[0]
  const entries = ledgerOf(analysis).entries.filter((entry) => isOf(plan, entry, kind))
  if (!table || table.form === 'lines' || entries.length === 0) return []
  const titleAt = titleColumn(table)
  const kept = new Set(entries.map((entry) => oldRow(entry, rowsByTitle(table))))
  return table.rows.flatMap((row) => (kept.has(row) ? [] : [row.cells[titleAt]?.reading.text.trim() ?? '']))
}

/** Tasks of the text alone: rows of an annex are what is written. */
function isOf({ tasks }: Plan, { task }: LedgerEntry, kind: ListKind): boolean {
  return tasks.includes(task) && isMeasure(task.heading) === (kind === 'measures')
}

/** True under a section of supporting measures. */
function isMeasure(heading: Heading | undefined): boolean {
  let top = heading
  while (top?.parent) top = top.parent
  return /配套措施|保障措施|支持政策|政策措施|政策保障/.test(top?.title ?? '')
}

function existingList({ annexes }: Plan, kind: ListKind): Annex | undefined {
  return annexes.find(({ title, tables }) => title !== undefined && tables.length > 0 && listNames[kind].test(title))
}

/** Each row written anew in the columns that the list has; what the text does not say stays as it was in the row of the same title. */
function refreshed({ source }: Plan, table: Table, entries: readonly LedgerEntry[]): TextEdit[] {
  const kinds = table.columns.map((column) => columnKind(column.reading.text))
  const rows = rowsByTitle(table)
  const lines = entries.map((entry, index) => {
    const old = oldRow(entry, rows)
    const cells = kinds.map((kind, column) => cellText(entry, index, kind, kinds) ?? oldText(source, old, column))
    return rowText(cells, table.form)
  })
  const [first, last] = [table.rows[0], table.rows[table.rows.length - 1]]
  const range = { start: lineStart(source, first.start), end: lineEnd(source, last.end) }
  const newText = lines.join(lineBreakOf(source))
  return source.slice(range.start, range.end) === newText ? [] : [{ ...range, newText }]
}

/** The row that stood for a task. */
function oldRow({ listed, title }: LedgerEntry, rows: ReadonlyMap<string, TableRow>): TableRow | undefined {
  return listed?.row ?? rows.get(plain(title))
}

function rowsByTitle(table: Table): ReadonlyMap<string, TableRow> {
  const titleAt = titleColumn(table)
  return new Map(table.rows.map((row) => [plain(row.cells[titleAt]?.reading.text ?? ''), row]))
}

function titleColumn({ columns }: Table): number {
  return columns.findIndex((column) => columnKind(column.reading.text) === 'title')
}

type Kind = ReturnType<typeof columnKind>

/** What a column says of a task; `undefined` for one that the ledger knows nothing of. */
function cellText(entry: LedgerEntry, index: number, kind: Kind, kinds: readonly Kind[]): string | undefined {
  const { leads, supports } = entry
  const texts: Partial<Record<NonNullable<Kind>, string>> = {
    sequence: String(index + 1),
    title: entry.title,
    content: entry.measure,
    lead: (kinds.includes('support') ? leads : [...leads, ...supports]).join('、'),
    listed: [...leads, ...supports].join('、'),
    support: supports.join('、'),
    person: entry.persons.join('、'),
    deadline: entry.deadlines.join('、'),
    target: entry.targets.join('；'),
  }
  return kind === undefined ? undefined : texts[kind]
}

function oldText(source: string, row: TableRow | undefined, column: number): string {
  const cell = row?.cells[column]
  return cell ? source.slice(cell.start, cell.end) : ''
}

function rowText(cells: readonly string[], form: Table['form']): string {
  const plainCells = cells.map((cell) => cell.replace(/\s+/g, ' ').trim())
  if (form === 'tabs') return plainCells.join('\t')
  return `| ${plainCells.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`
}

/** A further annex behind the others, with its line in the annex note. */
function newList({ plan, template }: Analysis, kind: ListKind, entries: readonly LedgerEntry[]): TextEdit[] {
  const { source } = plan
  const gap = lineBreakOf(source)
  const numbers = plan.annexes.filter(({ range }) => range !== undefined).map(({ number }) => number ?? 1)
  const mark = numbers.length === 0 ? '附件' : `附件${Math.max(...numbers) + 1}`
  const title = listTitle(subjectOf(plan), kind)
  const heads = ['序号', listColumn(kind), '牵头单位', '配合单位', '责任人', '完成时限']
  const kinds: readonly Kind[] = ['sequence', 'title', 'lead', 'support', 'person', 'deadline']
  const rows = entries.map((entry, index) => kinds.map((one) => cellText(entry, index, one, kinds) ?? ''))
  const table = [heads, heads.map(() => '---'), ...rows].map((cells) => rowText(cells, 'markdown'))
  const at = endOfText(plan)
  const edit = { start: at, end: at, newText: [`${gap}${gap}${mark}`, title, table.join(gap)].join(`${gap}${gap}`) }
  const announced = announcing(applyEdits(source, [edit]), template.template)
  return composeEdits(source.length, [[edit], announced])
}

/** What the plan is about; of a plan that is a list of tasks itself without the words for that. */
function subjectOf({ metadata }: Plan): string {
  const title = unbroken(planTitle(metadata.title)) ?? ''
  return title.replace(/重点(?:工作)?任务(?:及?分工(?:方案)?)?$/, '')
}

/** The edits of the rule that asks for a line in the annex note. */
function announcing(text: string, template: Analysis['template']['template']): readonly TextEdit[] {
  const { findings } = analyse({ text, templates: [template], templateId: template.id })
  const fixes = findings.filter(({ rule }) => rule === 'annex-not-announced').flatMap((finding) => finding.fixes)
  return fixes.at(-1)?.edits ?? []
}

/** Behind everything but the imprint and what a web page adds. */
function endOfText({ tree, source }: Plan): number {
  const ends = [...tree.paragraphs, ...tree.tables].flatMap(({ zone, end }) =>
    zone === 'imprint' || zone === 'furniture' ? [] : [end],
  )
  return source.slice(0, Math.max(0, ...ends)).trimEnd().length
}

function plain(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}

function lineStart(source: string, offset: number): number {
  return Math.max(source.lastIndexOf('\n', offset - 1), source.lastIndexOf('\r', offset - 1)) + 1
}

function lineEnd(source: string, offset: number): number {
  const rest = /[\r\n]/.exec(source.slice(offset))
  return rest ? offset + rest.index : source.length
}
