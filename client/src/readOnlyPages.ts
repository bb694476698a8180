/** Markdown that is shown as a page and belongs to no file: nothing has to be saved or thrown away. */

import * as vscode from 'vscode'

const scheme = 'fangan-page'

/** The pages of a window. */
export class ReadOnlyPages implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly contents = new Map<string, string>()
  private readonly registration = vscode.workspace.registerTextDocumentContentProvider(scheme, this)
  private readonly changed = new vscode.EventEmitter<vscode.Uri>()

  readonly onDidChange = this.changed.event

  /** Shows `content` beside the text under `title`; where no page can be made of it, as it is written. */
  async show(title: string, content: string): Promise<void> {
    const uri = vscode.Uri.from({ scheme, path: `/${title.replace(/[\\/]/g, ' ')}.md` })
    this.contents.set(uri.path, content)
    this.changed.fire(uri)
    await vscode.commands
      .executeCommand('markdown.showPreviewToSide', uri)
      .then(undefined, () => vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside }))
  }

  provideTextDocumentContent({ path }: vscode.Uri): string {
    return this.contents.get(path) ?? ''
  }

  dispose(): void {
    this.registration.dispose()
    this.changed.dispose()
  }
}
