/** Semantic tokens: whole, changed, in a range. */

import { afterEach, beforeEach, expect, test } from 'vitest'
import { LspClient } from '../support/lspClient.js'
import { planOf } from '../support/plans.js'

const uri = 'file:///tmp/某省实施方案.txt'
const text = planOf(['建设网络。床位达到20张以上。（牵头单位：省卫生健康委；完成时限：2022年6月底前）'])
const capabilities = {
  textDocument: {
    semanticTokens: {
      requests: { full: { delta: true }, range: true },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ['relative'],
    },
  },
}
let client: LspClient
beforeEach(() => {
  client = new LspClient()
})
afterEach(() => client.kill())

interface Legend {
  readonly tokenTypes: readonly string[]
  readonly tokenModifiers: readonly string[]
}

/** The tokens as `type text`. */
function decode(source: string, { tokenTypes, tokenModifiers }: Legend, data: readonly number[]): string[] {
  const lines = source.split('\n')
  const found: string[] = []
  let line = 0
  let character = 0
  for (let at = 0; at < data.length; at += 5) {
    const [down, across, length, type, bits] = data.slice(at, at + 5)
    character = down === 0 ? character + across : across
    line += down
    const modifiers = tokenModifiers.filter((_, bit) => bits & (1 << bit))
    found.push(`${[tokenTypes[type], ...modifiers].join('.')} ${lines[line].slice(character, character + length)}`)
  }
  return found
}

async function start(): Promise<Legend> {
  const { capabilities: announced } = await client.initialize({ capabilities })
  client.open(uri, text)
  return announced.semanticTokensProvider.legend
}

const expected = [
  'target 床位达到20张以上',
  'roleWord 牵头单位',
  'organ.lead 省卫生健康委',
  'deadline 2022年6月底前',
  'organ 云岭省人民政府办公厅',
]

test('the tokens of the whole document', async () => {
  const legend = await start()
  const { data } = await client.request('textDocument/semanticTokens/full', { textDocument: { uri } })
  expect(decode(text, legend, data)).toEqual(expected)
})

test('the tokens of a range', async () => {
  const legend = await start()
  const line = text.split('\n').findIndex((one) => one.startsWith('（一）'))
  const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } }
  const { data } = await client.request('textDocument/semanticTokens/range', { textDocument: { uri }, range })
  expect(decode(text, legend, data)).toEqual(expected.slice(0, 4))
})

test('a change is told as an edit of the numbers before', async () => {
  const legend = await start()
  const before = await client.request('textDocument/semanticTokens/full', { textDocument: { uri } })
  const changed = text.replace('省卫生健康委', '省财政厅、省卫生健康委')
  client.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: changed }] })
  const params = { textDocument: { uri }, previousResultId: before.resultId }
  const delta = await client.request('textDocument/semanticTokens/full/delta', params)
  const data: number[] = [...before.data]
  for (const edit of delta.edits) data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []))
  const full = await client.request('textDocument/semanticTokens/full', { textDocument: { uri } })
  expect(data).toEqual(full.data)
  expect(decode(changed, legend, data)).toContain('organ.lead 省财政厅')
  expect(delta.edits).toHaveLength(1)
  expect(delta.edits[0].deleteCount).toBeLessThan(before.data.length)
})

test('after an unknown result the whole is sent; a client without tokens is offered none', async () => {
  await start()
  const params = { textDocument: { uri }, previousResultId: 'unknown' }
  expect(await client.request('textDocument/semanticTokens/full/delta', params)).toHaveProperty('data')
  const plain = new LspClient()
  const { capabilities: announced } = await plain.initialize()
  expect(announced.semanticTokensProvider).toBeUndefined()
  plain.kill()
})
