/** Node's files, read at once. */

import { closeSync, constants, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { type FileBytes, type FileReader, largestFileBytes } from './io.js'

/** Reads the files of this machine. */
export const nodeReader: FileReader = { kindOf, readFile, readRange }

function kindOf(path: string): ReturnType<FileReader['kindOf']> {
  try {
    const stats = statSync(path, { throwIfNoEntry: false })
    if (!stats) return 'absent'
    return stats.isDirectory() ? 'folder' : 'file'
  } catch {
    return 'barred'
  }
}

function readFile(path: string, most = largestFileBytes): FileBytes {
  try {
    const stats = statSync(path)
    // A terminal or /dev/zero would never end.
    if (stats.isCharacterDevice() || stats.isBlockDevice()) return { kind: 'device' }
    if (stats.size > most) return { kind: 'tooLarge', bytes: stats.size }
    return { kind: 'bytes', bytes: stats.isFile() ? readFileSync(path) : readStream(path, most) }
  } catch (error) {
    if (error instanceof TooMuch) return { kind: 'tooLarge', bytes: error.bytes }
    const { code = 'unknown' } = error as NodeJS.ErrnoException
    return code === 'ENOENT' || code === 'ENOTDIR' ? { kind: 'absent' } : { kind: 'unreadable', reason: code }
  }
}

function readRange(path: string, offset: number, length: number): Uint8Array | undefined {
  let file: number | undefined
  try {
    file = openSync(path, constants.O_RDONLY)
    const bytes = Buffer.allocUnsafe(length)
    return fstatSync(file).size >= offset + length && readSync(file, bytes, 0, length, offset) === length
      ? bytes
      : undefined
  } catch {
    return undefined
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

/** The text of `<(command)` and of named pipes, whose length nobody knows before. */
function readStream(path: string, most: number): Uint8Array {
  const file = openSync(path, constants.O_RDONLY)
  try {
    const chunks: Buffer[] = []
    for (let total = 0; ; ) {
      const chunk = Buffer.allocUnsafe(1 << 16)
      const length = readSync(file, chunk)
      if (length === 0) return Buffer.concat(chunks)
      total += length
      if (total > most) throw new TooMuch(total)
      chunks.push(chunk.subarray(0, length))
    }
  } finally {
    closeSync(file)
  }
}

class TooMuch extends Error {
  constructor(readonly bytes: number) {
    super('too much')
  }
}
