/** The views of the activity bar: 方案大纲, 要素清单 and 任务台账, with the commands on their lines; and the board. */

import * as vscode from 'vscode'
import { ShownAlignment } from '../alignment/shownAlignment.js'
import { SideBySide } from '../alignment/sideBySide.js'
import { Board } from '../board/boardPanel.js'
import type { Client } from '../client.js'
import { showAlignment, showAlignmentTable, showCascade } from '../commands/alignment.js'
import { writeAnnexList } from '../commands/annexList.js'
import { showMatrix, showRoadmap } from '../commands/board.js'
import type { Command } from '../commands/command.js'
import { compareVersions } from '../commands/compareVersions.js'
import { exportWordCommands } from '../commands/exportWord.js'
import { goToNode } from '../commands/goToNode.js'
import { importWord } from '../commands/importWord.js'
import { insertMissing } from '../commands/insertMissing.js'
import { ledgerCommands } from '../commands/ledger.js'
import { moveNodeDown, moveNodeUp } from '../commands/moveNode.js'
import { outlineShowAll, outlineShowIncomplete, StoredFilter } from '../commands/outlineFilter.js'
import { previewLayout, printLayout } from '../commands/preview.js'
import { registerDropProvider } from '../dropProvider.js'
import { Preview } from '../preview/previewPanel.js'
import { ReadOnlyPages } from '../readOnlyPages.js'
import { checklistView } from './checklistView.js'
import { LedgerState, ledgerView } from './ledgerView.js'
import { outlineView } from './outlineView.js'
import type { PlanNode } from './planNode.js'
import { badges, type NodeOf, PlanTree } from './planTree.js'
import { SectionDragAndDrop } from './sectionDragAndDrop.js'
import { ShownPlan } from './shownPlan.js'

/** The views with what they show. */
export interface Views extends vscode.Disposable {
  readonly plan: ShownPlan
  readonly commands: readonly Command[]
  readonly outline: PlanTree
  readonly checklist: PlanTree
  readonly ledger: PlanTree
  readonly board: Board
  readonly preview: Preview
  readonly sideBySide: SideBySide
  /** What happens to sections that are dragged in the outline. */
  readonly dragAndDrop: SectionDragAndDrop
}

/** What a test can see of one tree. */
export interface ShownTree {
  readonly nodes: readonly PlanNode[]
  readonly description?: string
  readonly badge?: number
  readonly selection: readonly string[]
}

/** Creates the views; they ask the server once they are visible. */
export function createViews(context: vscode.ExtensionContext, client: Client): Views {
  const plan = new ShownPlan()
  const filter = new StoredFilter(context.workspaceState)
  const dragAndDrop = new SectionDragAndDrop(client, plan)
  const outline = new PlanTree(outlineView(filter, dragAndDrop), client, plan)
  const checklist = new PlanTree(checklistView, client, plan)
  const state = new LedgerState(context.workspaceState)
  const ledger = new PlanTree(ledgerView(state), client, plan)
  const pages = new ReadOnlyPages(client)
  const alignment = new ShownAlignment(client, plan)
  const sideBySide = new SideBySide(context.extensionUri, alignment)
  const board = new Board(context.extensionUri, client, plan, alignment, sideBySide)
  const preview = new Preview(context.extensionUri, client, plan)
  const refresh = (): Promise<void> => outline.refresh()
  const nodeOf: NodeOf = (given) => {
    if (typeof given !== 'string') return given
    return [outline, checklist, ledger].find((tree) => tree.id === given)?.selected
  }
  const commands = [
    goToNode(plan),
    insertMissing(client, plan, nodeOf),
    moveNodeUp(client, plan, nodeOf),
    moveNodeDown(client, plan, nodeOf),
    outlineShowIncomplete(filter, refresh),
    outlineShowAll(filter, refresh),
    writeAnnexList(client, plan),
    compareVersions(client, plan, pages),
    importWord(client, pages),
    ...exportWordCommands({ client, plan, pages, memory: context.workspaceState }),
    previewLayout(preview),
    printLayout(preview, plan),
    showAlignment(client, plan, sideBySide),
    showAlignmentTable(client, plan, board),
    showCascade(board),
    showMatrix(board),
    showRoadmap(board),
    ...ledgerCommands({ client, plan, state, nodeOf, refresh: () => ledger.refresh() }),
  ]
  const subscriptions = vscode.Disposable.from(
    plan,
    outline,
    checklist,
    ledger,
    board,
    preview,
    registerDropProvider(client, pages),
    pages,
    sideBySide,
    alignment,
    vscode.window.registerFileDecorationProvider(badges),
  )
  return {
    plan,
    commands,
    outline,
    checklist,
    ledger,
    board,
    preview,
    sideBySide,
    dragAndDrop,
    dispose: () => subscriptions.dispose(),
  }
}

/** The tree as it is shown. */
export function shownTree(tree: PlanTree): ShownTree {
  return { nodes: tree.nodes, ...tree.head }
}
