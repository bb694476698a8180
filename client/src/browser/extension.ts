/** The extension in a browser (vscode.dev): the language server is a web worker. */

import * as vscode from 'vscode'
import type { Connect } from '../client.js'
import { type Api, start, stop } from '../extension.js'
import { languageId } from '../language.js'

/** Called by VS Code when a plan is opened or a command is run. */
export const activate = (context: vscode.ExtensionContext): Api => start(context, connect)

/** Called by VS Code when the window closes. */
export const deactivate = stop

const connect: Connect = async (context, options) => {
  const { BrowserMessageReader, BrowserMessageWriter, LanguageClient, WorkDoneProgress } = await import(
    'vscode-languageclient/browser'
  )
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist/browser/server.js').toString(true)
  let worker: Worker | undefined
  const start = async () => {
    // A worker goes on after the server in it has been told to exit.
    worker?.terminate()
    worker = new Worker(script)
    // Said in full, because a worker in the extension host is none of the class `Worker` that the library looks for.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) }
  }
  return { client: new LanguageClient(languageId, 'fangan', start, options), workDone: WorkDoneProgress.type }
}
