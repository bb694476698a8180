/** What a request is: its method, its capability and its work in one place, so that they cannot part. */

import type { CancellationToken, Connection, ServerCapabilities } from 'vscode-languageserver'
import type { Client } from './client.js'
import type { ClosedFilesPublisher } from './closedFilesPublisher.js'
import type { Files } from './files.js'
import type { FolderFindings } from './folderFindings.js'
import type { Guard } from './guard.js'
import type { Plans } from './plans.js'
import type { ProjectStore } from './project.js'
import type { SettingsStore } from './settings.js'
import type { TemplateFiles } from './templateFiles.js'
import type { WorkspacePlans } from './workspacePlans.js'

/** All that a request may use. */
export interface Server {
  readonly connection: Connection
  readonly client: Client
  readonly files: Files
  readonly guard: Guard
  readonly plans: Plans
  readonly templateFiles: TemplateFiles
  readonly projects: ProjectStore
  readonly settings: SettingsStore
  readonly workspacePlans: WorkspacePlans
  readonly folderFindings: FolderFindings
  readonly closedFiles: ClosedFilesPublisher
  /** URIs of the folders that are open now. */
  folders(): readonly string[]
  /** Resolves at the next change that may alter findings of files that are not open; never rejects. */
  nextChange(): Promise<void>
  /** Tells those who wait for a change that there are further findings of closed plans to be shown. */
  announceFindings(): void
  /** Asks the client to pull again, or pushes again, for all documents. */
  refresh(): void
}

/** One request that the server answers. */
export interface RequestDefinition<Params, Result> {
  readonly method: string
  /** Takes its time, and gives way to other requests. */
  readonly isPatient?: boolean
  /** What `initialize` announces; `undefined` when this client gets none. */
  readonly capability: (client: Client) => Partial<ServerCapabilities> | undefined
  readonly run: Run<Params, Result>
}

/** The work of a request. */
export type Run<Params, Result> = (server: Server, params: Params, token: CancellationToken) => Result | Promise<Result>

/** A request as the server's list holds it. */
export type AnyRequest = RequestDefinition<unknown, unknown>

/** Declares a request. */
export function defineRequest<Params, Result>(request: RequestDefinition<Params, Result>): AnyRequest {
  return { ...request, run: (server, params, token) => request.run(server, params as Params, token) }
}
