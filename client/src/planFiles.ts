/** Opens files that fit the setting `fangan.files` as plans. */

import * as vscode from 'vscode'
import { languageId } from './language.js'

/** Languages that a plan may be opened in by its name alone; files of any other language are left as they are. */
const plainLanguages = ['plaintext', 'markdown']

/** Follows opened documents and the setting. */
export function openMatchingFilesAsPlans(): vscode.Disposable {
  const adopt = (document: vscode.TextDocument): void => {
    if (shouldBePlan(document)) void vscode.languages.setTextDocumentLanguage(document, languageId)
  }
  vscode.workspace.textDocuments.forEach(adopt)
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(adopt),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('fangan.files')) vscode.workspace.textDocuments.forEach(adopt)
    }),
  )
}

function shouldBePlan(document: vscode.TextDocument): boolean {
  if (!plainLanguages.includes(document.languageId)) return false
  const globs = vscode.workspace.getConfiguration(languageId, document).get<unknown>('files')
  if (!Array.isArray(globs)) return false
  return globs.some((glob) => typeof glob === 'string' && glob !== '' && fits(document, glob))
}

function fits(document: vscode.TextDocument, glob: string): boolean {
  // As in the project file, a glob without a folder fits in every folder.
  const pattern = glob.includes('/') ? glob.replace(/^\.\//, '') : `**/${glob}`
  const folder = vscode.workspace.getWorkspaceFolder(document.uri)
  const filter = folder ? { pattern: new vscode.RelativePattern(folder, pattern) } : { pattern }
  return vscode.languages.match(filter, document) > 0
}
