/** `fangan/renumber`: makes the numbering continuous, references included. */

import type { WorkspaceEdit } from 'vscode-languageserver'
import { renumber as renumbered } from '../../features/renumber.js'
import { type DocumentParams, method } from '../../protocol.js'
import { targetOf } from '../diagnostics.js'
import { throwIfCancelled } from '../guard.js'
import { defineRequest } from '../request.js'
import { toWorkspaceEdit } from '../toLsp.js'

export const renumber = defineRequest<DocumentParams, WorkspaceEdit | null>({
  method: method.renumber,
  capability: () => undefined,
  run: async ({ plans, client }, { uri }, token) => {
    const analysed = await plans.analysed(uri, token)
    throwIfCancelled(token)
    const edits = analysed ? renumbered(analysed.analysis) : []
    return analysed && edits.length > 0 ? toWorkspaceEdit(targetOf(client, analysed), edits) : null
  },
})
