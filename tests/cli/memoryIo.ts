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

/** What may be different from a port on files alone. */
export type MemoryOptions = Partial<Io> & { stdin?: Uint8Array }

/** A port on `files`, working in `/plans`, Chinese, no terminal. */
export function memoryIo(given: Files, more: MemoryOptions = {}): { io: Io; output: Output; files: Files } {
  const files: Record<string, Files[string]> = { ...given }
  const output: Output = { out: '', error: '' }
  const barred = Object.keys(files).filter((path) => path.endsWith('/'))
  const bytesOf = (path: string): Uint8Array | undefined => {
    const content = files[path]
    if (typeof content === 'string') return new TextEncoder().encode(content)
    return content instanceof Uint8Array ? content : undefined
  }
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
    readRange: (path, offset, length) => {
      const bytes = bytesOf(path)
      return bytes && bytes.length >= offset + length ? bytes.slice(offset, offset + length) : undefined
    },
    sizeOf: (path) => bytesOf(path)?.length ?? 0,
    newFile: (path) => {
      if (isBarred(path)) throw Object.assign(new Error('barred'), { code: 'EACCES' })
      const written: number[] = []
      return {
        write: (bytes) => {
          for (const byte of bytes) written.push(byte)
        },
        commit: () => {
          files[path] = Uint8Array.from(written)
        },
        discard: () => {},
      }
    },
    processors: 1,
    stdinPieces: async function* () {
      yield more.stdin ?? new Uint8Array()
    },
    drained: async () => {},
    now: () => 0,
    git: async () => ({ kind: 'missing' }),
    buildId: async () => 'test',
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
    writeBytes: (bytes) => {
      output.out += new TextDecoder().decode(bytes)
    },
    today: () => '2022-06-30',
    writeError: (text) => {
      output.error += text
    },
    startServer: async () => {
      output.out += 'server started'
    },
    ...more,
  }
  return { io, output, files }
}

function foldersAbove(path: string): string[] {
  const parts = path.split('/').slice(1, -1)
  return parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}`)
}
