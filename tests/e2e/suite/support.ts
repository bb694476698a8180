/** What the editor tests share: opening the fixture's files, waiting, screenshots. */

import fs from 'node:fs'
import path from 'node:path'
import * as vscode from 'vscode'

/** A file of the opened folder. */
export function fixtureUri(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? []
  return vscode.Uri.joinPath(folder.uri, name)
}

/** Opens a file of the folder in the editor. */
export async function openFile(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(fixtureUri(name)))
}

/** The first value that is neither `undefined` nor `false`; throws `what` when none comes within twenty seconds. */
export async function eventually<Value>(
  what: string,
  read: () => Value | undefined | false | Promise<Value | undefined | false>,
): Promise<Value> {
  for (let tries = 0; tries < 200; tries++) {
    const value = await read()
    if (value !== undefined && value !== false) return value
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`did not happen: ${what}`)
}

/** The findings of fangan for a document. */
export function findings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source === 'fangan')
}

/** The rule of a finding. */
export function codeOf(diagnostic: vscode.Diagnostic): string {
  const { code } = diagnostic
  return String(typeof code === 'object' ? code.value : code)
}

/** The quick fixes that the light bulb would offer at `range`. */
export async function fixesAt(uri: vscode.Uri, range: vscode.Range): Promise<vscode.CodeAction[]> {
  const kind = vscode.CodeActionKind.QuickFix.value
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range, kind)
}

/** Process ids of the language servers started by this VS Code; none where the system has no `/proc`. */
export function serverProcesses(): number[] {
  if (!fs.existsSync('/proc')) return []
  const ids = fs.readdirSync('/proc').map(Number).filter(Number.isInteger)
  return ids.filter((id) => {
    const [command, status] = [read(`/proc/${id}/cmdline`), read(`/proc/${id}/status`)]
    return command.includes('dist/server.js') && status.includes(`\nPPid:\t${process.pid}\n`)
  })
}

function read(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    // A process may end while the list is gone through.
    return ''
  }
}

/**
 * Asks the driver for a picture of the window, with the mouse on the element `hovered` (CSS) if given, and waits for
 * it; nothing happens where no driver takes pictures.
 */
export async function screenshot(name: string, hovered = ''): Promise<void> {
  const directory = process.env.FANGAN_SCREENSHOTS
  if (!directory) return
  await new Promise((resolve) => setTimeout(resolve, 800))
  console.log(`◉ ${name} ${hovered}`)
  await eventually(`screenshot ${name}`, () => fs.existsSync(path.join(directory, `${name}.png`)))
}
