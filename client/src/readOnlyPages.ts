/** Pages that belong to no file: nothing has to be saved or thrown away. Markdown that is shown, and built-in templates as YAML. */

import * as vscode from 'vscode'
import { method, pageScheme, type TemplateTextParams, templateOfPage } from '../../server/src/protocol.js'
import type { Client } from './client.js'

/** The pages of a window. */
export class ReadOnlyPages implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly contents = new Map<string, string>()
  private readonly registration = vscode.workspace.registerTextDocumentContentProvider(pageScheme, this)
  private readonly changed = new vscode.EventEmitter<vscode.Uri>()

  readonly onDidChange = this.changed.event

  constructor(private readonly client: Client) {}

  /** Shows `content` beside the text under `title`; where no page can be made of it, as it is written. */
  async show(title: string, content: string): Promise<void> {
    const uri = vscode.Uri.from({ scheme: pageScheme, path: `/${title.replace(/[\\/]/g, ' ')}.md` })
    this.contents.set(uri.path, content)
    this.changed.fire(uri)
    await vscode.commands
      .executeCommand('markdown.showPreviewToSide', uri)
      .then(undefined, () => vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside }))
  }

  async provideTextDocumentContent({ path }: vscode.Uri): Promise<string> {
    const id = templateOfPage(path)
    if (id === undefined) return this.contents.get(path) ?? ''
    const params: TemplateTextParams = { id }
    return (await this.client.request<string | null>(method.templateText, params)) ?? ''
  }

  dispose(): void {
    this.registration.dispose()
    this.changed.dispose()
  }
}
