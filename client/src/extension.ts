/** The extension, wherever it runs: starts the server when the first plan is seen, and registers the commands. */

import * as vscode from 'vscode'
import type { ShownBoard } from './board/boardPanel.js'
import { Client, type Connect } from './client.js'
import { checkFolder, clearFolder } from './commands/checkFolder.js'
import { nextBlank, previousBlank } from './commands/goToBlank.js'
import { insertClause } from './commands/insertClause.js'
import { moveSectionDown, moveSectionUp } from './commands/moveSection.js'
import { newPlan } from './commands/newPlan.js'
import { openWalkthrough } from './commands/openWalkthrough.js'
import { pasteClean } from './commands/pasteClean.js'
import { renumber } from './commands/renumber.js'
import { restartServer } from './commands/restartServer.js'
import { selectTemplate } from './commands/selectTemplate.js'
import { showChecklist } from './commands/showChecklist.js'
import { showOutput } from './commands/showOutput.js'
import { showReferences } from './commands/showReferences.js'
import { treatAsPlan } from './commands/treatAsPlan.js'
import { whyNothing } from './commands/whyNothing.js'
import { FocusMode } from './focusMode.js'
import { isPlan, languageId } from './language.js'
import { registerLanguageModelTools } from './languageModelTools.js'
import { registerPasteProvider } from './pasteProvider.js'
import { openMatchingFilesAsPlans } from './planFiles.js'
import type { ShownPreview } from './preview/previewPanel.js'
import { migrateSettings } from './settingsMigration.js'
import { StatusItem } from './statusItem.js'
import { createViews, type ShownTree, shownTree, type Views } from './views/views.js'

/** What other extensions, and the tests, can ask of this one. */
export interface Api {
  /** The text of the status item for the plan last shown, `undefined` before there is one. */
  readonly statusText: () => string | undefined
  /** What the views 方案大纲, 要素清单 and 任务台账 show; nothing before they have been visible. */
  readonly outline: () => ShownTree
  readonly checklist: () => ShownTree
  readonly ledger: () => ShownTree
  /** The board with 完整性矩阵 and 路线图; `undefined` while it is closed. */
  readonly board: () => ShownBoard | undefined
  /** The preview of the layout; `undefined` while it is closed. */
  readonly preview: () => ShownPreview | undefined
  /** The plan and the document above it that are side by side; `undefined` while none are. */
  readonly sideBySide: () => { readonly upper: string; readonly draft: string } | undefined
  /** What happens to sections that are dragged in the outline. */
  readonly dragAndDrop: Views['dragAndDrop']
  /** True while focus mode holds findings back. */
  readonly holdsFindings: () => boolean
}

let client: Client | undefined

/** Starts the extension when a plan is opened or a command is run; `connect` makes the connection to the server. */
export function start(context: vscode.ExtensionContext, connect: Connect): Api {
  const focus = new FocusMode()
  const running = new Client(context, connect, focus.middleware)
  client = running
  const status = new StatusItem(running)
  const views = createViews(context, running)
  const commands = [
    newPlan(running),
    insertClause(running),
    treatAsPlan,
    selectTemplate(running),
    checkFolder(running),
    clearFolder(running),
    restartServer(running),
    showOutput(running),
    showReferences,
    whyNothing(running),
    openWalkthrough(context.extension.id),
    showChecklist,
    moveSectionUp(running),
    moveSectionDown(running),
    renumber(running),
    nextBlank(running),
    previousBlank(running),
    pasteClean(running),
    ...views.commands,
  ]
  context.subscriptions.push(
    running,
    status,
    focus,
    focus.onRelease(() => running.pullFindings()),
    views,
    registerLanguageModelTools(running, () => views.plan.document),
    ...commands.map(({ id, run }) => vscode.commands.registerCommand(id, run)),
    vscode.workspace.onDidOpenTextDocument(startForPlan),
    vscode.workspace.onDidChangeConfiguration(startForWorkspaceCheck),
    openMatchingFilesAsPlans(),
    registerPasteProvider(running),
  )
  vscode.workspace.textDocuments.forEach(startForPlan)
  startForWorkspaceCheck()
  void migrateSettings((line) => running.log(line))
  return {
    statusText: () => status.text,
    outline: () => shownTree(views.outline),
    checklist: () => shownTree(views.checklist),
    ledger: () => shownTree(views.ledger),
    board: () => views.board.shown,
    preview: () => views.preview.shown,
    sideBySide: () => views.sideBySide.current,
    dragAndDrop: views.dragAndDrop,
    holdsFindings: () => focus.holdsBack,
  }

  function startForPlan(document: vscode.TextDocument): void {
    if (isPlan(document)) void running.start()
  }

  function startForWorkspaceCheck(): void {
    if (vscode.workspace.getConfiguration(languageId).get('checkWorkspace') === true) void running.start()
  }
}

/** Ends the server when the window closes. */
export async function stop(): Promise<void> {
  await client?.stop()
}
