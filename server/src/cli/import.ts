/** `fangan import`: makes a draft of a Word file, of a web page, or of a text copied from one. */

import { basename, extname, join, resolve } from 'node:path'
import type { Imported } from '../importers/imported.js'
import { fill, type Locale, type Localised } from '../text/localised.js'
import type { ImportOptions } from './args.js'
import { exitCode } from './exitCode.js'
import { shownPath } from './files.js'
import { importMessages as messages } from './importMessages.js'
import { importReport } from './importReport.js'
import { importFile } from './importSource.js'
import type { Io } from './io.js'
import { writeNew } from './writeNew.js'

/** Writes the draft of the file at `path`; resolves to the exit code. */
export async function importDraft(path: string, options: ImportOptions, io: Io, locale: Locale): Promise<number> {
  const say = (message: Localised): void => io.writeError(`${message[locale]}\n`)
  const absolute = resolve(io.cwd, path)
  const shown = shownPath(io, absolute)
  const read = await importFile({ absolute, path: shown }, options, io)
  if ('failure' in read) {
    say(read.failure)
    return exitCode.failure
  }
  const { imported, isConverted } = read
  const output = options.format === 'json' ? jsonOf(shown, imported) : imported.text
  const target = targetOf(absolute, options, io)
  if (target === undefined) io.write(output)
  else {
    const { problem } = writeNew(new TextEncoder().encode(output), target, { io, force: options.force ?? false })
    if (problem) {
      say(problem)
      return exitCode.failure
    }
  }
  if (isConverted) say(fill(messages.converted, { path: shown }))
  if (options.format === 'text') io.writeError(importReport(imported.remarks, options.changes, locale))
  if (target !== undefined) say(fill(messages.written, { path: shownPath(io, target) }))
  return exitCode.ok
}

function jsonOf(path: string, { text, remarks, origins }: Imported): string {
  return `${JSON.stringify({ version: 1, path, text, remarks, origins })}\n`
}

/** Where the draft goes; `undefined` for standard output. */
function targetOf(source: string, { output, format }: ImportOptions, io: Io): string | undefined {
  if (output === undefined || output === '-') return undefined
  const path = resolve(io.cwd, output)
  const name = `${basename(source, extname(source))}.${format === 'json' ? 'json' : 'txt'}`
  return io.kindOf(path) === 'folder' ? join(path, name) : path
}
