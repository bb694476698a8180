/** The commands of the view 任务台账: grouping, filter, copying a row, setting a cell, and the ledger as a file. */

import * as vscode from 'vscode'
import { type LedgerField, type LedgerTask, ledgerGroupings, method } from '../../../server/src/protocol.js'
import type { Client } from '../client.js'
import { showInPassing } from '../passingNotice.js'
import { groupingNames, type LedgerState } from '../views/ledgerView.js'
import type { PlacedNode } from '../views/planNode.js'
import type { NodeOf } from '../views/planTree.js'
import type { ShownPlan } from '../views/shownPlan.js'
import type { Command } from './command.js'
import { exportLedger } from './exportLedger.js'

/** What the commands work with. */
export interface LedgerTools {
  readonly client: Client
  readonly plan: ShownPlan
  readonly state: LedgerState
  readonly nodeOf: NodeOf
  readonly refresh: () => unknown
}

/** All commands of the view. */
export function ledgerCommands(tools: LedgerTools): readonly Command[] {
  return [groupBy, showIncomplete, showAll, copyRow, setCell, exportLedger].map((make) => make(tools))
}

function groupBy({ state, refresh }: LedgerTools): Command {
  return {
    id: 'fangan.ledgerGroupBy',
    run: async () => {
      const names = groupingNames()
      const items = ledgerGroupings.map((by) => ({ label: names[by], by, picked: by === state.by }))
      const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Group the tasks') })
      if (!chosen) return
      await state.groupBy(chosen.by)
      await refresh()
    },
  }
}

function showIncomplete({ state, refresh }: LedgerTools): Command {
  return {
    id: 'fangan.ledgerShowIncomplete',
    run: async () => {
      await state.showIncomplete(true)
      await refresh()
    },
  }
}

function showAll({ state, refresh }: LedgerTools): Command {
  return {
    id: 'fangan.ledgerShowAll',
    run: async () => {
      await state.showIncomplete(false)
      await refresh()
    },
  }
}

/** The row as text with tabs, which spreadsheets and tables of Word take as cells. */
function copyRow({ state, nodeOf }: LedgerTools): Command {
  return {
    id: 'fangan.ledgerCopyRow',
    run: async (given?: unknown) => {
      const task = taskOf(state, nodeOf, given)
      if (!task) return
      const { number, title, measure, lead, support, person, deadline, target, basis } = task
      const cells = [number, title, measure, lead, support, person, deadline, target.join('；'), basis]
      const row = cells.map((cell) => (Array.isArray(cell) ? cell.join('、') : String(cell)).replace(/\s+/g, ' '))
      await vscode.env.clipboard.writeText(row.join('\t'))
      showInPassing(vscode.l10n.t('The row is copied.'))
    },
  }
}

function setCell({ client, plan, state, nodeOf }: LedgerTools): Command {
  return {
    id: 'fangan.ledgerSetCell',
    run: async (given?: unknown) => {
      const { document } = plan
      const task = taskOf(state, nodeOf, given)
      const field = task && (await chooseField(task))
      if (!document || !task || !field) return
      const value = await askValue(task, field)
      if (value === undefined || value === task[field].join('、')) return
      if (await client.applyAnswer(method.setLedgerField, document.uri, { task: task.id, field, value })) return
      const message = vscode.l10n.t('This cannot be written into the text as it is laid out. Change it there by hand.')
      const go = vscode.l10n.t('Go to the text')
      if ((await vscode.window.showWarningMessage(message, go)) === go)
        await plan.reveal(
          new vscode.Range(
            task.selectionRange.start.line,
            task.selectionRange.start.character,
            task.selectionRange.end.line,
            task.selectionRange.end.character,
          ),
        )
    },
  }
}

async function chooseField(task: LedgerTask): Promise<LedgerField | undefined> {
  const items: readonly (vscode.QuickPickItem & { readonly field: LedgerField })[] = [
    { label: vscode.l10n.t('Lead'), description: task.lead.join('、'), field: 'lead' },
    { label: vscode.l10n.t('Support'), description: task.support.join('、'), field: 'support' },
    { label: vscode.l10n.t('Person'), description: task.person.join('、'), field: 'person' },
    { label: vscode.l10n.t('Deadline'), description: task.deadline.join('、'), field: 'deadline' },
  ]
  return (await vscode.window.showQuickPick(items, { title: task.title }))?.field
}

function askValue(task: LedgerTask, field: LedgerField): Thenable<string | undefined> {
  const prompt =
    field === 'deadline'
      ? vscode.l10n.t('As it is to be printed, e.g. 2026年12月底前; empty to take it out')
      : vscode.l10n.t('Names parted by 、; empty to take them out')
  return vscode.window.showInputBox({ title: task.title, prompt, value: task[field].join('、') })
}

function taskOf(state: LedgerState, nodeOf: NodeOf, given: unknown): LedgerTask | undefined {
  const node = nodeOf(given as PlacedNode | string | undefined)
  return node && state.taskOf(node.id)
}
