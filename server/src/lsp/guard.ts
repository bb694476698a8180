/** Runs the work behind a message: times it, turns cancellation into the protocol's error, and shows failures. */

import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
} from 'vscode-languageserver'
import type { Locale } from '../text/localised.js'
import { turn } from './turn.js'

/** Work that takes longer is named in the log; in milliseconds, the pause that a writer notices. */
const slowMs = 500

/** The longest that patient work waits for others, in milliseconds. */
const longestQuietMs = 1_000

/** Thrown inside a request whose client no longer waits for the answer. */
export class Cancelled extends Error {}

/** Throws `Cancelled` once the client has withdrawn the request. */
export function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new Cancelled()
}

/** Guards all work of one connection. */
export class Guard {
  private readonly shown = new Set<string>()
  /** Requests that somebody waits for. */
  private underWay = 0
  private readonly waiting = new Set<() => void>()

  constructor(
    private readonly connection: Connection,
    private readonly locale: () => Locale,
  ) {}

  /**
   * The result of `work`; throws a `ResponseError` when it was cancelled or failed. What is `isPatient` gives way to
   * the others where it calls `quiet`.
   */
  async request<Result>(name: string, work: () => Result | Promise<Result>, isPatient = false): Promise<Result> {
    if (isPatient) return this.answer(name, work)
    this.underWay++
    try {
      return await this.answer(name, work)
    } finally {
      this.underWay--
      if (this.underWay === 0) for (const resume of this.waiting) resume()
    }
  }

  /** Resolves once the messages that have come are answered, or after a second, lest a request that hangs stop all. */
  async quiet(): Promise<void> {
    // One turn reads what has come, the next one begins to answer it.
    await turn()
    await turn()
    if (this.underWay === 0) return
    await new Promise<void>((resolve) => {
      const resume = (): void => {
        clearTimeout(timer)
        this.waiting.delete(resume)
        resolve()
      }
      const timer = setTimeout(resume, longestQuietMs)
      this.waiting.add(resume)
    })
  }

  private async answer<Result>(name: string, work: () => Result | Promise<Result>): Promise<Result> {
    try {
      return await this.timed(name, work)
    } catch (error) {
      if (error instanceof Cancelled) throw new ResponseError(LSPErrorCodes.RequestCancelled, `${name} was cancelled`)
      if (error instanceof ResponseError) throw error
      this.report(name, error)
      throw new ResponseError(LSPErrorCodes.RequestFailed, `${name}: ${messageOf(error)}`)
    }
  }

  /** Runs work that nobody waits for; failures are shown, never thrown. */
  async background(name: string, work: () => void | Promise<void>): Promise<void> {
    try {
      await this.timed(name, work)
    } catch (error) {
      if (!(error instanceof Cancelled)) this.report(name, error)
    }
  }

  private async timed<Result>(name: string, work: () => Result | Promise<Result>): Promise<Result> {
    const started = performance.now()
    const result = await work()
    const tookMs = performance.now() - started
    if (tookMs > slowMs) this.connection.console.debug(`${name} took ${Math.round(tookMs)} ms`)
    return result
  }

  /** Every failure goes to the log; the user is told once for each kind of message. */
  private report(name: string, error: unknown): void {
    this.connection.console.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    if (this.shown.has(name)) return
    this.shown.add(name)
    const texts = {
      zh: `方案检查出错（${name}）：${messageOf(error)}。详情见输出面板“方案 fangan”。`,
      en: `fangan failed (${name}): ${messageOf(error)}. See the output panel “fangan” for details.`,
    }
    // A notification: the request of the same name would wait for an answer, and fail where the client gives none.
    void this.connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Error,
      message: texts[this.locale()],
    })
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
