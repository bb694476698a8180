/** Completion over the protocol: ranges, snippets, filter texts, answers while the text is ahead of its analysis. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fullCapabilities, LspClient, type Message } from '../support/lspClient.js'

const uri = 'file:///tmp/不存在/某省实施方案.txt'
const text = [
  '云岭省推进社区食堂建设实施方案',
  '一、重点任务',
  '（一）合理布点。新建社区食堂20个。（牵头单位：省民政厅；配合单位：省财政厅；完成时限：2024年6月底前）',
  '（二）评估。每年1次。（牵头单位：）',
  '',
].join('\n')
const behindLabel = { line: 3, character: 17 }
const snippets = {
  ...fullCapabilities,
  textDocument: { ...fullCapabilities.textDocument, completion: { completionItem: { snippetSupport: true } } },
}
let client: LspClient
beforeEach(() => {
  client = new LspClient()
  client.answer('workspace/configuration', ({ items }) => items.map(() => ({ language: 'zh' })))
})
afterEach(() => client.kill())

interface Item {
  readonly label: string
  readonly filterText?: string
  readonly sortText: string
  readonly detail?: string
  readonly insertTextFormat?: number
  readonly textEdit: { readonly newText: string; readonly range: unknown }
}

async function itemsAt(position: object, context?: object): Promise<Item[]> {
  const list: Message['result'] = await client.request('textDocument/completion', {
    textDocument: { uri },
    position,
    ...(context ? { context } : {}),
  })
  expect(list.isIncomplete).toBe(true)
  return list.items
}

test('the signs that ask are announced', async () => {
  const { capabilities } = await client.initialize({ capabilities: fullCapabilities })
  expect(capabilities.completionProvider.triggerCharacters).toEqual(
    expect.arrayContaining(['：', '、', '（', '《', '〔']),
  )
})

test('bodies behind a label, in order of use, inserted at the cursor', async () => {
  await client.initialize({ capabilities: fullCapabilities })
  client.open(uri, text)
  const items = await itemsAt(behindLabel, { triggerKind: 2, triggerCharacter: '：' })
  const [first] = [...items].sort((a, b) => (a.sortText < b.sortText ? -1 : 1))
  expect(first).toMatchObject({
    label: '省民政厅',
    textEdit: { newText: '省民政厅', range: { start: behindLabel, end: behindLabel } },
  })
  expect(first.filterText).toBeUndefined()
})

test('while the analysis is behind, the present text is completed', async () => {
  await client.initialize({ capabilities: fullCapabilities })
  client.open(uri, text)
  await client.request('textDocument/diagnostic', { textDocument: { uri } })
  client.notify('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ range: { start: behindLabel, end: behindLabel }, text: 'smz' }],
  })
  const end = { line: 3, character: behindLabel.character + 3 }
  const organ = (await itemsAt(end)).find(({ label }) => label === '省民政厅')
  expect(organ).toMatchObject({ filterText: 'smzt', textEdit: { range: { start: behindLabel, end } } })
})

test('a clause has tab stops for clients that take them, and blanks for others', async () => {
  await client.initialize({ capabilities: snippets })
  client.open(uri, text)
  const lineStart = { line: 4, character: 0 }
  const formats = (items: Item[]) => new Set(items.map(({ insertTextFormat }) => insertTextFormat))
  expect(formats(await itemsAt(lineStart))).toEqual(new Set([undefined, 2]))
  client.kill()
  client = new LspClient()
  await client.initialize({ capabilities: {} })
  client.open(uri, text)
  const items = await itemsAt(lineStart)
  expect(formats(items)).toEqual(new Set([undefined]))
  expect(items.every(({ textEdit }) => !/\$\{?\d/.test(textEdit.newText))).toBe(true)
})

test('documents that are cited in other files of the workspace', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'fangan-completion-'))
  try {
    writeFileSync(
      path.join(folder, '他县实施方案.txt'),
      '他县养老实施方案\n\n根据《云岭省养老规划》（云民发〔2022〕3号），制定本方案。\n',
    )
    const rootUri = pathToFileURL(folder).href
    await client.initialize({ capabilities: fullCapabilities, workspaceFolders: [{ uri: rootUri, name: 'plans' }] })
    client.open(uri, `${text}根据《`)
    const position = { line: 4, character: 3 }
    // A hover on a citation reads the workspace and waits for it; completion takes what has been read.
    client.open('untitled:1', '根据《云岭省养老规划》，制定本方案。')
    await client.request('textDocument/hover', {
      textDocument: { uri: 'untitled:1' },
      position: { line: 0, character: 4 },
    })
    const labels = (await itemsAt(position)).map(({ label }) => label)
    expect(labels).toEqual(expect.arrayContaining(['云岭省养老规划', '他县养老实施方案']))
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('behind a label the list opens again, where the client has a command for it', async () => {
  const initializationOptions = { suggestCommand: 'again' }
  await client.initialize({ capabilities: fullCapabilities, initializationOptions })
  client.open(uri, `${text}根据。（`)
  const items: (Item & { readonly command?: { readonly command: string } })[] = await itemsAt({ line: 4, character: 4 })
  expect(items.find(({ label }) => label === '牵头单位：')?.command?.command).toBe('again')
  expect(items.find(({ label }) => label === '省民政厅')?.command).toBeUndefined()
})

test('an unknown document has none', async () => {
  await client.initialize({ capabilities: fullCapabilities })
  const params = { textDocument: { uri: 'file:///tmp/none.txt' }, position: { line: 0, character: 0 } }
  expect(await client.request('textDocument/completion', params)).toBeNull()
})
