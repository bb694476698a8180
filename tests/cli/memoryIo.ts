/** A machine in memory for tests of the command line. */

import { posix } from 'node:path'
import picomatch from 'picomatch'
import type { Io } from '../../server/src/cli/io.js'

/** What a run wrote. */
export interface Output {
  out: string
  error: string
}

/** Files by absolute path; a string is UTF-8, `refused` gives the error code of a file that may not be read. */
export type Files = Readonly<Record<string, string | Uint8Array | { readonly refused: string }>>

/** A port on `files`, working in `/work`, Chinese, no terminal. */
export function memoryIo(files: Files, more: Partial<Io> & { stdin?: Uint8Array } = {}): { io: Io; output: Output } {
  const output: Output = { out: '', error: '' }
  const paths = Object.keys(files)
  const io: Io = {
    cwd: '/work',
    env: {},
    isTerminal: false,
    kindOf: (path) => {
      if (path in files) return 'file'
      return path === '/work' || paths.some((one) => one.startsWith(`${path}/`)) ? 'folder' : 'absent'
    },
    readFile: (path) => {
      const content = files[path]
      if (content === undefined) return { kind: 'absent' }
      if (typeof content === 'string') return { kind: 'bytes', bytes: new TextEncoder().encode(content) }
      return 'refused' in content ? { kind: 'unreadable', reason: content.refused } : { kind: 'bytes', bytes: content }
    },
    readStdin: async () => more.stdin ?? new Uint8Array(),
    glob: async (globs, { folder, ignore }) => {
      const fits = picomatch([...globs], { ignore: [...ignore] })
      return paths.filter((path) => path.startsWith(`${folder}/`) && fits(posix.relative(folder, path)))
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
