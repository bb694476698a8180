/** Outline, folds, selection, lenses, hints, links and symbols, as each kind of client gets them. */

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { planText } from '../features/texts.js'
import { LspClient, type Message } from '../support/lspClient.js'

const uri = 'untitled:托育服务实施方案'
let client: LspClient
beforeEach(() => {
  client = new LspClient()
})
afterEach(() => client.kill())

/** Starts the server for a client with these abilities and opens the plan. */
async function opened(params: object = {}, text = planText) {
  const capabilities = await client.initialize(params)
  client.open(uri, text)
  return capabilities
}

const textDocument = { uri }
const lineOf = (text: string): number => planText.slice(0, planText.indexOf(text)).split('\n').length - 1

describe('document symbols', () => {
  test('a tree for clients that take one', async () => {
    const documentSymbol = { hierarchicalDocumentSymbolSupport: true }
    const { capabilities } = await opened({ capabilities: { textDocument: { documentSymbol } } })
    expect(capabilities.documentSymbolProvider).toBe(true)
    const symbols = await client.request('textDocument/documentSymbol', { textDocument })
    const tasks = symbols.find(({ name }: { name: string }) => name === '二、重点任务')
    expect(tasks.children).toEqual([
      expect.objectContaining({ name: '（一）建设托育点', detail: '省卫生健康委 · 2026年6月底前', children: [] }),
      expect.objectContaining({ name: '（二）培训保育员', detail: '省人力资源社会保障厅 · 2025年12月底前' }),
    ])
    const line = lineOf('（一）建设托育点')
    expect(tasks.children[0].selectionRange).toEqual({ start: { line, character: 0 }, end: { line, character: 8 } })
  })

  test('a list with containers for all others', async () => {
    await opened()
    const symbols = await client.request('textDocument/documentSymbol', { textDocument })
    const task = symbols.find(({ name }: { name: string }) => name === '（一）建设托育点')
    expect(task).toMatchObject({ containerName: '二、重点任务', location: { uri } })
    expect(symbols[0].containerName).toBeUndefined()
  })

  test('nothing for a document that is not open', async () => {
    await client.initialize()
    const unknown = { textDocument: { uri: 'untitled:x' } }
    for (const method of ['documentSymbol', 'foldingRange', 'codeLens', 'documentLink'])
      expect(await client.request(`textDocument/${method}`, unknown)).toBeNull()
  })
})

test('folds are whole lines, and no more than the client takes', async () => {
  await opened({ capabilities: { textDocument: { foldingRange: { rangeLimit: 2, lineFoldingOnly: true } } } })
  const found = await client.request('textDocument/foldingRange', { textDocument })
  expect(found).toHaveLength(2)
  expect(found[0]).toEqual({ startLine: lineOf('二、重点任务'), endLine: lineOf('（二）培训保育员') })
})

test('selection ranges grow outwards, one chain for each position', async () => {
  await opened()
  const line = lineOf('（一）建设托育点')
  const positions = [
    { line, character: 10 },
    { line: 0, character: 0 },
  ]
  const found = await client.request('textDocument/selectionRange', { textDocument, positions })
  expect(found).toHaveLength(2)
  let chain = 0
  for (let one = found[0]; one; one = one.parent) chain++
  expect(chain).toBeGreaterThan(4)
})

describe('code lenses', () => {
  const titles = (lenses: Message['params'][]): string[] => lenses.map(({ command }) => command.title)

  test('list places where the client says that it can', async () => {
    await opened({ initializationOptions: { showReferences: true } })
    const [lens] = await client.request('textDocument/codeLens', { textDocument })
    expect(lens.command).toMatchObject({ title: '任务2项', command: 'fangan.showReferences' })
    const [document, position, places] = lens.command.arguments
    expect(document).toBe(uri)
    expect(position).toEqual({ line: 0, character: 0 })
    expect(places).toHaveLength(2)
    expect(places[0]).toMatchObject({ uri, range: { start: { line: lineOf('（一）建设托育点') } } })
  })

  test('are text alone for other clients', async () => {
    await opened()
    const [lens] = await client.request('textDocument/codeLens', { textDocument })
    expect(lens.command).toEqual({ title: '任务2项', command: '' })
  })

  test('can be switched off, and the client is told to ask again', async () => {
    let settings: object = {}
    client.answer('workspace/configuration', ({ items }) => items.map(() => settings))
    client.answer('workspace/codeLens/refresh', () => null)
    client.answer('workspace/inlayHint/refresh', () => null)
    const workspace = {
      configuration: true,
      codeLens: { refreshSupport: true },
      inlayHint: { refreshSupport: true },
    }
    await opened({ capabilities: { workspace } })
    expect(titles(await client.request('textDocument/codeLens', { textDocument }))).toContain('任务2项')
    settings = { codeLens: false }
    const asked = ['workspace/codeLens/refresh', 'workspace/inlayHint/refresh'].map((method) =>
      client.nextNotification(method),
    )
    client.notify('workspace/didChangeConfiguration', { settings: null })
    await Promise.all(asked)
    expect(await client.request('textDocument/codeLens', { textDocument })).toEqual([])
  })
})

test('inlay hints follow their settings and the range', async () => {
  const text = planText.replace('2025年12月底前）', '12月底前）').replace('2026年6月底前）', '2026年第三季度）')
  const ask = async (range: object) => {
    const hints = await client.request('textDocument/inlayHint', { textDocument, range })
    return hints.map(({ label }: { label: string }) => label)
  }
  const start = { line: 0, character: 0 }
  const initializationOptions = { settings: { inlayHints: { years: true } } }
  await opened({ initializationOptions }, text)
  expect(await ask({ start, end: { line: 99, character: 0 } })).toEqual(['2026-09-30', '2025年'])
  expect(await ask({ start, end: { line: 3, character: 0 } })).toEqual([])
})

describe('across the files of a folder', () => {
  let root: string
  beforeEach(() => {
    root = fs.mkdtempSync(path.join(os.tmpdir(), 'fangan-(文件夹)-'))
  })
  afterEach(() => fs.rmSync(root, { recursive: true, force: true }))

  function write(name: string, text: string): string {
    const file = path.join(root, name)
    fs.writeFileSync(file, text)
    return pathToFileURL(file).href
  }

  async function initialize(textDocumentAbilities: object = {}): Promise<void> {
    const workspaceFolders = [{ uri: pathToFileURL(root).href, name: '测试' }]
    const capabilities = { workspace: { workspaceFolders: true }, textDocument: textDocumentAbilities }
    await client.initialize({ capabilities, workspaceFolders })
  }

  test('links lead to the plan that is cited and to the annex of the same text', async () => {
    const other = write('幼儿园改造（2025）实施方案.txt', '云岭省幼儿园改造实施方案\n\n一、目标\n\n见效。\n')
    await initialize({ documentLink: { tooltipSupport: true } })
    client.open(uri, planText.replace('为发展托育服务，', '为落实《云岭省幼儿园改造实施方案》，'))
    const links = await client.request('textDocument/documentLink', { textDocument })
    expect(links.map(({ target }: { target: string }) => target)).toEqual([
      other,
      `${uri}#L${lineOf('附件\n\n') + 1}`,
      `${uri}#L${lineOf('附件\n\n') + 1}`,
    ])
    expect(links[0].tooltip).toBe('打开：云岭省幼儿园改造实施方案')
  })

  test('symbols of open and closed plans', async () => {
    const closed = write('托育实施方案.txt', planText)
    await initialize()
    client.open('file:///elsewhere/实施方案.txt', planText.replace('培训保育员', '培训厨师'))
    const found = async (query: string) => {
      const symbols = await client.request('workspace/symbol', { query })
      return symbols.map(({ name, location }: Message['params']) => `${name} ${location.uri}`)
    }
    expect(await found('训保育员')).toContain(`（二）培训保育员 ${closed}`)
    expect(await found('训厨师')).toEqual(['（二）培训厨师 file:///elsewhere/实施方案.txt'])
    expect((await found('jstyd')).length).toBe(4)
  })
})
