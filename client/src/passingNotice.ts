/** Notices that pass by themselves: no dialog, because nothing has to be done. */

import * as vscode from 'vscode'

/** How long a notice is shown, in milliseconds. */
const shownMs = 5000

/** Shows `text` in the status bar for a few seconds. */
export function showInPassing(text: string): void {
  vscode.window.setStatusBarMessage(text, shownMs)
}
