/** The diagnostics of an analysed document, and how they are pushed to clients that do not ask for them. */

import type { Connection, Diagnostic } from 'vscode-languageserver'
import type { Client } from './client.js'
import type { Guard } from './guard.js'
import type { Analysed, Plans } from './plans.js'
import { isShown } from './settings.js'
import { type Target, toDiagnostic } from './toLsp.js'

/** Pause after the last keystroke before findings are pushed, in milliseconds; shorter than the pause between words. */
const pushDelayMs = 150

/** What the conversion needs to know of an analysed document. */
export function targetOf(client: Client, { uri, version, lines, settings, project }: Analysed): Target {
  return { uri, version, lines, locale: settings.locale, client, pages: project.pages }
}

/** The findings that the user wants to see, as diagnostics. */
export function diagnosticsOf(client: Client, analysed: Analysed): Diagnostic[] {
  const target = targetOf(client, analysed)
  return analysed.analysis.findings
    .filter((finding) => isShown(finding.severity, analysed.settings.minSeverity))
    .map((finding) => toDiagnostic(target, finding))
}

/** Pushes findings; what is shown stays until the new findings are there. */
export class Publisher {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>()
  private readonly awaited = new Set<string>()

  constructor(
    private readonly connection: Connection,
    private readonly client: Client,
    private readonly plans: Plans,
    private readonly guard: Guard,
  ) {}

  /** Publishes the findings of `uri` after a pause; a later call for the same document replaces the earlier one. */
  schedule(uri: string): void {
    clearTimeout(this.timers.get(uri))
    const publish = () => {
      this.timers.delete(uri)
      void this.guard.background('textDocument/publishDiagnostics', () => this.publish(uri))
    }
    const delayMs = this.client.settleMs ?? pushDelayMs
    // What was just opened has no findings that could stay, and nobody types yet.
    const isImmediate = delayMs === 0 || this.plans.latest(uri) === undefined
    if (!isImmediate) this.timers.set(uri, setTimeout(publish, Math.min(delayMs, pushDelayMs)))
    // An analysis that is waited for is that of the newest text.
    else if (!this.awaited.has(uri)) publish()
  }

  /** Removes the findings of a document that was closed. */
  clear(uri: string): void {
    clearTimeout(this.timers.get(uri))
    this.timers.delete(uri)
    void this.connection.sendDiagnostics({ uri, diagnostics: [] })
  }

  private async publish(uri: string): Promise<void> {
    this.awaited.add(uri)
    const analysed = await this.plans.analysed(uri).finally(() => this.awaited.delete(uri))
    // A change that came in the meantime has scheduled its own publication.
    if (!analysed || this.timers.has(uri)) return
    const diagnostics = diagnosticsOf(this.client, analysed)
    await this.connection.sendDiagnostics({ uri, version: analysed.version, diagnostics })
  }
}
