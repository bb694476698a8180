/** `fangan.renumber`: makes the numbering of the plan in front continuous, references included. */

import * as vscode from 'vscode'
import { method } from '../../../server/src/protocol.js'
import type { Client } from '../client.js'
import { isPlan } from '../language.js'
import { showInPassing } from '../passingNotice.js'
import type { Command } from './command.js'

export const renumber = (client: Client): Command => ({
  id: 'fangan.renumber',
  run: async () => {
    const document = vscode.window.activeTextEditor?.document
    if (!document || !isPlan(document)) return
    if (await client.applyAnswer(method.renumber, document.uri)) return
    showInPassing(vscode.l10n.t('The numbers are in order, or left where they can be read in two ways.'))
  },
})
