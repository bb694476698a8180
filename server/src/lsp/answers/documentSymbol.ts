/** `textDocument/documentSymbol`: the outline, nested or flat. */

import {
  type DocumentSymbol,
  type DocumentSymbolParams,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver'
import { type OutlineKind, type OutlineNode, outline, outlineDetail, outlineName } from '../../features/outline.js'
import { throwIfCancelled } from '../guard.js'
import type { Analysed } from '../plans.js'
import type { Run } from '../request.js'
import { toRange } from '../toLsp.js'

/** Answers `documentSymbol`. */
export const documentSymbol: Run<DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[] | null> = async (
  { plans, client },
  { textDocument },
  token,
) => {
  const analysed = await plans.analysed(textDocument.uri, token)
  throwIfCancelled(token)
  if (!analysed) return null
  const nodes = outline(analysed.analysis)
  return client.nestsSymbols ? nodes.map((node) => toSymbol(analysed, node)) : flat(analysed, nodes, undefined)
}

/** What kind of symbol each kind of node is shown as; editors choose the icon by it. */
export const symbolKinds: Readonly<Record<OutlineKind, SymbolKind>> = {
  frontMatter: SymbolKind.Key,
  title: SymbolKind.File,
  section: SymbolKind.Namespace,
  task: SymbolKind.Event,
  table: SymbolKind.Array,
  annex: SymbolKind.Module,
}

function toSymbol(analysed: Analysed, node: OutlineNode): DocumentSymbol {
  const { lines, settings } = analysed
  return {
    name: outlineName(node)[settings.locale],
    detail: outlineDetail(node)[settings.locale],
    kind: symbolKinds[node.kind],
    range: toRange(lines, node.range),
    selectionRange: toRange(lines, node.selectionRange),
    children: node.children.map((child) => toSymbol(analysed, child)),
  }
}

function flat(analysed: Analysed, nodes: readonly OutlineNode[], container: string | undefined): SymbolInformation[] {
  const { uri, lines, settings } = analysed
  return nodes.flatMap((node) => {
    const name = outlineName(node)[settings.locale]
    return [
      {
        name,
        kind: symbolKinds[node.kind],
        location: { uri, range: toRange(lines, node.range) },
        ...(container !== undefined && { containerName: container }),
      },
      ...flat(analysed, node.children, name),
    ]
  })
}
