/** `fangan.showReferences`: lists the places that a code lens counts. */

import * as vscode from 'vscode'
import type { ShowReferencesArguments } from '../../../server/src/protocol.js'
import type { Command } from './command.js'

export const showReferences: Command = {
  id: 'fangan.showReferences',
  run: async (...[uri, position, places]: ShowReferencesArguments) => {
    // From the palette there is nothing to list.
    if (uri === undefined) return
    await vscode.commands.executeCommand(
      'editor.action.showReferences',
      vscode.Uri.parse(uri),
      toPosition(position),
      places.map((place) => {
        const range = new vscode.Range(toPosition(place.range.start), toPosition(place.range.end))
        return new vscode.Location(vscode.Uri.parse(place.uri), range)
      }),
    )
  },
}

function toPosition({ line, character }: ShowReferencesArguments[1]): vscode.Position {
  return new vscode.Position(line, character)
}
