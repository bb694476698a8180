/** The machine as Node gives it. */

import { readdir, readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { FileBytes, GlobOptions, GlobResult, Io } from './io.js'

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
    glob: search,
    write: (text) => {
      process.stdout.write(text)
    },
    writeError: (text) => {
      process.stderr.write(text)
    },
    startServer,
  }
}

function kindOf(path: string): ReturnType<Io['kindOf']> {
  try {
    const stats = statSync(path, { throwIfNoEntry: false })
    if (!stats) return 'absent'
    return stats.isDirectory() ? 'folder' : 'file'
  } catch {
    return 'barred'
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

async function search(globs: readonly string[], { folder, ignore, find }: GlobOptions): Promise<GlobResult> {
  // Only folders and globs need it.
  const { glob } = await import('tinyglobby')
  const unreadable = new Map<string, string>()
  const found = await glob([...globs], {
    cwd: folder,
    ignore: [...ignore],
    absolute: true,
    dot: false,
    expandDirectories: false,
    followSymbolicLinks: false,
    onlyDirectories: find === 'folders',
    // The search passes silently over a folder that it cannot open; what may lie there must not count as checked.
    fs: { readdir: watchedReaddir((path, reason) => unreadable.set(resolve(path), reason)) },
  })
  return {
    // Folders come with a slash at their end.
    paths: found.map((path) => (find === 'folders' ? resolve(path) : path)),
    unreadable: [...unreadable].map(([path, reason]) => ({ path, reason })),
  }
}

/** `readdir` of Node that tells `report` which folders it could not open, and why. */
function watchedReaddir(report: (path: string, reason: string) => void): typeof readdir {
  const watched = (path: string, options: { withFileTypes: true }, done: Parameters<typeof readdir>[1] & object) =>
    readdir(path, options, (error, entries) => {
      // A folder that vanished meanwhile holds nothing.
      if (error && !['ENOENT', 'ENOTDIR'].includes(error.code ?? '')) report(path, error.code ?? 'unknown')
      ;(done as unknown as (error: Error | null, entries: unknown) => void)(error, entries)
    })
  return watched as unknown as typeof readdir
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk)
  return Buffer.concat(chunks)
}
