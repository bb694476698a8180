/**
 * `textDocument/definition`: where a short form, a body, a cited document or an annex is defined, here or in another plan; what a finding
 * answers to, in one's own template and in the notice; and in a template what an element is taken over from.
 */

import type { CancellationToken, DefinitionParams, Location, LocationLink } from 'vscode-languageserver'
import { mayBeCited, titleOfCited } from '../../features/crossPlan.js'
import { entitiesAt } from '../../features/entities.js'
import { definitionsAt } from '../../features/references.js'
import type { LineIndex } from '../../text/lineIndex.js'
import type { TextRange } from '../../text/range.js'
import { demandPlaces } from '../demandPlaces.js'
import type { TextPlace } from '../elementPlaces.js'
import { throwIfCancelled } from '../guard.js'
import { otherPlans } from '../otherPlans.js'
import type { Analysed } from '../plans.js'
import type { Run, Server } from '../request.js'
import { toRange } from '../toLsp.js'
import { fileNameOf } from '../uri.js'

/** A place with the stretch that it was asked from. */
interface Link extends TextPlace {
  readonly origin: TextRange
}

/** Answers `definition`. */
export const definition: Run<DefinitionParams, Location[] | LocationLink[] | null> = async (
  server,
  { textDocument: { uri }, position },
  token,
) => {
  const template = server.templateFiles.open(uri)
  if (template) {
    // YAML is needed only by those who write templates.
    const { definitionInTemplate } = await import('../templateJumps.js')
    const found = await definitionInTemplate(server, template, template.offsetAt(position))
    return found ? toLinks(server, found.lines, [{ ...found.place, origin: found.origin }]) : []
  }
  const analysed = await server.plans.analysed(uri, token)
  throwIfCancelled(token)
  if (!analysed) return null
  const offset = analysed.lines.offset(position)
  const named = await namedPlaces(server, analysed, offset, token)
  const demanded = await demandPlaces(server, analysed, offset, token)
  return toLinks(server, analysed.lines, [...named, ...demanded])
}

/** What the word at `offset` names: another plan of the workspace, else a place of this one. */
async function namedPlaces(
  server: Server,
  { analysis, lines, uri }: Analysed,
  offset: number,
  token: CancellationToken,
): Promise<readonly Link[]> {
  const here = definitionsAt(analysis, offset).map((one) => ({ ...one, uri, lines }))
  const [first] = entitiesAt(analysis, offset)
  if (first?.entity.kind !== 'citation' || first.entity.self) return here
  const links: Link[] = []
  for await (const other of otherPlans(server, uri, token, (facts) => mayBeCited(first.entity, facts))) {
    const title = titleOfCited(first.entity, { plan: other.analysis.plan, fileName: fileNameOf(other.uri) })
    if (!title) continue
    links.push({ uri: other.uri, lines: other.lines, origin: first.range, selection: title, range: title })
  }
  return links.length > 0 ? links : here
}

function toLinks({ client }: Server, lines: LineIndex, links: readonly Link[]): Location[] | LocationLink[] {
  if (!client.linksDefinitions) return links.map((one) => ({ uri: one.uri, range: toRange(one.lines, one.selection) }))
  return links.map((one) => ({
    originSelectionRange: toRange(lines, one.origin),
    targetUri: one.uri,
    targetRange: toRange(one.lines, one.range),
    targetSelectionRange: toRange(one.lines, one.selection),
  }))
}
