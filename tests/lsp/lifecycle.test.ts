/** The server's life: start, end, exit codes, and messages that no proper client sends. */

import { afterEach, expect, test } from 'vitest'
import { fullCapabilities, LspClient } from '../support/lspClient.js'

let client: LspClient
afterEach(() => client.kill())

test('a client without any capability gets what needs none, and nothing that it could not take', async () => {
  client = new LspClient()
  const { capabilities, serverInfo } = await client.initialize()
  expect(serverInfo.name).toBe('fangan')
  expect(serverInfo.version).toMatch(/^\d+\.\d+\.\d+/)
  expect(capabilities).toMatchObject({
    textDocumentSync: { openClose: true, change: 2, save: true },
    hoverProvider: expect.anything(),
    documentSymbolProvider: expect.anything(),
  })
  for (const unable of ['diagnosticProvider', 'codeActionProvider', 'workspace', 'semanticTokensProvider']) {
    expect(capabilities).not.toHaveProperty(unable)
  }
})

test('a full client gets pull diagnostics, code actions and folders', async () => {
  client = new LspClient()
  const { capabilities } = await client.initialize({ capabilities: fullCapabilities })
  expect(capabilities).toMatchObject({
    diagnosticProvider: { workspaceDiagnostics: true, interFileDependencies: false },
    codeActionProvider: { codeActionKinds: expect.arrayContaining(['quickfix', 'source.fixAll.fangan']) },
    workspace: { workspaceFolders: { supported: true } },
  })
})

test('without a transport argument the server speaks stdio', async () => {
  client = new LspClient([])
  expect((await client.initialize()).serverInfo.name).toBe('fangan')
})

test('shutdown and exit end with 0', async () => {
  client = new LspClient()
  await client.initialize()
  expect(await client.stop()).toBe(0)
})

test('exit without shutdown ends with 1', async () => {
  client = new LspClient()
  await client.initialize()
  client.notify('exit', undefined)
  expect(await client.exitCode).toBe(1)
})

test('a client that hangs up ends the server', async () => {
  client = new LspClient()
  await client.initialize()
  client.hangUp()
  expect(await client.exitCode).toBe(1)
})

test('a request before initialize is refused', async () => {
  client = new LspClient()
  const response = await client.send('textDocument/codeAction', { textDocument: { uri: 'file:///x' } })
  expect(response.error?.code).toBe(-32002)
  expect((await client.initialize()).serverInfo.name).toBe('fangan')
})

test('an unknown method is an error, the server goes on', async () => {
  client = new LspClient()
  await client.initialize()
  expect((await client.send('textDocument/nonsense', {})).error?.code).toBe(-32601)
  expect(await client.stop()).toBe(0)
})

test('a body that is no JSON is survived', async () => {
  client = new LspClient()
  await client.initialize()
  client.raw('Content-Length: 7\r\n\r\n{"a":}}')
  expect(await client.stop()).toBe(0)
})

test('parameters of the wrong shape are errors of that message alone', async () => {
  client = new LspClient()
  await client.initialize({ capabilities: fullCapabilities })
  client.notify('textDocument/didOpen', {})
  client.notify('textDocument/didChange', { textDocument: { uri: 'file:///unopened', version: 2 }, contentChanges: [] })
  client.notify('workspace/didChangeConfiguration', null)
  for (const params of [undefined, null, [], {}, { textDocument: 7 }]) {
    expect((await client.send('textDocument/codeAction', params)).error).toBeDefined()
  }
  expect(await client.stop()).toBe(0)
})

test('a text of a hundred thousand characters in one line, with lone surrogates, is answered', async () => {
  client = new LspClient()
  await client.initialize({ capabilities: fullCapabilities })
  client.answer('workspace/configuration', () => [null])
  client.open('untitled:big', `\ud800${'责任单位：省卫生健康委。'.repeat(8_000)}\udc00`)
  const report = await client.request('textDocument/diagnostic', { textDocument: { uri: 'untitled:big' } })
  expect(report.kind).toBe('full')
}, 20_000)
