/** One client's session: its documents, settings and projects, and what a change of any of them leads to. */

import {
  CodeLensRefreshRequest,
  CompletionRequest,
  type Connection,
  DefinitionRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  FileChangeType,
  HoverRequest,
  InlayHintRefreshRequest,
  ReferencesRequest,
  TextDocumentSyncKind,
} from 'vscode-languageserver'
import { configFileName } from '../analysis/filePatterns.js'
import { method } from '../protocol.js'
import { RuleGuards, type Within } from '../rules/guard.js'
import { type Client, isRecord } from './client.js'
import { ClosedFilesPublisher } from './closedFilesPublisher.js'
import { Publisher } from './diagnostics.js'
import type { Files } from './files.js'
import { FolderFindings } from './folderFindings.js'
import { Guard } from './guard.js'
import { Plans } from './plans.js'
import { ProjectStore } from './project.js'
import { ProjectFilePublisher } from './projectFilePublisher.js'
import type { Server } from './request.js'
import { SettingsStore } from './settings.js'
import { planStatus } from './status.js'
import { splitSync } from './syncSplit.js'
import { TemplateFiles } from './templateFiles.js'
import { checkedSync } from './textSync.js'
import { Trust } from './trust.js'
import { UpperStore } from './uppers.js'
import { decoded } from './uri.js'
import { WorkspacePlans } from './workspacePlans.js'

/** Files whose change can alter findings: project files, own templates, and plans that are not open. */
const watchedGlobs = [`**/${configFileName}`, '**/*.{yaml,yml}', '**/*.{txt,fangan,md}', '**/*.align.json']

/** Milliseconds without a key in a document above before its drafts are looked at again. */
const upperPauseMs = 500

/** The state of one connection. */
export class Session implements Server {
  readonly guard: Guard
  readonly files: Files
  readonly settings: SettingsStore
  readonly projects: ProjectStore
  readonly plans: Plans
  readonly templateFiles: TemplateFiles
  readonly workspacePlans = new WorkspacePlans()
  readonly folderFindings = new FolderFindings()
  readonly closedFiles = new ClosedFilesPublisher()
  private readonly uppers: UpperStore
  private readonly publisher: Publisher
  private openFolders: readonly string[]
  private change = new Change()
  private upperTimer: ReturnType<typeof setTimeout> | undefined

  constructor(
    readonly connection: Connection,
    readonly client: Client,
    { files, within }: { readonly files: Files; readonly within: Within },
  ) {
    this.files = files
    this.openFolders = client.folders
    this.settings = new SettingsStore(connection, client)
    this.guard = new Guard(connection, () => this.settings.clientLocale)
    const projectFiles = new ProjectFilePublisher(connection, this.settings)
    const trust = new Trust(files, this.folders, client.options.trusted !== false)
    this.projects = new ProjectStore(
      files,
      (read) => projectFiles.publish(read.filter(({ uri }) => !this.isOpenTemplate(uri))),
      trust,
      async (uri) => {
        // Asked of the folder: a folder may hold any number of plans.
        const folder = this.folderOf(uri)
        return { folder, paths: (await this.settings.for(folder)).templates }
      },
    )
    this.templateFiles = new TemplateFiles((file) => projectFiles.publish([file]), {
      ...{ files, trust, guard: this.guard },
      isNamed: (uri) => this.projects.names(uri),
      onClosed: () => {
        this.projects.reset()
        this.refresh()
      },
    })
    connection.onNotification(method.trustGranted, () => {
      if (!trust.grant()) return
      this.projects.reset()
      this.uppers.forget()
      this.refresh()
    })
    const ruleGuards = new RuleGuards(within, (rule, uri) => connection.console.warn(`${rule} was stopped: ${uri}`))
    this.uppers = new UpperStore(files, (uri) => this.plans.documents.get(uri)?.getText(), trust)
    this.plans = new Plans(this.settings, this.projects, this.uppers, () => this.openFolders[0], ruleGuards)
    this.publisher = new Publisher(connection, client, this.plans, this.guard)
    const { plans, yaml } = splitSync(checkedSync(connection))
    this.plans.listen(plans)
    this.templateFiles.listen(yaml)
    this.followDocuments()
    this.followSettings()
  }

  /** The opened folder that `uri` lies in, else the first. */
  private folderOf(uri: string): string | undefined {
    const path = `${decoded(uri)}/`
    return this.openFolders.find((folder) => path.startsWith(`${decoded(folder)}/`)) ?? this.openFolders[0]
  }

  /** While a template is open its defects are those of the text in the editor. */
  private isOpenTemplate(uri: string): boolean {
    return this.templateFiles.open(uri) !== undefined
  }

  /** Registers what may be registered only after `initialized`. */
  start(): void {
    const { connection, client } = this
    void this.guard.background('client/registerCapability', async () => {
      if (client.registersConfigurationChanges) {
        await connection.client.register(DidChangeConfigurationNotification.type, { section: 'fangan' })
      }
      if (client.watchesFiles) {
        const watchers = watchedGlobs.map((globPattern) => ({ globPattern }))
        await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers })
      }
      if (client.registersTemplateFiles) await registerTemplateFiles(connection, client)
    })
    if (client.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders((event) => {
        const { added, removed } = event ?? {}
        if (!Array.isArray(added) || !Array.isArray(removed)) return
        const gone = new Set(removed.map((folder) => folder.uri))
        const kept = this.openFolders.filter((uri) => !gone.has(uri))
        this.openFolders = [...kept, ...added.map((folder) => folder.uri)]
        this.settings.reset()
        this.refresh()
      })
    }
  }

  // Arrow functions, because requests take the parts of the server that they need out of it.
  readonly folders = (): readonly string[] => this.openFolders

  readonly nextChange = (): Promise<void> => this.change.happened

  readonly announceFindings = (): void => {
    const { change } = this
    this.change = new Change()
    change.signal()
  }

  refresh(): void {
    this.workspacePlans.invalidate()
    this.announceFindings()
    this.refreshShown()
    if (this.client.pullsDiagnostics) {
      if (this.client.refreshesDiagnostics) {
        void this.guard.background('workspace/diagnostic/refresh', () =>
          this.connection.languages.diagnostics.refresh(),
        )
      }
      return
    }
    for (const uri of this.plans.documents.keys()) this.publisher.schedule(uri)
  }

  /** Asks for what is shown within the text anew; the client does so by itself only when the text changes. */
  private refreshShown(): void {
    const { client, connection } = this
    const methods = [
      ...(client.refreshesCodeLenses ? [CodeLensRefreshRequest.type] : []),
      ...(client.refreshesInlayHints ? [InlayHintRefreshRequest.type] : []),
    ]
    for (const type of methods) void this.guard.background(type.method, () => connection.sendRequest(type))
  }

  private followDocuments(): void {
    const { documents } = this.plans
    documents.onDidChangeContent(({ document }) => {
      if (this.uppers.concerns(document.uri)) this.refreshAfterUpper(document.uri)
      if (!this.client.pullsDiagnostics) this.publisher.schedule(document.uri)
    })
    documents.onDidClose(({ document }) => {
      if (!this.client.pullsDiagnostics) this.publisher.clear(document.uri)
      this.workspacePlans.forget(document.uri)
      this.closedFiles.forget(document.uri)
      this.announceFindings()
    })
    documents.onDidOpen(() => this.rereadUnwatchedProjects())
    documents.onDidSave(() => {
      this.rereadUnwatchedProjects()
      this.refreshUnwatched()
    })
    this.plans.onDifference((path) => {
      void this.guard.background('fangan.paranoid', () => {
        throw new Error(`the incremental analysis differs from the full one at ${path}`)
      })
    })
    this.plans.onAnalysed((analysed) => {
      if (!this.client.wantsStatus) return
      void this.guard.background(method.statusChanged, () =>
        this.connection.sendNotification(method.statusChanged, planStatus(analysed)),
      )
    })
  }

  private followSettings(): void {
    this.connection.onDidChangeConfiguration((params) => {
      this.settings.reset(isRecord(params) ? params.settings : undefined)
      this.refresh()
    })
    this.connection.onDidChangeWatchedFiles((params) => {
      const changes = (params?.changes ?? []).filter((change) => typeof change?.uri === 'string')
      if (changes.some(({ uri }) => isProjectFile(uri))) {
        this.projects.reset()
        this.refresh()
        return
      }
      if (changes.some(({ uri }) => this.uppers.concerns(uri) || isPinFile(uri))) {
        this.uppers.forget(changes.map(({ uri }) => uri))
        this.refresh()
      }
      this.workspacePlans.invalidate(changes.map(({ uri }) => uri))
      if (changes.some(({ type }) => type !== FileChangeType.Changed)) this.workspacePlans.relist()
      this.announceFindings()
    })
  }

  /** A document above is being written: the drafts that carry it out follow once its writer pauses. */
  private refreshAfterUpper(uri: string): void {
    clearTimeout(this.upperTimer)
    this.upperTimer = setTimeout(() => {
      this.uppers.forget([uri])
      this.refresh()
    }, upperPauseMs)
  }

  /** Without a file watcher, opening and saving are the moments at which project files are looked at again. */
  private rereadUnwatchedProjects(): void {
    if (this.client.watchesFiles) return
    this.projects.reset()
    this.uppers.forget()
  }

  private refreshUnwatched(): void {
    if (!this.client.watchesFiles) this.refresh()
  }
}

/** Asks for YAML files and what is written in them; the extension itself announces plans alone. */
async function registerTemplateFiles(connection: Connection, client: Client): Promise<void> {
  const documentSelector = [{ language: 'yaml', pattern: '**/*.{yaml,yml}' }]
  await connection.client.register(DidOpenTextDocumentNotification.type, { documentSelector })
  const syncKind = TextDocumentSyncKind.Incremental
  await connection.client.register(DidChangeTextDocumentNotification.type, { documentSelector, syncKind })
  await connection.client.register(DidCloseTextDocumentNotification.type, { documentSelector })
  await connection.client.register(CompletionRequest.type, { documentSelector })
  await connection.client.register(HoverRequest.type, { documentSelector })
  if (!client.registersJumps) return
  await connection.client.register(DefinitionRequest.type, { documentSelector })
  await connection.client.register(ReferencesRequest.type, { documentSelector })
}

/** A promise that is kept once, from outside. */
class Change {
  signal: () => void = () => {}
  readonly happened = new Promise<void>((resolve) => {
    this.signal = resolve
  })
}

function isPinFile(uri: string): boolean {
  return uri.endsWith('.align.json')
}

function isProjectFile(uri: string): boolean {
  return uri.endsWith(`/${configFileName}`) || /\.ya?ml$/i.test(uri)
}
