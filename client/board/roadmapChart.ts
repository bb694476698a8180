/** The configuration of the chart library for the rows of a roadmap that are to be seen. */

import type { ChartConfiguration, ScriptableContext } from 'chart.js'
import type { AnnotationOptions } from 'chartjs-plugin-annotation'
import type { LedgerDay } from '../../server/src/protocol.js'
import type { Roadmap, RoadmapRow } from './roadmapRows.js'
import { fitted, rowLabels } from './rowChart.js'
import type { BoardTexts } from './texts.js'
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

/** Height of the names of quarters in pixels, and above them of a line with names of days; there are two such lines. */
const axisHeight = 40
const dayHeight = 17

/** Height of all that stands above the rows, in pixels. */
export const roadmapHead = axisHeight + 2 * dayHeight

/** Names of quarters need so many pixels; where there is less room, only years are named. */
const quarterWidth = 50

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
      layout: { padding: { top: 2 * dayHeight, left: 12 } },
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
  const label = (time: number, width: number): string | string[] => {
    const { year, quarter } = quarterOf(time)
    const isDense = (width - titleWidth) / quarters.length < quarterWidth
    if (time >= span.to || (isDense && quarter !== 1)) return ''
    return isDense
      ? String(year)
      : quarter === 1 || time === span.from
        ? [String(year), name(quarter)]
        : ['', name(quarter)]
  }
  const names = [texts.quarter1, texts.quarter2, texts.quarter3, texts.quarter4]
  const name = (quarter: number): string => names[quarter - 1]
  return {
    type: 'linear',
    position: 'top',
    min: span.from,
    max: span.to,
    afterBuildTicks: (axis: { ticks: { value: number }[] }) => {
      axis.ticks = quarters.map((value) => ({ value }))
    },
    afterFit: (axis: { height: number }) => {
      axis.height = axisHeight
    },
    ticks: {
      callback(this: { chart: { width: number } }, value: number) {
        return label(value, this.chart.width)
      },
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

function annotationsOf(picture: RoadmapPicture): Record<string, AnnotationOptions> {
  const { selected, theme } = picture
  const lines = daysOf(picture).map((day, index): [string, AnnotationOptions] => [
    `day${index}`,
    line(day, { theme, level: index % 2 }),
  ])
  if (selected < 0) return Object.fromEntries(lines)
  const current: AnnotationOptions = {
    type: 'box',
    yMin: selected - 0.5,
    yMax: selected + 0.5,
    backgroundColor: theme.selection,
    borderWidth: theme.contrast ? 1 : 0,
    borderColor: theme.contrast ?? theme.selection,
    drawTime: 'beforeDatasetsDraw',
  }
  return Object.fromEntries([['selected', current], ...lines])
}

/** A day across all tasks, as it is drawn. */
interface DrawnDay {
  readonly at: number
  readonly text: string
  readonly colour: string
  readonly dash: number[]
}

function daysOf({ days, today, span, texts, theme }: RoadmapPicture): DrawnDay[] {
  const drawn = days.map(({ by, date, title }) => ({
    at: endOf(date),
    text: `${title} ${date}`,
    colour: by === 'notice' ? theme.red : theme.purple,
    dash: [6, 4],
  }))
  const now = timeOf(today)
  const isSeen = now >= span.from && now <= span.to
  return isSeen ? [...drawn, { at: now, text: texts.today, colour: theme.green, dash: [] }] : drawn
}

function line(
  { at, text, colour, dash }: DrawnDay,
  { theme, level }: { theme: Theme; level: number },
): AnnotationOptions {
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
      position: 'start',
      // Above the names of quarters, which belong to the chart's edge and not to its area.
      yAdjust: -(axisHeight + dayHeight * (level + 0.5) + 6),
      backgroundColor: 'transparent',
      color: colour,
      font: { family: theme.font.family, size: theme.font.size - 1, weight: 'normal' },
      padding: 0,
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
