/** Starts the language server in a web worker. */

import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser'
import { version } from '../../../package.json'
import { startServer } from '../lsp/server.js'
import { within } from './timeLimit.js'

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), { version, within })
