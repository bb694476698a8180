/** `textDocument/diagnostic`: the findings of one open document. */

import {
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
} from 'vscode-languageserver'
import { diagnosticsOf } from '../diagnostics.js'
import { throwIfCancelled } from '../guard.js'
import { defineRequest } from '../request.js'

export const documentDiagnostic = defineRequest<DocumentDiagnosticParams, DocumentDiagnosticReport>({
  method: DocumentDiagnosticRequest.method,
  capability: (client) =>
    client.pullsDiagnostics
      ? { diagnosticProvider: { identifier: 'fangan', interFileDependencies: false, workspaceDiagnostics: true } }
      : undefined,
  run: async ({ plans, client }, { textDocument, previousResultId }, token) => {
    const analysed = await plans.analysed(textDocument.uri, token)
    throwIfCancelled(token)
    if (!analysed) return { kind: DocumentDiagnosticReportKind.Full, items: [] }
    const resultId = String(analysed.serial)
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(client, analysed) }
  },
})
