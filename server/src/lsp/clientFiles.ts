/** Files that only the editor can read: those of a browser and of virtual folders. */

import type { Connection } from 'vscode-languageserver'
import { method, type ServedFile } from '../protocol.js'
import { decode } from '../text/decode.js'
import type { Client } from './client.js'
import type { Files, FileText } from './files.js'

/** Files from `own` for the scheme `file`; all others from the client, when it reads files for the server. */
export function filesFor(connection: Connection, client: Client, own: Files | undefined): Files {
  const served = client.servesFiles ? clientFiles(connection) : noFiles
  if (!own) return served
  const filesOf = (uri: string): Files => (uri.startsWith('file:') ? own : served)
  return { read: (uri) => filesOf(uri).read(uri), list: (folder, limit) => filesOf(folder).list(folder, limit) }
}

const noFiles: Files = { read: async () => ({ kind: 'absent' }), list: async () => [] }

function clientFiles(connection: Connection): Files {
  return {
    read: async (uri) => toText(await connection.sendRequest<ServedFile>(method.readFile, { uri })),
    list: (folder, limit) => connection.sendRequest<string[]>(method.listFiles, { folder, limit }),
  }
}

function toText(file: ServedFile): FileText {
  if (file.kind !== 'bytes') return file
  const decoded = decode(Uint8Array.from(atob(file.base64), (character) => character.charCodeAt(0)))
  return 'text' in decoded ? { kind: 'text', text: decoded.text } : { kind: 'unreadable', reason: decoded.error }
}
