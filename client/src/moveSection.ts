/** Moves a section of a plan, with its number and what refers to it. */

import * as vscode from 'vscode'
import { type MoveSectionParams, method } from '../../server/src/protocol.js'
import type { Client } from './client.js'
import { showInPassing } from './passingNotice.js'

/** Past the neighbour, beside another section, or to the end of one of a higher level. */
export type Destination = Pick<MoveSectionParams, 'direction' | 'target'>

/** Moves the section at `section` as one step to undo; says so where it cannot go. */
export async function moveSection(
  client: Client,
  document: vscode.TextDocument,
  section: vscode.Position,
  to: Destination,
): Promise<void> {
  const params: Omit<MoveSectionParams, 'uri'> = { position: plain(section), ...to }
  if (await client.applyAnswer(method.moveSection, document.uri, params)) return
  showInPassing(vscode.l10n.t('This section cannot be moved there.'))
}

function plain({ line, character }: vscode.Position): MoveSectionParams['position'] {
  return { line, character }
}
