/** Finds the files that the arguments of the command line mean. */

import { relative, resolve } from 'node:path'
import { configFileName, ignoredPatterns, planPatterns } from '../analysis/filePatterns.js'
import type { Localised } from '../text/localised.js'
import { fill } from '../text/localised.js'
import type { Io } from './io.js'
import { messages } from './messages.js'
import type { Projects } from './projects.js'

/** A file to check: its absolute path, and the path that reports show. */
export interface PlanFile {
  readonly absolute: string
  readonly path: string
}

/** Why an argument or file was not checked. */
export interface Failure {
  readonly path: string
  readonly message: Localised
}

/** Files in order of the arguments, each once; those of one folder or glob in order of their paths. */
export async function findFiles(
  args: readonly string[],
  io: Io,
  projects: Projects,
): Promise<{ files: PlanFile[]; failures: Failure[] }> {
  const found = new Map<string, PlanFile>()
  const failures: Failure[] = []
  for (const arg of args) {
    const absolute = resolve(io.cwd, arg)
    // A path that exists is meant literally, whatever signs it holds: `方案(2).txt`.
    const kind = io.kindOf(absolute)
    if (kind === 'file') {
      found.set(absolute, { absolute, path: shownPath(io, absolute) })
      continue
    }
    const isGlob = kind === 'absent' && /[*?[\]{}!]|[@+]\(/.test(arg)
    if (kind === 'absent' && !isGlob) {
      failures.push({ path: arg, message: fill(messages.failures.absent, { path: arg }) })
      continue
    }
    const matches = isGlob ? await globFiles(arg, io, projects) : await folderFiles(absolute, io, projects)
    if (matches.length === 0) {
      failures.push({
        path: arg,
        message: fill(isGlob ? messages.failures.noMatch : messages.failures.noPlans, { path: arg }),
      })
    }
    for (const match of matches) found.set(match, { absolute: match, path: shownPath(io, match) })
  }
  return { files: [...found.values()], failures }
}

/** The path relative to the working folder where it lies below, else absolute; with `/`. */
export function shownPath(io: Io, absolute: string): string {
  const path = relative(io.cwd, absolute)
  return slashes(path.startsWith('..') || path === '' ? absolute : path)
}

/** `path` with `/` between folders, as globs and reports have it. */
export function slashes(path: string): string {
  return process.platform === 'win32' ? path.replace(/\\/g, '/') : path
}

async function globFiles(glob: string, io: Io, projects: Projects): Promise<string[]> {
  const { folder, rest } = splitGlob(slashes(glob), io)
  const { escapeNameBrackets } = await import('../analysis/globs.js')
  const found = await io.glob([escapeNameBrackets(rest)], { folder, ignore: ignoredPatterns })
  return withoutIgnored(found, projects)
}

/** The existing folders in front of a glob are taken literally: brackets in their names are no glob. */
function splitGlob(glob: string, io: Io): { folder: string; rest: string } {
  const parts = glob.split('/')
  let folder = glob.startsWith('/') ? '/' : io.cwd
  let taken = glob.startsWith('/') ? 1 : 0
  while (taken < parts.length - 1) {
    const next = resolve(folder, parts[taken])
    if (io.kindOf(next) !== 'folder') break
    folder = next
    taken++
  }
  return { folder, rest: parts.slice(taken).join('/') }
}

async function folderFiles(folder: string, io: Io, projects: Projects): Promise<string[]> {
  const project = await projects.for(resolve(folder, configFileName))
  const found = new Set(await io.glob(planPatterns, { folder, ignore: ignoredPatterns }))
  if (project.config.files.length > 0) {
    const { normaliseGlob } = await import('../analysis/globs.js')
    const more = await io.glob(project.config.files.map(normaliseGlob), {
      folder: project.folder,
      ignore: ignoredPatterns,
    })
    for (const file of more) if (!relative(folder, file).startsWith('..')) found.add(file)
  }
  return withoutIgnored([...found], projects)
}

async function withoutIgnored(files: readonly string[], projects: Projects): Promise<string[]> {
  const kept: string[] = []
  for (const file of files) {
    const project = await projects.for(file)
    if (!project.config.ignores(slashes(relative(project.folder, file)))) kept.push(file)
  }
  return kept.sort()
}
