/** Rename: one versioned edit, or an error that says why not. */

import { afterEach, beforeEach, expect, test } from 'vitest'
import { fullCapabilities, LspClient } from '../support/lspClient.js'
import { planOf } from '../support/plans.js'

const uri = 'file:///tmp/某省实施方案.txt'
const text = planOf(['建设医共体。每县1个。（牵头单位：省卫生健康委）'], {
  goal: '按照《办好医院的意见》（云政发〔2021〕3号），组建医疗共同体（以下简称医共体），医共体落实任务。',
})
const lines = text.split('\n')
let client: LspClient
beforeEach(() => {
  client = new LspClient()
  client.answer('workspace/configuration', ({ items }) => items.map(() => ({ language: 'zh' })))
})
afterEach(() => client.kill())

function positionOf(word: string) {
  const line = lines.findIndex((one) => one.includes(word))
  return { line, character: lines[line].indexOf(word) }
}

async function start(capabilities: object) {
  const { capabilities: announced } = await client.initialize({ capabilities })
  client.open(uri, text, 7)
  return announced.renameProvider
}

const prepares = {
  ...fullCapabilities,
  textDocument: { ...fullCapabilities.textDocument, rename: { prepareSupport: true } },
}

test('the preparation names the place and the present name', async () => {
  expect(await start(prepares)).toEqual({ prepareProvider: true })
  const start3 = positionOf('医共体落实')
  expect(await client.request('textDocument/prepareRename', { textDocument: { uri }, position: start3 })).toEqual({
    range: { start: start3, end: { ...start3, character: start3.character + 3 } },
    placeholder: '医共体',
  })
  const nothing = { textDocument: { uri }, position: positionOf('总体目标') }
  expect(await client.request('textDocument/prepareRename', nothing)).toBeNull()
  const number = { textDocument: { uri }, position: positionOf('云政发') }
  await expect(client.request('textDocument/prepareRename', number)).rejects.toThrow('这里只是编号')
})

test('all places change in one edit of the version that was read', async () => {
  await start(prepares)
  const edit = await client.request('textDocument/rename', {
    textDocument: { uri },
    position: positionOf('医共体落实'),
    newName: '联合体',
  })
  expect(edit.documentChanges).toHaveLength(1)
  expect(edit.documentChanges[0].textDocument).toEqual({ uri, version: 7 })
  expect(edit.documentChanges[0].edits.map(({ newText }: { newText: string }) => newText)).toEqual([
    '联合体',
    '联合体',
    '联合体',
  ])
})

test('a client without preparation and versions gets plain edits', async () => {
  expect(await start({})).toBe(true)
  const params = { textDocument: { uri }, position: positionOf('医共体落实'), newName: '联合体' }
  expect((await client.request('textDocument/rename', params)).changes[uri]).toHaveLength(3)
})

test('a name that cannot be is refused in the language of the user', async () => {
  await start(prepares)
  const params = { textDocument: { uri }, position: positionOf('医共体落实') }
  await expect(client.request('textDocument/rename', { ...params, newName: '' })).rejects.toThrow('新名称不能为空')
  await expect(client.request('textDocument/rename', { ...params, newName: '甲（乙）' })).rejects.toThrow('不能有“（”')
})
