/** The connection to the language server: started once it is needed, restarted when it crashes. */

import * as vscode from 'vscode'
import type {
  BaseLanguageClient,
  LanguageClientOptions,
  Middleware,
  ProgressType,
  WorkDoneProgressBegin,
  WorkDoneProgressEnd,
  WorkDoneProgressReport,
} from 'vscode-languageclient'
import {
  type InitializationOptions,
  method,
  type PlanStatus,
  type SelectTemplateParams,
  type TemplateChoice,
} from '../../server/src/protocol.js'
import { Crashes } from './crashes.js'
import { serveFiles } from './files.js'
import { checkedSchemes, languageId } from './language.js'

/**
 * Makes the connection: to a process of its own, or in a browser to a worker. The library behind it is loaded only
 * here, because VS Code waits for the extension's activation but not for this.
 */
export type Connect = (context: vscode.ExtensionContext, options: LanguageClientOptions) => Promise<Connected>

/** A connection that can be started, and the library's name for messages on progress. */
export interface Connected {
  readonly client: BaseLanguageClient
  readonly workDone: ProgressType<WorkDone>
}

/** How far work has come. */
export type WorkDone = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd

/** One language server with its output channel. */
export class Client implements vscode.Disposable {
  private readonly output = vscode.window.createOutputChannel(vscode.l10n.t('fangan'), { log: true })
  private readonly statusEmitter = new vscode.EventEmitter<PlanStatus>()
  private readonly crashes = new Crashes((line) => this.output.warn(line))
  private client: BaseLanguageClient | undefined
  private trustListener: vscode.Disposable | undefined
  private workDone: ProgressType<WorkDone> | undefined
  private starting: Promise<void> | undefined
  private progressCount = 0

  /** Fires when the server has analysed a plan. */
  readonly onStatus = this.statusEmitter.event

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly connect: Connect,
    private readonly middleware: Middleware = {},
  ) {}

  /** Starts the server; later calls wait for the same start. */
  start(): Promise<void> {
    this.starting ??= this.connectAndStart().catch((error: unknown) => {
      this.starting = undefined
      this.output.error(String(error))
    })
    return this.starting
  }

  /** Ends the server and starts it anew. */
  async restart(): Promise<void> {
    if (this.starting === undefined) return this.start()
    if (this.crashes.hurry()) return
    await this.stop()
    this.starting = undefined
    await this.start()
  }

  /** Ends the server. */
  async stop(): Promise<void> {
    if (!this.client?.needsStop()) return
    // A server that dies while it is asked to end has ended as well.
    await this.client.stop().catch((error: unknown) => this.output.debug(`stop: ${String(error)}`))
  }

  /** Template and completeness of a plan; `undefined` when the server does not run or does not know the document. */
  async status(uri: vscode.Uri): Promise<PlanStatus | undefined> {
    if (!this.client?.isRunning()) return undefined
    const status = await this.client.sendRequest<PlanStatus | null>(method.status, { uri: this.toProtocol(uri) })
    return status ?? undefined
  }

  /** The templates that a plan can be checked against. */
  async templates(uri: vscode.Uri): Promise<readonly TemplateChoice[]> {
    await this.start()
    const templates = await this.client?.sendRequest<TemplateChoice[]>(method.templates, { uri: this.toProtocol(uri) })
    return templates ?? []
  }

  /** Checks a plan against the template `id`; `undefined` goes back to the automatic choice. */
  async selectTemplate(uri: vscode.Uri, id: string | undefined): Promise<void> {
    const params: SelectTemplateParams = { uri: this.toProtocol(uri), id: id ?? null }
    const status = await this.client?.sendRequest<PlanStatus | null>(method.selectTemplate, params)
    if (status) this.statusEmitter.fire(status)
  }

  /**
   * The answer to the request `name` of `protocol.ts` about a document, with further parameters in `more`; `undefined`
   * when the server does not run, does not know the document or fails, which it logs itself.
   */
  async ask<Answer>(name: string, uri: vscode.Uri, more: object = {}): Promise<Answer | undefined> {
    if (!this.client?.isRunning()) return undefined
    try {
      const answer = await this.client.sendRequest<Answer | null>(name, { uri: this.toProtocol(uri), ...more })
      return answer ?? undefined
    } catch (error) {
      this.output.debug(`${name}: ${String(error)}`)
      return undefined
    }
  }

  /** Applies the edit that is the answer to the request `name`, as one step to undo; false when there is none. */
  async applyAnswer(name: string, uri: vscode.Uri, more: object = {}): Promise<boolean> {
    return this.apply(await this.ask<object>(name, uri, more))
  }

  /** Applies an edit of the protocol, as one step to undo; false when there is none. */
  async apply(answer: object | undefined): Promise<boolean> {
    const edit = await this.client?.protocol2CodeConverter.asWorkspaceEdit(answer)
    return edit ? vscode.workspace.applyEdit(edit) : false
  }

  /** The answer to the request `name` of `protocol.ts`, which is about no open document; the server is started for it. */
  async request<Answer>(name: string, params: object): Promise<Answer | undefined> {
    await this.start()
    try {
      return await this.client?.sendRequest<Answer>(name, params)
    } catch (error) {
      this.output.debug(`${name}: ${String(error)}`)
      return undefined
    }
  }

  /** As `request`, for work that takes long: tells how far it has come, and hands on that the user has stopped it. */
  async requestWithProgress<Answer>(
    name: string,
    report: (progress: WorkDone) => void,
    token: vscode.CancellationToken,
  ): Promise<Answer | undefined> {
    await this.start()
    const { client } = this
    if (!client || !this.workDone) return undefined
    const workDoneToken = `${name} ${++this.progressCount}`
    const listening = client.onProgress(this.workDone, workDoneToken, report)
    try {
      return await client.sendRequest<Answer>(name, { workDoneToken }, token)
    } catch (error) {
      this.output.debug(`${name}: ${String(error)}`)
      return undefined
    } finally {
      listening.dispose()
    }
  }

  /** Asks again for the findings of all open plans. */
  pullFindings(): void {
    if (this.client?.isRunning()) this.client.getFeature('textDocument/diagnostic').refresh()
  }

  /** Writes a line into the log. */
  log(line: string): void {
    this.output.info(line)
  }

  /** Shows what the server has logged. */
  showOutput(): void {
    this.output.show()
  }

  dispose(): void {
    this.trustListener?.dispose()
    this.statusEmitter.dispose()
    this.output.dispose()
  }

  private async connectAndStart(): Promise<void> {
    this.client ??= await this.makeClient()
    await this.client.start()
  }

  private async makeClient(): Promise<BaseLanguageClient> {
    const initializationOptions: InitializationOptions = {
      statusNotifications: true,
      // Read anew each time the server is started.
      get trusted() {
        return vscode.workspace.isTrusted
      },
      showReferences: true,
      suggestCommand: 'editor.action.triggerSuggest',
      clauseSnippets: true,
      templatePages: true,
      fileRequests: true,
    }
    const { client, workDone } = await this.connect(this.context, {
      documentSelector: checkedSchemes.map((scheme) => ({ scheme, language: languageId })),
      outputChannel: this.output,
      traceOutputChannel: this.output,
      initializationOptions,
      middleware: this.middleware,
      errorHandler: this.crashes,
    })
    this.workDone = workDone
    serveFiles(client)
    this.trustListener = vscode.workspace.onDidGrantWorkspaceTrust(() => {
      if (client.isRunning()) void client.sendNotification(method.trustGranted)
    })
    client.onNotification(method.statusChanged, (status: PlanStatus) => this.statusEmitter.fire(status))
    return client
  }

  private toProtocol(uri: vscode.Uri): string {
    return uri.toString()
  }
}
