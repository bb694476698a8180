/** `workspace/diagnostic`: the findings of the folder's plans that are not open. */

import {
  type CancellationToken,
  DocumentDiagnosticReportKind,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver'
import { Cancelled, throwIfCancelled } from '../guard.js'
import { defineRequest, type Server } from '../request.js'

export const workspaceDiagnostic = defineRequest<WorkspaceDiagnosticParams, WorkspaceDiagnosticReport>({
  method: WorkspaceDiagnosticRequest.method,
  // Announced together with `textDocument/diagnostic`, of which it is an option.
  capability: () => undefined,
  run: async (server, { previousResultIds }, token) => {
    const known = new Map(previousResultIds.map(({ uri, value }) => [uri, value]))
    const given = cancelled(token)
    for (;;) {
      const change = server.nextChange()
      const items = await reports(server, known, token)
      const news = items.some((item) => item.kind === DocumentDiagnosticReportKind.Full)
      if (news || !server.workspacePlans.answered) {
        server.workspacePlans.answered = true
        return { items }
      }
      // Clients ask again as soon as they are answered, so a later answer waits until there is something to say.
      await Promise.race([change, given])
    }
  },
})

async function reports(
  server: Server,
  known: ReadonlyMap<string, string>,
  token: CancellationToken,
): Promise<WorkspaceDocumentDiagnosticReport[]> {
  const found = await server.workspacePlans.reports(server, token)
  const items = found.map(({ uri, resultId, items }): WorkspaceDocumentDiagnosticReport => {
    if (known.get(uri) === resultId)
      return { kind: DocumentDiagnosticReportKind.Unchanged, uri, version: null, resultId }
    return { kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items: [...items] }
  })
  const present = new Set(found.map(({ uri }) => uri))
  // A file that is gone, or no longer checked, loses its findings; an open one is answered by its own request.
  for (const uri of known.keys()) {
    if (!present.has(uri) && !server.plans.documents.get(uri)) {
      items.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] })
    }
  }
  throwIfCancelled(token)
  return items
}

function cancelled(token: CancellationToken): Promise<never> {
  const given = new Promise<never>((_resolve, reject) => {
    if (token.isCancellationRequested) reject(new Cancelled())
    token.onCancellationRequested(() => reject(new Cancelled()))
  })
  // A request that is answered before it is cancelled leaves nobody to hear of it.
  given.catch(() => undefined)
  return given
}
