/** Writes a template file, never over another. */

import { resolve } from 'node:path'
import { builtinTemplates } from '../templates/builtin.generated.js'
import { fill, type Locale } from '../text/localised.js'
import { exitCode } from './exitCode.js'
import { shownPath } from './files.js'
import type { Io } from './io.js'
import { templateMessages as messages } from './templateMessages.js'
import { writeNew } from './writeNew.js'

/** Writes `yaml` to `output`, or to standard output when there is none; gives the exit code. */
export function writeTemplate(yaml: string, output: string | undefined, io: Io, locale: Locale): number {
  if (output === undefined || output === '-') {
    io.write(yaml)
    return exitCode.ok
  }
  const target = resolve(io.cwd, output)
  const path = shownPath(io, target)
  if (io.kindOf(target) !== 'absent') {
    io.writeError(`${fill(messages.exists, { path })[locale]}\n`)
    return exitCode.failure
  }
  const { problem } = writeNew(new TextEncoder().encode(yaml), target, { io, force: false })
  io.writeError(`${(problem ?? fill(messages.written, { path }))[locale]}\n`)
  return problem ? exitCode.failure : exitCode.ok
}

/** True for an id that a template of one's own may have. */
export function isTemplateId(id: string): boolean {
  return /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id) && builtinTemplates.every((template) => template.id !== id)
}
