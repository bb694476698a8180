/** What the system tells of a process; `undefined` where it does not tell. */

import { readFileSync } from 'node:fs'

/** The most memory that the process `pid` has held so far, in megabytes. */
export function peakOf(pid) {
  const kilobytes = /VmHWM:\s+(\d+)/.exec(told(pid, 'status') ?? '')
  return kilobytes ? Number(kilobytes[1]) / 1024 : undefined
}

/**
 * Milliseconds that the main thread of `pid` has had a processor so far: what a text costs, however busy the machine is.
 */
export function cpuMsOf(pid = 'self') {
  const nanoseconds = /^\d+/.exec(told(pid, 'schedstat') ?? '')
  return nanoseconds ? Number(nanoseconds[0]) / 1e6 : undefined
}

function told(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return undefined
  }
}
