/** `fangan inspect`: shows what is read from one plan. */

import { resolve } from 'node:path'
import { readPlan } from '../semantics/lower.js'
import type { Locale } from '../text/localised.js'
import type { InspectOptions } from './args.js'
import { exitCode } from './exitCode.js'
import { shownPath } from './files.js'
import type { Io } from './io.js'
import { readDraft } from './readDraft.js'

/** Prints the model of the plan at `path`; resolves to the exit code. */
export async function inspect(path: string, options: InspectOptions, io: Io, locale: Locale): Promise<number> {
  const absolute = resolve(io.cwd, path)
  const file = await readDraft({ absolute, path: shownPath(io, absolute) }, io)
  if ('failure' in file) {
    io.writeError(`${file.failure.message[locale]}\n`)
    return exitCode.failure
  }
  const plan = readPlan(file.text)
  if (options.format === 'json') io.write((await import('./format/inspectJson.js')).formatInspectJson(plan))
  else io.write((await import('./format/inspectText.js')).formatInspectText(plan, locale))
  return exitCode.ok
}
