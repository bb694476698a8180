/** Finds the plans of a folder by their names. */

import { planPatterns } from '../analysis/filePatterns.js'
import type { Server } from './request.js'
import type { Settings } from './settings.js'
import { relativePath } from './uri.js'

/** Folders larger than this, in files, are searched only so far; a disk opened by mistake must not stop the editor. */
const maxFiles = 500_000

/** URIs of the plans below the opened folder `root`, in the order of their paths. */
export async function planUris(server: Server, root: string, settings: Settings): Promise<string[]> {
  const { pathMatcher } = await import('../analysis/globs.js')
  const isPlan = pathMatcher([...planPatterns, ...settings.files])
  const named = new Map<readonly string[], (path: string) => boolean>()
  const found: string[] = []
  for await (const { folder, names, uriOf } of server.files.list(root, maxFiles)) {
    const { config, folder: projectFolder } = await server.projects.forFolder(folder)
    const isNamed = named.get(config.files) ?? pathMatcher(config.files)
    named.set(config.files, isNamed)
    const [inRoot, inProject] = [prefixOf(root, folder), prefixOf(projectFolder, folder)]
    for (const name of names) {
      const wanted = isPlan(inRoot + name) || isNamed(inProject + name)
      if (wanted && !config.ignores(inProject + name)) found.push(uriOf(name))
    }
  }
  return found.sort()
}

/** What stands before the names of the files of `folder` in paths relative to `root`. */
function prefixOf(root: string | undefined, folder: string): string {
  const path = relativePath(root, `${folder.replace(/\/$/, '')}/`)
  return path === '' || path.endsWith('/') ? path : `${path}/`
}
