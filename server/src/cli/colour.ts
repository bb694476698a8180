/** Whether output is coloured. */

import type { Io } from './io.js'

/** By `--color` and `--no-color`, else NO_COLOR and FORCE_COLOR, else whether a terminal shows the output. */
export function wantsColour(asked: boolean | undefined, io: Io): boolean {
  if (asked !== undefined) return asked
  if (io.env.NO_COLOR) return false
  if (io.env.FORCE_COLOR) return io.env.FORCE_COLOR !== '0'
  return io.isTerminal && io.env.TERM !== 'dumb'
}
