/** `textDocument/documentLink`: from citations and annex references to files of the workspace and places in the text. */

import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver'
import { documentLinks, namesOtherDocuments } from '../../features/documentLinks.js'
import { throwIfCancelled } from '../guard.js'
import type { Run } from '../request.js'
import { toRange } from '../toLsp.js'
import { decoded } from '../uri.js'

/** Answers `documentLink`. */
export const documentLink: Run<DocumentLinkParams, DocumentLink[] | null> = async (server, { textDocument }, token) => {
  const analysed = await server.plans.analysed(textDocument.uri, token)
  throwIfCancelled(token)
  if (!analysed) return null
  const { uri, lines, analysis, settings } = analysed
  const plans = namesOtherDocuments(analysis) ? await server.workspacePlans.facts(server, token) : []
  throwIfCancelled(token)
  const others = plans
    .filter((plan) => decoded(plan.uri) !== decoded(uri))
    .map(({ uri: id, fileName, plan }) => ({ id, fileName, plan }))
  return documentLinks(analysis, others).map(({ range, target, tooltip }) => ({
    range: toRange(lines, range),
    // Editors count the lines of a fragment from 1.
    target: 'plan' in target ? target.plan : `${uri}#L${lines.position(target.offset).line + 1}`,
    ...(server.client.documentLinkTooltips && { tooltip: tooltip[settings.locale] }),
  }))
}
