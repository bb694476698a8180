/** `fangan/moveSection`: moves a section and renumbers, as one edit. */

import type { WorkspaceEdit } from 'vscode-languageserver'
import { type Destination, moveSection as moved } from '../../features/moveSection.js'
import type { MoveSectionParams } from '../../protocol.js'
import { targetOf } from '../diagnostics.js'
import { throwIfCancelled } from '../guard.js'
import type { Analysed } from '../plans.js'
import type { Run } from '../request.js'
import { toWorkspaceEdit } from '../workspaceEdit.js'

/** Answers `moveSection`. */
export const moveSection: Run<MoveSectionParams, WorkspaceEdit | null> = async ({ plans, client }, params, token) => {
  const analysed = await plans.analysed(params.uri, token)
  throwIfCancelled(token)
  const destination = analysed && destinationOf(analysed, params)
  if (!analysed || !destination) return null
  const edits = moved(analysed.analysis, analysed.lines.offset(params.position), destination)
  return edits ? toWorkspaceEdit(targetOf(client, analysed), edits) : null
}

function destinationOf({ lines }: Analysed, { direction, target }: MoveSectionParams): Destination | undefined {
  if (target) return { place: target.place, offset: lines.offset(target.position) }
  return direction && { direction }
}
