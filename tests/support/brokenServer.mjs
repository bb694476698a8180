/** A server that gives every request the same wrong answer, to show that the test client notices. */

let received = ''
process.stdin.setEncoding('utf8').on('data', (chunk) => {
  received += chunk
  for (const [, id] of received.matchAll(/"id":(\d+)/g)) answer(Number(id))
  received = ''
})

function answer(id) {
  const body = JSON.stringify({ jsonrpc: '2.0', id, result: { contents: 1 } })
  process.stdout.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
}
