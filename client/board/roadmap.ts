/** 路线图: the timetable by quarters, with steps on the way, the reader’s day and the days of the notice. */

import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  PointElement,
  ScatterController,
  Tooltip,
} from 'chart.js'
import annotation from 'chartjs-plugin-annotation'
import { roadmapConfiguration, roadmapHead } from './roadmapChart.js'
import { type Roadmap, type RoadmapPlan, type RoadmapRow, roadmapOf } from './roadmapRows.js'
import { RowChart } from './rowChart.js'
import type { BoardTexts } from './texts.js'
import { currentTheme } from './theme.js'

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  PointElement,
  ScatterController,
  Tooltip,
  annotation,
)

/** What the roadmap tells. */
export interface RoadmapEvents {
  readonly reveal: (id: string) => void
  readonly announce: (text: string) => void
}

/** The chart in `host`. */
export class RoadmapView {
  private readonly chart: RowChart<RoadmapRow>
  private plan: RoadmapPlan | undefined
  private roadmap: Roadmap | undefined

  constructor(
    host: HTMLElement,
    private readonly texts: BoardTexts,
    events: RoadmapEvents,
  ) {
    this.chart = new RowChart(host, {
      head: roadmapHead,
      name: `${texts.roadmap}. ${texts.roadmapKeys}`,
      configure: (rows, selected) => {
        if (!this.plan || !this.roadmap) throw new Error('a roadmap is drawn once there is one')
        const { days, today } = this.plan
        return roadmapConfiguration({ rows, selected, span: this.roadmap, days, today, texts, theme: currentTheme() })
      },
      idOf: ({ id }) => id,
      open: ({ id }) => id !== undefined && events.reveal(id),
      announce: ({ label, text }) => events.announce([label, text || texts.undated].join('; ')),
    })
  }

  /** Shows the tasks of a plan. */
  show(plan: RoadmapPlan): void {
    this.plan = plan
    this.roadmap = roadmapOf(plan, this.texts)
    this.chart.show(this.roadmap.rows)
  }

  /** Marks the task that the cursor is in. */
  select(id: string | undefined): void {
    this.chart.select(id)
  }

  /** Draws anew. */
  redraw(): void {
    this.chart.redraw()
  }
}
