/**
 * A chart with a row for each thing, of any number: the page scrolls, and the canvas, which stays where it is, shows the
 * rows that belong there. So thousands of rows cost what a screenful costs.
 */

import { Chart, type ChartConfiguration } from 'chart.js'

/** Height of a row in pixels. */
const rowHeight = 24

/** What makes one chart. */
export interface RowChartKind<Row> {
  /** Height of what stands above the rows in the canvas, in pixels. */
  readonly head: number
  /** The whole configuration for the rows to be seen; `selected` is the place among them, −1 for none. */
  readonly configure: (rows: readonly Row[], selected: number) => ChartConfiguration
  /** What a row is known by; `undefined` for one that cannot be selected. */
  readonly idOf: (row: Row) => string | undefined
  /** A row was clicked, or opened by the keyboard. */
  readonly open: (row: Row) => void
  /** The keyboard has come to a row. */
  readonly announce: (row: Row) => void
  /** Name for whoever hears the page. */
  readonly name: string
}

/** One chart in `host`. */
export class RowChart<Row> {
  private readonly scroller = document.createElement('div')
  private readonly room = document.createElement('div')
  private readonly holder = document.createElement('div')
  private readonly canvas = document.createElement('canvas')
  private chart: Chart | undefined
  private rows: readonly Row[] = []
  private selected: string | undefined
  private drawn = ''
  private waiting = false

  constructor(
    host: HTMLElement,
    private readonly kind: RowChartKind<Row>,
  ) {
    this.scroller.className = 'row-chart'
    this.scroller.tabIndex = 0
    this.scroller.setAttribute('role', 'application')
    this.scroller.setAttribute('aria-label', kind.name)
    this.room.className = 'row-chart-room'
    this.holder.className = 'row-chart-holder'
    this.holder.append(this.canvas)
    this.room.append(this.holder)
    this.scroller.append(this.room)
    host.append(this.scroller)
    this.scroller.addEventListener('scroll', () => this.drawSoon(), { passive: true })
    this.scroller.addEventListener('keydown', (event) => this.press(event))
    this.canvas.addEventListener('click', ({ offsetY }) => this.click(offsetY))
    new ResizeObserver(() => this.redraw()).observe(this.scroller)
  }

  /** The first row to be seen, zero-based. */
  get top(): number {
    return Math.round(this.scroller.scrollTop / rowHeight)
  }

  /** Shows these rows; where the page has been scrolled to stays. */
  show(rows: readonly Row[]): void {
    this.rows = rows
    this.room.style.height = `${rows.length * rowHeight + this.kind.head}px`
    this.redraw()
  }

  /** Marks the row `id` and brings it into view. */
  select(id: string | undefined, isRevealed = true): void {
    this.selected = id
    const at = this.indexOf(id)
    if (isRevealed && at >= 0) this.bringIntoView(at)
    this.redraw()
  }

  /** Draws anew, as after a change of theme or size. */
  redraw(): void {
    this.drawn = ''
    this.drawSoon()
  }

  private indexOf(id: string | undefined): number {
    return id === undefined ? -1 : this.rows.findIndex((row) => this.kind.idOf(row) === id)
  }

  private get seen(): number {
    return Math.max(1, Math.floor((this.scroller.clientHeight - this.kind.head) / rowHeight))
  }

  private bringIntoView(index: number): void {
    const { top, seen } = this
    if (index < top) this.scroller.scrollTop = index * rowHeight
    else if (index >= top + seen) this.scroller.scrollTop = (index - seen + 1) * rowHeight
  }

  private drawSoon(): void {
    if (this.waiting) return
    this.waiting = true
    requestAnimationFrame(() => {
      this.waiting = false
      this.draw()
    })
  }

  private draw(): void {
    // A part of the page that is not shown has no size.
    if (this.scroller.clientHeight === 0) return
    const rows = this.rows.slice(this.top, this.top + this.seen)
    const what = `${this.top} ${rows.length}`
    if (what === this.drawn) return
    this.drawn = what
    this.holder.style.height = `${Math.min(rows.length, this.seen) * rowHeight + this.kind.head}px`
    const selected = rows.findIndex((row) => this.selected !== undefined && this.kind.idOf(row) === this.selected)
    const configuration = this.kind.configure(rows, selected)
    if (!this.chart) {
      this.chart = new Chart(this.canvas, configuration)
      return
    }
    this.chart.data = configuration.data
    if (configuration.options) this.chart.options = configuration.options
    this.chart.resize()
    this.chart.update('none')
  }

  private click(y: number): void {
    const row = this.rows[this.top + Math.floor((y - this.kind.head) / rowHeight)]
    if (y < this.kind.head || !row || this.kind.idOf(row) === undefined) return
    this.select(this.kind.idOf(row), false)
    this.kind.open(row)
  }

  private press(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: this.seen,
      PageUp: -this.seen,
      Home: -this.rows.length,
      End: this.rows.length,
    }
    const at = this.indexOf(this.selected)
    if (event.key === 'Enter' && at >= 0) this.kind.open(this.rows[at])
    else if (Object.hasOwn(steps, event.key)) this.step(at, steps[event.key])
    else return
    event.preventDefault()
  }

  /** Selects the row `by` rows away, or the nearest one behind it that can be selected. */
  private step(at: number, by: number): void {
    const start = at < 0 ? this.top - Math.sign(by) : at
    let to = Math.min(this.rows.length - 1, Math.max(0, start + by))
    while (this.rows[to] && this.kind.idOf(this.rows[to]) === undefined) to += Math.sign(by)
    const row = this.rows[to]
    if (!row) return
    this.select(this.kind.idOf(row))
    this.kind.announce(row)
  }
}

/** The places of rows on the chart’s axis: one label each. */
export function rowLabels(rows: readonly unknown[]): string[] {
  return rows.map((_, index) => String(index))
}

/** Shortens `text` with … to what fits `width` pixels in the type of `context`. */
export function fitted(context: CanvasRenderingContext2D, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text
  let low = 0
  let high = text.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (context.measureText(`${text.slice(0, middle)}…`).width <= width) low = middle
    else high = middle - 1
  }
  return `${text.slice(0, low)}…`
}
