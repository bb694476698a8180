/** The board in the editor area: follows the plan that the views show, and writes what is changed in it into the text. */

import * as vscode from 'vscode'
import {
  type DecidedMatch,
  method,
  type PlanAlignment,
  type PlanCascade,
  type PlanLedger,
} from '../../../server/src/protocol.js'
import {
  type BoardStart,
  type BoardTab,
  boardTabs,
  type FromBoard,
  readFromBoard,
  type ToBoard,
} from '../../board/messages.js'
import type { ShownAlignment } from '../alignment/shownAlignment.js'
import type { SideBySide } from '../alignment/sideBySide.js'
import type { Client } from '../client.js'
import { fileNameOf } from '../fileName.js'
import { newNonce } from '../nonce.js'
import { scriptedPage } from '../scriptedPage.js'
import { today } from '../today.js'
import { toEditorRange } from '../views/ranges.js'
import type { ShownPlan } from '../views/shownPlan.js'
import { boardAlignment } from './alignment.js'
import { Changes, taskAt } from './changes.js'
import { boardTexts } from './texts.js'

/** Name of the kind of panel, by which the editor brings it back when the window is loaded again. */
export const boardType = 'fangan.board'

/** What a test can see of the board. */
export interface ShownBoard {
  readonly title: string
  /** The messages that it has been sent, oldest first; of plans the numbers of tasks in all and sent. */
  readonly sent: readonly string[]
}

/** The one board of a window; made when it is first asked for. */
export class Board implements vscode.Disposable {
  private readonly changes = new Changes()
  private readonly subscriptions: vscode.Disposable
  private panel: vscode.WebviewPanel | undefined
  private ledger: PlanLedger | undefined
  private isReady = false
  private isStale = true
  private asked = 0
  private selected: string | undefined
  private sent: string[] = []
  private listening: vscode.Disposable | undefined
  private toldAlignment: string | undefined
  private cascade: PlanCascade | undefined

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly client: Client,
    private readonly plan: ShownPlan,
    private readonly alignment: ShownAlignment,
    private readonly sideBySide: SideBySide,
  ) {
    this.subscriptions = vscode.Disposable.from(
      plan.onChange(() => void this.refresh()),
      client.onStatus(({ uri }) => {
        if (vscode.Uri.parse(uri).toString() === plan.document?.uri.toString()) void this.refresh()
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.follow(textEditor)),
      vscode.window.registerWebviewPanelSerializer(boardType, {
        deserializeWebviewPanel: async (panel, state: unknown) => this.take(panel, tabIn(state)),
      }),
    )
  }

  /** What is shown; `undefined` while the board is closed. */
  get shown(): ShownBoard | undefined {
    return this.panel && { title: this.panel.title, sent: this.sent }
  }

  /** Shows the board beside the text, with this part in front. */
  show(tab: BoardTab): void {
    if (this.panel) {
      this.panel.reveal(undefined, false)
      this.tell({ type: 'show', tab })
      return
    }
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: false }
    this.take(vscode.window.createWebviewPanel(boardType, vscode.l10n.t('Completeness and Roadmap'), place), tab)
  }

  dispose(): void {
    this.panel?.dispose()
    this.subscriptions.dispose()
  }

  private take(panel: vscode.WebviewPanel, tab: BoardTab): void {
    this.panel?.dispose()
    this.panel = panel
    this.isReady = false
    const folder = vscode.Uri.joinPath(this.extensionUri, 'dist/board')
    panel.iconPath = vscode.Uri.joinPath(this.extensionUri, 'images/activity.svg')
    panel.webview.options = { enableScripts: true, localResourceRoots: [folder] }
    panel.onDidDispose(() => {
      if (this.panel !== panel) return
      this.panel = undefined
      this.listening?.dispose()
      this.listening = undefined
    })
    panel.onDidChangeViewState(() => {
      if (panel.visible && this.isStale) void this.refresh()
    })
    panel.webview.onDidReceiveMessage((message: unknown) => {
      const read = readFromBoard(message)
      if (read) void this.hear(read)
    })
    const address = (name: string): string => panel.webview.asWebviewUri(vscode.Uri.joinPath(folder, name)).toString()
    panel.webview.html = scriptedPage<BoardStart>({
      script: address('main.js'),
      style: address('main.css'),
      cspSource: panel.webview.cspSource,
      nonce: newNonce(),
      title: panel.title,
      start: { texts: boardTexts(), tab, language: vscode.env.language },
    })
  }

  private async hear(message: FromBoard): Promise<void> {
    if (message.type === 'ready') return this.start()
    if (message.type === 'cascade') return this.tellCascade()
    if (message.type === 'openDocument') return this.openDocument(message.id)
    if (message.type === 'revealMatch' || message.type === 'decide') return this.hearOfMatch(message)
    const task = this.ledger?.groups.flatMap(({ tasks }) => tasks).find(({ id }) => id === message.id)
    const { document } = this.plan
    if (!task || !document) return
    if (message.type === 'reveal') {
      this.selected = task.id
      return this.plan.reveal(toEditorRange(task.selectionRange))
    }
    const { id, field, value } = message
    if (value === task[field].join('、')) return
    if (await this.client.applyAnswer(method.setLedgerField, document.uri, { task: id, field, value })) return
    this.tell({ type: 'refused', id, field })
    void vscode.window.showWarningMessage(
      vscode.l10n.t('This cannot be written into the text as it is laid out. Change it there by hand.'),
    )
  }

  private async hearOfMatch(message: Extract<FromBoard, { readonly type: 'revealMatch' | 'decide' }>): Promise<void> {
    const { current } = this.alignment
    const row = current?.rows.find(({ id }) => id === message.id)
    if (!current || !row) return
    if (message.type === 'revealMatch') return this.sideBySide.reveal(current, row)
    const { upper, drafts } = row
    if (!upper || drafts.length === 0) return
    const pair = { document: upper.document, upper: upper.id, draft: drafts[0].id, decision: message.decision }
    const uri = vscode.Uri.parse(current.uri)
    const decided = await this.client.ask<DecidedMatch>(method.decideMatch, uri, pair)
    if (decided)
      await vscode.workspace.fs.writeFile(vscode.Uri.parse(decided.uri), new TextEncoder().encode(decided.text))
  }

  private async tellCascade(): Promise<void> {
    const cascade = await this.client.request<PlanCascade | null>(method.cascade, {})
    // A question that was given up for a newer one, or failed, leaves what is shown.
    if (cascade === undefined) return
    this.cascade = cascade ?? undefined
    this.tell({ type: 'cascade', ...(cascade ? { cascade } : {}) })
  }

  /** Opens a document of the cascade, and nothing else, beside the board. */
  private async openDocument(uri: string): Promise<void> {
    if (!this.cascade?.documents.some((document) => document.uri === uri)) return
    const { visibleTextEditors } = vscode.window
    const visible = visibleTextEditors.find(
      ({ document }) => document.uri.toString() === vscode.Uri.parse(uri).toString(),
    )
    const viewColumn = (visible ?? this.plan.editor ?? visibleTextEditors[0])?.viewColumn ?? vscode.ViewColumn.Beside
    await vscode.window.showTextDocument(vscode.Uri.parse(uri), { viewColumn })
  }

  private tellAlignment(alignment: PlanAlignment | undefined): void {
    const told = boardAlignment(alignment)
    const text = JSON.stringify(told) ?? ''
    if (!this.isReady || text === this.toldAlignment) return
    this.toldAlignment = text
    this.tell({ type: 'alignment', ...(told ? { alignment: told } : {}) })
  }

  /** The page is new and knows nothing. */
  private async start(): Promise<void> {
    this.isReady = true
    this.changes.forget()
    this.selected = undefined
    this.sent = []
    this.toldAlignment = undefined
    this.listening ??= this.alignment.listen((alignment) => this.tellAlignment(alignment))
    await this.refresh()
    this.tellAlignment(await this.alignment.refresh())
  }

  private async refresh(): Promise<void> {
    const turn = ++this.asked
    this.isStale = !this.panel?.visible || !this.isReady
    if (this.isStale || !this.panel) return
    const { document } = this.plan
    if (!document) {
      this.ledger = undefined
      this.changes.forget()
      this.tell({ type: 'none' })
      return
    }
    const ledger = await this.client.ask<PlanLedger>(method.ledger, document.uri, { by: 'section' })
    // Of several questions under way only the last one counts.
    if (turn !== this.asked || !ledger || !this.panel) return
    this.ledger = ledger
    this.panel.title = vscode.l10n.t('Tasks of {0}', fileNameOf(document.uri))
    this.tell(this.changes.messageFor(ledger, today()))
    if (this.plan.editor) this.follow(this.plan.editor)
  }

  private follow({ document, selection }: vscode.TextEditor): void {
    if (!this.ledger || !this.isReady || document !== this.plan.document) return
    const { line, character } = selection.active
    const id = taskAt(this.ledger, line, character)?.id
    if (id === this.selected) return
    this.selected = id
    this.tell({ type: 'select', ...(id === undefined ? {} : { id }) })
  }

  private tell(message: ToBoard): void {
    if (!this.panel || !this.isReady) return
    this.sent.push(message.type === 'plan' ? `plan ${message.order.length} ${message.changed.length}` : message.type)
    void this.panel.webview.postMessage(message)
  }
}

function tabIn(state: unknown): BoardTab {
  const { tab } = (typeof state === 'object' && state !== null ? state : {}) as { tab?: unknown }
  return boardTabs.find((one) => one === tab) ?? 'matrix'
}
