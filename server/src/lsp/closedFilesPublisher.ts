/** Pushes the findings of closed plans to clients that do not ask for those of their folders. */

import type { Server } from './request.js'

/** Follows what is to be shown, from the first check of the folder on. */
export class ClosedFilesPublisher {
  private readonly pushed = new Map<string, string>()
  private isFollowing = false

  /** Pushes what is found from now on; nothing for a client that has asked by itself. */
  start(server: Server): void {
    if (this.isFollowing || server.folderFindings.pulled) return
    this.isFollowing = true
    void server.guard.background('textDocument/publishDiagnostics', () => this.follow(server))
  }

  /** The findings of a document that is open are its own affair, and gone when it is closed. */
  forget(uri: string): void {
    this.pushed.delete(uri)
  }

  private async follow(server: Server): Promise<void> {
    while (!server.folderFindings.pulled) {
      const change = server.nextChange()
      await this.push(server)
      await change
    }
  }

  private async push(server: Server): Promise<void> {
    const present = new Set<string>()
    for await (const { uri, resultId, items } of server.folderFindings.reports(server, this.pushed)) {
      present.add(uri)
      if (!items) continue
      this.pushed.set(uri, resultId)
      await server.connection.sendDiagnostics({ uri, diagnostics: [...items] })
    }
    for (const uri of [...this.pushed.keys()]) {
      if (present.has(uri)) continue
      this.pushed.delete(uri)
      if (!server.plans.documents.get(uri)) await server.connection.sendDiagnostics({ uri, diagnostics: [] })
    }
  }
}
