/** The marks of an alignment in the margin of both texts. */

import * as vscode from 'vscode'
import {
  type AlignedRow,
  type AlignmentStatus,
  alignmentStatuses,
  type PlanAlignment,
} from '../../../server/src/protocol.js'
import { toEditorRange } from '../views/ranges.js'

const rulerColours: Readonly<Record<AlignmentStatus, string>> = {
  missing: 'editorError.foreground',
  partly: 'editorWarning.foreground',
  outdated: 'charts.purple',
  covered: 'charts.green',
  added: 'charts.blue',
}

/** One kind of decoration for each status, and one for the passage that answers the cursor's. */
export class Marks implements vscode.Disposable {
  private readonly kinds: ReadonlyMap<AlignmentStatus, vscode.TextEditorDecorationType>
  private readonly counterpart = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new vscode.ThemeColor('editor.rangeHighlightBackground'),
  })

  constructor(extensionUri: vscode.Uri) {
    this.kinds = new Map(
      alignmentStatuses.map((status) => [
        status,
        vscode.window.createTextEditorDecorationType({
          gutterIconPath: vscode.Uri.joinPath(extensionUri, `images/aligned-${status}.svg`),
          gutterIconSize: 'contain',
          overviewRulerColor: new vscode.ThemeColor(rulerColours[status]),
          overviewRulerLane: vscode.OverviewRulerLane.Left,
        }),
      ]),
    )
  }

  /** Marks the passages of the document above. */
  markUpper(editor: vscode.TextEditor, { rows }: PlanAlignment, document: number): void {
    this.mark(
      editor,
      rows.filter(({ upper }) => upper?.document === document),
      ({ upper }) => (upper ? [upper.range] : []),
    )
  }

  /** Marks the passages of the plan; one that answers several is marked with the worst. */
  markDraft(editor: vscode.TextEditor, { rows }: PlanAlignment): void {
    this.mark(editor, rows, ({ drafts }) => drafts.map(({ range }) => range))
  }

  /** Lights up what answers the passage at the cursor of the other text. */
  light(editor: vscode.TextEditor, ranges: readonly vscode.Range[]): void {
    editor.setDecorations(this.counterpart, ranges)
  }

  /** Takes all marks out. */
  clear(editor: vscode.TextEditor): void {
    for (const kind of [...this.kinds.values(), this.counterpart]) editor.setDecorations(kind, [])
  }

  dispose(): void {
    for (const kind of [...this.kinds.values(), this.counterpart]) kind.dispose()
  }

  private mark(
    editor: vscode.TextEditor,
    rows: readonly AlignedRow[],
    rangesOf: (row: AlignedRow) => readonly AlignedRowRange[],
  ): void {
    const worst = new Map<number, AlignmentStatus>()
    const reasons = new Map<number, string[]>()
    for (const row of rows) {
      for (const { start } of rangesOf(row)) {
        const known = worst.get(start.line)
        if (known === undefined || rankOf(row.status) < rankOf(known)) worst.set(start.line, row.status)
        reasons.set(start.line, [...(reasons.get(start.line) ?? []), ...row.reasons])
      }
    }
    for (const [status, kind] of this.kinds) {
      const lines = [...worst].flatMap(([line, own]) => (own === status ? [line] : []))
      editor.setDecorations(
        kind,
        lines.map((line) => ({
          range: toEditorRange({ start: { line, character: 0 }, end: { line, character: 0 } }),
          hoverMessage: [...new Set(reasons.get(line))].map((reason) => plainText(reason)),
        })),
      )
    }
  }
}

type AlignedRowRange = AlignedRow['drafts'][number]['range']

function rankOf(status: AlignmentStatus): number {
  return alignmentStatuses.indexOf(status)
}

function plainText(text: string): vscode.MarkdownString {
  return new vscode.MarkdownString().appendText(text)
}
