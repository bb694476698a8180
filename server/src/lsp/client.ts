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
  /** Can be asked for further documents, and for completion and hovers in them. */
  readonly registersTemplateFiles: boolean
  /** Can be asked for definitions and references in further documents. */
  readonly registersJumps: boolean
  /** Shows the pages of built-in templates. */
  readonly showsTemplatePages: boolean
  readonly showsRelatedInformation: boolean
  readonly showsCodeDescription: boolean
  /** Takes code actions as objects; without it no fixes can be offered. */
  readonly codeActionLiterals: boolean
  readonly preferredCodeActions: boolean
  /** Takes edits that name the document version that they were made for. */
  readonly versionedEdits: boolean
  /** Takes edits with tab stops. */
  readonly snippetEdits: boolean
  /** Can make a file as part of an edit. */
  readonly createsFiles: boolean
  /** Takes completions with tab stops. */
  readonly snippets: boolean
  /** The client's command that opens the list of completions again; `undefined` when it has none. */
  readonly suggestCommand: string | undefined
  /** Offers the standard clauses as snippets of its own. */
  readonly hasClauseSnippets: boolean
  /** Shows hovers as Markdown. */
  readonly markdownHovers: boolean
  /** Takes document symbols as a tree. */
  readonly nestsSymbols: boolean
  /** The most folds that the client takes for one document; `undefined` when it does not say. */
  readonly foldLimit: number | undefined
  /** Can show a list of places when the extension's own command `fangan.showReferences` is run. */
  readonly showsReferences: boolean
  readonly refreshesCodeLenses: boolean
  readonly refreshesInlayHints: boolean
  readonly documentLinkTooltips: boolean
  /** Takes definitions with the stretch that they were asked from. */
  readonly linksDefinitions: boolean
  /** Asks what a rename would change before it asks for the new name. */
  readonly preparesRename: boolean
  readonly takesTokens: boolean
  readonly workspaceFolders: boolean
  readonly wantsStatus: boolean
  /** Reads files for the server. */
  readonly servesFiles: boolean
  /** Shows progress that the server begins. */
  readonly showsProgress: boolean
  /** The longest wait for more typing, in milliseconds; `undefined` for the server's own choice. */
  readonly settleMs: number | undefined
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
    registersTemplateFiles: Boolean(
      textDocument?.synchronization?.dynamicRegistration &&
        textDocument.completion?.dynamicRegistration &&
        textDocument.hover?.dynamicRegistration,
    ),
    registersJumps: Boolean(
      textDocument?.definition?.dynamicRegistration && textDocument.references?.dynamicRegistration,
    ),
    showsTemplatePages: options.templatePages === true,
    showsRelatedInformation: Boolean(
      textDocument?.diagnostic?.relatedInformation ?? textDocument?.publishDiagnostics?.relatedInformation,
    ),
    showsCodeDescription: Boolean(
      textDocument?.diagnostic?.codeDescriptionSupport ?? textDocument?.publishDiagnostics?.codeDescriptionSupport,
    ),
    codeActionLiterals: Boolean(textDocument?.codeAction?.codeActionLiteralSupport),
    preferredCodeActions: Boolean(textDocument?.codeAction?.isPreferredSupport),
    versionedEdits: Boolean(workspace?.workspaceEdit?.documentChanges),
    snippetEdits: Boolean(workspace?.workspaceEdit?.documentChanges && workspace.workspaceEdit.snippetEditSupport),
    createsFiles: Boolean(
      workspace?.workspaceEdit?.documentChanges && workspace.workspaceEdit.resourceOperations?.includes?.('create'),
    ),
    snippets: Boolean(textDocument?.completion?.completionItem?.snippetSupport),
    hasClauseSnippets: options.clauseSnippets === true,
    suggestCommand: typeof options.suggestCommand === 'string' ? options.suggestCommand : undefined,
    markdownHovers: Boolean(textDocument?.hover?.contentFormat?.includes?.('markdown')),
    nestsSymbols: Boolean(textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport),
    foldLimit: readLimit(textDocument?.foldingRange?.rangeLimit),
    showsReferences: options.showReferences === true,
    refreshesCodeLenses: Boolean(workspace?.codeLens?.refreshSupport),
    refreshesInlayHints: Boolean(workspace?.inlayHint?.refreshSupport),
    documentLinkTooltips: Boolean(textDocument?.documentLink?.tooltipSupport),
    linksDefinitions: Boolean(textDocument?.definition?.linkSupport),
    preparesRename: Boolean(textDocument?.rename?.prepareSupport),
    takesTokens: Boolean(textDocument?.semanticTokens),
    workspaceFolders: Boolean(workspace?.workspaceFolders),
    wantsStatus: options.statusNotifications === true,
    servesFiles: options.fileRequests === true,
    showsProgress: Boolean(params.capabilities?.window?.workDoneProgress),
    settleMs: typeof options.settleMs === 'number' && options.settleMs >= 0 ? options.settleMs : undefined,
    locale: typeof params.locale === 'string' ? params.locale : undefined,
    folders: readFolders(params),
    options,
  }
}

/** True for an object that is not an array. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function readLimit(value: unknown): number | undefined {
  return typeof value === 'number' && value > 0 ? value : undefined
}

function readFolders(params: InitializeParams): string[] {
  const { workspaceFolders, rootUri } = params
  const uris = Array.isArray(workspaceFolders) ? workspaceFolders.map((folder) => folder?.uri) : [rootUri]
  return uris.filter((uri): uri is string => typeof uri === 'string' && uri !== '')
}
