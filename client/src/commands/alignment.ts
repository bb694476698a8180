/** `fangan.showAlignment`: the plan beside a document above it; `fangan.showAlignmentTable`: both as a table; `fangan.showCascade`: all levels. */

import * as vscode from 'vscode'
import { method, type PlanAlignment } from '../../../server/src/protocol.js'
import type { SideBySide } from '../alignment/sideBySide.js'
import type { Board } from '../board/boardPanel.js'
import type { Client } from '../client.js'
import type { ShownPlan } from '../views/shownPlan.js'
import type { Command } from './command.js'

export const showAlignment = (client: Client, plan: ShownPlan, sideBySide: SideBySide): Command => ({
  id: 'fangan.showAlignment',
  run: async () => {
    const alignment = await alignmentOf(client, plan)
    const index = alignment && (await chooseDocument(alignment))
    if (alignment && index !== undefined) await sideBySide.open(alignment, index)
  },
})

export const showAlignmentTable = (client: Client, plan: ShownPlan, board: Board): Command => ({
  id: 'fangan.showAlignmentTable',
  run: async () => {
    if (await alignmentOf(client, plan)) board.show('alignment')
  },
})

export const showCascade = (board: Board): Command => ({
  id: 'fangan.showCascade',
  run: () => board.show('cascade'),
})

/** The alignment of the plan; where it names no document above it, the user may name one now. */
async function alignmentOf(client: Client, plan: ShownPlan): Promise<PlanAlignment | undefined> {
  const { document } = plan
  if (!document) return undefined
  const found = await client.ask<PlanAlignment>(method.alignment, document.uri)
  if (found) {
    if (found.problems.length > 0) void vscode.window.showWarningMessage(found.problems.join('\n'))
    if (found.documents.length > 0) return found
  }
  if (!(await nameDocument(document))) return undefined
  return client.ask<PlanAlignment>(method.alignment, document.uri)
}

/** Writes the chosen document into the front matter of the plan; false when none was chosen. */
async function nameDocument(document: vscode.TextDocument): Promise<boolean> {
  const choose = vscode.l10n.t('Choose the Upper Document…')
  const message = vscode.l10n.t('The plan does not name the document above it that it carries out.')
  if ((await vscode.window.showInformationMessage(message, choose)) !== choose) return false
  const [uri] =
    (await vscode.window.showOpenDialog({
      title: choose,
      ...(document.isUntitled ? {} : { defaultUri: vscode.Uri.joinPath(document.uri, '..') }),
    })) ?? []
  if (!uri) return false
  const edit = new vscode.WorkspaceEdit()
  const line = `上位文件: ${relativeName(document.uri, uri)}\n`
  const hasFrontMatter = /^---\s*$/.test(document.lineAt(0).text)
  const at = new vscode.Position(hasFrontMatter ? 1 : 0, 0)
  edit.insert(document.uri, at, hasFrontMatter ? line : `---\n${line}---\n`)
  return vscode.workspace.applyEdit(edit)
}

/** The path from the folder of `from` to `to`, with `/`. */
function relativeName(from: vscode.Uri, to: vscode.Uri): string {
  const folders = from.path.split('/').slice(0, -1)
  const parts = to.path.split('/')
  let shared = 0
  while (shared < folders.length && shared < parts.length - 1 && folders[shared] === parts[shared]) shared++
  return [...folders.slice(shared).map(() => '..'), ...parts.slice(shared)].join('/')
}

async function chooseDocument({ documents }: PlanAlignment): Promise<number | undefined> {
  if (documents.length <= 1) return documents.length - 1
  const items = documents.map(({ title, name }, index) => ({ label: title, description: name, index }))
  const title = vscode.l10n.t('Which upper document?')
  return (await vscode.window.showQuickPick(items, { title }))?.index
}
