/** `workspace/symbol`: tasks and sections of every plan of the workspace. */

import type { SymbolInformation, WorkspaceSymbolParams } from 'vscode-languageserver'
import { outlineName } from '../../features/outline.js'
import { type PlanSymbol, planSymbols } from '../../features/workspaceSymbols.js'
import type { Analysed } from '../plans.js'
import type { Run } from '../request.js'
import { toRange } from '../toLsp.js'
import { symbolKinds } from './documentSymbol.js'

/** Symbols in one answer: a list that nobody reads to its end is cut, the best ones stay. */
const mostSymbols = 1_000

/** Whoever types a name does not wait longer, in milliseconds; in an archive of thousands the rest is left out. */
const patienceMs = 3_000

/** Answers `workspaceSymbol`. */
export const workspaceSymbol: Run<WorkspaceSymbolParams, SymbolInformation[]> = async (server, { query }, token) => {
  const found: { readonly rank: number; readonly symbol: SymbolInformation }[] = []
  const until = performance.now() + patienceMs
  for await (const analysed of server.workspacePlans.each(server, token)) {
    for (const symbol of planSymbols(analysed.analysis, query)) {
      found.push({ rank: symbol.rank, symbol: toSymbol(analysed, symbol) })
    }
    if (performance.now() > until) break
  }
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, mostSymbols)
    .map(({ symbol }) => symbol)
}

function toSymbol({ uri, lines, settings }: Analysed, { node, container }: PlanSymbol): SymbolInformation {
  return {
    name: outlineName(node)[settings.locale],
    kind: symbolKinds[node.kind],
    location: { uri, range: toRange(lines, node.selectionRange) },
    ...(container !== undefined && { containerName: container }),
  }
}
