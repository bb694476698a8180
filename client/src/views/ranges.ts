/** Places of the server as VS Code's. */

import * as vscode from 'vscode'
import type { PlanRange } from '../../../server/src/protocol.js'

/** A range of the protocol as one of the editor. */
export function toEditorRange({ start, end }: PlanRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character)
}
