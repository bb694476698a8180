/** 对照: the document above and the plan side by side; marks in both margins, and one follows the other. */

import * as vscode from 'vscode'
import type { AlignedRow, PlanAlignment } from '../../../server/src/protocol.js'
import { toEditorRange } from '../views/ranges.js'
import { Marks } from './marks.js'
import type { ShownAlignment } from './shownAlignment.js'

/** The pair that is shown. */
interface Pair {
  readonly upper: string
  readonly draft: string
  /** Index of the document above among those of the plan. */
  readonly document: number
}

/** Scrolling that was asked for is not answered, in milliseconds. */
const echoMs = 250

/** Two editors; one pair in a window. */
export class SideBySide implements vscode.Disposable {
  private readonly marks: Marks
  private readonly subscriptions: vscode.Disposable
  private pair: Pair | undefined
  private listening: vscode.Disposable | undefined
  private alignment: PlanAlignment | undefined
  private scrolled: { readonly editor: vscode.TextEditor; readonly until: number } | undefined

  constructor(
    extensionUri: vscode.Uri,
    private readonly shown: ShownAlignment,
  ) {
    this.marks = new Marks(extensionUri)
    this.subscriptions = vscode.Disposable.from(
      vscode.window.onDidChangeVisibleTextEditors(() => this.follow()),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.scroll(textEditor)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.light(textEditor)),
      this.marks,
    )
  }

  /** What is side by side; `undefined` while nothing is. */
  get current(): Pair | undefined {
    return this.pair
  }

  /** Opens the plan of `alignment` with the document `index` of those above it on its left. */
  async open(alignment: PlanAlignment, index: number): Promise<void> {
    const [upper, draft] = [vscode.Uri.parse(alignment.documents[index].uri), vscode.Uri.parse(alignment.uri)]
    this.pair = { upper: upper.toString(), draft: draft.toString(), document: index }
    this.alignment = alignment
    await vscode.window.showTextDocument(upper, {
      viewColumn: vscode.ViewColumn.One,
      preserveFocus: true,
      preview: false,
    })
    // The plan comes last, so that it is the one that the views show.
    await vscode.window.showTextDocument(draft, { viewColumn: vscode.ViewColumn.Two, preview: false })
    this.listening ??= this.shown.listen((next) => this.take(next))
    this.mark()
  }

  /** Brings the passages of `row` into view in both. */
  async reveal(alignment: PlanAlignment, row: AlignedRow): Promise<void> {
    const index = row.upper?.document ?? this.pair?.document ?? 0
    if (!this.editors() || this.pair?.document !== index) await this.open(alignment, index)
    const editors = this.editors()
    if (!editors) return
    if (row.upper) show(editors.upper, toEditorRange(row.upper.range))
    const [first] = row.drafts
    if (first) show(editors.draft, toEditorRange(first.range))
    this.scrolled = { editor: editors.upper, until: Date.now() + echoMs }
  }

  dispose(): void {
    this.listening?.dispose()
    this.subscriptions.dispose()
  }

  private take(alignment: PlanAlignment | undefined): void {
    // While the document above is in front, the plan of the views is another one.
    if (!alignment || vscode.Uri.parse(alignment.uri).toString() !== this.pair?.draft) return
    this.alignment = alignment
    this.mark()
  }

  /** Ends when one of the two is closed. */
  private follow(): void {
    if (!this.pair) return
    const editors = this.editors()
    if (editors) {
      this.mark()
      return
    }
    for (const editor of vscode.window.visibleTextEditors) this.marks.clear(editor)
    const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()))
    if (open.has(this.pair.upper) && open.has(this.pair.draft)) return
    this.pair = undefined
    this.listening?.dispose()
    this.listening = undefined
  }

  private mark(): void {
    const editors = this.editors()
    if (!editors || !this.alignment || !this.pair) return
    this.marks.markUpper(editors.upper, this.alignment, this.pair.document)
    this.marks.markDraft(editors.draft, this.alignment)
  }

  /** The other text shows what answers the uppermost passage that is seen in this one. */
  private scroll(editor: vscode.TextEditor): void {
    const other = this.otherOf(editor)
    if (!other) return
    if (this.scrolled?.editor === editor && Date.now() < this.scrolled.until) return
    const [seen] = editor.visibleRanges
    const places = this.placesIn(editor).filter(({ own, answers }) => seen?.contains(own.start) && answers.length > 0)
    const [top] = places.sort((one, next) => one.own.start.compareTo(next.own.start))
    if (!top) return
    this.scrolled = { editor: other, until: Date.now() + echoMs }
    other.revealRange(top.answers[0], vscode.TextEditorRevealType.AtTop)
  }

  private light(editor: vscode.TextEditor): void {
    const other = this.otherOf(editor)
    if (!other) return
    const at = editor.selection.active
    const holding = this.placesIn(editor).filter(({ own }) => own.contains(at))
    const ranges = holding.flatMap(({ answers }) => answers)
    this.marks.light(other, ranges)
    this.marks.light(editor, [])
    if (ranges.length === 0 || vscode.window.activeTextEditor !== editor) return
    this.scrolled = { editor: other, until: Date.now() + echoMs }
    other.revealRange(ranges[0], vscode.TextEditorRevealType.InCenterIfOutsideViewport)
  }

  /** The passages of one text with those of the other that belong to them. */
  private placesIn(
    editor: vscode.TextEditor,
  ): { readonly own: vscode.Range; readonly answers: readonly vscode.Range[] }[] {
    const rows = (this.alignment?.rows ?? []).filter(({ upper }) => upper?.document === this.pair?.document)
    const isUpper = editor.document.uri.toString() === this.pair?.upper
    return rows.flatMap(({ upper, drafts }) => {
      const above = upper ? [toEditorRange(upper.range)] : []
      const own = drafts.map(({ range }) => toEditorRange(range))
      return isUpper
        ? above.map((one) => ({ own: one, answers: own }))
        : own.map((one) => ({ own: one, answers: above }))
    })
  }

  private otherOf(editor: vscode.TextEditor): vscode.TextEditor | undefined {
    const editors = this.editors()
    if (editor === editors?.upper) return editors.draft
    return editor === editors?.draft ? editors.upper : undefined
  }

  private editors(): { readonly upper: vscode.TextEditor; readonly draft: vscode.TextEditor } | undefined {
    const of = (uri: string | undefined): vscode.TextEditor | undefined =>
      vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri)
    const [upper, draft] = [of(this.pair?.upper), of(this.pair?.draft)]
    return upper && draft && { upper, draft }
  }
}

function show(editor: vscode.TextEditor, range: vscode.Range): void {
  editor.selection = new vscode.Selection(range.start, range.start)
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
}
