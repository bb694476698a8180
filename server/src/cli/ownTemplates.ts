/** Reads a template file and those that it extends. */

import { dirname, resolve } from 'node:path'
import type { LoadedTemplate, TemplateProblem } from '../templates/load.js'
import type { Template } from '../templates/template.js'
import { extendedFile, loadTemplateFile, mostLevels } from '../templates/templateFiles.js'
import { shownPath } from './files.js'
import type { Io } from './io.js'
import { readPlanFile } from './readPlanFile.js'

/** A template file that was read. */
export interface ReadTemplate {
  /** Absolute. */
  readonly path: string
  readonly text: string
  readonly problems: readonly TemplateProblem[]
}

/** The template in the file at the absolute `path`, its examples, and all files that it is made of, itself first. */
export function readTemplates(
  path: string,
  io: Io,
): {
  readonly template?: Template
  readonly examples?: LoadedTemplate['examples']
  readonly read: readonly ReadTemplate[]
} {
  const texts = new Map<string, string>()
  const resolveIn = (from: string, named: string): string => resolve(dirname(from), named)
  let next: string | undefined = path
  while (next !== undefined && !texts.has(next) && texts.size <= mostLevels + 1) {
    const file = readPlanFile({ absolute: next, path: shownPath(io, next) }, io)
    if (!('text' in file)) break
    texts.set(next, file.text)
    const named = extendedFile(file.text)
    next = named === undefined ? undefined : resolveIn(next, named)
  }
  const files = {
    text: (key: string) => texts.get(key),
    resolve: resolveIn,
    shown: (key: string) => shownPath(io, key),
  }
  const read = [...texts].map(([key, text]) => ({ path: key, text, loaded: loadTemplateFile(key, files) }))
  const own = read.at(0)?.loaded
  return {
    template: own?.template,
    examples: own?.examples,
    read: read.map(({ path: key, text, loaded }) => ({ path: key, text, problems: loaded.problems })),
  }
}
