/** Starts the language server; the client says how it talks: `--stdio` (also the default), `--node-ipc`, `--pipe=` or `--socket=`. */

import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { version } from '../../../package.json'
import { startServer } from '../lsp/server.js'
import { nodeFiles } from './files.js'

const transports = /^--(stdio|node-ipc|pipe|socket)\b/
if (!process.argv.some((argument) => transports.test(argument))) process.argv.push('--stdio')

const connection = createConnection(ProposedFeatures.all)
// Whatever went wrong beside a request is told, but does not take the editor's findings away.
process.on('unhandledRejection', (error) => connection.console.error(`unhandled: ${String(error)}`))
startServer(connection, { files: nodeFiles, version })
