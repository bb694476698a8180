/** A client that starts the server, says its process id, and does nothing more until it is killed. */

import { spawn } from 'node:child_process'

const [, , file, transport] = process.argv
const isIpc = transport === '--node-ipc'
const server = spawn(process.execPath, [file, transport], {
  stdio: isIpc ? ['ignore', 'ignore', 'inherit', 'ipc'] : ['pipe', 'ignore', 'inherit'],
})
const initialize = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { processId: null, rootUri: null, capabilities: {} },
}
if (isIpc) server.send(initialize)
else {
  const body = JSON.stringify(initialize)
  server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
}
console.log(server.pid)
setInterval(() => {}, 60_000)
