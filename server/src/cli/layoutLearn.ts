/** `fangan layout learn`: the layout of a unit from a document of its own. */

import { basename, extname, resolve } from 'node:path'
import { standardLayout } from '../layout/layout.js'
import { learn, learnedComments } from '../layout/learn.js'
import { idPattern } from '../layout/parseLayout.js'
import { printLayout } from '../layout/printLayout.js'
import { fill, type Locale } from '../text/localised.js'
import { exitCode } from './exitCode.js'
import { shownPath } from './files.js'
import type { Io } from './io.js'
import type { LayoutLearnOptions } from './layoutArgs.js'
import { measureFile } from './layoutFiles.js'
import { layoutMessages as messages } from './layoutMessages.js'
import { writeNew } from './writeNew.js'

/** Writes the layout of the document at `sample`; resolves to the exit code. */
export async function learnLayout(
  sample: string,
  { id = 'own', title, output, force = false }: LayoutLearnOptions,
  io: Io,
  locale: Locale,
): Promise<number> {
  if (!idPattern.test(id) || id === standardLayout.id) {
    io.writeError(`${fill(messages.badId, { id })[locale]}\n`)
    return exitCode.failure
  }
  const file = measureFile(sample, io, locale)
  if (!file) return exitCode.failure
  const shown = title ?? fill(messages.title, { name: basename(sample, extname(sample)) })[locale]
  const learned = learn(file.measured, { id, title: { zh: shown, en: shown } })
  const yaml = printLayout(learned.layout, locale, learnedComments(learned, file.path, locale))
  if (output === undefined || output === '-') {
    io.write(yaml)
    return exitCode.ok
  }
  const target = resolve(io.cwd, output)
  const { problem } = writeNew(new TextEncoder().encode(yaml), target, { io, force })
  io.writeError(`${(problem ?? fill(messages.written, { path: shownPath(io, target) }))[locale]}\n`)
  return problem ? exitCode.failure : exitCode.ok
}
