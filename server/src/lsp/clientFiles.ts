/** Files that only the editor can read: those of a browser and of virtual folders. */

import type { Connection } from 'vscode-languageserver'
import { method, type ServedFile } from '../protocol.js'
import { fromBase64 } from './base64.js'
import type { Client } from './client.js'
import type { Files, FileText, FolderFiles } from './files.js'
import { fileText } from './fileText.js'
import { fileNameOf, parentUri } from './uri.js'

/** Files from `own` for the scheme `file`; all others from the client, when it reads files for the server. */
export function filesFor(connection: Connection, client: Client, own: Files | undefined): Files {
  const served = client.servesFiles ? clientFiles(connection) : noFiles
  if (!own) return served
  const filesOf = (uri: string): Files => (uri.startsWith('file:') ? own : served)
  return {
    read: (uri) => filesOf(uri).read(uri),
    realUri: async (uri) => filesOf(uri).realUri?.(uri),
    stamp: (uri) => filesOf(uri).stamp(uri),
    list: (folder, limit) => filesOf(folder).list(folder, limit),
  }
}

const noFiles: Files = {
  read: async () => ({ kind: 'absent' }),
  stamp: async () => undefined,
  list: async function* () {},
}

function clientFiles(connection: Connection): Files {
  return {
    read: async (uri) => toText(await connection.sendRequest<ServedFile>(method.readFile, { uri })),
    stamp: async () => undefined,
    async *list(folder, limit) {
      yield* byFolder(await connection.sendRequest<string[]>(method.listFiles, { folder, limit }))
    },
  }
}

function byFolder(uris: readonly string[]): Iterable<FolderFiles> {
  const folders = new Map<string, Map<string, string>>()
  for (const uri of uris) {
    const folder = parentUri(uri) ?? uri
    const names = folders.get(folder) ?? new Map<string, string>()
    folders.set(folder, names.set(fileNameOf(uri), uri))
  }
  return [...folders].map(([folder, names]) => ({
    folder,
    names: [...names.keys()],
    uriOf: (name) => names.get(name) ?? folder,
  }))
}

async function toText(file: ServedFile): Promise<FileText> {
  if (file.kind !== 'bytes') return file
  return fileText(fromBase64(file.base64))
}
