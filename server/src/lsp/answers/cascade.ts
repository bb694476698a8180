/** `fangan/cascade`: how the plans of the opened folders carry out one another. */

import type { CascadeDocument } from '../../align/cascade.js'
import type { PlanCascade } from '../../protocol.js'
import type { Metadata, Plan } from '../../semantics/model.js'
import { unbroken } from '../../text/unbroken.js'
import type { Analysed } from '../plans.js'
import type { Run } from '../request.js'
import { decoded, relativePath } from '../uri.js'

/** A document of a cascade, with what the client shows of it. */
interface Found extends CascadeDocument {
  readonly uri: string
  readonly level: Metadata['level']
}

/** Answers `cascade`. */
export const cascade: Run<object, PlanCascade | null> = async (server, _params, token) => {
  const found = new Map<string, Found>()
  for await (const analysed of server.workspacePlans.each(server, token)) addDocument(found, analysed)
  const [{ cascadeOf }, { circularNotes, lostWays }] = await Promise.all([
    import('../../align/cascade.js'),
    import('../../exporters/align/cascade.js'),
  ])
  const cascade = cascadeOf([...found.values()].filter(({ path }) => isTied(path, found)))
  if (cascade.edges.length === 0) return null
  const index = new Map(cascade.documents.map(({ path }, place) => [path, place]))
  const locale = server.settings.clientLocale
  return {
    documents: cascade.documents.map(({ path, title }) => {
      const { uri, level } = found.get(path) ?? { uri: path }
      return { uri, title, path: shortPath(server.folders(), uri), ...(level ? { level } : {}) }
    }),
    edges: cascade.edges.flatMap(({ upper, draft, tasks, missing }) => {
      const [from, to] = [index.get(upper), index.get(draft)]
      return from === undefined || to === undefined ? [] : [{ upper: from, draft: to, tasks, taken: tasks - missing }]
    }),
    lost: lostWays(cascade, locale),
    problems: circularNotes(cascade, locale),
  }
}

/** The path from the opened folder that the document lies in; its name where it lies in none. */
function shortPath(folders: readonly string[], uri: string): string {
  const folder = folders.find((one) => decoded(uri).startsWith(`${decoded(one).replace(/\/$/, '')}/`))
  return relativePath(folder, uri)
}

/** The plan, and the documents above it, which may be no plans by their names. */
function addDocument(documents: Map<string, Found>, { uri, analysis, uppers }: Analysed): void {
  const above = [...(uppers?.uris ?? [])].map(([name, place]) => [name, decoded(place)] as const)
  documents.set(decoded(uri), {
    ...{ uri, level: analysis.plan.metadata.level },
    path: decoded(uri),
    title: titleOf(analysis.plan),
    uppers: new Map(above),
    ...(analysis.alignment ? { alignment: analysis.alignment } : {}),
  })
  for (const { document, plan } of uppers?.documents ?? []) {
    const place = uppers?.uris.get(document) ?? document
    const path = decoded(place)
    const above = { uri: place, level: plan.metadata.level, path, title: titleOf(plan), uppers: new Map() }
    if (!documents.has(path)) documents.set(path, above)
  }
}

function titleOf({ metadata }: Plan): string {
  return unbroken(metadata.title) ?? ''
}

function isTied(path: string, documents: ReadonlyMap<string, CascadeDocument>): boolean {
  if ((documents.get(path)?.uppers.size ?? 0) > 0) return true
  return [...documents.values()].some(({ uppers }) => [...uppers.values()].includes(path))
}
