/** `workspace/symbol`: tasks and sections of every plan of the workspace. */

import { type SymbolInformation, type WorkspaceSymbolParams, WorkspaceSymbolRequest } from 'vscode-languageserver'
import { outlineName } from '../../features/outline.js'
import { type PlanSymbol, planSymbols } from '../../features/workspaceSymbols.js'
import { throwIfCancelled } from '../guard.js'
import type { Analysed } from '../plans.js'
import { defineRequest } from '../request.js'
import { toRange } from '../toLsp.js'
import { symbolKinds } from './documentSymbol.js'

/** Symbols in one answer: a list that nobody reads to its end is cut, the best ones stay. */
const mostSymbols = 1_000

export const workspaceSymbol = defineRequest<WorkspaceSymbolParams, SymbolInformation[]>({
  method: WorkspaceSymbolRequest.method,
  capability: () => ({ workspaceSymbolProvider: true }),
  run: async (server, { query }, token) => {
    const plans = await server.workspacePlans.all(server, token)
    throwIfCancelled(token)
    const found = plans.flatMap((analysed) =>
      planSymbols(analysed.analysis, query).map((symbol) => ({ analysed, symbol })),
    )
    found.sort((a, b) => a.symbol.rank - b.symbol.rank)
    return found.slice(0, mostSymbols).map(({ analysed, symbol }) => toSymbol(analysed, symbol))
  },
})

function toSymbol({ uri, lines, settings }: Analysed, { node, container }: PlanSymbol): SymbolInformation {
  return {
    name: outlineName(node)[settings.locale],
    kind: symbolKinds[node.kind],
    location: { uri, range: toRange(lines, node.selectionRange) },
    ...(container !== undefined && { containerName: container }),
  }
}
