/** `fangan/checkFolder` and `fangan/clearFolder`: checks all plans of the opened folders, and takes the findings back. */

import type { CancellationToken, WorkDoneProgressParams } from 'vscode-languageserver'
import type { FolderCheck } from '../../protocol.js'
import type { Severity } from '../../templates/template.js'
import { FolderProgress } from '../folderProgress.js'
import type { Run, Server } from '../request.js'
import { turn } from '../turn.js'
import { decoded } from '../uri.js'

/** Findings are announced so often, in milliseconds; the client fetches them in parts. */
const announceEveryMs = 1_000

/** Answers `checkFolder`. */
export const checkFolder: Run<WorkDoneProgressParams, FolderCheck> = async (server, params, token) => {
  const { locale } = await server.settings.for(server.folders()[0])
  const progress = await FolderProgress.begin(server, params, locale)
  try {
    // Whoever asks wants to know how the files are now, whatever has been heard of changes.
    server.workspacePlans.invalidate()
    server.closedFiles.start(server)
    return await new FolderRun(server, progress, token).run()
  } finally {
    progress.end()
  }
}

/** Answers `clearFolder`. */
export const clearFolder: Run<object, null> = (server) => {
  server.folderFindings.clear()
  server.announceFindings()
  return null
}

/** One run through the folders. */
class FolderRun {
  private readonly findings: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 }
  private checked = 0
  private analysed = 0
  private unreadable = 0
  private announceAt = performance.now() + announceEveryMs

  constructor(
    private readonly server: Server,
    private readonly progress: FolderProgress,
    private readonly token: CancellationToken,
  ) {}

  async run(): Promise<FolderCheck> {
    const { server, progress } = this
    const open = await this.openPlans()
    const closed = await this.closedPlans()
    const plans = open.length + closed.length
    for (const one of [...open, ...closed]) {
      if (this.isCancelled) break
      await one()
      this.checked++
      progress.report(this.checked, plans)
      await this.announceSometimes()
    }
    const complete = !this.isCancelled
    if (complete) server.folderFindings.follow()
    server.announceFindings()
    const { analysed, findings } = this
    return { plans, checked: this.checked, analysed, unreadable: this.unreadable, findings, complete }
  }

  private get isCancelled(): boolean {
    return this.token.isCancellationRequested || this.progress.isCancelled
  }

  /** Open plans of the folders show their findings already; they only count. */
  private async openPlans(): Promise<(() => Promise<void>)[]> {
    const { plans, folders } = this.server
    const within = folders().map((folder) => `${decoded(folder).replace(/\/$/, '')}/`)
    const uris = plans.documents.keys().filter((uri) => within.some((folder) => decoded(uri).startsWith(folder)))
    return uris.map((uri) => async () => {
      const analysed = await plans.analysed(uri, this.token)
      for (const { severity } of analysed?.analysis.findings ?? []) this.findings[severity]++
    })
  }

  private async closedPlans(): Promise<(() => Promise<void>)[]> {
    const { server } = this
    const found: (() => Promise<void>)[] = []
    for await (const { uri, settings } of server.workspacePlans.closed(server)) {
      found.push(async () => {
        const onAnalysed = (): void => {
          this.analysed++
        }
        const record = await server.workspacePlans.look(server, uri, settings, { patient: true, onAnalysed })
        if (!record) {
          this.unreadable++
          return
        }
        server.folderFindings.show(uri)
        for (const severity of Object.keys(record.counts) as Severity[])
          this.findings[severity] += record.counts[severity]
      })
    }
    return found
  }

  private async announceSometimes(): Promise<void> {
    // Files that are known cost no wait that would let others in.
    if (this.checked % 64 === 0) await turn()
    if (performance.now() < this.announceAt) return
    this.server.announceFindings()
    this.announceAt = performance.now() + announceEveryMs
  }
}
