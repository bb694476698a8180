/** What the connected editor can do, read once from its `initialize` request. */

import type { InitializeParams } from 'vscode-languageserver'
import type { InitializationOptions } from '../protocol.js'

/** The client's abilities that change how the server talks to it. */
export interface Client {
  /** Asks for diagnostics itself; else they are pushed. */
  readonly pullsDiagnostics: boolean
  readonly refreshesDiagnostics: boolean
  readonly answersConfiguration: boolean
  readonly registersConfigurationChanges: boolean
  readonly watchesFiles: boolean
  readonly showsRelatedInformation: boolean
  readonly showsCodeDescription: boolean
  /** Takes code actions as objects; without it no fixes can be offered. */
  readonly codeActionLiterals: boolean
  readonly preferredCodeActions: boolean
  /** Takes edits that name the document version that they were made for. */
  readonly versionedEdits: boolean
  readonly workspaceFolders: boolean
  readonly wantsStatus: boolean
  /** The display language, e.g. `zh-cn`; `undefined` when not told. */
  readonly locale: string | undefined
  /** URIs of the opened folders. */
  readonly folders: readonly string[]
  readonly options: InitializationOptions
}

/** Reads the abilities; every part may be missing or of the wrong type. */
export function readClient(params: InitializeParams): Client {
  const { workspace, textDocument } = params.capabilities ?? {}
  const options = isRecord(params.initializationOptions) ? (params.initializationOptions as InitializationOptions) : {}
  return {
    pullsDiagnostics: Boolean(textDocument?.diagnostic),
    refreshesDiagnostics: Boolean(workspace?.diagnostics?.refreshSupport),
    answersConfiguration: Boolean(workspace?.configuration),
    registersConfigurationChanges: Boolean(workspace?.didChangeConfiguration?.dynamicRegistration),
    watchesFiles: Boolean(workspace?.didChangeWatchedFiles?.dynamicRegistration),
    showsRelatedInformation: Boolean(
      textDocument?.diagnostic?.relatedInformation ?? textDocument?.publishDiagnostics?.relatedInformation,
    ),
    showsCodeDescription: Boolean(
      textDocument?.diagnostic?.codeDescriptionSupport ?? textDocument?.publishDiagnostics?.codeDescriptionSupport,
    ),
    codeActionLiterals: Boolean(textDocument?.codeAction?.codeActionLiteralSupport),
    preferredCodeActions: Boolean(textDocument?.codeAction?.isPreferredSupport),
    versionedEdits: Boolean(workspace?.workspaceEdit?.documentChanges),
    workspaceFolders: Boolean(workspace?.workspaceFolders),
    wantsStatus: options.statusNotifications === true,
    locale: typeof params.locale === 'string' ? params.locale : undefined,
    folders: readFolders(params),
    options,
  }
}

/** True for an object that is not an array. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function readFolders(params: InitializeParams): string[] {
  if (Array.isArray(params.workspaceFolders)) return params.workspaceFolders.map((folder) => folder.uri)
  if (params.rootUri) return [params.rootUri]
  return []
}
