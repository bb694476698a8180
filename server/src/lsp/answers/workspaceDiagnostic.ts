/** `workspace/diagnostic`: the findings of the folder's plans that are not open. */

import {
  type CancellationToken,
  DocumentDiagnosticReportKind,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver'
import type { FileReport } from '../folderFindings.js'
import { Cancelled, throwIfCancelled } from '../guard.js'
import type { Run, Server } from '../request.js'

/** Findings are handed over in parts so often, in milliseconds, so that the first are seen while others are looked for. */
const partEveryMs = 500

/** Answers `workspaceDiagnostic`. */
export const workspaceDiagnostic: Run<WorkspaceDiagnosticParams, WorkspaceDiagnosticReport> = async (
  server,
  params,
  token,
) => {
  // Without a watcher a new request is the moment to look at the files again.
  if (!server.client.watchesFiles) server.workspacePlans.invalidate()
  const pull = new Pull(server, params, token)
  const given = cancelled(token)
  const isFirst = !server.folderFindings.pulled
  server.folderFindings.pulled = true
  for (;;) {
    const change = server.nextChange()
    const items = await pull.items()
    // Clients ask again as soon as they are answered, so a later answer waits until there is something to say.
    if (isFirst || pull.hasNews) return { items }
    await Promise.race([change, given])
  }
}

/** An answer with more findings than this is cut behind a file, lest it be a message of a hundred megabytes. */
const mostInAnswer = 20_000

/** One request of a client that has some findings already. */
class Pull {
  /** True once there was something that the client did not have. */
  hasNews = false
  private readonly known: Map<string, string>

  constructor(
    private readonly server: Server,
    private readonly params: WorkspaceDiagnosticParams,
    private readonly token: CancellationToken,
  ) {
    this.known = new Map(params.previousResultIds.map(({ uri, value }) => [uri, value]))
  }

  /** What the client has not been told yet. */
  async items(): Promise<WorkspaceDocumentDiagnosticReport[]> {
    const { server, known } = this
    const present = new Set<string>()
    let items: WorkspaceDocumentDiagnosticReport[] = []
    let partAt = performance.now() + partEveryMs
    let count = 0
    for await (const report of server.folderFindings.reports(server, known, this.token)) {
      present.add(report.uri)
      items.push(this.toReport(report))
      count += report.items?.length ?? 0
      // The client fetches the rest with its next request.
      if (count > mostInAnswer) return items
      if (this.params.partialResultToken === undefined || performance.now() < partAt) continue
      await this.sendPart(items)
      items = []
      partAt = performance.now() + partEveryMs
    }
    // A file that is gone, or no longer checked, loses its findings; an open one is answered by its own request.
    for (const uri of [...known.keys()]) {
      if (present.has(uri) || server.plans.documents.get(uri)) continue
      known.delete(uri)
      this.hasNews = true
      items.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] })
    }
    throwIfCancelled(this.token)
    return items
  }

  private toReport({ uri, resultId, items }: FileReport): WorkspaceDocumentDiagnosticReport {
    if (!items) return { kind: DocumentDiagnosticReportKind.Unchanged, uri, version: null, resultId }
    this.hasNews = true
    this.known.set(uri, resultId)
    return { kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items: [...items] }
  }

  private async sendPart(items: readonly WorkspaceDocumentDiagnosticReport[]): Promise<void> {
    const { partialResultToken } = this.params
    const news = items.filter(({ kind }) => kind === DocumentDiagnosticReportKind.Full)
    if (partialResultToken === undefined || news.length === 0) return
    await this.server.connection.sendProgress(WorkspaceDiagnosticRequest.partialResult, partialResultToken, {
      items: news,
    })
  }
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
