/** 对照: what the documents above ask for, and where the plan takes it up; coverage by section above the table. */

import { type CellComponent, type ColumnDefinition, Tabulator } from 'tabulator-tables'
import { columnFilter } from './filterInput.js'
import type { BoardAlignment } from './messages.js'
import { type BoardTexts, filled } from './texts.js'

/** What the table tells. */
export interface AlignmentEvents {
  readonly reveal: (id: string) => void
  readonly decide: (id: string, decision: 'match' | 'reject') => void
}

type Row = BoardAlignment['rows'][number]

/** One row as the table holds it; all cells are plain texts, so that filters and sorting see what is shown. */
interface TableRow {
  readonly id: string
  readonly order: number
  readonly upper: string
  readonly status: string
  readonly draft: string
  readonly reasons: string
  readonly row: Row
}

/** The table in `host`. */
export class AlignmentTable {
  private readonly table: Tabulator
  private readonly built: Promise<void>
  private readonly sections = document.createElement('div')
  private openOnly = false

  constructor(
    host: HTMLElement,
    private readonly texts: BoardTexts,
    private readonly events: AlignmentEvents,
    language: string,
  ) {
    const place = document.createElement('div')
    place.className = 'alignment-rows'
    this.sections.className = 'coverage'
    host.append(this.sections, place)
    this.table = new Tabulator(place, {
      index: 'id',
      height: '100%',
      layout: 'fitColumns',
      columns: this.columns(language),
      columnDefaults: { resizable: 'header', vertAlign: 'middle' },
      placeholder: texts.noTasks,
      selectableRange: 1,
      ...{ selectableRangeAutoFocus: false },
    })
    this.built = new Promise((resolve) => this.table.on('tableBuilt', () => resolve()))
    this.table.on('cellClick', (_, cell) => this.reveal(cell))
    place.addEventListener('keydown', (event) => this.press(event), { capture: true })
  }

  /** Shows the alignment; rows that stay keep their place in the page. */
  async show(alignment: BoardAlignment): Promise<void> {
    await this.built
    this.sections.replaceChildren(...coverage(alignment, this.texts))
    const rows = alignment.rows.map((row, order) => this.rowOf(row, order, alignment))
    await this.table.replaceData(rows)
  }

  /** Shows only what is not covered, or all. */
  async filterOpen(openOnly: boolean): Promise<void> {
    await this.built
    this.openOnly = openOnly
    if (openOnly) this.table.setFilter((data: TableRow) => !['covered', 'added'].includes(data.row.status))
    else this.table.clearFilter(false)
  }

  /** Fits the table to the page, once it is to be seen. */
  async fit(): Promise<void> {
    await this.built
    this.table.redraw(this.openOnly)
  }

  private columns(language: string): ColumnDefinition[] {
    const collator = new Intl.Collator(language)
    const { texts } = this
    const text = (field: keyof TableRow, title: string, more: Partial<ColumnDefinition>): ColumnDefinition => ({
      ...{ field, title, formatter: twoLines, ...columnFilter(texts, title) },
      sorter: (one: unknown, other: unknown) => collator.compare(String(one), String(other)),
      ...more,
    })
    return [
      text('upper', texts.upperTask, { minWidth: 200, widthGrow: 4, sorter: byOrder }),
      text('status', texts.status, { width: 120, formatter: (cell) => statusOf(cell) }),
      text('draft', texts.ownTask, { minWidth: 160, widthGrow: 3 }),
      text('reasons', texts.reasons, { minWidth: 180, widthGrow: 4, formatter: (cell) => this.reasonsOf(cell) }),
    ]
  }

  private rowOf(row: Row, order: number, { documents }: BoardAlignment): TableRow {
    const { upper, drafts, status, reasons, kind } = row
    const name = documents.length > 1 && upper ? `${documents[upper.document].title} ` : ''
    const title = upper ? `${name}${upper.path} ${upper.title}` : ''
    return {
      ...{ id: row.id, order, row },
      upper: kind === 'task' ? title : `　${title}`,
      status: status === 'missing' ? this.texts.missingAbove : this.texts[status],
      draft: drafts.map((one) => `${one.path} ${one.title}`.trim()).join('；'),
      reasons: reasons.join('；'),
    }
  }

  /** The reasons, and for a match the two decisions of the user. */
  private reasonsOf(cell: CellComponent): HTMLElement {
    const content = twoLines(cell)
    const { row } = cell.getData() as TableRow
    if (row.kind !== 'task' || row.drafts.length === 0 || row.status === 'added') return content
    const decisions = document.createElement('span')
    decisions.className = 'decisions'
    decisions.append(
      this.decision(row, 'match', '✓', this.texts.pin),
      this.decision(row, 'reject', '✗', this.texts.reject),
    )
    content.prepend(decisions)
    return content
  }

  private decision({ id }: Row, decision: 'match' | 'reject', sign: string, label: string): HTMLElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = sign
    button.title = label
    button.setAttribute('aria-label', label)
    button.addEventListener('click', (event) => {
      event.stopPropagation()
      this.events.decide(id, decision)
    })
    return button
  }

  private reveal(cell: CellComponent): void {
    this.events.reveal((cell.getData() as TableRow).id)
  }

  private press(event: KeyboardEvent): void {
    const target = event.target as Element
    if (event.key !== 'Enter' || target.closest('button, input')) return
    const [range] = this.table.getRanges()
    const [[cell] = []] = (range?.getCells() ?? []) as unknown as CellComponent[][]
    if (!cell) return
    event.preventDefault()
    event.stopPropagation()
    this.reveal(cell)
  }
}

const byOrder: ColumnDefinition['sorter'] = (_one, _other, row, next) =>
  (row.getData() as TableRow).order - (next.getData() as TableRow).order

function twoLines(cell: CellComponent): HTMLElement {
  const content = document.createElement('span')
  content.className = 'content'
  const value = String(cell.getValue() ?? '')
  content.title = value
  content.append(value)
  return content
}

function statusOf(cell: CellComponent): HTMLElement {
  const { row } = cell.getData() as TableRow
  const mark = document.createElement('span')
  mark.className = `status ${row.status}`
  mark.textContent = String(cell.getValue())
  return mark
}

/** A bar for the whole and for each section. */
function coverage({ sections, tasks, taken, documents, problems }: BoardAlignment, texts: BoardTexts): HTMLElement[] {
  const whole = bar(texts.coverage, taken, tasks)
  const own = sections.map((section) => {
    const name = documents.length > 1 ? `${documents[section.document]?.title ?? ''} ${section.title}` : section.title
    return bar(name, section.taken, section.tasks)
  })
  const troubles = problems.map((problem) => {
    const line = document.createElement('p')
    line.className = 'problem'
    line.textContent = problem
    return line
  })
  return [...troubles, whole, ...own]

  function bar(title: string, part: number, all: number): HTMLElement {
    const line = document.createElement('label')
    const meter = document.createElement('progress')
    meter.max = Math.max(1, all)
    meter.value = all === 0 ? 1 : part
    const name = document.createElement('span')
    name.textContent = title
    const share = document.createElement('span')
    share.className = 'share'
    share.textContent = filled(texts.share, part, all, all === 0 ? 100 : Math.floor((100 * part) / all))
    line.append(name, meter, share)
    return line
  }
}
