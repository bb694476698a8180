/** `textDocument/hover`: what stands under the pointer, explained. */

import type { Hover, HoverParams } from 'vscode-languageserver'
import { mayBeCited } from '../../features/crossPlan.js'
import { entitiesAt } from '../../features/entities.js'
import { citesAt, hoverAt, type NamedPlan } from '../../features/hover.js'
import { throwIfCancelled } from '../guard.js'
import { toMarkup } from '../hoverText.js'
import { otherPlans } from '../otherPlans.js'
import type { Run } from '../request.js'
import { hoverInTemplate } from '../templateAnswers.js'
import { toRange } from '../toLsp.js'
import { relativePath } from '../uri.js'

/** Answers `hover`. */
export const hover: Run<HoverParams, Hover | null> = async (server, { textDocument: { uri }, position }, token) => {
  const template = server.templateFiles.open(uri)
  if (template) return hoverInTemplate(template, position)
  const analysed = await server.plans.analysed(uri, token)
  throwIfCancelled(token)
  if (!analysed) return null
  const { analysis, lines, settings } = analysed
  const offset = lines.offset(position)
  const found = hoverAt(analysis, offset, citesAt(analysis, offset) ? await citedPlans() : [])
  if (!found) return null
  const contents = toMarkup(found.explanations, settings.locale, server.client.markdownHovers)
  return { contents, range: toRange(lines, found.range) }

  async function citedPlans(): Promise<NamedPlan[]> {
    const cited = entitiesAt(analysis, offset).map(({ entity }) => entity)
    const plans: NamedPlan[] = []
    for await (const one of otherPlans(server, uri, token, (facts) => cited.some((by) => mayBeCited(by, facts)))) {
      plans.push({ name: relativePath(analysed?.project.folder, one.uri), analysis: one.analysis })
    }
    return plans
  }
}
