/** The board: 完整性矩阵, 路线图 and 部门负荷 in one page, which knows the plan from the messages of the extension alone. */

import './style.css'
import { AlignmentTable } from './alignmentTable.js'
import { CascadeView } from './cascadeView.js'
import type { LoadView } from './load.js'
import { Matrix } from './matrix.js'
import type { BoardAlignment, BoardStart, BoardTab, FromBoard, PlanMessage, ToBoard } from './messages.js'
import { buildPage, type Page } from './page.js'
import type { RoadmapView } from './roadmap.js'
import { rowOf } from './rows.js'
import { Tasks } from './tasks.js'
import { filled } from './texts.js'
import { onThemeChange } from './theme.js'

/** Milliseconds without a change of the plan before its cascade is looked at again. */
const cascadePauseMs = 800

interface Host {
  postMessage(message: FromBoard): void
  getState(): unknown
  setState(state: Kept): void
}

/** What outlives a reload of the window. */
interface Kept {
  readonly tab: BoardTab
}

declare function acquireVsCodeApi(): Host

class Board {
  private readonly host = acquireVsCodeApi()
  private readonly tasks = new Tasks()
  private readonly page: Page
  private readonly matrix: Matrix
  private readonly alignment: AlignmentTable
  private readonly cascade: CascadeView
  private readonly reveal = (id: string): void => this.host.postMessage({ type: 'reveal', id })
  private readonly announce = (text: string): void => this.page.announce(text)
  private roadmap: Promise<RoadmapView> | undefined
  private load: Promise<LoadView> | undefined
  private plan: PlanMessage | undefined
  private order: 'text' | 'deadline' = 'text'
  private selected: string | undefined
  private tab: BoardTab
  private cascadeTimer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly start: BoardStart) {
    const { texts, language } = start
    this.tab = start.tab
    this.page = buildPage(document.body, texts, {
      onTab: (tab) => this.show(tab),
      onIncompleteOnly: (incompleteOnly) => void this.matrix.filterIncomplete(incompleteOnly),
      onOpenOnly: (openOnly) => void this.alignment.filterOpen(openOnly),
      onOrder: (order) => {
        this.order = order
        this.showCharts()
      },
    })
    const set: ConstructorParameters<typeof Matrix>[2]['set'] = (id, field, value) =>
      this.host.postMessage({ type: 'set', id, field, value })
    const events = { reveal: this.reveal, announce: this.announce, set }
    this.matrix = new Matrix(this.page.matrix, texts, events, language)
    this.alignment = new AlignmentTable(
      this.page.alignment,
      texts,
      {
        reveal: (id) => this.host.postMessage({ type: 'revealMatch', id }),
        decide: (id, decision) => this.host.postMessage({ type: 'decide', id, decision }),
      },
      language,
    )
    this.cascade = new CascadeView(this.page.cascade, texts, {
      open: (id) => this.host.postMessage({ type: 'openDocument', id }),
    })
    window.addEventListener('message', ({ data }: MessageEvent<ToBoard>) => this.take(data))
    onThemeChange(() => this.redrawCharts())
    this.page.show(this.tab)
    this.show(this.tab)
    this.host.postMessage({ type: 'ready' })
  }

  private take(message: ToBoard): void {
    switch (message.type) {
      case 'plan':
        this.takePlan(message)
        break
      case 'alignment':
        void this.alignment.show(message.alignment ?? noAlignment(this.start.texts.noUpper))
        break
      case 'cascade':
        this.cascade.show(message.cascade)
        break
      case 'none':
        this.page.setNotice(this.start.texts.noPlan)
        break
      case 'select':
        this.select(message.id)
        break
      case 'show':
        this.page.show(message.tab)
        this.show(message.tab)
        break
      case 'refused':
        this.refuse(message.id)
    }
  }

  private takePlan(plan: PlanMessage): void {
    this.plan = plan
    const reordered = this.tasks.take(plan)
    const { all } = this.tasks
    this.page.setNotice('')
    const incomplete = all.filter((task) => rowOf(task).incomplete).length
    this.page.setSummary(filled(this.start.texts.summary, all.length, incomplete))
    void this.matrix.show(all, plan.changed, reordered)
    this.showCharts()
    if (this.tab === 'cascade') this.askCascade(cascadePauseMs)
  }

  /** Asks for the cascade once nothing has changed for a while. */
  private askCascade(pauseMs: number): void {
    clearTimeout(this.cascadeTimer)
    this.cascadeTimer = setTimeout(() => this.host.postMessage({ type: 'cascade' }), pauseMs)
  }

  private select(id: string | undefined): void {
    this.selected = id
    void this.matrix.select(id)
    void this.roadmap?.then((roadmap) => roadmap.select(id))
  }

  private refuse(id: string): void {
    const task = this.tasks.get(id)
    if (task) void this.matrix.restore(task)
    this.page.announce(this.start.texts.refused)
  }

  private show(tab: BoardTab): void {
    this.tab = tab
    this.host.setState({ tab })
    document.body.dataset.tab = tab
    if (tab === 'matrix') void this.matrix.fit()
    else if (tab === 'alignment') void this.alignment.fit()
    else if (tab === 'cascade') this.askCascade(0)
    else this.showCharts()
  }

  /** Fills the chart that is to be seen; its library is loaded with the first one. */
  private showCharts(): void {
    if (!this.plan) return
    if (this.tab === 'roadmap') void this.showRoadmap(this.plan)
    if (this.tab === 'load') void this.showLoad()
  }

  private async showRoadmap({ date, today, days }: PlanMessage): Promise<void> {
    this.roadmap ??= this.makeRoadmap()
    const roadmap = await this.roadmap
    roadmap.show({ tasks: this.tasks.all, date, today, days, order: this.order })
    roadmap.select(this.selected)
  }

  private async makeRoadmap(): Promise<RoadmapView> {
    const { RoadmapView } = await import('./roadmap.js')
    const events = { reveal: this.reveal, announce: this.announce }
    return new RoadmapView(this.page.roadmap, this.start.texts, events)
  }

  private async showLoad(): Promise<void> {
    this.load ??= this.makeLoad()
    const load = await this.load
    load.show(this.tasks.all)
  }

  private async makeLoad(): Promise<LoadView> {
    const { LoadView } = await import('./load.js')
    const open = (body: string): void => {
      void this.matrix.filterBy('lead', body)
      this.page.show('matrix')
      this.show('matrix')
    }
    return new LoadView(this.page.load, this.start.texts, { open, announce: this.announce })
  }

  private redrawCharts(): void {
    void this.roadmap?.then((roadmap) => roadmap.redraw())
    void this.load?.then((load) => load.redraw())
  }
}

function noAlignment(notice: string): BoardAlignment {
  return { title: '', documents: [], rows: [], sections: [], tasks: 0, taken: 0, problems: [notice] }
}

new Board(JSON.parse(document.body.dataset.start ?? '{}') as BoardStart)
