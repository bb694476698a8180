/** The extension in desktop VS Code and on servers: the language server is a process of its own. */

import type * as vscode from 'vscode'
import type { Connect } from '../client.js'
import { type Api, start, stop } from '../extension.js'
import { languageId } from '../language.js'

/** Called by VS Code when a plan is opened or a command is run. */
export const activate = (context: vscode.ExtensionContext): Api => start(context, connect)

/** Called by VS Code when the window closes. */
export const deactivate = stop

/** Megabytes that V8 fills with new objects before it looks what is still in use: the usual 16 cost memory and save no time. */
const execArgv = ['--max-semi-space-size=2']

const connect: Connect = async (context, options) => {
  const { LanguageClient, TransportKind, WorkDoneProgress } = await import('vscode-languageclient/node')
  const module = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc }
  const run = { ...module, options: { execArgv } }
  const debug = { ...module, options: { execArgv: [...execArgv, '--nolazy', '--inspect=6009'] } }
  return {
    client: new LanguageClient(languageId, 'fangan', { run, debug }, options),
    workDone: WorkDoneProgress.type,
  }
}
