/** A machine in memory for tests of the command line. */

import { posix } from 'node:path'
import picomatch from 'picomatch'
import type { Io } from '../../server/src/cli/io.js'

/** What a run wrote. */
export interface Output {
  out: string
  error: string
}

/**
 * Files by absolute path; a string is UTF-8, `refused` gives the error code of a file that may not be read, or
 * of a folder (its path ends with `/`) that may not be looked into.
 */
export type Files = Readonly<Record<string, string | Uint8Array | { readonly refused: string }>>

/** A port on `files`, working in `/plans`, Chinese, no terminal. */
export function memoryIo(files: Files, more: Partial<Io> & { stdin?: Uint8Array } = {}): { io: Io; output: Output } {
  const output: Output = { out: '', error: '' }
  const barred = Object.keys(files).filter((path) => path.endsWith('/'))
  const paths = Object.keys(files).filter((path) => !path.endsWith('/'))
  const folders = new Set([...paths, ...barred].flatMap(foldersAbove))
  const isBarred = (path: string) => barred.some((folder) => path.startsWith(folder))
  const io: Io = {
    cwd: '/plans',
    env: {},
    isTerminal: false,
    kindOf: (path) => {
      if (isBarred(path)) return 'barred'
      if (path in files) return 'file'
      return path === '/plans' || folders.has(path) ? 'folder' : 'absent'
    },
    readFile: (path) => {
      const content = isBarred(path) ? { refused: 'EACCES' } : files[path]
      if (content === undefined) return { kind: 'absent' }
      if (typeof content === 'string') return { kind: 'bytes', bytes: new TextEncoder().encode(content) }
      return 'refused' in content ? { kind: 'unreadable', reason: content.refused } : { kind: 'bytes', bytes: content }
    },
    readStdin: async () => more.stdin ?? new Uint8Array(),
    glob: async (globs, { folder, ignore, find }) => {
      const fits = picomatch([...globs], { ignore: [...ignore] })
      const candidates = find === 'folders' ? [...folders] : paths.filter((path) => !isBarred(path))
      const unreadable = barred.filter((path) => path.startsWith(`${folder}/`))
      return {
        paths: candidates.filter((path) => path.startsWith(`${folder}/`) && fits(posix.relative(folder, path))),
        unreadable: unreadable.map((path) => ({ path: path.slice(0, -1), reason: 'EACCES' })),
      }
    },
    write: (text) => {
      output.out += text
    },
    writeError: (text) => {
      output.error += text
    },
    startServer: async () => {
      output.out += 'server started'
    },
    ...more,
  }
  return { io, output }
}

function foldersAbove(path: string): string[] {
  const parts = path.split('/').slice(1, -1)
  return parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}`)
}
