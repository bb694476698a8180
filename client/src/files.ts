/** Reads files for the server where it cannot: in a browser and in virtual folders. */

import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { type DocumentParams, type ListFilesParams, method, type ServedFile } from '../../server/src/protocol.js'
import { toBase64 } from './base64.js'

/** Files larger than this are not read, in bytes; a plan has a hundredth of it. */
const largestFile = 64 * 1024 * 1024

/** Answers the server's requests for files. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(method.readFile, ({ uri }: DocumentParams) => read(vscode.Uri.parse(uri)))
  client.onRequest(method.listFiles, ({ folder, limit }: ListFilesParams) => list(vscode.Uri.parse(folder), limit))
}

async function read(uri: vscode.Uri): Promise<ServedFile> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri)
    if (size > largestFile) return { kind: 'unreadable', reason: `${size} bytes` }
    return { kind: 'bytes', base64: toBase64(await vscode.workspace.fs.readFile(uri)) }
  } catch (error) {
    const absent = error instanceof vscode.FileSystemError && error.code !== 'NoPermissions'
    return absent ? { kind: 'absent' } : { kind: 'unreadable', reason: String(error) }
  }
}

async function list(folder: vscode.Uri, limit: number): Promise<string[]> {
  const found: string[] = []
  const waiting = [folder]
  for (let next = waiting.shift(); next !== undefined && found.length < limit; next = waiting.shift()) {
    for (const [name, type] of await entriesOf(next)) {
      const place = vscode.Uri.joinPath(next, name)
      if (type & vscode.FileType.Directory && !isPassedOver(name, type)) waiting.push(place)
      else if (type & vscode.FileType.File) found.push(place.toString())
    }
  }
  return found.slice(0, limit)
}

async function entriesOf(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder)
  } catch {
    // A folder that may not be opened, or is gone by now, holds no plans that could be checked.
    return []
  }
}

/** Links may lead in circles. */
function isPassedOver(name: string, type: vscode.FileType): boolean {
  return name === 'node_modules' || name.startsWith('.') || (type & vscode.FileType.SymbolicLink) !== 0
}
