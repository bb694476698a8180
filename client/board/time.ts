/** Quarters and days of the roadmap, in milliseconds of universal time so that no zone shifts a day. */

/** Milliseconds of a day. */
export const dayMs = 86_400_000

/** The start of the day of an ISO date. */
export function timeOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`)
}

/** The end of the day of an ISO date: a task that is due on a day may take that day. */
export function endOf(date: string): number {
  return timeOf(date) + dayMs
}

/** The start of the quarter that `time` lies in. */
export function quarterStart(time: number): number {
  const day = new Date(time)
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - (day.getUTCMonth() % 3))
}

/** The start of the quarter behind the one that `time` lies in. */
export function nextQuarter(time: number): number {
  const day = new Date(quarterStart(time))
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 3)
}

/** Starts of all quarters from `from` up to `to`, both inclusive when they are such starts. */
export function quartersBetween(from: number, to: number): number[] {
  const starts: number[] = []
  for (let time = quarterStart(from); time <= to; time = nextQuarter(time)) starts.push(time)
  return starts
}

/** Year and number (1 to 4) of the quarter that `time` lies in. */
export function quarterOf(time: number): { readonly year: number; readonly quarter: number } {
  const day = new Date(time)
  return { year: day.getUTCFullYear(), quarter: Math.floor(day.getUTCMonth() / 3) + 1 }
}
