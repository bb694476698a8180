/** Which closed plans show their findings: those of folders where that is set, and those that were checked by command. */

import type { CancellationToken } from 'vscode-languageserver'
import { throwIfCancelled } from './guard.js'
import type { Server } from './request.js'
import type { FileRecord } from './workspacePlans.js'

/** The findings of one closed plan; `items` are there unless the client has those of this `resultId`. */
export interface FileReport extends Pick<FileRecord, 'resultId' | 'items'> {
  readonly uri: string
}

/** What the user wants to see of plans that are not open. */
export class FolderFindings {
  /** True once the client has asked for the findings of its folders by itself; others have them pushed. */
  pulled = false
  /** True after a check that came to its end: what is new or changed in the folder is checked from then on. */
  private isFollowing = false
  private readonly checked = new Set<string>()

  /** The findings of `uri` are to be shown. */
  show(uri: string): void {
    this.checked.add(uri)
  }

  /** All plans of the folders are to be shown from now on. */
  follow(): void {
    this.isFollowing = true
  }

  /** Back to what the settings say. */
  clear(): void {
    this.isFollowing = false
    this.checked.clear()
  }

  /** The findings of all closed plans that are to be shown; `known` has the result ids that the client has. */
  async *reports(
    server: Server,
    known: ReadonlyMap<string, string>,
    token?: CancellationToken,
  ): AsyncGenerator<FileReport> {
    const { workspacePlans } = server
    for await (const { uri, settings } of workspacePlans.closed(server)) {
      if (token) throwIfCancelled(token)
      if (!settings.checkWorkspace && !this.isFollowing && !this.checked.has(uri)) continue
      const record = await workspacePlans.look(server, uri, settings, { patient: true })
      if (!record) continue
      const { resultId } = record
      if (known.get(uri) === resultId) {
        workspacePlans.delivered(uri)
        yield { uri, resultId, items: undefined }
        continue
      }
      const whole = record.items
        ? record
        : await workspacePlans.look(server, uri, settings, { patient: true, needs: 'items' })
      if (whole) yield { uri, resultId: whole.resultId, items: whole.items }
    }
  }
}
