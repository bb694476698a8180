/** Definitions and references of what is written in template files. */

import type { CancellationToken } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { lackingPlaces } from '../features/demands.js'
import { spotAt, templateId } from '../templates/editing/elements.js'
import { LineIndex } from '../text/lineIndex.js'
import type { TextRange } from '../text/range.js'
import { basePlace, elementOfText, type TextPlace } from './elementPlaces.js'
import type { Server } from './request.js'

/** Where what stands at `offset` comes from: the template that is extended, its element, else the element itself. */
export async function definitionInTemplate(
  server: Server,
  document: TextDocument,
  offset: number,
): Promise<{ readonly origin: TextRange; readonly lines: LineIndex; readonly place: TextPlace } | undefined> {
  const text = document.getText()
  const spot = spotAt(text, offset)
  if (!spot) return undefined
  const { uri } = document
  const place =
    spot.kind === 'base'
      ? await basePlace(server, uri, text)
      : ((await basePlace(server, uri, text, spot.id)) ?? elementOfText(uri, text, spot.id))
  return place && { origin: spot.range, lines: new LineIndex(text), place }
}

/** The places of plans that lack the element at `offset`, and when asked for the element itself, which comes first. */
export async function referencesInTemplate(
  server: Server,
  document: TextDocument,
  offset: number,
  { declaration, token }: { readonly declaration: boolean; readonly token: CancellationToken },
): Promise<readonly TextPlace[]> {
  const text = document.getText()
  const spot = spotAt(text, offset)
  const template = templateId(text)
  if (spot?.kind !== 'element' || template === undefined) return []
  const found: TextPlace[] = []
  const own = declaration ? elementOfText(document.uri, text, spot.id) : undefined
  if (own) found.push(own)
  for await (const { uri, lines, analysis } of server.workspacePlans.each(server, token)) {
    const ranges = lackingPlaces(analysis, template, spot.id)
    found.push(...ranges.map((range) => ({ uri, lines, range, selection: range })))
  }
  return found
}
