/** The machine as Node gives it. */

import {
  closeSync,
  fchmodSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdir,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, resolve } from 'node:path'
import type { GlobOptions, GlobResult, Io, NewFile, NewFileOptions } from './io.js'
import { nodeReader } from './nodeReader.js'

/** A port to this process; the rest depends on where the bundles lie. */
export function nodeIo(
  rest: Pick<Io, 'startServer' | 'startThreads' | 'git' | 'convert' | 'buildId' | 'within' | 'fonts'>,
): Io {
  // A reader that closes early (`| head`) has seen what it wanted.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      process.exit()
    })
  }
  return {
    ...nodeReader,
    cwd: process.cwd(),
    env: process.env,
    isTerminal: process.stdout.isTTY === true,
    errorColumns: process.stderr.isTTY === true ? process.stderr.columns : undefined,
    processors: availableParallelism(),
    sizeOf,
    newFile,
    readStdin,
    ...(process.stdin.isTTY === true && process.stderr.isTTY === true && { ask }),
    stdinPieces: () => process.stdin,
    glob: search,
    write: (text) => {
      process.stdout.write(text)
    },
    writeBytes: (bytes) => {
      process.stdout.write(bytes)
    },
    writeError: (text) => {
      process.stderr.write(text)
    },
    drained: async () => {
      // Pipes and files take everything at once on most systems; elsewhere what is written waits in memory.
      if (process.stdout.writableNeedDrain) await new Promise<void>((done) => process.stdout.once('drain', done))
    },
    today: () => {
      const now = new Date()
      const two = (value: number): string => String(value).padStart(2, '0')
      return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
    },
    now: () => performance.now(),
    ...rest,
  }
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size
  } catch {
    // Reading it will say what is wrong.
    return 0
  }
}

/** Written under another name and renamed, so that nobody ever reads half a file, and the last of several writers wins. */
function newFile(named: string, { follow = false }: NewFileOptions = {}): NewFile {
  const path = follow ? realpathSync(named) : named
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}.tmp`
  const file = openSync(draft, 'w')
  const former = statSync(path, { throwIfNoEntry: false })
  // What others may not read they may not read afterwards either.
  if (former?.isFile() && former.mode !== fstatSync(file).mode) fchmodSync(file, former.mode & 0o777)
  const remove = () => rmSync(draft, { force: true })
  // Also when the run is broken off; without a listener Node would not come to it.
  const stop = () => process.exit(130)
  process.once('exit', remove).once('SIGINT', stop).once('SIGTERM', stop)
  const close = () => {
    closeSync(file)
    process.off('exit', remove).off('SIGINT', stop).off('SIGTERM', stop)
  }
  return {
    write: (bytes) => {
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
    },
    commit: () => {
      close()
      renameSync(draft, path)
    },
    discard: () => {
      close()
      remove()
    },
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

async function ask(question: string): Promise<string | undefined> {
  // Only a terminal needs it.
  const { createInterface } = await import('node:readline/promises')
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const ended = new Promise<undefined>((done) => terminal.once('close', () => done(undefined)))
  try {
    return await Promise.race([terminal.question(question), ended])
  } finally {
    terminal.close()
  }
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk)
  return Buffer.concat(chunks)
}
