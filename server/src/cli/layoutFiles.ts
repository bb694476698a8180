/** Reads layout files and Word documents for `fangan layout`; what cannot be read is said on standard error. */

import { resolve } from 'node:path'
import { type Layout, standardLayout } from '../layout/layout.js'
import { type Measured, measure } from '../layout/measure.js'
import { parseLayout } from '../layout/parseLayout.js'
import { fill, type Locale, type Localised } from '../text/localised.js'
import { refusalText } from '../word/refusal.js'
import { shownPath } from './files.js'
import { type Io, largestFileBytes } from './io.js'
import { layoutMessages as messages } from './layoutMessages.js'
import { decodePlan, unreadFile } from './readPlanFile.js'

/** A document with its path as shown. */
export interface MeasuredFile {
  readonly path: string
  readonly measured: Measured
}

/** The layout in the file at `path`, the standard without one; `undefined` when it has defects, which are said. */
export function readLayout(path: string | undefined, io: Io, locale: Locale): Layout | undefined {
  if (path === undefined || path === standardLayout.id) return standardLayout
  const absolute = resolve(io.cwd, path)
  const shown = shownPath(io, absolute)
  const read = io.readFile(absolute, largestLayoutBytes)
  if (read.kind !== 'bytes') return say(unreadFile(shown, read).message, io, locale)
  const decoded = decodePlan({ absolute, path: shown }, read.bytes)
  if ('failure' in decoded) return say(decoded.failure.message, io, locale)
  const { text } = decoded
  const { layout, problems } = parseLayout(text)
  for (const { range, message } of problems) {
    const before = text.slice(0, range.start).split('\n')
    const place = { line: before.length, column: (before[before.length - 1]?.length ?? 0) + 1 }
    say(fill(messages.problem, { path: shown, message, ...place }), io, locale)
  }
  return layout
}

/** A layout has a hundred lines. */
const largestLayoutBytes = 1_000_000

/** What is measured of the document at `path`; `undefined` when it is not read, which is said. */
export function measureFile(path: string, io: Io, locale: Locale): MeasuredFile | undefined {
  const absolute = resolve(io.cwd, path)
  const shown = shownPath(io, absolute)
  const read = io.readFile(absolute, largestFileBytes)
  if (read.kind !== 'bytes') return say(unreadFile(shown, read).message, io, locale)
  const measured = measure(read.bytes)
  if ('refused' in measured)
    return say(fill(messages.refused, { path: shown, reason: refusalText(measured) }), io, locale)
  return { path: shown, measured }
}

function say(text: Localised, io: Io, locale: Locale): undefined {
  io.writeError(`${text[locale]}\n`)
  return undefined
}
