/** 部门负荷: how many tasks each body leads and supports. */

import type { ChartConfiguration } from 'chart.js'
import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js'
import { type Load, loadsOf } from './loads.js'
import type { BoardTask } from './messages.js'
import { fitted, RowChart, rowLabels } from './rowChart.js'
import { type BoardTexts, filled } from './texts.js'
import { currentTheme } from './theme.js'

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip)

/** What the chart of loads tells. */
export interface LoadEvents {
  /** Show the tasks of a body; empty for those without lead. */
  readonly open: (body: string) => void
  readonly announce: (text: string) => void
}

/** Width of the column of names in pixels. */
const nameWidth = 240

/** The chart in `host`. */
export class LoadView {
  private readonly chart: RowChart<Load>
  private loads: readonly Load[] = []

  constructor(
    host: HTMLElement,
    private readonly texts: BoardTexts,
    events: LoadEvents,
  ) {
    this.chart = new RowChart(host, {
      head: 28,
      name: `${texts.load}. ${texts.loadKeys}`,
      configure: (rows) => this.configure(rows),
      idOf: ({ body }) => body,
      open: ({ body }) => events.open(body),
      announce: (load) => events.announce(this.spoken(load)),
    })
  }

  /** Shows the bodies of these tasks. */
  show(tasks: readonly BoardTask[]): void {
    this.loads = loadsOf(tasks)
    this.chart.show(this.loads)
  }

  /** Draws anew. */
  redraw(): void {
    this.chart.redraw()
  }

  private nameOf({ body }: Load): string {
    return body === '' ? this.texts.noLead : body
  }

  private spoken(load: Load): string {
    return `${this.nameOf(load)}: ${filled(this.texts.loadOf, load.leads, load.supports)}`
  }

  private configure(rows: readonly Load[]): ChartConfiguration {
    const { texts } = this
    const theme = currentTheme()
    const nameOf = (load: Load): string => `${this.nameOf(load)} ${load.leads}/${load.supports}`
    const most = this.loads.reduce((highest, { leads, supports }) => Math.max(highest, leads + supports), 1)
    const dataset = (label: string, data: number[], colour: string): object => ({
      label,
      data,
      backgroundColor: colour,
      borderColor: theme.contrast,
      borderWidth: theme.contrast ? 1 : 0,
      barThickness: 12,
    })
    return {
      type: 'bar',
      data: {
        labels: rowLabels(rows),
        datasets: [
          dataset(
            texts.leads,
            rows.map(({ leads }) => leads),
            theme.blue,
          ),
          dataset(
            texts.supports,
            rows.map(({ supports }) => supports),
            theme.green,
          ),
        ],
      },
      options: {
        indexAxis: 'y',
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        layout: { padding: { left: 12, right: 16 } },
        interaction: { mode: 'index', axis: 'y' },
        scales: {
          x: {
            stacked: true,
            position: 'top',
            min: 0,
            max: most,
            afterFit: (axis: { height: number }) => {
              axis.height = 28
            },
            ticks: { precision: 0, color: theme.foreground, font: theme.font },
            grid: { color: theme.grid, drawTicks: false },
            border: { display: false },
          },
          y: {
            stacked: true,
            afterFit: (axis: { width: number }) => {
              axis.width = nameWidth
            },
            ticks: {
              autoSkip: false,
              crossAlign: 'far',
              color: theme.foreground,
              font: theme.font,
              callback(this: { chart: { ctx: CanvasRenderingContext2D } }, _: unknown, index: number) {
                const { ctx } = this.chart
                ctx.font = `${theme.font.size}px ${theme.font.family}`
                return fitted(ctx, nameOf(rows[index]), nameWidth - 16)
              },
            },
            grid: { display: false },
            border: { display: false },
          },
        },
        plugins: {
          tooltip: {
            backgroundColor: theme.background,
            borderColor: theme.contrast ?? theme.grid,
            borderWidth: 1,
            titleColor: theme.foreground,
            bodyColor: theme.foreground,
            titleFont: theme.font,
            bodyFont: theme.font,
            callbacks: { title: ([{ dataIndex }]: { dataIndex: number }[]) => this.nameOf(rows[dataIndex]) },
          },
        },
      },
    } as unknown as ChartConfiguration
  }
}
