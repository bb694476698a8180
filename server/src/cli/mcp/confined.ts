/** The files below one folder, and none besides: what a program that talks to the server may have read. */

import { realpathSync } from 'node:fs'
import { isAbsolute, relative, resolve } from 'node:path'
import type { FileReader, Io } from '../io.js'

/** Where a path leads: the file or folder itself, links followed, or why it is not given out. */
export type Place =
  | { readonly kind: 'inside'; readonly path: string }
  | { readonly kind: 'outside' }
  | { readonly kind: 'absent' }

/** The place that `path` (relative to the folder `root`, or absolute) leads to; `root` has no links in it. */
export function placeIn(root: string, path: string): Place {
  const asked = resolve(root, path)
  try {
    const real = realpathSync(asked)
    return isWithin(root, real) ? { kind: 'inside', path: real } : { kind: 'outside' }
  } catch {
    // What lies outside is not told apart from what is not there.
    return isWithin(root, asked) ? { kind: 'absent' } : { kind: 'outside' }
  }
}

/** `io` for which nothing exists outside the folder `root`; without `root` nothing exists at all. */
export function confined(io: Io, root: string | undefined): Io {
  const inside = (path: string): string | undefined => {
    const place = root === undefined ? undefined : placeIn(root, path)
    return place?.kind === 'inside' ? place.path : undefined
  }
  const reader: FileReader = {
    kindOf: (path) => {
      const real = inside(path)
      return real === undefined ? 'absent' : io.kindOf(real)
    },
    readFile: (path, most) => {
      const real = inside(path)
      return real === undefined ? { kind: 'absent' } : io.readFile(real, most)
    },
    readRange: (path, offset, length) => {
      const real = inside(path)
      return real === undefined ? undefined : io.readRange(real, offset, length)
    },
  }
  return { ...io, ...reader, cwd: root ?? io.cwd }
}

function isWithin(root: string, path: string): boolean {
  const way = relative(root, path)
  return way !== '..' && !/^\.\.[\\/]/.test(way) && !isAbsolute(way)
}
