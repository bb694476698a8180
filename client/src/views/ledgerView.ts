/** The view 任务台账: the tasks of the plan by section, body, person or deadline, and what they lack. */

import * as vscode from 'vscode'
import {
  type LedgerGroupEntry,
  type LedgerGrouping,
  type LedgerTask,
  ledgerGroupings,
  method,
  type PlanLedger,
} from '../../../server/src/protocol.js'
import type { PlanNode } from './planNode.js'
import type { TreeKind } from './planTree.js'
import { toEditorRange } from './ranges.js'

/** How the ledger is shown; kept for each folder. */
export class LedgerState {
  /** The ledger last shown, for the commands on its lines. */
  shown: PlanLedger | undefined

  constructor(private readonly memory: vscode.Memento) {
    this.tellMenus()
  }

  get by(): LedgerGrouping {
    const kept = this.memory.get('ledger.by')
    return ledgerGroupings.find((one) => one === kept) ?? 'section'
  }

  /** True when only tasks are shown that lack something. */
  get incompleteOnly(): boolean {
    return this.memory.get('ledger.incompleteOnly') === true
  }

  async groupBy(by: LedgerGrouping): Promise<void> {
    await this.memory.update('ledger.by', by)
  }

  async showIncomplete(incompleteOnly: boolean): Promise<void> {
    await this.memory.update('ledger.incompleteOnly', incompleteOnly || undefined)
    this.tellMenus()
  }

  /** The task of the line with the id `node`; `undefined` for a line that is none. */
  taskOf(node: string): LedgerTask | undefined {
    const [, , id] = node.split('\n')
    return this.shown?.groups.flatMap(({ tasks }) => tasks).find((task) => task.id === id)
  }

  private tellMenus(): void {
    void vscode.commands.executeCommand('setContext', 'fangan.ledgerIncompleteOnly', this.incompleteOnly)
  }
}

/** The tree of tasks; `state` is read each time. */
export function ledgerView(state: LedgerState): TreeKind {
  return {
    id: 'fangan.ledger',
    // Groups that are closed to begin with are not opened by the cursor.
    followsCursor: () => state.by === 'section',
    read: async (client, uri) => {
      const ledger = await client.ask<PlanLedger>(method.ledger, uri, { by: state.by })
      state.shown = ledger
      return ledger?.groups.flatMap((group) => groupNode(group, state) ?? [])
    },
    entitle: (view) => {
      const parts = [
        groupingNames()[state.by],
        ...(state.incompleteOnly ? [vscode.l10n.t('only what is incomplete')] : []),
      ]
      const description = parts.join(' · ')
      if (view.description !== description) view.description = description
    },
  }
}

/** What the tasks may be grouped by, in words. */
export function groupingNames(): Readonly<Record<LedgerGrouping, string>> {
  return {
    section: vscode.l10n.t('by section'),
    lead: vscode.l10n.t('by body in charge'),
    person: vscode.l10n.t('by responsible person'),
    deadline: vscode.l10n.t('by deadline'),
  }
}

const groupIcons: Readonly<Record<LedgerGrouping, string>> = {
  section: 'list-tree',
  lead: 'organization',
  person: 'person',
  deadline: 'calendar',
}

function groupNode({ id, title, tasks }: LedgerGroupEntry, state: LedgerState): PlanNode | undefined {
  const shown = state.incompleteOnly ? tasks.filter(({ missing }) => missing.length > 0) : tasks
  if (shown.length === 0) return undefined
  return {
    id: `${state.by}\n${id}`,
    label: title,
    description: String(shown.length),
    tooltip: title,
    spoken: vscode.l10n.t('{0}, {1} tasks', title, shown.length),
    icon: groupIcons[state.by],
    context: 'group',
    badge: shown.filter(({ missing }) => missing.length > 0).length,
    expanded: state.by === 'section',
    lacks: [],
    children: shown.map((task) => taskNode(task, `${state.by}\n${id}`, state.by)),
  }
}

function taskNode(task: LedgerTask, group: string, by: LedgerGrouping): PlanNode {
  const { id, number, title, lead, person, deadline, missing } = task
  // What the group says already is not said again.
  const shown = [by === 'lead' ? [] : lead, by === 'person' ? [] : person, by === 'deadline' ? [] : deadline]
  const description = shown
    .map((names) => names.join('、'))
    .filter((text) => text !== '')
    .join(' · ')
  const lacking = missing.length > 0 ? vscode.l10n.t('lacks: {0}', missing.join('、')) : ''
  return {
    id: `${group}\n${id}`,
    label: `${number} ${title}`,
    description,
    tooltip: [`${number} ${title}`, ...detailLines(task), ...(lacking === '' ? [] : ['', lacking])].join('\n'),
    spoken: [title, description, lacking].filter((part) => part !== '').join(' · '),
    icon: missing.length > 0 ? 'warning' : 'tasklist',
    ...(missing.length > 0 && { colour: 'list.warningForeground' }),
    context: ['ledgerTask', ...(missing.length > 0 ? ['incomplete'] : [])].join(' '),
    badge: missing.length,
    expanded: false,
    lacks: [],
    range: toEditorRange(task.range),
    target: toEditorRange(task.selectionRange),
    children: [],
  }
}

/** All that the ledger knows of a task, a line each. */
export function detailLines(task: LedgerTask): string[] {
  const lines: readonly (readonly [string, string])[] = [
    [vscode.l10n.t('Measure'), task.measure],
    [vscode.l10n.t('Lead'), task.lead.join('、')],
    [vscode.l10n.t('Support'), task.support.join('、')],
    [vscode.l10n.t('Person'), task.person.join('、')],
    [vscode.l10n.t('Deadline'), task.deadline.join('、')],
    [vscode.l10n.t('Target'), task.target.join('；')],
    [vscode.l10n.t('Basis'), task.basis],
  ]
  return lines.filter(([, text]) => text !== '').map(([name, text]) => `${name}: ${text}`)
}
