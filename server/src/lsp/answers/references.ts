/** `textDocument/references`: every place that names the same thing; bodies and documents also in the other plans. Of an element of a template, the plans that lack it. */

import type { Location, ReferenceParams } from 'vscode-languageserver'
import { sameEntityIn, titleOfCited } from '../../features/crossPlan.js'
import { entitiesAt } from '../../features/entities.js'
import { type Reference, referencesAt } from '../../features/references.js'
import { throwIfCancelled } from '../guard.js'
import { otherPlans } from '../otherPlans.js'
import type { Analysed } from '../plans.js'
import type { Run } from '../request.js'
import { toRange } from '../toLsp.js'
import { fileNameOf } from '../uri.js'

/** Answers `references`. */
export const references: Run<ReferenceParams, Location[] | null> = async (
  server,
  { textDocument, position, context },
  token,
) => {
  const template = server.templateFiles.open(textDocument.uri)
  if (template) {
    // YAML is needed only by those who write templates.
    const { referencesInTemplate } = await import('../templateJumps.js')
    const asked = { declaration: context.includeDeclaration, token }
    const places = await referencesInTemplate(server, template, template.offsetAt(position), asked)
    return places.map(({ uri, lines, selection }) => ({ uri, range: toRange(lines, selection) }))
  }
  const analysed = await server.plans.analysed(textDocument.uri, token)
  throwIfCancelled(token)
  if (!analysed) return null
  const offset = analysed.lines.offset(position)
  const here = referencesAt(analysed.analysis, offset)
  if (here.length === 0) return []
  const wanted = ({ role }: Reference): boolean => context.includeDeclaration || role === 'use'
  const there: Location[] = []
  for await (const other of otherPlans(server, analysed.uri, token)) {
    there.push(...toLocations(other, inOther(analysed, offset, other).filter(wanted)))
  }
  return [...toLocations(analysed, here.filter(wanted)), ...there]
}

/** In another plan no place defines the thing but the title of the document that is cited. */
function inOther(own: Analysed, offset: number, other: Analysed): Reference[] {
  return entitiesAt(own.analysis, offset).flatMap(({ entity }) => {
    const title = titleOfCited(entity, { plan: other.analysis.plan, fileName: fileNameOf(other.uri) })
    const uses = sameEntityIn(own.analysis, entity, other.analysis)?.occurrences ?? []
    const places = uses.map(({ range }): Reference => ({ range, role: 'use' }))
    if (!title) return places
    return [{ range: title, role: 'definition' }, ...places.filter(({ range }) => range.start !== title.start)]
  })
}

function toLocations({ uri, lines }: Analysed, found: readonly Reference[]): Location[] {
  return found.map(({ range }) => ({ uri, range: toRange(lines, range) }))
}
