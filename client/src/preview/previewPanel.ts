/** The preview of the layout beside the text: follows the plan that the views show, its text and its scrolling. */

import * as vscode from 'vscode'
import { method, type PlanPreview } from '../../../server/src/protocol.js'
import { type FromPreview, type PreviewStart, readFromPreview, type ToPreview } from '../../preview/messages.js'
import type { Client } from '../client.js'
import { fileNameOf } from '../fileName.js'
import { newNonce } from '../nonce.js'
import { scriptedPage } from '../scriptedPage.js'
import type { ShownPlan } from '../views/shownPlan.js'
import { printFile } from './printFile.js'

/** Name of the kind of panel, by which the editor brings it back when the window is loaded again. */
export const previewType = 'fangan.preview'

/** What a test can see of the preview. */
export interface ShownPreview {
  readonly title: string
  /** The number of pages; 0 until the plan is laid out. */
  readonly pages: number
}

/** The one preview of a window; made when it is first asked for. */
export class Preview implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable
  private panel: vscode.WebviewPanel | undefined
  private current: PlanPreview | undefined
  private isReady = false
  private isStale = true
  private pages = 0
  private asked = 0
  private toldLine: number | undefined
  private printsNext = false

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly client: Client,
    private readonly plan: ShownPlan,
  ) {
    this.subscriptions = vscode.Disposable.from(
      plan.onChange(() => void this.refresh()),
      // The server analyses once one pauses, which is soon enough for pages.
      client.onStatus(({ uri }) => {
        if (vscode.Uri.parse(uri).toString() === plan.document?.uri.toString()) void this.refresh()
      }),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.follow(textEditor)),
      vscode.window.registerWebviewPanelSerializer(previewType, {
        deserializeWebviewPanel: async (panel) => this.take(panel),
      }),
    )
  }

  /** What is shown; `undefined` while the preview is closed. */
  get shown(): ShownPreview | undefined {
    return this.panel && { title: this.panel.title, pages: this.pages }
  }

  /** Shows the preview beside the text. */
  show(): void {
    if (this.panel) {
      this.panel.reveal(undefined, true)
      return
    }
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }
    this.take(vscode.window.createWebviewPanel(previewType, vscode.l10n.t('Layout Preview'), place))
  }

  /** Prints the pages, or saves them as a file for a browser where a panel cannot print. */
  print(): void {
    this.printsNext = this.pages === 0
    if (this.printsNext) this.show()
    else this.tell({ type: 'print' })
  }

  dispose(): void {
    this.panel?.dispose()
    this.subscriptions.dispose()
  }

  private take(panel: vscode.WebviewPanel): void {
    this.panel?.dispose()
    this.panel = panel
    this.isReady = false
    const folder = vscode.Uri.joinPath(this.extensionUri, 'dist/preview')
    panel.iconPath = vscode.Uri.joinPath(this.extensionUri, 'images/activity.svg')
    panel.webview.options = { enableScripts: true, localResourceRoots: [folder] }
    panel.onDidDispose(() => {
      if (this.panel !== panel) return
      this.panel = undefined
      this.pages = 0
      this.printsNext = false
    })
    panel.onDidChangeViewState(() => {
      if (panel.visible && this.isStale) void this.refresh()
    })
    panel.webview.onDidReceiveMessage((message: unknown) => {
      const read = readFromPreview(message)
      if (read) void this.hear(read)
    })
    const address = (name: string): string => panel.webview.asWebviewUri(vscode.Uri.joinPath(folder, name)).toString()
    panel.webview.html = scriptedPage<PreviewStart>({
      script: address('main.js'),
      style: address('main.css'),
      cspSource: panel.webview.cspSource,
      nonce: newNonce(),
      title: panel.title,
      start: { language: vscode.env.language, texts: previewTexts() },
    })
  }

  private async hear(message: FromPreview): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.isReady = true
        this.current = undefined
        this.toldLine = undefined
        return this.refresh()
      case 'pages':
        this.pages = message.count
        if (this.printsNext) this.tell({ type: 'print' })
        this.printsNext = false
        return
      case 'reveal':
        return this.plan.reveal(new vscode.Range(message.line, 0, message.line, 0))
      case 'notPrinted':
        return this.saveForPrinting(message.html)
    }
  }

  private async refresh(): Promise<void> {
    const turn = ++this.asked
    this.isStale = !this.panel?.visible || !this.isReady
    if (this.isStale || !this.panel) return
    const { document } = this.plan
    if (!document) {
      this.current = undefined
      return this.tell({ type: 'none' })
    }
    const preview = await this.client.ask<PlanPreview>(method.preview, document.uri)
    // Of several questions under way only the last one counts.
    if (turn !== this.asked || !preview || !this.panel) return
    const isSame = preview.html === this.current?.html
    this.current = preview
    this.panel.title = vscode.l10n.t('Layout of {0}', fileNameOf(document.uri))
    if (!isSame) this.tell({ type: 'plan', html: preview.html, variables: preview.variables })
    if (this.plan.editor) this.follow(this.plan.editor)
  }

  private follow({ document, visibleRanges }: vscode.TextEditor): void {
    const [first] = visibleRanges
    if (!first || !this.isReady || document !== this.plan.document || first.start.line === this.toldLine) return
    this.toldLine = first.start.line
    this.tell({ type: 'scroll', line: first.start.line })
  }

  private async saveForPrinting(pages: string): Promise<void> {
    const { document } = this.plan
    if (!document || !this.current) return
    const save = vscode.l10n.t('Save as a web page…')
    const message = vscode.l10n.t(
      'Panels cannot be printed here. Save the pages as a file and print it from a browser.',
    )
    if ((await vscode.window.showInformationMessage(message, save)) !== save) return
    const stem = fileNameOf(document.uri).replace(/(?:\.fangan)?\.[^.]*$/, '')
    const target = await vscode.window.showSaveDialog({
      defaultUri: document.isUntitled ? undefined : vscode.Uri.joinPath(document.uri, '..', `${stem}.html`),
      filters: { HTML: ['html'] },
    })
    if (!target) return
    const style = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.extensionUri, 'dist/preview/main.css'))
    const { variables } = this.current
    const file = printFile({ title: stem, pages, style: new TextDecoder().decode(style), variables })
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(file))
    const open = vscode.l10n.t('Open')
    const written = vscode.l10n.t('The pages are written: {0}', fileNameOf(target))
    if ((await vscode.window.showInformationMessage(written, open)) === open) await vscode.env.openExternal(target)
  }

  private tell(message: ToPreview): void {
    if (this.panel && this.isReady) void this.panel.webview.postMessage(message)
  }
}

function previewTexts() {
  return {
    noPlan: vscode.l10n.t('Open a plan to see its pages here.'),
    page: vscode.l10n.t('Page {0} of {1}', '{0}', '{1}'),
    pages: vscode.l10n.t('{0} pages', '{0}'),
    keys: vscode.l10n.t('The plan on pages; arrow keys and Page Down scroll, a double click leads to the text.'),
  }
}
