/** Starts the language server; the client says how it talks: `--stdio` (also the default) or `--node-ipc`. */

import { type Connection, createConnection, ProposedFeatures, StreamMessageWriter } from 'vscode-languageserver/node'
import { version } from '../../../package.json'
import { startServer } from '../lsp/server.js'
import { nodeFiles } from './files.js'
import { StdioReader } from './stdioReader.js'
import { within } from './timeLimit.js'

const refused = process.argv.find((argument) => /^--(?:pipe|socket)\b/.test(argument))
if (refused !== undefined) {
  // Without this the library would fail on the network module, which is not in the bundle.
  console.error(`fangan: ${refused} is not offered, use --stdio or --node-ipc`)
  process.exit(2)
}
if (!process.argv.some((argument) => /^--(?:stdio|node-ipc)$/.test(argument))) process.argv.push('--stdio')

const connection = process.argv.includes('--node-ipc') ? createConnection(ProposedFeatures.all) : overStdio()
// Whatever went wrong beside a request is told, but does not take the editor's findings away.
process.on('unhandledRejection', (error) => connection.console.error(`unhandled: ${String(error)}`))
startServer(connection, { files: nodeFiles, version, within })

/** A client that closes its end of the stream is gone, and the server with it. */
function overStdio(): Connection {
  // Whatever else is printed would stand between the messages.
  console.log = console.error
  const reader = new StdioReader(process.stdin)
  const made = createConnection(ProposedFeatures.all, reader, new StreamMessageWriter(process.stdout))
  reader.onError((error) => made.console.error(`input: ${error.message}`))
  let wasShutDown = false
  made.onShutdown(() => {
    wasShutDown = true
  })
  for (const end of ['end', 'close']) process.stdin.once(end, () => process.exit(wasShutDown ? 0 : 1))
  return made
}
