/** Shows the defects of configuration and template files in the files themselves. */

import { type Connection, DiagnosticSeverity } from 'vscode-languageserver'
import { LineIndex } from '../text/lineIndex.js'
import type { ProjectFile } from './project.js'
import type { SettingsStore } from './settings.js'
import { toRange } from './toLsp.js'

/** Pushes diagnostics for project files; they are never open as plans, so no request asks for them. */
export class ProjectFilePublisher {
  private readonly defective = new Set<string>()
  /** The last message under way: they are sent in the order in which the files were read. */
  private sent: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly connection: Connection,
    private readonly settings: SettingsStore,
  ) {}

  /** Publishes the defects of files just read; files without any are mentioned only to clear earlier ones. */
  publish(files: readonly ProjectFile[]): void {
    for (const file of files) this.sent = this.sent.then(() => this.publishOne(file)).catch(() => undefined)
  }

  private async publishOne({ uri, text, problems }: ProjectFile): Promise<void> {
    if (problems.length === 0 && !this.defective.delete(uri)) return
    if (problems.length > 0) this.defective.add(uri)
    const { locale } = await this.settings.for()
    const lines = new LineIndex(text)
    await this.connection.sendDiagnostics({
      uri,
      diagnostics: problems.map((problem) => ({
        range: toRange(lines, problem.range),
        severity: problem.severity === 'warning' ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
        source: 'fangan',
        message: problem.message[locale],
      })),
    })
  }
}
