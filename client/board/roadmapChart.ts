/** The configuration of the chart library for the rows of a roadmap that are to be seen. */

import type { ChartConfiguration, ScriptableContext } from 'chart.js'
import type { AnnotationOptions } from 'chartjs-plugin-annotation'
import type { LedgerDay } from '../../server/src/protocol.js'
import type { Roadmap, RoadmapRow } from './roadmapRows.js'
import { fitted, rowLabels } from './rowChart.js'
import { type BoardTexts, filled } from './texts.js'
import type { Theme } from './theme.js'
import { endOf, quarterOf, quartersBetween, timeOf } from './time.js'

/** What is drawn. */
export interface RoadmapPicture {
  readonly rows: readonly RoadmapRow[]
  /** Place of the marked row among `rows`, −1 for none. */
  readonly selected: number
  readonly span: Roadmap
  readonly days: readonly LedgerDay[]
  readonly today: string
  readonly texts: BoardTexts
  readonly theme: Theme
}

/** Width of the column of titles in pixels. */
const titleWidth = 280

/** The chart: a bar for each task, diamonds for the steps on its way, lines for days across all tasks. */
export function roadmapConfiguration(picture: RoadmapPicture): ChartConfiguration {
  const { rows, theme } = picture
  return {
    type: 'bar',
    data: {
      labels: rowLabels(rows),
      datasets: [bars(picture), steps(picture)],
    },
    options: {
      indexAxis: 'y',
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      font: theme.font,
      color: theme.foreground,
      layout: { padding: 0 },
      scales: { x: quarterAxis(picture), y: titleAxis(picture) },
      plugins: {
        annotation: { annotations: annotationsOf(picture), clip: false },
        tooltip: tooltipOf(picture),
      },
    },
  } as ChartConfiguration
}

function bars({ rows, theme }: RoadmapPicture): object {
  const row = ({ dataIndex }: ScriptableContext<'bar'>): RoadmapRow | undefined => rows[dataIndex]
  return {
    type: 'bar',
    data: rows.map(({ bar }) => bar ?? null),
    barThickness: 12,
    borderSkipped: false,
    borderRadius: 2,
    borderWidth: (context: ScriptableContext<'bar'>) => (theme.contrast || row(context)?.state === 'lasting' ? 1 : 0),
    borderColor: (context: ScriptableContext<'bar'>) => theme.contrast ?? colourOf(row(context), theme),
    backgroundColor: (context: ScriptableContext<'bar'>) => fillOf(row(context), theme),
  }
}

function steps({ rows, theme }: RoadmapPicture): object {
  return {
    type: 'scatter',
    data: rows.flatMap(({ milestones }, index) => milestones.map(({ at }) => ({ x: at, y: String(index) }))),
    pointStyle: 'rectRot',
    radius: 5,
    hoverRadius: 6,
    backgroundColor: theme.purple,
    borderColor: theme.contrast ?? theme.background,
    borderWidth: 1,
  }
}

function colourOf(row: RoadmapRow | undefined, theme: Theme): string {
  const colours = { past: theme.faint, soon: theme.yellow, later: theme.blue, lasting: theme.green }
  return colours[row?.state ?? 'later']
}

/** A start that the text does not name fades in; what goes on without end is hollow. */
function fillOf(row: RoadmapRow | undefined, theme: Theme): string {
  const colour = colourOf(row, theme)
  if (row?.state === 'lasting') return withAlpha(colour, 0.15)
  return withAlpha(colour, row?.startsExactly ? 0.95 : 0.6)
}

function quarterAxis({ span, texts, theme }: RoadmapPicture): object {
  const quarters = quartersBetween(span.from, span.to)
  // A label stands at every quarter, or where that is too dense at the first one of the year.
  const isDense = quarters.length > 17
  const label = (time: number): string | string[] => {
    const { year, quarter } = quarterOf(time)
    if (time >= span.to || (isDense && quarter !== 1)) return ''
    return isDense
      ? String(year)
      : quarter === 1 || time === span.from
        ? [String(year), name(quarter)]
        : ['', name(quarter)]
  }
  const name = (quarter: number): string => filled(texts.quarter, quarter)
  return {
    type: 'linear',
    position: 'top',
    min: span.from,
    max: span.to,
    afterBuildTicks: (axis: { ticks: { value: number }[] }) => {
      axis.ticks = quarters.map((value) => ({ value }))
    },
    afterFit: (axis: { height: number }) => {
      axis.height = 44
    },
    ticks: {
      callback: (value: number) => label(value),
      autoSkip: false,
      align: 'start',
      crossAlign: 'near',
      maxRotation: 0,
      color: theme.foreground,
      font: { ...theme.font, size: theme.font.size - 1 },
    },
    grid: {
      color: ({ tick }: { tick: { value: number } }) =>
        quarterOf(tick.value).quarter === 1 ? theme.faint : theme.grid,
      lineWidth: ({ tick }: { tick: { value: number } }) => (quarterOf(tick.value).quarter === 1 ? 1 : 0.5),
      drawTicks: false,
    },
    border: { display: false },
  }
}

function titleAxis({ rows, theme }: RoadmapPicture): object {
  const isHeading = (index: number): boolean => rows[index]?.id === undefined
  return {
    type: 'category',
    offset: true,
    afterFit: (axis: { width: number }) => {
      axis.width = titleWidth
    },
    ticks: {
      autoSkip: false,
      crossAlign: 'far',
      color: theme.foreground,
      font: ({ index }: { index: number }) => ({ ...theme.font, weight: isHeading(index) ? 'bold' : 'normal' }),
      callback(this: { chart: { ctx: CanvasRenderingContext2D } }, _: unknown, index: number) {
        const { ctx } = this.chart
        ctx.font = `${theme.font.size}px ${theme.font.family}`
        return fitted(ctx, rows[index]?.label ?? '', titleWidth - 16)
      },
    },
    grid: { display: false },
    border: { display: false },
  }
}

function annotationsOf({
  days,
  today,
  span,
  selected,
  texts,
  theme,
}: RoadmapPicture): Record<string, AnnotationOptions> {
  const lines = days.map((day, index): [string, AnnotationOptions] => [
    `day${index}`,
    line(endOf(day.date), {
      text: `${day.title} ${day.date}`,
      colour: day.by === 'notice' ? theme.red : theme.purple,
      theme,
      dash: [6, 4],
    }),
  ])
  const now = timeOf(today)
  const marked: [string, AnnotationOptions][] =
    now >= span.from && now <= span.to
      ? [['today', line(now, { text: texts.today, colour: theme.green, theme, dash: [] })]]
      : []
  const current: [string, AnnotationOptions][] =
    selected < 0
      ? []
      : [
          [
            'selected',
            {
              type: 'box',
              yMin: selected - 0.5,
              yMax: selected + 0.5,
              backgroundColor: theme.selection,
              borderWidth: theme.contrast ? 1 : 0,
              borderColor: theme.contrast ?? theme.selection,
              drawTime: 'beforeDatasetsDraw',
            },
          ],
        ]
  return Object.fromEntries([...lines, ...marked, ...current])
}

interface LineLook {
  readonly text: string
  readonly colour: string
  readonly theme: Theme
  readonly dash: number[]
}

function line(at: number, { text, colour, theme, dash }: LineLook): AnnotationOptions {
  return {
    type: 'line',
    scaleID: 'x',
    value: at,
    borderColor: colour,
    borderWidth: 1.5,
    borderDash: dash,
    label: {
      display: true,
      content: text,
      position: 'end',
      backgroundColor: theme.background,
      color: colour,
      font: { ...theme.font, size: theme.font.size - 1 },
      padding: 2,
    },
  }
}

function tooltipOf({ rows, texts, theme }: RoadmapPicture): object {
  return {
    backgroundColor: theme.background,
    borderColor: theme.contrast ?? theme.grid,
    borderWidth: 1,
    titleColor: theme.foreground,
    bodyColor: theme.foreground,
    titleFont: { ...theme.font, weight: 'bold' },
    bodyFont: theme.font,
    displayColors: false,
    callbacks: {
      title: ([item]: { label?: string; parsed: { y: number } }[]) => rows[item.parsed.y]?.label ?? '',
      label: ({ datasetIndex, parsed }: { datasetIndex: number; parsed: { x: number; y: number } }) => {
        const row = rows[parsed.y]
        if (!row) return ''
        const step = datasetIndex === 1 ? row.milestones.find(({ at }) => at === parsed.x) : undefined
        return step ? `${texts.milestone} ${step.text}` : `${texts.deadline} ${row.text}`
      },
    },
  }
}

/** `#rrggbb` or `rgb(…)` with the opacity `alpha`; any other notation as it is. */
function withAlpha(colour: string, alpha: number): string {
  const hex = /^#([\da-f]{6})/i.exec(colour)?.[1]
  if (hex)
    return `#${hex}${Math.round(alpha * 255)
      .toString(16)
      .padStart(2, '0')}`
  const [red, green, blue] = /^rgba?\(/.test(colour) ? (colour.match(/[\d.]+/g) ?? []) : []
  return blue === undefined ? colour : `rgba(${red}, ${green}, ${blue}, ${alpha})`
}
