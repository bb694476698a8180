/** Definition, references, highlights and linked ranges, within one plan and across the workspace. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { LspClient } from '../support/lspClient.js'
import { planOf } from '../support/plans.js'

const text = planOf(['建设医共体。每县1个。（牵头单位：省卫生健康委）'], {
  goal: '按照《云岭省办好医院的意见》（以下简称《意见》），组建医疗共同体（以下简称医共体），医共体落实《意见》。',
})
const lines = text.split('\n')
let client: LspClient
let folder: string
let uri: string
beforeEach(() => {
  client = new LspClient()
  folder = mkdtempSync(path.join(os.tmpdir(), 'fangan-navigation-'))
  uri = fileUri('下级实施方案.txt')
})
afterEach(() => {
  client.kill()
  rmSync(folder, { recursive: true })
})

function fileUri(name: string): string {
  return pathToFileURL(path.join(folder, name)).href
}

/** The position of `word`, `into` characters into it. */
function positionOf(word: string, into = 0) {
  const line = lines.findIndex((one) => one.includes(word))
  return { line, character: lines[line].indexOf(word) + into }
}

async function start(textDocument: object = {}, withUpper = false) {
  if (withUpper) {
    writeFileSync(
      path.join(folder, '上级实施意见.txt'),
      planOf(['办好医院。每县1个。（牵头单位：省卫生健康委）'], { title: '云岭省办好医院的意见' }),
    )
  }
  const result = await client.initialize({
    capabilities: { workspace: { workspaceFolders: true }, textDocument },
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'folder' }],
  })
  client.open(uri, text)
  return result
}

function ask(method: string, position: object, more: object = {}) {
  return client.request(`textDocument/${method}`, { textDocument: { uri }, position, ...more })
}

test('the capabilities are announced', async () => {
  expect((await start()).capabilities).toMatchObject({
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    linkedEditingRangeProvider: true,
  })
})

test('a use of a short form leads to its definition, as a link where the client takes links', async () => {
  await start({ definition: { linkSupport: true } })
  const [link] = await ask('definition', positionOf('医共体落实'))
  expect(link).toMatchObject({
    targetUri: uri,
    originSelectionRange: { start: positionOf('医共体落实') },
    targetSelectionRange: { start: positionOf('医共体）') },
    targetRange: { start: positionOf('医疗共同体') },
  })
})

test('without links it is a place', async () => {
  await start()
  const range = { start: positionOf('医共体）'), end: positionOf('医共体）', 3) }
  expect(await ask('definition', positionOf('医共体落实'))).toEqual([{ uri, range }])
  expect(await ask('definition', positionOf('总体目标'))).toEqual([])
})

test('a cited plan of the workspace is opened', async () => {
  await start({}, true)
  const found = await ask('definition', positionOf('云岭省办好医院'))
  expect(found).toMatchObject([{ uri: fileUri('上级实施意见.txt'), range: { start: { line: 0, character: 0 } } }])
})

test('references of a body reach the other plans, those of a short form do not', async () => {
  await start({}, true)
  const uris = (found: { uri: string }[]) => new Set(found.map((one) => one.uri))
  const bodies = await ask('references', positionOf('省卫生健康委'), { context: { includeDeclaration: true } })
  expect(uris(bodies)).toEqual(new Set([uri, fileUri('上级实施意见.txt')]))
  const shorts = await ask('references', positionOf('医共体落实'), { context: { includeDeclaration: false } })
  expect(uris(shorts)).toEqual(new Set([uri]))
  expect(shorts).toHaveLength(2)
})

test('highlights tell the definition from the uses', async () => {
  await start()
  const found = await ask('documentHighlight', positionOf('医共体落实'))
  expect(found.map(({ kind }: { kind: number }) => kind)).toEqual([3, 2, 2])
})

test('where nothing is linked, the answer is null; a document that is not open has none either', async () => {
  await start()
  expect(await ask('linkedEditingRange', positionOf('总体目标'))).toBeNull()
  const unknown = { textDocument: { uri: 'file:///unknown.txt' }, position: { line: 0, character: 0 } }
  for (const method of ['definition', 'documentHighlight', 'linkedEditingRange']) {
    expect(await client.request(`textDocument/${method}`, unknown)).toBeNull()
  }
})

test('the title of an annex is linked with its line in the note', async () => {
  await start()
  const annexed = `${text.replace('云岭省人民政府办公厅', '附件：任务清单\n\n云岭省人民政府办公厅')}附件\n\n任务清单\n`
  client.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: annexed }] })
  const line = annexed.split('\n').findIndex((one) => one.startsWith('附件：'))
  const found = await ask('linkedEditingRange', { line, character: 4 })
  expect(found.ranges).toHaveLength(2)
  expect('任务清单甲').toMatch(new RegExp(`^${found.wordPattern}$`))
})
