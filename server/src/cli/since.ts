/** `--since`: which files have changed since a revision, as git says. */

import { isAbsolute, relative, resolve } from 'node:path'
import { pinFileName } from '../align/pinFile.js'
import { fill, type Localised } from '../text/localised.js'
import { type PlanFile, slashes } from './files.js'
import type { Io } from './io.js'
import { messages } from './messages.js'
import type { Project } from './projects.js'
import { readPlanFile } from './readPlanFile.js'
import { namedUppers } from './uppers.js'

/** What has changed, by absolute path. */
export interface Changes {
  has(file: string): boolean
  /** True for a file of which git knows nothing, since it lies elsewhere. */
  isOutside(file: string): boolean
}

/**
 * The files that differ from `revision` in the working folder's repository, committed or not: changed, renamed, new and
 * not yet known to git.
 */
export async function changesSince(revision: string, io: Io): Promise<Changes | { readonly defect: Localised }> {
  const text = messages.run.since
  const up = await io.git(['rev-parse', '--show-cdup'])
  if (up.kind === 'missing') return { defect: fill(text.gitMissing) }
  if (up.kind === 'failed') return { defect: fill(text.noRepository, { folder: io.cwd, detail: up.error }) }
  // A relative way up, so that links on the way to the working folder do not matter.
  const top = resolve(io.cwd, decoded(up.out).trim())
  const commit = await io.git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
  if (commit.kind !== 'done') return { defect: fill(text.unknownRevision, { revision }) }
  const at = decoded(commit.out).trim()
  const inTop = ['-C', top]
  const differing = await io.git([
    ...inTop,
    ...['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--diff-filter=d', at, '--'],
  ])
  const untracked = await io.git([...inTop, 'ls-files', '-z', '--others', '--exclude-standard'])
  const changed = new Set<string>()
  for (const answer of [differing, untracked]) {
    if (answer.kind !== 'done') {
      return { defect: fill(text.failed, { detail: answer.kind === 'failed' ? answer.error : 'ENOENT' }) }
    }
    for (const name of decoded(answer.out).split('\0')) if (name !== '') changed.add(resolve(top, name))
  }
  return { has: (file) => changed.has(file), isOutside: (file) => isAbove(relative(top, file)) }
}

/** True when a document above `file`, or what was decided on it, has changed, or lies where git knows nothing of it. */
export function hasChangedUpper(
  file: PlanFile,
  { changes, project, io }: { readonly changes: Changes; readonly project: Project; readonly io: Io },
): boolean {
  const read = readPlanFile(file, io)
  if ('failure' in read) return false
  const path = slashes(relative(project.folder, file.absolute))
  const { folder, names } = namedUppers(file, read.text, project, path)
  if (names.length === 0) return false
  const uppers = names.map((name) => resolve(folder, name))
  return [...uppers, pinFileName(file.absolute)].some((one) => changes.has(one)) || uppers.some(changes.isOutside)
}

function isAbove(path: string): boolean {
  return path === '..' || /^\.\.[\\/]/.test(path) || isAbsolute(path)
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
