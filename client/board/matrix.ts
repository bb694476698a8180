/** 完整性矩阵: the tasks as a table that is sorted, filtered and edited; only the rows to be seen are in the page. */

import {
  type CellComponent,
  EditModule,
  type Filter,
  FilterModule,
  FormatModule,
  FrozenColumnsModule,
  InteractionModule,
  KeybindingsModule,
  ResizeColumnsModule,
  ResizeTableModule,
  type RowComponent,
  SelectRangeModule,
  SortModule,
  Tabulator,
} from 'tabulator-tables'
import type { LedgerField } from '../../server/src/protocol.js'
import { columnsOf } from './matrixColumns.js'
import type { BoardTask } from './messages.js'
import { type MatrixRow, rowOf, spokenRow } from './rows.js'
import type { BoardTexts } from './texts.js'

Tabulator.registerModule([
  EditModule,
  FilterModule,
  FormatModule,
  // Nothing is frozen, but moving from cell to cell asks for what is.
  FrozenColumnsModule,
  InteractionModule,
  KeybindingsModule,
  ResizeColumnsModule,
  ResizeTableModule,
  SelectRangeModule,
  SortModule,
])

/** New rows leave the focus where it is, in the text perhaps; the types of the library do not know the option yet. */
const keepsFocus = { selectableRangeAutoFocus: false }

/** What the matrix tells. */
export interface MatrixEvents {
  readonly reveal: (id: string) => void
  readonly set: (id: string, field: LedgerField, value: string) => void
  readonly announce: (text: string) => void
}

/** The table in `host`. */
export class Matrix {
  private readonly table: Tabulator
  private readonly built: Promise<void>
  private current: string | undefined
  private incompleteOnly = false
  private held: (() => void) | undefined

  constructor(
    host: HTMLElement,
    private readonly texts: BoardTexts,
    private readonly events: MatrixEvents,
    language: string,
  ) {
    this.table = new Tabulator(host, {
      index: 'id',
      height: '100%',
      layout: 'fitColumns',
      columns: columnsOf(texts, language),
      columnDefaults: { resizable: 'header', vertAlign: 'middle' },
      placeholder: texts.noTasks,
      selectableRange: 1,
      ...keepsFocus,
      editTriggerEvent: 'dblclick',
      rowFormatter: (row) => this.mark(row),
    })
    this.built = new Promise((resolve) => this.table.on('tableBuilt', () => resolve()))
    this.listen(host)
  }

  /** Shows the tasks; `reordered` when they are not those that were there, in their order. */
  async show(tasks: readonly BoardTask[], changed: readonly BoardTask[], reordered: boolean): Promise<void> {
    await this.built
    // Whoever is typing into a cell goes on; what has come meanwhile is shown afterwards.
    if (this.isEditing) {
      this.held = () => void this.show(tasks, tasks, true)
      return
    }
    if (reordered) await this.replace(tasks)
    else if (changed.length > 0) await this.table.updateData(changed.map(rowOf))
    for (const row of this.table.getRows('visible')) this.mark(row)
    // Sorting and filters hold for what has changed as well.
    if (!reordered && changed.length > 0 && this.table.getSorters().length > 0) this.table.setSort(this.sorters)
    if (!reordered && changed.length > 0) this.table.refreshFilter()
  }

  /** Marks the task that the cursor is in, and brings it into view. */
  async select(id: string | undefined): Promise<void> {
    await this.built
    if (id === this.current) return
    this.current = id
    for (const row of this.table.getRows('visible')) this.mark(row)
    const row = id === undefined ? false : this.table.getRow(id)
    if (!row || this.isEditing || !this.table.getRows('active').includes(row)) return
    await this.table.scrollToRow(row, 'center', false).catch(() => undefined)
  }

  /** Shows only the tasks that lack something, or all. */
  async filterIncomplete(incompleteOnly: boolean): Promise<void> {
    await this.built
    this.incompleteOnly = incompleteOnly
    const filters: Filter[] = incompleteOnly ? [{ field: 'incomplete', type: '=', value: true }] : []
    this.table.setFilter(filters)
  }

  /** Shows only the tasks in which `field` holds `value`. */
  async filterBy(field: 'lead' | 'support', value: string): Promise<void> {
    await this.built
    for (const one of ['lead', 'support'] as const) this.table.setHeaderFilterValue(one, one === field ? value : '')
  }

  /** Shows the text’s own words again in a cell whose new words could not be written. */
  async restore(task: BoardTask): Promise<void> {
    await this.built
    await this.table.updateData([rowOf(task)])
  }

  /** Fits the table to the page, once it is to be seen. */
  async fit(): Promise<void> {
    await this.built
    this.table.redraw()
  }

  /** Shows other tasks; the one that was uppermost stays where it was in the page, whatever has come above it. */
  private async replace(tasks: readonly BoardTask[]): Promise<void> {
    const top = this.topRow()
    await this.table.replaceData(tasks.map(rowOf))
    const row = top && this.table.getRow(top.id)
    if (!top || !row || !this.table.getRows('active').includes(row)) return
    await this.table.scrollToRow(row, 'top', true).catch(() => undefined)
    this.holder.scrollTop += top.offset
  }

  /** The uppermost row to be seen, and how far its upper edge is above what is seen; `undefined` at the very top. */
  private topRow(): { readonly id: string; readonly offset: number } | undefined {
    const { scrollTop } = this.holder
    if (scrollTop === 0) return undefined
    const row = this.table.getRows('visible').find((one) => bottomOf(one) > scrollTop)
    return row && { id: (row.getData() as MatrixRow).id, offset: scrollTop - row.getElement().offsetTop }
  }

  private get holder(): HTMLElement {
    return this.table.element.querySelector('.tabulator-tableholder') as HTMLElement
  }

  private get sorters(): { column: string; dir: 'asc' | 'desc' }[] {
    return this.table.getSorters().map(({ field, dir }) => ({ column: field, dir: dir as 'asc' | 'desc' }))
  }

  private get isEditing(): boolean {
    return this.table.element.querySelector('.tabulator-cell.tabulator-editing') !== null
  }

  private listen(host: HTMLElement): void {
    this.table.on('cellEdited', (cell) => {
      const { id } = cell.getData() as MatrixRow
      this.events.set(id, cell.getField() as LedgerField, String(cell.getValue()).trim())
      this.release()
    })
    this.table.on('cellEditCancelled', () => this.release())
    this.table.on('cellClick', (_, cell) => {
      if (cell.getField() === 'task' || cell.getField() === 'number') this.reveal(cell)
    })
    this.table.on('rangeChanged', (range) => {
      const [[cell]] = range.getCells() as unknown as CellComponent[][]
      if (cell) this.events.announce(this.spoken(cell))
    })
    // Enter edits a cell; where there is nothing to edit, and with Ctrl everywhere, it goes to the text.
    host.addEventListener(
      'keydown',
      (event) => {
        const isInRows = (event.target as Element).closest('.tabulator-tableholder') !== null
        if (event.key !== 'Enter' || !isInRows || this.isEditing) return
        const cell = this.activeCell()
        if (!cell || (!event.ctrlKey && !event.metaKey && isEditable(cell))) return
        event.preventDefault()
        event.stopPropagation()
        this.reveal(cell)
      },
      { capture: true },
    )
    void this.built.then(() => this.table.on('dataFiltered', (_, rows) => this.tellNone(rows.length)))
  }

  private reveal(cell: CellComponent): void {
    this.events.reveal((cell.getData() as MatrixRow).id)
  }

  private activeCell(): CellComponent | undefined {
    const [range] = this.table.getRanges()
    const [[cell] = []] = (range?.getCells() ?? []) as unknown as CellComponent[][]
    return cell
  }

  private spoken(cell: CellComponent): string {
    const row = cell.getData() as MatrixRow
    if (cell.getField() === 'task') return spokenRow(row, this.texts)
    const title = String(cell.getColumn().getDefinition().title)
    const gap = row.gaps[cell.getField() as keyof MatrixRow['gaps']]
    return [title, cell.getValue(), gap === undefined ? '' : this.texts[gap]].filter((part) => part !== '').join(' ')
  }

  private mark(row: RowComponent): void {
    const isCurrent = (row.getData() as MatrixRow).id === this.current
    row.getElement().classList.toggle('current', isCurrent)
    row.getElement().setAttribute('aria-current', String(isCurrent))
  }

  private release(): void {
    const held = this.held
    this.held = undefined
    // The editor of the cell is taken out of the page after this event.
    if (held) setTimeout(held)
  }

  private tellNone(count: number): void {
    if (count === 0 && this.incompleteOnly) this.events.announce(this.texts.nothingFits)
  }
}

function bottomOf(row: RowComponent): number {
  const { offsetTop, offsetHeight } = row.getElement()
  return offsetTop + offsetHeight
}

function isEditable(cell: CellComponent): boolean {
  return cell.getColumn().getDefinition().editor !== undefined
}
