/** The page of the board: its tabs with their toolbars, made of the editor’s own kind of elements. */

import '@vscode-elements/elements/dist/vscode-checkbox/index.js'
import '@vscode-elements/elements/dist/vscode-option/index.js'
import '@vscode-elements/elements/dist/vscode-single-select/index.js'
import '@vscode-elements/elements/dist/vscode-tab-header/index.js'
import '@vscode-elements/elements/dist/vscode-tab-panel/index.js'
import '@vscode-elements/elements/dist/vscode-tabs/index.js'
import { type BoardTab, boardTabs } from './messages.js'
import type { RoadmapRow } from './roadmapRows.js'
import type { BoardTexts } from './texts.js'

/** The parts of the page that something is put into. */
export interface Page {
  readonly matrix: HTMLElement
  readonly roadmap: HTMLElement
  readonly load: HTMLElement
  readonly alignment: HTMLElement
  readonly cascade: HTMLElement
  /** Says what is told to whoever hears the page. */
  readonly announce: (text: string) => void
  readonly setSummary: (text: string) => void
  /** Shown in place of what is about the plan; empty to show the board. */
  readonly setNotice: (text: string) => void
  readonly show: (tab: BoardTab) => void
}

/** What the page tells. */
export interface PageEvents {
  readonly onTab: (tab: BoardTab) => void
  readonly onOpenOnly: (openOnly: boolean) => void
  readonly onIncompleteOnly: (incompleteOnly: boolean) => void
  readonly onOrder: (order: 'text' | 'deadline') => void
}

/** Fills `root`. */
export function buildPage(root: HTMLElement, texts: BoardTexts, events: PageEvents): Page {
  const tabs = element('vscode-tabs', { panel: '' })
  const summary = element('span', { class: 'summary' })
  const hosts = {
    ...{ matrix: host('matrix'), roadmap: host('roadmap'), load: host('load') },
    ...{ alignment: host('alignment'), cascade: host('cascade') },
  }
  const toolbars: Readonly<Record<BoardTab, HTMLElement[]>> = {
    matrix: [incompleteOnly(texts, events), summary, element('span', { class: 'hint' }, texts.keys)],
    roadmap: [orderChoice(texts, events), legend(texts), element('span', { class: 'hint' }, texts.roadmapKeys)],
    alignment: [openOnly(texts, events), element('span', { class: 'hint' }, texts.alignmentKeys)],
    cascade: [element('span', { class: 'hint' }, texts.cascadeKeys)],
    load: [loadLegend(texts), element('span', { class: 'hint' }, texts.loadKeys)],
  }
  for (const tab of boardTabs) {
    const panel = element('vscode-tab-panel', tab === 'cascade' ? {} : { class: 'of-plan' })
    panel.append(element('div', { class: 'toolbar' }, ...toolbars[tab]), hosts[tab])
    tabs.append(element('vscode-tab-header', { slot: 'header' }, texts[tab]), panel)
  }
  tabs.addEventListener('vsc-tabs-select', (event) => {
    const { selectedIndex } = (event as CustomEvent<{ selectedIndex: number }>).detail
    events.onTab(boardTabs[selectedIndex])
  })
  void wrapTabs(tabs)
  const status = element('div', { class: 'visually-hidden', role: 'status' })
  const notice = element('p', { class: 'notice', hidden: '' })
  root.append(notice, tabs, status)
  return {
    ...hosts,
    announce: (text) => {
      status.textContent = text
    },
    setSummary: (text) => {
      summary.textContent = text
    },
    setNotice: (text) => {
      notice.textContent = text
      notice.hidden = text === ''
      tabs.classList.toggle('without-plan', text !== '')
    },
    show: (tab) => tabs.setAttribute('selected-index', String(boardTabs.indexOf(tab))),
  }
}

/** In a narrow panel all tabs are still to be seen; the element has no way of its own to say so. */
async function wrapTabs(tabs: HTMLElement): Promise<void> {
  await (tabs as HTMLElement & { readonly updateComplete?: Promise<unknown> }).updateComplete
  tabs.shadowRoot?.querySelector<HTMLElement>('.tablist')?.style.setProperty('flex-wrap', 'wrap')
}

function host(name: string): HTMLElement {
  return element('div', { class: `host ${name}` })
}

function incompleteOnly(texts: BoardTexts, { onIncompleteOnly }: PageEvents): HTMLElement {
  const box = element('vscode-checkbox', { label: texts.incompleteOnly })
  box.addEventListener('change', () => onIncompleteOnly((box as HTMLElement & { checked: boolean }).checked))
  return box
}

function openOnly(texts: BoardTexts, { onOpenOnly }: PageEvents): HTMLElement {
  const box = element('vscode-checkbox', { label: texts.openOnly })
  box.addEventListener('change', () => onOpenOnly((box as HTMLElement & { checked: boolean }).checked))
  return box
}

function orderChoice(texts: BoardTexts, { onOrder }: PageEvents): HTMLElement {
  const choice = element(
    'vscode-single-select',
    { 'aria-label': texts.order },
    element('vscode-option', { value: 'text', selected: '' }, texts.orderText),
    element('vscode-option', { value: 'deadline' }, texts.orderDeadline),
  )
  choice.addEventListener('change', () => {
    const { value } = choice as HTMLElement & { value: string }
    onOrder(value === 'deadline' ? 'deadline' : 'text')
  })
  return choice
}

function legend(texts: BoardTexts): HTMLElement {
  const states: readonly NonNullable<RoadmapRow['state']>[] = ['past', 'soon', 'later', 'lasting']
  const entries = states.map((state) => entry(state, texts[state]))
  return element('span', { class: 'legend' }, ...entries, entry('milestone', texts.milestone))
}

function loadLegend(texts: BoardTexts): HTMLElement {
  return element('span', { class: 'legend' }, entry('leads', texts.leads), entry('supports', texts.supports))
}

function entry(kind: string, text: string): HTMLElement {
  return element('span', { class: 'entry' }, element('span', { class: `swatch ${kind}`, 'aria-hidden': 'true' }), text)
}

function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...content: (Node | string)[]
): HTMLElement {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...content)
  return made
}
