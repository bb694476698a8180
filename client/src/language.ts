/** The language that plans have in the editor. */

import type { TextDocument } from 'vscode'

/** Id of the language, and the section of the settings. */
export const languageId = 'fangan'

/** Where plans are checked: files, new documents and virtual folders, but not the other side of a comparison. */
export const checkedSchemes: readonly string[] = ['file', 'untitled', 'vscode-vfs', 'vscode-remote']

/** True for a document that is checked. */
export function isPlan(document: TextDocument): boolean {
  return document.languageId === languageId && checkedSchemes.includes(document.uri.scheme)
}
