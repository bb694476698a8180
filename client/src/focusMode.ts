/** Focus mode: new findings on the line being written wait until the writer pauses, leaves the line or saves. */

import * as vscode from 'vscode'
import type { Middleware, vsdiag } from 'vscode-languageclient'
import { lineWritten, type Placed, type Writing, withoutNew } from './heldFindings.js'
import { isPlan, languageId } from './language.js'

/** A pause after the last keystroke that ends the writing, in milliseconds: longer than the search for a word. */
const pauseMs = 1500

/** Stands between the server and the editor's list of findings. */
export class FocusMode implements vscode.Disposable {
  private readonly released = new vscode.EventEmitter<void>()
  private readonly subscriptions: vscode.Disposable
  private readonly reports = new Map<string, vsdiag.FullDocumentDiagnosticReport>()
  /** Documents of which a finding is held back. */
  private readonly holding = new Set<string>()
  private writing: (Writing & { readonly document: vscode.TextDocument }) | undefined
  private pause: ReturnType<typeof setTimeout> | undefined

  /** Fires when findings that were held back may be shown: they have to be pulled again. */
  readonly onRelease = this.released.event

  /** Takes part in the pulling of findings. */
  readonly middleware: Middleware = {
    provideDiagnostics: async (document, previousResultId, token, next) => {
      const report = await next(document, previousResultId, token)
      const uri = document instanceof vscode.Uri ? document : document.uri
      return report && this.take(uri.toString(), report)
    },
  }

  constructor() {
    this.subscriptions = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument((change) => this.follow(change)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        const { writing } = this
        if (textEditor.document !== writing?.document) return
        if (selections.every(({ active }) => active.line !== writing.line)) this.release()
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.release()),
      vscode.workspace.onWillSaveTextDocument(() => this.release()),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(`${languageId}.focusMode`)) this.release()
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.reports.delete(uri.toString())
        this.holding.delete(uri.toString())
      }),
      this.released,
    )
  }

  /** True while a finding is held back in some document. */
  get holdsBack(): boolean {
    return this.holding.size > 0
  }

  dispose(): void {
    clearTimeout(this.pause)
    this.subscriptions.dispose()
  }

  private follow({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): void {
    const editor = vscode.window.activeTextEditor
    if (editor?.document !== document || !isPlan(document) || contentChanges.length === 0) return
    const changes = contentChanges.map(({ range, text }) => ({
      firstLine: range.start.line,
      lastLine: range.end.line,
      text,
    }))
    const line = reason === undefined ? lineWritten(changes, editor.selection.active.line) : undefined
    const goesOn = this.writing?.document === document && this.writing.line === line
    if (!goesOn) this.release()
    if (line === undefined || !isOn(document)) return
    clearTimeout(this.pause)
    this.pause = setTimeout(() => this.release(), pauseMs)
    if (goesOn) return
    const shown = this.reports.get(document.uri.toString())?.items ?? []
    const onLine = shown.map(placeOf).filter((placed) => placed.line === line)
    this.writing = { document, line, shown: onLine.map(({ key }) => key) }
  }

  private release(): void {
    clearTimeout(this.pause)
    this.writing = undefined
    if (this.holding.size > 0) this.released.fire()
  }

  /** The report to show; the whole one is kept, because an unchanged document is not reported again. */
  private take(uri: string, report: vsdiag.DocumentDiagnosticReport): vsdiag.DocumentDiagnosticReport {
    if ('items' in report) this.reports.set(uri, report)
    else if (!this.holding.has(uri)) return report
    const whole = this.reports.get(uri)
    if (!whole) return report
    const { writing } = this
    const items = writing?.document.uri.toString() === uri ? withoutNew(whole.items, placeOf, writing) : whole.items
    if (items.length < whole.items.length) this.holding.add(uri)
    else this.holding.delete(uri)
    return { ...whole, items }
  }
}

function isOn(document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration(languageId, document).get('focusMode') !== false
}

function placeOf({ code, message, range }: vscode.Diagnostic): Placed {
  const rule = typeof code === 'object' ? code.value : code
  return { key: `${rule ?? ''} ${message}`, line: range.start.line }
}
