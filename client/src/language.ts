/** The language that plans have in the editor. */

import * as vscode from 'vscode'

/** Id of the language, and the section of the settings. */
export const languageId = 'fangan'

/** Where plans are checked: files, new documents and the folders that are open, virtual ones too, but not the other side of a comparison. */
export const checkedSchemes: readonly string[] = [
  ...new Set([
    ...['file', 'untitled', 'vscode-vfs', 'vscode-remote'],
    ...(vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme),
  ]),
]

/** True for a document that is checked. */
export function isPlan(document: vscode.TextDocument): boolean {
  return document.languageId === languageId && checkedSchemes.includes(document.uri.scheme)
}
