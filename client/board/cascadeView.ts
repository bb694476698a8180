/** 层层对照: the documents of all levels as a graph, with how much of each is carried out below, and the tasks that are lost on the way. */

import type { PlanCascade } from '../../server/src/protocol.js'
import { type CascadeLayout, type CascadeNode, layoutOf, neighbour } from './cascadeLayout.js'
import { type BoardTexts, filled } from './texts.js'

/** What the graph tells. */
export interface CascadeEvents {
  /** Open this document. */
  readonly open: (uri: string) => void
}

type Edge = PlanCascade['edges'][number]

/** The graph in `host`. */
export class CascadeView {
  private readonly graph = document.createElement('div')
  private readonly below = document.createElement('div')
  private nodes: readonly CascadeNode[] = []
  private told = ''

  constructor(
    host: HTMLElement,
    private readonly texts: BoardTexts,
    private readonly events: CascadeEvents,
  ) {
    this.graph.className = 'cascade-graph'
    this.below.className = 'cascade-lost'
    this.graph.addEventListener('keydown', (event) => this.press(event))
    host.append(this.graph, this.below)
    this.below.append(paragraph(texts.cascadeLoading))
  }

  /** Shows the cascade; without one says that there is none. */
  show(cascade: PlanCascade | undefined): void {
    const told = JSON.stringify(cascade ?? null)
    // What is shown stays as it is, with its focus.
    if (told === this.told) return
    this.told = told
    const focused = this.focused()
    this.graph.replaceChildren()
    this.nodes = []
    if (cascade) this.draw(cascade, layoutOf(cascade))
    this.below.replaceChildren(...(cascade ? this.lostOf(cascade) : [paragraph(this.texts.cascadeNone)]))
    this.buttons()[focused]?.focus()
  }

  private draw(cascade: PlanCascade, layout: CascadeLayout): void {
    const { width, height, nodes, lines } = layout
    this.nodes = nodes
    const svg = svgElement('svg', { width, height, viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' })
    // Labels lie above all lines.
    const labels = lines.map(({ edge, label }) => {
      const text = svgElement('text', { x: label.x, y: label.y, class: stateOf(cascade.edges[edge]) })
      text.textContent = shareOf(cascade.edges[edge])
      return text
    })
    svg.append(
      ...lines.map(({ edge, path }) => svgElement('path', { d: path, class: stateOf(cascade.edges[edge]) })),
      ...labels,
    )
    this.graph.style.width = `${width}px`
    this.graph.style.height = `${height}px`
    this.graph.append(svg, ...nodes.map((node) => this.nodeOf(cascade, node)))
  }

  private nodeOf(cascade: PlanCascade, { document: index, x, y }: CascadeNode): HTMLElement {
    const { title, path, uri, level } = cascade.documents[index]
    const shares = cascade.edges.filter(({ draft }) => draft === index).map((edge) => this.spoken(cascade, edge))
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'cascade-node'
    button.style.left = `${x}px`
    button.style.top = `${y}px`
    button.append(
      span('title', title || path.slice(path.lastIndexOf('/') + 1)),
      span('path', level ? `${this.texts[level]} · ${path}` : path),
    )
    const name = [title, path, level && this.texts[level], ...shares].filter((part) => part)
    button.setAttribute('aria-label', name.join('，'))
    button.title = [title, path, ...shares].filter((part) => part).join('\n')
    button.addEventListener('click', () => this.events.open(uri))
    return button
  }

  private spoken({ documents }: PlanCascade, { upper, taken, tasks }: Edge): string {
    const { title, path } = documents[upper]
    return filled(this.texts.cascadeTakesUp, title || path, taken, tasks, percentOf({ taken, tasks }))
  }

  private lostOf({ lost, problems }: PlanCascade): HTMLElement[] {
    const list = document.createElement('ul')
    for (const way of lost) {
      const item = document.createElement('li')
      item.textContent = way.join(' ')
      list.append(item)
    }
    const head = paragraph(filled(this.texts.cascadeLost, lost.length))
    head.className = 'head'
    return [...problems.map(paragraph), ...(lost.length > 0 ? [head, list] : [paragraph(this.texts.cascadeWhole)])]
  }

  private buttons(): readonly HTMLButtonElement[] {
    return [...this.graph.querySelectorAll('button')]
  }

  /** The place of the document that has the focus; negative when none has. */
  private focused(): number {
    const { activeElement } = document
    return activeElement instanceof HTMLButtonElement ? this.buttons().indexOf(activeElement) : -1
  }

  /** Arrow keys go to the next document of the level, or the nearest of the next level. */
  private press(event: KeyboardEvent): void {
    const buttons = this.buttons()
    const from = this.focused()
    const next = from < 0 ? undefined : neighbour(this.nodes, from, event.key)
    if (next === undefined) return
    event.preventDefault()
    buttons[next].focus()
    buttons[next].scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
}

/** Whole per cent, never rounded up to all of it. */
function percentOf({ taken, tasks }: Pick<Edge, 'taken' | 'tasks'>): number {
  return tasks === 0 ? 100 : Math.floor((100 * taken) / tasks)
}

function shareOf(edge: Edge): string {
  return `${percentOf(edge)}%`
}

function stateOf({ taken, tasks }: Edge): string {
  return taken === tasks ? 'whole' : taken === 0 ? 'none' : 'part'
}

function paragraph(text: string): HTMLElement {
  const line = document.createElement('p')
  line.textContent = text
  return line
}

function span(kind: string, text: string): HTMLElement {
  const made = document.createElement('span')
  made.className = kind
  made.textContent = text
  return made
}

function svgElement(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  return made
}
