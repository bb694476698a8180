/** When a server that has stopped is started again: at once, and later and later where it keeps stopping. */

/** A server that has run so long, in milliseconds, has recovered: the next stop is the first one again. */
const recoveredAfterMs = 3 * 60_000

/** The wait before the second start of a series, in milliseconds; each further one is twice as long. */
const firstWaitMs = 250

/** The longest wait, in milliseconds: what stops at once each time costs next to nothing then. */
const longestWaitMs = 30_000

/** What to do about a server that has stopped. */
export interface Restart {
  /** How long to wait before it is started again, in milliseconds. */
  readonly waitMs: number
  /** True for the first stop of a series: the user is told once. */
  readonly isFirst: boolean
}

/** Counts the stops of one server; it is never given up, because checking would then be gone without a word. */
export class Restarts {
  private series = 0
  private lastMs = Number.NEGATIVE_INFINITY

  /** The server has stopped by itself at `nowMs`. */
  next(nowMs: number): Restart {
    if (nowMs - this.lastMs > recoveredAfterMs) this.series = 0
    this.lastMs = nowMs
    const isFirst = this.series === 0
    const waitMs = isFirst ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(this.series - 1, 20))
    this.series++
    return { waitMs, isFirst }
  }

  /** The user has started it anew. */
  reset(): void {
    this.series = 0
  }
}
