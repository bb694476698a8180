/** The bar that shows how far a check of many files is; only on a terminal. */

import { fill, type Locale } from '../text/localised.js'
import type { Io } from './io.js'
import { messages } from './messages.js'

/** Time between two pictures of the bar, and before the first, in milliseconds: what is quicker needs no bar. */
const INTERVAL_MS = 100
const PATIENCE_MS = 500
/** Columns of the bar itself. */
const COLUMNS = 24

/** Shows progress, and takes the bar away before anything else is written. */
export interface Progress {
  step(): void
  clear(): void
}

/** The bar for `total` files; draws nothing in pipes, in logs of a build, and on terminals that cannot go back in a line. */
export function progressBar(total: number, io: Io, locale: Locale): Progress {
  const { errorColumns } = io
  const isShown = errorColumns !== undefined && !io.env.CI && io.env.TERM !== 'dumb' && errorColumns > COLUMNS + 24
  if (!isShown) return { step: () => {}, clear: () => {} }
  let done = 0
  let next = io.now() + PATIENCE_MS
  let isDrawn = false
  return {
    step: () => {
      done++
      if (io.now() < next) return
      next = io.now() + INTERVAL_MS
      const filled = Math.floor((done / total) * COLUMNS)
      const bar = '█'.repeat(filled) + '░'.repeat(COLUMNS - filled)
      io.writeError(`\r${bar} ${fill(messages.run.progress, { done, total })[locale]}\u001b[K`)
      isDrawn = true
    },
    clear: () => {
      if (isDrawn) io.writeError('\r\u001b[K')
      isDrawn = false
    },
  }
}
