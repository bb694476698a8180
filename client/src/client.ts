/** The connection to the language server: started once it is needed, restarted when it crashes. */

import * as vscode from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import {
  type InitializationOptions,
  method,
  type PlanStatus,
  type SelectTemplateParams,
  type TemplateChoice,
} from '../../server/src/protocol.js'
import { checkedSchemes, languageId } from './language.js'

/** Crashes within three minutes after which the server is given up, so that a crash at start cannot loop. */
const maxRestarts = 4

/** One language server with its output channel. */
export class Client implements vscode.Disposable {
  private readonly output = vscode.window.createOutputChannel(vscode.l10n.t('fangan'), { log: true })
  private readonly statusEmitter = new vscode.EventEmitter<PlanStatus>()
  private readonly client: LanguageClient
  private starting: Promise<void> | undefined

  /** Fires when the server has analysed a plan. */
  readonly onStatus = this.statusEmitter.event

  constructor(context: vscode.ExtensionContext) {
    const module = context.asAbsolutePath('dist/server.js')
    const run = { module, transport: TransportKind.ipc }
    const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } }
    const initializationOptions: InitializationOptions = { statusNotifications: true }
    this.client = new LanguageClient(
      languageId,
      'fangan',
      { run, debug },
      {
        documentSelector: checkedSchemes.map((scheme) => ({ scheme, language: languageId })),
        outputChannel: this.output,
        traceOutputChannel: this.output,
        initializationOptions,
        connectionOptions: { maxRestartCount: maxRestarts },
      },
    )
    this.client.onNotification(method.statusChanged, (status: PlanStatus) => this.statusEmitter.fire(status))
  }

  /** Starts the server; later calls wait for the same start. */
  start(): Promise<void> {
    this.starting ??= this.client.start().catch((error: unknown) => {
      this.starting = undefined
      this.output.error(String(error))
    })
    return this.starting
  }

  /** Ends the server and starts it anew. */
  async restart(): Promise<void> {
    if (this.starting === undefined) return this.start()
    await this.client.restart()
  }

  /** Ends the server. */
  async stop(): Promise<void> {
    if (this.client.needsStop()) await this.client.stop()
  }

  /** Template and completeness of a plan; `undefined` when the server does not run or does not know the document. */
  async status(uri: vscode.Uri): Promise<PlanStatus | undefined> {
    if (!this.client.isRunning()) return undefined
    const status = await this.client.sendRequest<PlanStatus | null>(method.status, { uri: this.toProtocol(uri) })
    return status ?? undefined
  }

  /** The templates that a plan can be checked against. */
  async templates(uri: vscode.Uri): Promise<readonly TemplateChoice[]> {
    await this.start()
    return this.client.sendRequest<TemplateChoice[]>(method.templates, { uri: this.toProtocol(uri) })
  }

  /** Checks a plan against the template `id`; `undefined` goes back to the automatic choice. */
  async selectTemplate(uri: vscode.Uri, id: string | undefined): Promise<void> {
    const params: SelectTemplateParams = { uri: this.toProtocol(uri), id: id ?? null }
    const status = await this.client.sendRequest<PlanStatus | null>(method.selectTemplate, params)
    if (status) this.statusEmitter.fire(status)
  }

  /** Shows what the server has logged. */
  showOutput(): void {
    this.output.show()
  }

  dispose(): void {
    this.statusEmitter.dispose()
    this.output.dispose()
  }

  private toProtocol(uri: vscode.Uri): string {
    return this.client.code2ProtocolConverter.asUri(uri)
  }
}
