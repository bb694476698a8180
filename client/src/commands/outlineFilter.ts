/** `fangan.outlineShowIncomplete`, `fangan.outlineShowAll`: what the outline lists. */

import * as vscode from 'vscode'
import type { Command } from './command.js'

/** The filter of the outline, kept for each folder. */
export class StoredFilter {
  private readonly key = 'outline.incompleteOnly'

  constructor(private readonly memory: vscode.Memento) {
    this.tellMenus()
  }

  /** True when only what is incomplete is shown. */
  get incompleteOnly(): boolean {
    return this.memory.get(this.key) === true
  }

  /** Sets the filter; the menus show the other command from then on. */
  async set(incompleteOnly: boolean): Promise<void> {
    await this.memory.update(this.key, incompleteOnly || undefined)
    this.tellMenus()
  }

  private tellMenus(): void {
    void vscode.commands.executeCommand('setContext', 'fangan.outlineIncompleteOnly', this.incompleteOnly)
  }
}

export const outlineShowIncomplete = (filter: StoredFilter, refresh: () => unknown): Command => ({
  id: 'fangan.outlineShowIncomplete',
  run: async () => {
    await filter.set(true)
    await refresh()
  },
})

export const outlineShowAll = (filter: StoredFilter, refresh: () => unknown): Command => ({
  id: 'fangan.outlineShowAll',
  run: async () => {
    await filter.set(false)
    await refresh()
  },
})
