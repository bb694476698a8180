/** `textDocument/definition`: where a short form, a body, a cited document or an annex is defined, here or in another plan. */

import type { DefinitionParams, Location, LocationLink } from 'vscode-languageserver'
import { mayBeCited, titleOfCited } from '../../features/crossPlan.js'
import { entitiesAt } from '../../features/entities.js'
import { definitionsAt } from '../../features/references.js'
import { throwIfCancelled } from '../guard.js'
import { otherPlans } from '../otherPlans.js'
import type { Run } from '../request.js'
import { toRange } from '../toLsp.js'
import { fileNameOf } from '../uri.js'

/** Answers `definition`. */
export const definition: Run<DefinitionParams, Location[] | LocationLink[] | null> = async (
  server,
  { textDocument, position },
  token,
) => {
  const analysed = await server.plans.analysed(textDocument.uri, token)
  throwIfCancelled(token)
  if (!analysed) return null
  const { analysis, lines, uri } = analysed
  const offset = lines.offset(position)
  const here = definitionsAt(analysis, offset).map((one) => ({ ...one, uri, lines }))
  const [first] = entitiesAt(analysis, offset)
  const found = first?.entity.kind === 'citation' && !first.entity.self ? await inOtherPlans() : []
  const links = found.length > 0 ? found : here
  if (!server.client.linksDefinitions) {
    return links.map((one) => ({ uri: one.uri, range: toRange(one.lines, one.selection) }))
  }
  return links.map((one) => ({
    originSelectionRange: toRange(lines, one.origin),
    targetUri: one.uri,
    targetRange: toRange(one.lines, one.range),
    targetSelectionRange: toRange(one.lines, one.selection),
  }))

  async function inOtherPlans() {
    const links = []
    for await (const other of otherPlans(server, uri, token, (facts) => mayBeCited(first.entity, facts))) {
      const title = titleOfCited(first.entity, { plan: other.analysis.plan, fileName: fileNameOf(other.uri) })
      if (!title) continue
      links.push({ uri: other.uri, lines: other.lines, origin: first.range, selection: title, range: title })
    }
    return links
  }
}
