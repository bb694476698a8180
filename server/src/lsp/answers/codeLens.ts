/** `textDocument/codeLens`: tasks and missing elements per section; a list opens where the client can show one. */

import type { CodeLens, CodeLensParams, Location } from 'vscode-languageserver'
import { codeLenses, type CodeLens as Lens } from '../../features/codeLenses.js'
import { command, type ShowReferencesArguments } from '../../protocol.js'
import { throwIfCancelled } from '../guard.js'
import type { Analysed } from '../plans.js'
import type { Run } from '../request.js'
import { toRange } from '../toLsp.js'

/** Answers `codeLens`. */
export const codeLens: Run<CodeLensParams, CodeLens[] | null> = async ({ plans, client }, { textDocument }, token) => {
  const analysed = await plans.analysed(textDocument.uri, token)
  throwIfCancelled(token)
  if (!analysed?.settings.codeLens) return analysed ? [] : null
  return codeLenses(analysed.analysis).map((lens) => toLens(analysed, lens, client.showsReferences))
}

/** A lens without a command that the client knows shows its text and does nothing. */
function toLens({ uri, lines, settings }: Analysed, lens: Lens, listed: boolean): CodeLens {
  const range = toRange(lines, lens.range)
  const title = lens.title[settings.locale]
  if (!listed) return { range, command: { title, command: '' } }
  const places = lens.places.map((place): Location => ({ uri, range: toRange(lines, place) }))
  const args: ShowReferencesArguments = [uri, range.start, places]
  return { range, command: { title, command: command.showReferences, arguments: [...args] } }
}
