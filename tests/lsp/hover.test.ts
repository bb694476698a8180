/** Hover over the protocol: Markdown or plain text, in the language of the user. */

import { afterEach, beforeEach, expect, test } from 'vitest'
import { fullCapabilities, LspClient } from '../support/lspClient.js'

const uri = 'file:///tmp/不存在/某省实施方案.txt'
const text = '𠮷省实施方案\n\n一、任务\n\n（一）布点。建成____个。（牵头单位：省民政厅；完成时限：2024年6月底前）\n'
const markdown = {
  ...fullCapabilities,
  textDocument: { ...fullCapabilities.textDocument, hover: { contentFormat: ['markdown', 'plaintext'] } },
}
let client: LspClient
let language = 'zh'
beforeEach(() => {
  client = new LspClient()
  client.answer('workspace/configuration', ({ items }) => items.map(() => ({ language })))
})
afterEach(() => {
  client.kill()
  language = 'zh'
})

async function hoverAt(capabilities: object, character: number) {
  await client.initialize({ capabilities })
  client.open(uri, text)
  return client.request('textDocument/hover', { textDocument: { uri }, position: { line: 4, character } })
}

test('Markdown for clients that show it, with the range of the subject', async () => {
  expect(await hoverAt(markdown, 21)).toEqual({
    contents: { kind: 'markdown', value: expect.stringMatching(/^\*\*省民政厅\*\*\n\n- .*\n/) },
    range: { start: { line: 4, character: 20 }, end: { line: 4, character: 24 } },
  })
})

test('plain text for others, in English where that is asked for', async () => {
  language = 'en'
  const { contents } = await hoverAt(fullCapabilities, 33)
  expect(contents).toEqual({ kind: 'plaintext', value: expect.stringContaining('Last day: 2024-06-30') })
})

test('signs of the document are no Markdown', async () => {
  const { contents } = await hoverAt(markdown, 9)
  expect(contents.value).not.toContain('____')
})

test('nothing is said of plain words', async () => {
  expect(await hoverAt(markdown, 7)).toBeNull()
})
