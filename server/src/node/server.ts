/** Starts the language server; the client says how it talks: `--stdio` (also the default) or `--node-ipc`. */

import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { version } from '../../../package.json'
import { startServer } from '../lsp/server.js'
import { nodeFiles } from './files.js'

const refused = process.argv.find((argument) => /^--(?:pipe|socket)\b/.test(argument))
if (refused !== undefined) {
  // Without this the library would fail on the network module, which is not in the bundle.
  console.error(`fangan: ${refused} is not offered, use --stdio or --node-ipc`)
  process.exit(2)
}
if (!process.argv.some((argument) => /^--(?:stdio|node-ipc)$/.test(argument))) process.argv.push('--stdio')

const connection = createConnection(ProposedFeatures.all)
// Whatever went wrong beside a request is told, but does not take the editor's findings away.
process.on('unhandledRejection', (error) => connection.console.error(`unhandled: ${String(error)}`))
startServer(connection, { files: nodeFiles, version })
