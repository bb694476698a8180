/** `fangan/cascade`: how the plans of the opened folders carry out one another. */

import type { CascadeDocument } from '../../align/cascade.js'
import type { Plan } from '../../semantics/model.js'
import type { Analysed } from '../plans.js'
import type { Run } from '../request.js'
import { decoded } from '../uri.js'

/** Answers `cascade`. */
export const cascade: Run<object, string | null> = async (server, _params, token) => {
  const documents = new Map<string, CascadeDocument>()
  for await (const analysed of server.workspacePlans.each(server, token)) addDocument(documents, analysed)
  const [{ cascadeOf }, { cascadeText }] = await Promise.all([
    import('../../align/cascade.js'),
    import('../../exporters/align/cascade.js'),
  ])
  const found = cascadeOf([...documents.values()].filter(({ path }) => isTied(path, documents)))
  return found.edges.length === 0 ? null : cascadeText(found, 'md', server.settings.clientLocale)
}

/** The plan, and the documents above it, which may be no plans by their names. */
function addDocument(documents: Map<string, CascadeDocument>, { uri, analysis, uppers }: Analysed): void {
  const above = [...(uppers?.uris ?? [])].map(([name, place]) => [name, decoded(place)] as const)
  documents.set(decoded(uri), {
    path: decoded(uri),
    title: titleOf(analysis.plan),
    uppers: new Map(above),
    ...(analysis.alignment ? { alignment: analysis.alignment } : {}),
  })
  for (const { document, plan } of uppers?.documents ?? []) {
    const path = decoded(uppers?.uris.get(document) ?? document)
    if (!documents.has(path)) documents.set(path, { path, title: titleOf(plan), uppers: new Map() })
  }
}

function titleOf({ metadata }: Plan): string {
  return metadata.title?.replace(/\s+/g, '') ?? ''
}

function isTied(path: string, documents: ReadonlyMap<string, CascadeDocument>): boolean {
  if ((documents.get(path)?.uppers.size ?? 0) > 0) return true
  return [...documents.values()].some(({ uppers }) => [...uppers.values()].includes(path))
}
