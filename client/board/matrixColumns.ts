/** The columns of the matrix: how their cells look, sort, filter and are edited. */

import type { CellComponent, ColumnDefinition } from 'tabulator-tables'
import { columnFilter } from './filterInput.js'
import type { MatrixRow } from './rows.js'
import type { BoardTexts } from './texts.js'

/** Columns in the order of the ledgers in use. */
export function columnsOf(texts: BoardTexts, language: string): ColumnDefinition[] {
  const collator = new Intl.Collator(language)
  const words = (one: unknown, other: unknown): number => collator.compare(String(one), String(other))
  const text = (field: keyof MatrixRow & keyof BoardTexts, more: Partial<ColumnDefinition>): ColumnDefinition => ({
    field,
    title: texts[field],
    sorter: words,
    formatter: (cell) => contentOf(cell, texts),
    ...columnFilter(texts, texts[field]),
    ...more,
  })
  const due: ColumnDefinition['sorter'] = (_one, _other, row, next) =>
    compare(row.getData() as MatrixRow, next.getData() as MatrixRow)
  return [
    { field: 'number', title: texts.number, sorter: 'number', width: 64, cssClass: 'number' },
    text('task', { minWidth: 220, widthGrow: 4, cssClass: 'task' }),
    text('lead', { minWidth: 110, widthGrow: 2, editor: 'input' }),
    text('support', { minWidth: 110, widthGrow: 2, editor: 'input' }),
    text('person', { minWidth: 90, editor: 'input' }),
    text('deadline', { minWidth: 135, editor: 'input', sorter: due }),
    text('target', { minWidth: 110, widthGrow: 2 }),
    text('basis', { minWidth: 100 }),
  ]
}

function compare({ due: one }: MatrixRow, { due: other }: MatrixRow): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** At most two lines of text, with the whole as its hint; what is missing or vague is said in words, not in colour alone. */
function contentOf(cell: CellComponent, texts: BoardTexts): HTMLElement {
  const row = cell.getData() as MatrixRow
  const field = cell.getField()
  const value = String(cell.getValue() ?? '')
  const gap = row.gaps[field as keyof MatrixRow['gaps']]
  const content = document.createElement('span')
  content.className = 'content'
  content.append(value)
  content.title = field === 'task' && row.measure !== '' ? `${value}\n${row.measure}` : value
  if (gap) {
    const mark = document.createElement('span')
    mark.className = `gap ${gap}`
    mark.textContent = texts[gap]
    mark.title = gap === 'missing' ? texts.missingHint : texts.partialHint
    content.append(mark)
  }
  return content
}
