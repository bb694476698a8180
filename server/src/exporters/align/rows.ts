/** An alignment as rows of a traceability table. */

import type { AddedTask, Alignment, AlignmentItem, AlignmentStatus, Counts, DraftPlace } from '../../align/alignment.js'
import type { Locale } from '../../text/localised.js'
import { unbroken } from '../../text/unbroken.js'
import { kindNames, statusNames, tableWords } from './words.js'

/** One row; `cells` are in the order of the columns. */
export interface TableRow {
  readonly status: AlignmentStatus
  readonly isTask: boolean
  readonly cells: readonly string[]
}

/** The rows of the table: everything that the upper documents ask for, then what only the draft has. */
export function tableRows(alignment: Alignment, locale: Locale): TableRow[] {
  const isOne = alignment.uppers.documents.length === 1
  const named = (item: AlignmentItem): string => (isOne ? '' : `${upperTitle(alignment, item.upper.document)} `)
  return [
    ...alignment.items.map((item) => itemRow(item, named(item), locale)),
    ...alignment.added.map((task) => addedRow(task, locale)),
  ]
}

/** 《…》 with the title of an upper document, or the name that it was given by. */
export function upperTitle({ uppers }: Alignment, document: string): string {
  const title = uppers.documents.find((one) => one.document === document)?.plan.metadata.title
  return title === undefined ? document : `《${unbroken(title)}》`
}

/** The rows of the table of sections, the sum of all behind them. */
export function sectionRows(alignment: Alignment, locale: Locale): (readonly (string | number)[])[] {
  const { sections } = alignment.coverage
  const row = (document: string, name: string, counts: Counts): (string | number)[] => [
    ...[document, name, counts.tasks, counts.covered, counts.partly, counts.outdated, counts.missing],
    percent(counts.share),
  ]
  return [
    ...sections.map((one) => row(upperTitle(alignment, one.document), sectionName(one, locale), one)),
    row(tableWords.whole[locale], '', alignment.coverage),
  ]
}

/** `二（一）构建新体系`. */
export function sectionName(
  { path, title }: { readonly path: string; readonly title: string },
  locale: Locale,
): string {
  if (path + title === '') return tableWords.noSection[locale]
  return path.endsWith('）') ? path + title : `${path} ${title}`
}

/** A share as a whole percentage, never rounded up to all of it. */
export function percent(share: number): string {
  return `${Math.floor(share * 100 + 1e-9)}%`
}

function itemRow({ upper, draft, further, status, reasons }: AlignmentItem, name: string, locale: Locale): TableRow {
  const places = [...(draft ? [draft] : []), ...further]
  return {
    status,
    isTask: upper.kind === 'task',
    cells: [
      name + upper.path,
      kindNames[upper.kind][locale] + oneLine(upper.title),
      ...draftCells(places),
      statusNames[status][locale],
      reasons.map(({ message }) => message[locale]).join(separator[locale]),
    ],
  }
}

function addedRow({ draft, reasons }: AddedTask, locale: Locale): TableRow {
  const why = reasons.map(({ message }) => message[locale]).join(separator[locale])
  return { status: 'added', isTask: true, cells: ['', '', ...draftCells([draft]), statusNames.added[locale], why] }
}

const separator = { zh: '；', en: '; ' }

function draftCells(places: readonly DraftPlace[]): [string, string] {
  return [places.map(({ path }) => path).join('；'), places.map(({ title }) => oneLine(title)).join('；')]
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, '')
}
