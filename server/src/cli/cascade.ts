/** `fangan cascade`: documents of several levels, each beside those above it. */

import { relative, resolve } from 'node:path'
import { align } from '../align/align.js'
import { type CascadeDocument, cascadeOf } from '../align/cascade.js'
import { cascadeText } from '../exporters/align/cascade.js'
import { readPlan } from '../semantics/lower.js'
import { fill, type Locale, type Localised } from '../text/localised.js'
import { unbroken } from '../text/unbroken.js'
import { alignMessages as messages } from './alignMessages.js'
import type { CascadeOptions } from './args.js'
import { exitCode } from './exitCode.js'
import { findFiles, slashes } from './files.js'
import type { Io } from './io.js'
import { Projects } from './projects.js'
import { readDraft } from './readDraft.js'
import { namedUppers, UpperReader } from './uppers.js'

/** Shows how the plans at `paths` carry out one another; resolves to the exit code: 1 when a task does not reach every level. */
export async function cascade(
  paths: readonly string[],
  options: CascadeOptions,
  io: Io,
  locale: Locale,
): Promise<number> {
  const say = (message: Localised): void => io.writeError(`${message[locale]}\n`)
  const projects = new Projects(io, options.config)
  const { files, failures } = await findFiles(paths, io, projects)
  for (const { message } of failures) say(message)
  for (const { place, message } of projects.defects) say({ zh: place + message.zh, en: place + message.en })
  const reader = new UpperReader(io)
  const documents: CascadeDocument[] = []
  let isWhole = failures.length === 0 && projects.defects.length === 0
  for (const file of files) {
    const project = await projects.for(file.absolute)
    const read = await readDraft(file, io)
    if ('failure' in read) {
      say(read.failure.message)
      isWhole = false
      continue
    }
    const plan = readPlan(read.text)
    const within = slashes(relative(project.folder, file.absolute))
    const { folder, names } = namedUppers(file, read.text, project, within)
    const uppers = await reader.read(file, { folder, names })
    for (const { name, message } of uppers?.problems ?? []) say(fill(messages.problem, { name, message }))
    isWhole &&= (uppers?.problems ?? []).length === 0
    documents.push({
      path: file.absolute,
      title: unbroken(plan.metadata.title) ?? file.path,
      uppers: new Map(names.map((name) => [name, resolve(folder, name)])),
      ...(uppers ? { alignment: align(plan, uppers) } : {}),
    })
  }
  if (documents.length === 0) return exitCode.failure
  const found = cascadeOf(documents)
  if (found.edges.length === 0) {
    say(messages.noTies)
    return exitCode.failure
  }
  io.write(cascadeText(found, options.format, locale))
  if (!isWhole) return exitCode.failure
  return found.edges.some(({ missing }) => missing > 0) ? exitCode.findings : exitCode.ok
}
