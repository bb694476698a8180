/** Node's file system as the server's port. */

import type { Dirent } from 'node:fs'
import { opendir, readFile, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Files, FileText, FolderFiles } from '../lsp/files.js'
import { fileText } from '../lsp/fileText.js'

/** Files larger than this are not read, in bytes; a plan has a hundredth of it. */
const largestFile = 64 * 1024 * 1024

const entriesAtOnce = 512

/** Reads files of the scheme `file`; all others are absent. */
export const nodeFiles: Files = { read, realUri, stamp, list }

async function realUri(uri: string): Promise<string | undefined> {
  try {
    return pathToFileURL(await realpath(fileURLToPath(uri))).href
  } catch {
    // What is not there leads nowhere.
    return undefined
  }
}

async function read(uri: string): Promise<FileText> {
  if (!uri.startsWith('file:')) return { kind: 'absent' }
  try {
    const bytes = await readFile(fileURLToPath(uri))
    if (bytes.length > largestFile) return { kind: 'unreadable', reason: `${bytes.length} bytes` }
    return await fileText(bytes)
  } catch (error) {
    const absent = isErrno(error) && ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(error.code ?? '')
    return absent ? { kind: 'absent' } : { kind: 'unreadable', reason: String(error) }
  }
}

async function stamp(uri: string): Promise<string | undefined> {
  if (!uri.startsWith('file:')) return undefined
  try {
    const { mtimeMs, ctimeMs, size } = await stat(fileURLToPath(uri))
    return `${mtimeMs} ${ctimeMs} ${size}`
  } catch {
    // What cannot be looked at is read, and its reading says why.
    return undefined
  }
}

async function* list(folder: string, limit: number): AsyncIterable<FolderFiles> {
  if (!folder.startsWith('file:')) return
  const waiting = [fileURLToPath(folder)]
  let left = limit
  for (let next = waiting.shift(); next !== undefined && left > 0; next = waiting.shift()) {
    for await (const entries of entriesOf(next)) {
      const within = entries.slice(0, left)
      left -= within.length
      for (const entry of within) {
        if (entry.isDirectory() && !isPassedOver(entry.name)) waiting.push(path.join(next, entry.name))
      }
      const names = within.filter((entry) => entry.isFile()).map((entry) => entry.name)
      const place = next
      if (names.length > 0) {
        yield {
          folder: pathToFileURL(place).href,
          names,
          uriOf: (name) => pathToFileURL(path.join(place, name)).href,
        }
      }
    }
  }
}

/** The entries of a folder, so many at a time that a folder of a hundred thousand files does not hold up the server. */
async function* entriesOf(folder: string): AsyncIterable<readonly Dirent[]> {
  try {
    const directory = await opendir(folder, { bufferSize: entriesAtOnce })
    let entries: Dirent[] = []
    for await (const entry of directory) {
      if (entries.push(entry) < entriesAtOnce) continue
      yield entries
      entries = []
    }
    yield entries
  } catch {
    // A folder that may not be opened, or is gone by now, holds no plans that could be checked.
  }
}

function isPassedOver(name: string): boolean {
  return name === 'node_modules' || name.startsWith('.')
}

function isErrno(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error
}
