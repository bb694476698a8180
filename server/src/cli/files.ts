/** Finds the files that the arguments of the command line mean. */

import { relative, resolve } from 'node:path'
import { configFileName, ignoredPatterns, planPatterns } from '../analysis/filePatterns.js'
import type { Localised } from '../text/localised.js'
import { fill } from '../text/localised.js'
import type { GlobResult, Io } from './io.js'
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
    const hasGlobSigns = /[*?[\]{}!]|[@+]\(/.test(arg)
    // Reading a file that is barred will say why.
    if (kind === 'file' || (kind === 'barred' && !hasGlobSigns)) {
      found.set(absolute, { absolute, path: shownPath(io, absolute) })
      continue
    }
    const isGlob = kind !== 'folder' && hasGlobSigns
    if (kind === 'absent' && !isGlob) {
      failures.push({ path: arg, message: fill(messages.failures.absent, { path: arg }) })
      continue
    }
    const search = new Search(io, projects)
    const matches = isGlob ? await search.glob(arg) : await search.folder(absolute)
    if (matches.length === 0 && search.unreadable.size === 0) {
      const message = isGlob && !search.hasFolder ? messages.failures.noMatch : messages.failures.noPlans
      failures.push({ path: arg, message: fill(message, { path: arg }) })
    }
    for (const [folder, reason] of search.unreadable) {
      const path = shownPath(io, folder)
      // Two arguments may lead to the same folder.
      if (failures.some((failure) => failure.path === path)) continue
      failures.push({ path, message: fill(messages.failures.unreadableFolder, { path, reason }) })
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

/** The search for one argument; gathers the folders that could not be opened. */
class Search {
  /** Why a folder could not be opened, by its absolute path. */
  readonly unreadable = new Map<string, string>()
  /** True when the glob fits folders only. */
  hasFolder = false

  constructor(
    private readonly io: Io,
    private readonly projects: Projects,
  ) {}

  /** The files that fit `glob`; where it fits folders only, the plans in them. */
  async glob(glob: string): Promise<string[]> {
    const { folder, rest } = splitGlob(slashes(glob), this.io)
    const { escapeNameBrackets } = await import('../analysis/globs.js')
    const where = { folder, ignore: ignoredPatterns }
    const globs = [escapeNameBrackets(rest.replace(/(?<!\/)\/+$/, ''))]
    const paths = rest.endsWith('/') ? [] : await this.note(await this.io.glob(globs, where))
    if (paths.length > 0) return this.withoutIgnored(paths)
    const folders = await this.note(await this.io.glob(globs, { ...where, find: 'folders' }))
    this.hasFolder = folders.length > 0
    const found = new Set<string>()
    for (const one of [...folders].sort()) for (const file of await this.folder(one)) found.add(file)
    return [...found]
  }

  /** The plans in the folder at the absolute path `folder`. */
  async folder(folder: string): Promise<string[]> {
    const { config, folder: base } = await this.projects.for(resolve(folder, configFileName))
    const found = new Set(await this.note(await this.io.glob(planPatterns, { folder, ignore: ignoredPatterns })))
    if (config.files.length > 0) {
      const { normaliseGlob } = await import('../analysis/globs.js')
      const more = await this.io.glob(config.files.map(normaliseGlob), { folder: base, ignore: ignoredPatterns })
      const isBelow = (path: string) => !relative(folder, path).startsWith('..')
      const unreadable = more.unreadable.filter(({ path }) => isBelow(path))
      for (const file of await this.note({ paths: more.paths.filter(isBelow), unreadable })) found.add(file)
    }
    return this.withoutIgnored([...found])
  }

  private async note({ paths, unreadable }: GlobResult): Promise<readonly string[]> {
    for (const { path, reason } of unreadable) {
      // A folder that is not checked may be as it likes.
      if (!(await this.isIgnored(path))) this.unreadable.set(path, reason)
    }
    return paths
  }

  private async withoutIgnored(files: readonly string[]): Promise<string[]> {
    const kept: string[] = []
    for (const file of files) if (!(await this.isIgnored(file))) kept.push(file)
    return kept.sort()
  }

  private async isIgnored(path: string): Promise<boolean> {
    const { config, folder } = await this.projects.for(path)
    const inside = slashes(relative(folder, path))
    return config.ignores(inside) || config.ignores(`${inside}/`)
  }
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
