/** Node's file system as the server's port. */

import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Files, FileText } from '../lsp/files.js'
import { decode } from '../text/decode.js'

/** Files larger than this are not read, in bytes; a plan has a hundredth of it. */
const largestFile = 64 * 1024 * 1024

/** Reads files of the scheme `file`; all others are absent. */
export const nodeFiles: Files = { read, list }

async function read(uri: string): Promise<FileText> {
  if (!uri.startsWith('file:')) return { kind: 'absent' }
  try {
    const bytes = await readFile(fileURLToPath(uri))
    if (bytes.length > largestFile) return { kind: 'unreadable', reason: `${bytes.length} bytes` }
    const decoded = decode(bytes)
    return 'text' in decoded ? { kind: 'text', text: decoded.text } : { kind: 'unreadable', reason: decoded.error }
  } catch (error) {
    const absent = isErrno(error) && ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(error.code ?? '')
    return absent ? { kind: 'absent' } : { kind: 'unreadable', reason: String(error) }
  }
}

async function list(folder: string, limit: number): Promise<readonly string[]> {
  if (!folder.startsWith('file:')) return []
  const found: string[] = []
  const waiting = [fileURLToPath(folder)]
  for (let next = waiting.shift(); next !== undefined && found.length < limit; next = waiting.shift()) {
    for (const entry of await entriesOf(next)) {
      const place = path.join(next, entry.name)
      if (entry.isDirectory() && !isPassedOver(entry.name)) waiting.push(place)
      else if (entry.isFile()) found.push(pathToFileURL(place).href)
    }
  }
  return found.slice(0, limit)
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch {
    // A folder that may not be opened, or is gone by now, holds no plans that could be checked.
    return []
  }
}

function isPassedOver(name: string): boolean {
  return name === 'node_modules' || name.startsWith('.')
}

function isErrno(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error
}
