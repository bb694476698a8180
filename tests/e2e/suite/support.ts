/** What the editor tests share: opening the fixture's files, waiting, screenshots. */

import * as vscode from 'vscode'

/** A file of the opened folder. */
export function fixtureUri(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? []
  return vscode.Uri.joinPath(folder.uri, name)
}

/** Opens a file of the folder in the editor. */
export async function openFile(name: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(fixtureUri(name))
  return vscode.window.showTextDocument(document, { preview: false })
}

/** How long something may take to happen, in milliseconds. */
const patienceMs = 20_000

/** What has no event of its own, such as a file or a process, is looked for so often, in milliseconds. */
const lookMs = 100

/**
 * The first value that is neither `undefined` nor `false`, looked for whenever the editor reports a change; throws
 * `what` when none comes within twenty seconds.
 */
export async function eventually<Value>(
  what: string,
  read: () => Value | undefined | false | Promise<Value | undefined | false>,
): Promise<Value> {
  const end = Date.now() + patienceMs
  while (Date.now() < end) {
    const change = nextChange()
    const value = await read()
    if (value !== undefined && value !== false) return value
    await change
  }
  throw new Error(`did not happen: ${what}`)
}

/** Resolves at the editor's next event that a test may wait for. */
function nextChange(): Promise<void> {
  return new Promise((resolve) => {
    const happened = (): void => {
      clearTimeout(timer)
      events.dispose()
      resolve()
    }
    const timer = setTimeout(happened, lookMs)
    const events = vscode.Disposable.from(
      vscode.languages.onDidChangeDiagnostics(happened),
      vscode.workspace.onDidChangeTextDocument(happened),
      vscode.workspace.onDidOpenTextDocument(happened),
      vscode.window.onDidChangeActiveTextEditor(happened),
      vscode.window.onDidChangeTextEditorSelection(happened),
    )
  })
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
