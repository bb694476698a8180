/** The machine as Node gives it. */

import { readFileSync, statSync } from 'node:fs'
import type { FileBytes, Io } from './io.js'

/** A port to this process; `startServer` depends on where the bundle lies. */
export function nodeIo({ startServer }: Pick<Io, 'startServer'>): Io {
  // A reader that closes early (`| head`) has seen what it wanted.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
  return {
    cwd: process.cwd(),
    env: process.env,
    isTerminal: process.stdout.isTTY === true,
    kindOf,
    readFile,
    readStdin,
    glob: async (globs, { folder, ignore }) => {
      // Only folders and globs need it.
      const { glob } = await import('tinyglobby')
      return glob([...globs], {
        cwd: folder,
        ignore: [...ignore],
        absolute: true,
        dot: false,
        expandDirectories: false,
        followSymbolicLinks: false,
      })
    },
    write: (text) => {
      process.stdout.write(text)
    },
    writeError: (text) => {
      process.stderr.write(text)
    },
    startServer,
  }
}

function kindOf(path: string): 'file' | 'folder' | 'absent' {
  try {
    const stats = statSync(path, { throwIfNoEntry: false })
    if (!stats) return 'absent'
    return stats.isDirectory() ? 'folder' : 'file'
  } catch {
    // Something is there that may not be looked at; reading it will say why.
    return 'file'
  }
}

function readFile(path: string): FileBytes {
  try {
    return { kind: 'bytes', bytes: readFileSync(path) }
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException
    return code === 'ENOENT' || code === 'ENOTDIR' ? { kind: 'absent' } : { kind: 'unreadable', reason: code }
  }
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk)
  return Buffer.concat(chunks)
}
