/** Takes over settings that have been given another name. */

import * as vscode from 'vscode'
import { languageId } from './language.js'
import { type Move, movesFor, type Renamed } from './renamedSettings.js'

/** The settings of earlier versions; names without the section `fangan`. */
export const renamedSettings: readonly Renamed[] = []

const targets = {
  global: vscode.ConfigurationTarget.Global,
  workspace: vscode.ConfigurationTarget.Workspace,
  folder: vscode.ConfigurationTarget.WorkspaceFolder,
} as const

/** Moves the values of renamed settings where an old name is still set, and tells the log; nobody is asked. */
export async function migrateSettings(
  log: (line: string) => void,
  renamed: readonly Renamed[] = renamedSettings,
): Promise<void> {
  const scopes = [undefined, ...(vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri)]
  for (const scope of scopes) {
    const settings = vscode.workspace.getConfiguration(languageId, scope)
    for (const move of movesFor(renamed, (name) => valuesOf(settings, name))) {
      // Without a folder there is only the user's and the window's own scope, with one only that folder's.
      if ((move.scope === 'folder') !== (scope !== undefined)) continue
      await apply(settings, move)
      log(`${languageId}.${move.from} → ${languageId}.${move.to} (${move.scope})`)
    }
  }
}

function valuesOf(settings: vscode.WorkspaceConfiguration, name: string): Readonly<Record<Move['scope'], unknown>> {
  const { globalValue, workspaceValue, workspaceFolderValue } = settings.inspect(name) ?? {}
  return { global: globalValue, workspace: workspaceValue, folder: workspaceFolderValue }
}

async function apply(settings: vscode.WorkspaceConfiguration, { from, to, value, scope }: Move): Promise<void> {
  if (value !== undefined) await settings.update(to, value, targets[scope])
  await settings.update(from, undefined, targets[scope])
}
