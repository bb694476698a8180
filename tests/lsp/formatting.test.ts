/** Formatting, on-type formatting, renumbering, moving and pasting with the built server. */

import { afterEach, beforeEach, expect, test } from 'vitest'
import { fullCapabilities, LspClient } from '../support/lspClient.js'

const uri = 'file:///tmp/不存在/某省实施方案.txt'
const options = { tabSize: 2, insertSpaces: true }
const draft = '一、目标\n见第三部分。\n三、任务\n（一）甲。建设,提高。\n（二）乙。建设。\n'
let client: LspClient
beforeEach(() => {
  client = new LspClient()
})
afterEach(() => client.kill())

async function open(text: string, capabilities: object = fullCapabilities, version = 5) {
  client.answer('workspace/configuration', ({ items }) => items.map(() => ({ language: 'zh' })))
  const result = await client.initialize({ capabilities })
  client.open(uri, text, version)
  return result
}

interface Edit {
  readonly range: { readonly start: Place; readonly end: Place }
  readonly newText: string
}
interface Place {
  readonly line: number
  readonly character: number
}

/** `text` after `edits`. */
function applied(text: string, edits: readonly Edit[]): string {
  const lines = text.split('\n')
  const offset = ({ line, character }: Place): number =>
    lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character
  return [...edits]
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => offset(b.edit.range.start) - offset(a.edit.range.start) || b.index - a.index)
    .reduce(
      (result, { edit }) =>
        result.slice(0, offset(edit.range.start)) + edit.newText + result.slice(offset(edit.range.end)),
      text,
    )
}

test('the server offers what it has', async () => {
  const { capabilities } = await open(draft)
  expect(capabilities).toMatchObject({
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n', moreTriggerCharacter: ['）'] },
  })
})

test('formats the document', async () => {
  await open(draft)
  const edits = await client.request('textDocument/formatting', { textDocument: { uri }, options })
  expect(applied(draft, edits)).toBe(draft.replace('第三', '第二').replace('三、', '二、').replace(',', '，'))
})

test('formats a range', async () => {
  await open(draft)
  const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 2 } }
  const edits = await client.request('textDocument/rangeFormatting', { textDocument: { uri }, range, options })
  expect(applied(draft, edits)).toBe(draft.replace(',', '，'))
})

test('goes on with the next number', async () => {
  await open(draft)
  const position = { line: 5, character: 0 }
  const edits = await client.request('textDocument/onTypeFormatting', {
    textDocument: { uri },
    position,
    ch: '\n',
    options,
  })
  expect(applied(draft, edits)).toBe(`${draft}（三）`)
})

test('renumbers, as an edit of the version that was read', async () => {
  await open(draft)
  const edit = await client.request('fangan/renumber', { uri })
  expect(edit.documentChanges[0].textDocument).toEqual({ uri, version: 5 })
  expect(applied(draft, edit.documentChanges[0].edits)).toBe(draft.replace('第三', '第二').replace('三、', '二、'))
})

test('numbers in order need no edit', async () => {
  await open('一、目标\n二、任务\n')
  expect(await client.request('fangan/renumber', { uri })).toBeNull()
})

test('moves a section, also for a client without versioned edits', async () => {
  const text = '一、目标\n二、任务\n'
  await open(text, { workspace: { configuration: true } })
  const position = { line: 1, character: 3 }
  const edit = await client.request('fangan/moveSection', { uri, position, direction: 'up' })
  expect(applied(text, edit.changes[uri])).toBe('一、任务\n二、目标\n')
  expect(await client.request('fangan/moveSection', { uri, position, direction: 'down' })).toBeNull()
  const target = { position: { line: 0, character: 0 }, place: 'before' }
  const dropped = await client.request('fangan/moveSection', { uri, position, target })
  expect(applied(text, dropped.changes[uri])).toBe('一、任务\n二、目标\n')
})

test('cleans what is pasted', async () => {
  await open(draft)
  expect(await client.request('fangan/cleanPaste', { uri, text: '　　1.\t加强建设。\r\n' })).toBe('1. 加强建设。\n')
  const html = '<table><tr><td>任务<td>单位</tr></table>'
  expect(await client.request('fangan/cleanPaste', { uri, text: '', html })).toBe('任务\t单位\n')
})

test('what is pasted gets the indent of the plan, but where it continues a line', async () => {
  await open('云岭省方案\n\n　　为做好工作，制定本方案。\n\n　　一、任务\n')
  const text = '加强建设。\n提高质量。\n'
  const at = (character: number) => client.request('fangan/cleanPaste', { uri, text, position: { line: 4, character } })
  expect(await at(0)).toBe('　　加强建设。\n　　提高质量。\n')
  expect(await at(6)).toBe('加强建设。\n　　提高质量。\n')
})

test('an unknown document gets nothing', async () => {
  await open(draft)
  const textDocument = { uri: 'file:///tmp/不存在/别的.txt' }
  expect(await client.request('textDocument/formatting', { textDocument, options })).toEqual([])
  expect(await client.request('fangan/renumber', textDocument)).toBeNull()
})
