/** Findings in the editor: pushed or pulled, always for the newest version, at the right place. */

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fullCapabilities, LspClient } from '../support/lspClient.js'
import { ownFindings, place, unknownRule } from './samples.js'

const uri = 'file:///tmp/不存在/某省实施方案.txt'
let client: LspClient
beforeEach(() => {
  client = new LspClient()
  client.answer('workspace/configuration', ({ items }) => items.map(() => null))
})
afterEach(() => client.kill())

describe('pushed to a client that cannot pull', () => {
  test('with code, source, severity and range, and no more than the client understands', async () => {
    await client.initialize()
    client.open(uri, `${unknownRule}\n`)
    const published = await client.nextNotification('textDocument/publishDiagnostics')
    expect(published).toMatchObject({ uri, version: 1 })
    const [finding] = ownFindings(published.diagnostics)
    expect(finding).toMatchObject({ code: 'suppression-unknown-rule', source: 'fangan', severity: 2 })
    expect(place(finding.range)).toBe('0:13-0:25')
    expect(finding.codeDescription).toBeUndefined()
    expect(finding.relatedInformation).toBeUndefined()
  })

  test('once for a burst of changes, for the last version', async () => {
    await client.initialize()
    client.open(uri, '一', 1)
    for (let version = 2; version <= 20; version++) {
      const text = version === 20 ? unknownRule : `第${version}稿`
      client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] })
    }
    const published = await client.nextNotification('textDocument/publishDiagnostics')
    expect(published.version).toBe(20)
    expect(ownFindings(published.diagnostics)).toHaveLength(1)
    expect(client.received.filter((message) => message.method === 'textDocument/publishDiagnostics')).toHaveLength(1)
  })

  test('removed when the document is closed', async () => {
    await client.initialize()
    client.open(uri, unknownRule)
    await client.nextNotification('textDocument/publishDiagnostics')
    client.notify('textDocument/didClose', { textDocument: { uri } })
    expect(await client.nextNotification('textDocument/publishDiagnostics')).toEqual({ uri, diagnostics: [] })
  })

  test('a status notification is not sent to clients that did not ask for it', async () => {
    await client.initialize()
    client.open(uri, unknownRule)
    await client.nextNotification('textDocument/publishDiagnostics')
    expect(client.received.some((message) => message.method === 'fangan/statusChanged')).toBe(false)
  })
})

describe('pulled', () => {
  test('with a page for the code; unchanged while nothing changed', async () => {
    await client.initialize({ capabilities: fullCapabilities })
    client.open(uri, unknownRule)
    const report = await client.request('textDocument/diagnostic', { textDocument: { uri } })
    const [finding] = ownFindings(report.items)
    expect(finding.codeDescription.href).toMatch(/^https:\/\/github\.com\/fangan\/fangan\/.+\.md(#.+)?$/)
    expect(finding.data.version).toBe(1)
    const again = await client.request('textDocument/diagnostic', {
      textDocument: { uri },
      previousResultId: report.resultId,
    })
    expect(again).toEqual({ kind: 'unchanged', resultId: report.resultId })
  })

  test('nothing is pushed besides', async () => {
    await client.initialize({ capabilities: fullCapabilities })
    client.open(uri, unknownRule)
    await client.request('textDocument/diagnostic', { textDocument: { uri } })
    client.notify('textDocument/didClose', { textDocument: { uri } })
    await client.stop()
    expect(client.received.some((message) => message.method === 'textDocument/publishDiagnostics')).toBe(false)
  })

  test('a document that is not open has no findings', async () => {
    await client.initialize({ capabilities: fullCapabilities })
    const report = await client.request('textDocument/diagnostic', { textDocument: { uri } })
    expect(report).toEqual({ kind: 'full', items: [] })
  })

  test('a withdrawn request is answered as cancelled or finished, never left open', async () => {
    await client.initialize({ capabilities: fullCapabilities })
    client.open(uri, unknownRule)
    const id = client.start('textDocument/diagnostic', { textDocument: { uri } })
    const answered = client.next((message) => message.id === id && message.method === undefined)
    client.notify('$/cancelRequest', { id })
    const response = await answered
    expect(response.error?.code ?? response.result.kind).toSatisfy((x) => x === -32800 || x === 'full')
  })
})
