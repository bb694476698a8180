/** The plan that the views show: the one in front, and while another file is in front the one shown before. */

import * as vscode from 'vscode'
import { isPlan } from '../language.js'

/** Follows the editors; the context key `fangan.planOpen` tells menus and welcome texts of it. */
export class ShownPlan implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument | undefined>()
  private readonly subscriptions: vscode.Disposable
  private shown: vscode.TextDocument | undefined

  /** Fires when another plan, or none, is shown. */
  readonly onChange = this.changed.event

  constructor() {
    const follow = (): void => this.follow()
    this.subscriptions = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor(follow),
      // A document is closed some time after its tab, and opened again when its language changes.
      vscode.window.tabGroups.onDidChangeTabs(follow),
      vscode.workspace.onDidOpenTextDocument(follow),
      vscode.workspace.onDidCloseTextDocument(follow),
      this.changed,
    )
    this.follow()
  }

  /** The plan; `undefined` when none is open. */
  get document(): vscode.TextDocument | undefined {
    return this.shown
  }

  /** The editor of the plan, when it is visible. */
  get editor(): vscode.TextEditor | undefined {
    const { activeTextEditor, visibleTextEditors } = vscode.window
    if (activeTextEditor && activeTextEditor.document === this.shown) return activeTextEditor
    return visibleTextEditors.find(({ document }) => document === this.shown)
  }

  /** Shows the plan in an editor with the cursor at the start of `range`. */
  async reveal(range: vscode.Range): Promise<void> {
    if (!this.shown) return
    const viewColumn = this.editor?.viewColumn
    const editor = await vscode.window.showTextDocument(this.shown, { viewColumn })
    editor.selection = new vscode.Selection(range.start, range.start)
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
  }

  dispose(): void {
    this.subscriptions.dispose()
  }

  private follow(): void {
    const next = this.next()
    if (next === this.shown) return
    this.shown = next
    void vscode.commands.executeCommand('setContext', 'fangan.planOpen', next !== undefined)
    this.changed.fire(next)
  }

  private next(): vscode.TextDocument | undefined {
    const active = vscode.window.activeTextEditor?.document
    if (active && isPlan(active)) return active
    const { shown } = this
    return shown && !shown.isClosed && isPlan(shown) && hasTab(shown) ? shown : undefined
  }
}

function hasTab({ uri }: vscode.TextDocument): boolean {
  return vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()),
  )
}
