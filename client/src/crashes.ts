/** Starts a server that has stopped by itself again, and says so. */

import * as vscode from 'vscode'
import type { CloseHandlerResult, ErrorHandler, ErrorHandlerResult } from 'vscode-languageclient'
import { Restarts } from './restarts.js'

/** The values of the library's enumerations, which is loaded only with the server. */
const continueAfterError = 1 satisfies ErrorHandlerResult['action']
const restartAfterClose = 2 satisfies CloseHandlerResult['action']

/** What the library asks when the connection fails. The texts are VS Code's, so a stop loses none of them. */
export class Crashes implements ErrorHandler {
  private readonly restarts = new Restarts()
  private endWait: (() => void) | undefined

  constructor(private readonly log: (line: string) => void) {}

  /** A message that could not be sent or read: if the server is gone, that is told as well. */
  error(error: Error): ErrorHandlerResult {
    this.log(`connection: ${error.message}`)
    return { action: continueAfterError, handled: true }
  }

  /** The server is gone. */
  async closed(): Promise<CloseHandlerResult> {
    const { waitMs, isFirst } = this.restarts.next(Date.now())
    this.log(`the server stopped; it is started again in ${waitMs} ms`)
    if (isFirst) void this.tell()
    await this.wait(waitMs)
    return { action: restartAfterClose, handled: true }
  }

  /** Starts at once what would be started later; false when nothing waits. */
  hurry(): boolean {
    this.restarts.reset()
    const isWaiting = this.endWait !== undefined
    this.endWait?.()
    return isWaiting
  }

  private wait(waitMs: number): Promise<void> {
    return new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer)
        this.endWait = undefined
        resolve()
      }
      const timer = setTimeout(end, waitMs)
      this.endWait = end
    })
  }

  private async tell(): Promise<void> {
    const show = vscode.l10n.t('Show the Log')
    const chosen = await vscode.window.showWarningMessage(
      vscode.l10n.t('The checking service stopped and is being started again. Your text is not affected.'),
      show,
    )
    if (chosen === show) await vscode.commands.executeCommand('fangan.showOutput')
  }
}
