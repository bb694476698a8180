/** Incremental changes: the server holds what the editor shows, whatever characters and line ends the text has. */

import { afterAll, beforeAll, expect, test } from 'vitest'
import { fullCapabilities, LspClient } from '../support/lspClient.js'
import { ownFindings, place, unknownRule } from './samples.js'

let client: LspClient
beforeAll(async () => {
  client = new LspClient()
  client.answer('workspace/configuration', ({ items }) => items.map(() => null))
  await client.initialize({ capabilities: fullCapabilities })
})
afterAll(() => client.kill())

const cases = [
  { name: 'Han characters', before: '甲乙丙丁', change: { from: [0, 1], to: [0, 3], text: '子' }, after: '甲子丁' },
  { name: 'surrogate pairs', before: '𠮷野家𠮷', change: { from: [0, 2], to: [0, 4], text: '' }, after: '𠮷𠮷' },
  { name: 'half a pair', before: '𠮷𠮷', change: { from: [0, 1], to: [0, 2], text: '' }, after: '\ud842𠮷' },
  {
    name: 'line ends of Windows',
    before: '一\r\n二\r\n三',
    change: { from: [1, 0], to: [2, 0], text: '' },
    after: '一\r\n三',
  },
  {
    name: 'lone carriage returns',
    before: '一\r二\r三',
    change: { from: [2, 0], to: [2, 1], text: '四' },
    after: '一\r二\r四',
  },
  { name: 'beyond the end', before: '一', change: { from: [9, 9], to: [9, 9], text: '二' }, after: '一二' },
  { name: 'full-width spaces', before: '　　一', change: { from: [0, 2], to: [0, 2], text: '第' }, after: '　　第一' },
]

test.each(cases)('$name', async ({ name, before, change, after }) => {
  const uri = `untitled:${name}`
  const start = { line: change.from[0], character: change.from[1] }
  const end = { line: change.to[0], character: change.to[1] }
  client.open(uri, before)
  client.notify('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ range: { start, end }, text: change.text }],
  })
  // A finding is put behind the changed text, so its place tells what the server holds.
  const lines = after.split(/\r\n|\r|\n/)
  const tail = { line: lines.length - 1, character: lines[lines.length - 1].length }
  client.notify('textDocument/didChange', {
    textDocument: { uri, version: 3 },
    contentChanges: [{ range: { start: tail, end: tail }, text: unknownRule }],
  })
  const report = await client.request('textDocument/diagnostic', { textDocument: { uri } })
  const [finding] = ownFindings(report.items)
  expect(place(finding.range)).toBe(`${tail.line}:${tail.character + 13}-${tail.line}:${tail.character + 25}`)
})
