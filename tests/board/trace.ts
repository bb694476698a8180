/** What is read from a trace of Chromium; its times are microseconds, those given here milliseconds. */

/** One event, as far as it is read here. */
export interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly ts: number
  readonly dur?: number
  readonly tid: number
  readonly pid: number
}

/** The frames that came to the screen, and the times between them. */
export interface Frames {
  readonly drawn: number
  readonly dropped: number
  readonly median: number
  readonly p95: number
}

/** The frames of the page with the most of them. */
export function framesOf(events: readonly TraceEvent[]): Frames {
  const drawn = events.filter(({ name }) => name === 'DrawFrame').map(({ ts }) => ts / 1000)
  drawn.sort((a, b) => a - b)
  const gaps = drawn.slice(1).map((at, index) => at - drawn[index])
  gaps.sort((a, b) => a - b)
  return {
    drawn: drawn.length,
    dropped: events.filter(({ name }) => name === 'DroppedFrame').length,
    median: gaps[Math.floor(gaps.length / 2)] ?? 0,
    p95: gaps[Math.floor(gaps.length * 0.95)] ?? 0,
  }
}

/** The longest time that the page's main thread was busy in one piece. */
export function longestTask(events: readonly TraceEvent[]): number {
  const main = mainThread(events)
  const tasks = events.filter(({ name, pid, tid }) => name === 'RunTask' && pid === main?.pid && tid === main.tid)
  return Math.max(0, ...tasks.map(({ dur = 0 }) => dur)) / 1000
}

/** How long the main thread spent in events called `name`, those within one another counted once each. */
export function duration(events: readonly TraceEvent[], name: string): number {
  const main = mainThread(events)
  const own = events.filter((event) => event.name === name && event.pid === main?.pid && event.tid === main.tid)
  return own.reduce((sum, { dur = 0 }) => sum + dur, 0) / 1000
}

/** The thread on which scripts run. */
function mainThread(events: readonly TraceEvent[]): TraceEvent | undefined {
  return events.find(({ name }) => name === 'FunctionCall')
}
