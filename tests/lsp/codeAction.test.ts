/** Quick fixes: offered where the finding stands, as one versioned edit. */

import { afterEach, beforeEach, expect, test } from 'vitest'
import { fullCapabilities, LspClient } from '../support/lspClient.js'
import { misspeltRule } from './samples.js'

const uri = 'file:///tmp/不存在/某省实施方案.txt'
const onTheName = { start: { line: 1, character: 16 }, end: { line: 1, character: 16 } }
const elsewhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }
let client: LspClient
beforeEach(() => {
  client = new LspClient()
  client.answer('workspace/configuration', ({ items }) => items.map(() => ({ language: 'zh' })))
})
afterEach(() => client.kill())

async function actions(capabilities: object, range: object, context: object = { diagnostics: [] }) {
  await client.initialize({ capabilities })
  client.open(uri, `𠮷\n${misspeltRule}\n`, 5)
  return client.request('textDocument/codeAction', { textDocument: { uri }, range, context })
}

test('a fix is an edit of the version that was checked', async () => {
  const found = await actions(fullCapabilities, onTheName)
  const fix = found.find((action: { title: string }) => action.title.includes('suppression-unused'))
  expect(fix).toMatchObject({
    kind: 'quickfix',
    edit: { documentChanges: [{ textDocument: { uri, version: 5 }, edits: [{ newText: 'suppression-unused' }] }] },
  })
  expect(fix.isPreferred).toBeUndefined()
})

test('a client without versioned edits gets plain ones', async () => {
  const capabilities = { ...fullCapabilities, workspace: { configuration: true } }
  const found = await actions(capabilities, onTheName)
  const fix = found.find((action: { title: string }) => action.title.includes('suppression-unused'))
  expect(fix.edit.changes[uri]).toHaveLength(1)
})

test('a fix names the diagnostic that it mends', async () => {
  await actions(fullCapabilities, elsewhere)
  const { items } = await client.request('textDocument/diagnostic', { textDocument: { uri } })
  const context = { diagnostics: items }
  const found = await client.request('textDocument/codeAction', { textDocument: { uri }, range: onTheName, context })
  const fix = found.find((action: { title: string }) => action.title.includes('suppression-unused'))
  expect(fix.diagnostics).toEqual([expect.objectContaining({ code: 'suppression-unknown-rule' })])
})

test('elsewhere, or when only refactorings are asked for, nothing of it is offered', async () => {
  const titles = (found: { title: string }[]) =>
    found.map(({ title }) => title).filter((t) => t.includes('suppression'))
  expect(titles(await actions(fullCapabilities, elsewhere))).toEqual([])
  const context = { diagnostics: [], only: ['refactor'] }
  const found = await client.request('textDocument/codeAction', { textDocument: { uri }, range: onTheName, context })
  expect(found).toEqual([])
})
