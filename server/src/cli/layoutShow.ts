/** `fangan layout show`: the fields of a layout with their values and who demands them. */

import { layoutText } from '../layout/layoutText.js'
import type { Locale } from '../text/localised.js'
import { exitCode } from './exitCode.js'
import type { Io } from './io.js'
import { readLayout } from './layoutFiles.js'

/** Prints the layout in the file at `path`, the standard without one; gives the exit code. */
export function showLayout(path: string | undefined, io: Io, locale: Locale): number {
  const layout = readLayout(path, io, locale)
  if (!layout) return exitCode.failure
  io.write(layoutText(layout, locale))
  return exitCode.ok
}
