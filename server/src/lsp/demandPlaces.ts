/** What the findings at a place of a plan answer to: the element of one's own template, and the clause of the notice where that is a file. */

import type { CancellationToken } from 'vscode-languageserver'
import { clausePlace, isDocument } from '../features/clausePlace.js'
import { type Demand, demandsAt } from '../features/demands.js'
import type { Plan } from '../semantics/model.js'
import { LineIndex } from '../text/lineIndex.js'
import type { TextRange } from '../text/range.js'
import type { TextPlace } from './elementPlaces.js'
import { otherPlans } from './otherPlans.js'
import type { Analysed } from './plans.js'
import type { Server } from './request.js'
import { decoded, fileNameOf } from './uri.js'

/** The elements in their order, then the clauses; each place once. */
export async function demandPlaces(
  server: Server,
  analysed: Analysed,
  offset: number,
  token: CancellationToken,
): Promise<readonly (TextPlace & { readonly origin: TextRange })[]> {
  const { analysis, project } = analysed
  const demands = demandsAt(analysis, offset)
  if (demands.length === 0) return []
  // YAML is needed only by projects with templates of their own.
  const { elementPlace } = await import('./elementPlaces.js')
  const elements = await Promise.all(
    demands.map(async ({ requirement, origin }) => {
      const place = await elementPlace(server, project, analysis.completeness.template, requirement.id)
      return place ? [{ ...place, origin }] : []
    }),
  )
  const places = [...elements.flat(), ...(await clausePlaces(server, analysed, demands, token))]
  const byPlace = new Map(places.map((place) => [`${decoded(place.uri)} ${place.range.start}`, place]))
  return [...byPlace.values()]
}

async function clausePlaces(
  server: Server,
  analysed: Analysed,
  demands: readonly Demand[],
  token: CancellationToken,
): Promise<(TextPlace & { readonly origin: TextRange })[]> {
  const notices: Notice[] = []
  for (const { document, plan } of analysed.uppers?.documents ?? []) {
    const uri = analysed.uppers?.uris.get(document)
    if (uri !== undefined) notices.push({ uri, plan, lines: new LineIndex(plan.source) })
  }
  const bases = demands.flatMap(({ basis }) => basis)
  const documents = [...new Set(bases.map(({ document }) => document))]
  const isWanted = (facts: Parameters<typeof isDocument>[1]): boolean => documents.some((one) => isDocument(one, facts))
  for await (const { uri, lines, analysis } of otherPlans(server, analysed.uri, token, isWanted)) {
    const isKnown = notices.some((notice) => decoded(notice.uri) === decoded(uri))
    if (!isKnown) notices.push({ uri, lines, plan: analysis.plan })
  }
  return demands.flatMap(({ origin, basis }) =>
    basis.flatMap(({ document, clause }) =>
      notices
        .filter(({ uri, plan }) => isDocument(document, { plan, fileName: fileNameOf(uri) }))
        .map(({ uri, plan, lines }) => {
          const range = clausePlace(plan, clause)
          return { uri, lines, range, selection: range, origin }
        }),
    ),
  )
}

interface Notice {
  readonly uri: string
  readonly plan: Plan
  readonly lines: LineIndex
}
