/** The language server: announces what it can do and answers the listed requests. */

import {
  type Connection,
  ErrorCodes,
  type InitializeResult,
  ResponseError,
  type ServerCapabilities,
} from 'vscode-languageserver'
import type { Within } from '../rules/guard.js'
import { type Client, isRecord, readClient } from './client.js'
import { filesFor } from './clientFiles.js'
import type { Files } from './files.js'
import { textSync } from './plans.js'
import { requests } from './requests/index.js'
import { Session } from './session.js'

/** What the server needs from where it runs. */
export interface Ports {
  /** The file system of the scheme `file`; absent in a browser. */
  readonly files?: Files
  /** Runs rules within a limit of time. */
  readonly within: Within
  /** The version of fangan, told to the client. */
  readonly version: string
}

/** Starts to serve `connection`. */
export function startServer(connection: Connection, ports: Ports): void {
  let session: Session | undefined
  connection.onInitialize((params): InitializeResult => {
    const client = readClient(params)
    session = new Session(connection, client, { ...ports, files: filesFor(connection, client, ports.files) })
    return { capabilities: capabilitiesFor(client), serverInfo: { name: 'fangan', version: ports.version } }
  })
  connection.onInitialized(() => session?.start())
  for (const request of requests) {
    connection.onRequest(request.method, (params: unknown, token) => {
      const server = session
      if (!server) throw new ResponseError(ErrorCodes.ServerNotInitialized, 'initialize comes first')
      if (!isRecord(params)) throw new ResponseError(ErrorCodes.InvalidParams, `${request.method} needs an object`)
      return server.guard.request(request.method, () => request.run(server, params, token), request.isPatient)
    })
  }
  connection.listen()
}

function capabilitiesFor(client: Client): ServerCapabilities {
  const capabilities: ServerCapabilities = { textDocumentSync: textSync }
  if (client.workspaceFolders) {
    capabilities.workspace = { workspaceFolders: { supported: true, changeNotifications: true } }
  }
  return Object.assign(capabilities, ...requests.map((request) => request.capability(client)))
}
