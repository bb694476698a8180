/** What no proper client sends, or no proper moment: the server goes on, answers, and never shows findings of an old text. */

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { requests } from '../../server/src/lsp/requests/index.js'
import { fullCapabilities, LspClient, type Message } from '../support/lspClient.js'
import { ownFindings, unknownRule } from './samples.js'

const uri = 'untitled:方案'
const methods = requests.map(({ method }) => method)
/** Answered only when there is something new to say. */
const waiting = 'workspace/diagnostic'

let client: LspClient
beforeEach(() => {
  client = start()
})
afterEach(() => client.kill())

function start(): LspClient {
  const started = new LspClient()
  started.answer('workspace/configuration', ({ items }) => items.map(() => ({})))
  return started
}

const initialize = (of = client, more: object = {}) => of.initialize({ capabilities: fullCapabilities, ...more })

async function findings(of = client, document = uri): Promise<Message['params'][]> {
  const { items } = await of.request('textDocument/diagnostic', { textDocument: { uri: document } })
  return items
}

/** Without what differs from one server to the other. */
const comparable = (items: readonly Message['params'][]) => items.map(({ data, ...rest }) => rest)

function shownErrors(): string[] {
  const shown = client.received.filter(({ method, params }) => method === 'window/showMessage' && params.type === 1)
  return shown.map(({ params }) => params.message)
}

function change(version: number, ...contentChanges: object[]): void {
  client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges })
}

const at = (startLine: number, startCharacter: number, endLine = startLine, endCharacter = startCharacter) => ({
  start: { line: startLine, character: startCharacter },
  end: { line: endLine, character: endCharacter },
})

describe('frames', () => {
  test.each([
    ['a header without length', 'garbage garbage\r\n\r\n', true],
    ['a negative length', 'Content-Length: -5\r\n\r\n', true],
    ['a length that is no number', 'Content-Length: abc\r\n\r\n{}', true],
    ['a length beyond all measure', 'Content-Length: 99999999999\r\n\r\n', true],
    ['a body longer than it says', 'Content-Length: 3\r\n\r\n{"jsonrpc":"2.0"}', true],
    ['a body that is no JSON', 'Content-Length: 7\r\n\r\n{"a":}}', true],
    ['bytes that are no text', '\u0000\u0001\u00ff\r\n\r\n', true],
    ['an unknown encoding', 'Content-Length: 2\r\nContent-Type: x; charset=klingon\r\n\r\n{}', true],
    ['a list', 'Content-Length: 2\r\n\r\n[]', true],
    ['nothing', 'Content-Length: 4\r\n\r\nnull', true],
    ['an answer that nobody asked for', 'Content-Length: 43\r\n\r\n{"jsonrpc":"2.0","id":"nobody","result":{}}', false],
  ])('%s is told in the log, and the next request is answered', async (_, garbage, isTold) => {
    await initialize()
    client.open(uri, unknownRule)
    client.raw(garbage)
    expect(ownFindings(await findings())).toHaveLength(1)
    expect(client.received.some(({ method, params }) => method === 'window/logMessage' && params.type === 1)).toBe(
      isTold,
    )
    expect(await client.stop()).toBe(0)
  })
})

/** What any of the requests may need. */
const sound = {
  ...{ position: at(0, 0).start, positions: [], range: at(0, 0, 1, 0), context: { diagnostics: [] }, query: '方案' },
  ...{ options: { tabSize: 4, insertSpaces: true }, newName: '名称', ch: '\n', text: '文字', previousResultIds: [] },
  ...{ direction: 'next', report: 'findings', id: 'goal', template: 'general', level: 'province', region: '云岭省' },
  ...{ previousResultId: '0', name: '方案.docx', base64: '' },
}

/** True for parameters that name a document. */
const names = (params: unknown): boolean => JSON.stringify(params ?? null).includes(uri)

describe('before initialize', () => {
  test('every request is refused, and notifications change nothing', async () => {
    client.open(uri, unknownRule)
    change(2, { text: '' })
    for (const method of methods) expect((await client.send(method, {})).error?.code, method).toBe(-32002)
    await initialize()
    expect(await client.stop()).toBe(0)
  })

  test.each([
    { capabilities: 7, workspaceFolders: 'x', rootUri: 5, initializationOptions: [] },
    { capabilities: { workspace: 3, textDocument: [] }, workspaceFolders: [7, null, {}], locale: 9 },
    { capabilities: { workspace: { workspaceEdit: { resourceOperations: 1 } } }, processId: 'x', clientInfo: 1 },
  ])('parameters of the wrong types (%#) leave a server that works', async (params) => {
    await client.initialize(params)
    client.open(uri, unknownRule)
    expect(await client.request('fangan/status', { uri })).toMatchObject({ uri })
    expect(await client.stop()).toBe(0)
  })
})

test('an initialize without capabilities is refused, and the next one counts', async () => {
  expect((await client.send('initialize', { processId: null, rootUri: null, capabilities: null })).error).toBeDefined()
  await initialize()
  client.open(uri, unknownRule)
  expect(ownFindings(await findings())).toHaveLength(1)
})

describe('wrong types', () => {
  const wrong: readonly unknown[] = [
    ...[undefined, null, 7, 'x', [], {}],
    ...[{ textDocument: null }, { textDocument: { uri: 7 } }, { textDocument: { uri: '%' } }, { uri: null }],
    { textDocument: { uri }, position: null, range: null, context: null, query: null },
    { textDocument: { uri }, position: { line: -1, character: 'x' }, range: at(9e9, -1, -5, 9e9), options: 5 },
    {
      uri,
      textDocument: { uri },
      position: at(0, 0).start,
      range: at(5, 5, 0, 0),
      positions: [null],
      newName: 7,
      text: 7,
    },
    { uri, previousResultIds: 7, previousResultId: {}, direction: 9, target: 'x', report: 0, id: {}, template: [] },
  ]

  test.each(methods)('%s answers whatever it is given, and others after it', async (method) => {
    await initialize()
    client.open(uri, `某省实施方案\n${unknownRule}`)
    for (const params of wrong) {
      if (method === waiting) client.start(method, params)
      else await client.send(method, params)
    }
    expect(ownFindings(await findings())).toHaveLength(1)
    expect(await client.stop()).toBe(0)
  })

  test.each([
    ...['textDocument/didOpen', 'textDocument/didChange', 'textDocument/didClose', 'textDocument/didSave'],
    ...['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles', 'workspace/didChangeWorkspaceFolders'],
    ...['window/workDoneProgress/cancel', '$/cancelRequest', '$/setTrace', '$/progress', 'fangan/nonsense'],
  ])('the notification %s changes nothing', async (method) => {
    await initialize()
    client.open(uri, unknownRule)
    for (const params of wrong) if (method !== 'textDocument/didClose' || !names(params)) client.notify(method, params)
    client.notify(method, {
      textDocument: { uri: 'file:///x', version: 1 },
      contentChanges: 7,
      changes: [null],
      event: 1,
    })
    if (method !== 'textDocument/didClose') {
      client.notify(method, { textDocument: { uri, version: 2 }, contentChanges: [{ range: 'x', text: 7 }] })
    }
    expect(ownFindings(await findings())).toHaveLength(1)
    expect(await client.stop()).toBe(0)
  })
})

describe('cancelled requests', () => {
  test('are answered once each, and what comes after them as ever', async () => {
    await initialize()
    client.open(uri, `某省实施方案\n${unknownRule}`)
    const ids: number[] = []
    for (let round = 0; round < 20; round++) {
      for (const method of methods) {
        if (method === 'fangan/selectTemplate') continue
        const id = client.start(method, { ...sound, textDocument: { uri }, uri })
        client.notify('$/cancelRequest', { id })
        ids.push(id)
      }
      client.notify('$/cancelRequest', { id: 9_999 + round })
    }
    expect(ownFindings(await findings())).toHaveLength(1)
    const answers = () => client.received.flatMap(({ id, method }) => (method === undefined ? [id] : []))
    // The first request loads its part of the server, and findings may overtake it.
    await vi.waitFor(() => expect(answers()).toEqual(expect.arrayContaining(ids)), { timeout: 10_000 })
    for (const id of ids) expect(answers().filter((one) => one === id)).toHaveLength(1)
    expect(shownErrors()).toEqual([])
  })
})

describe('changes', () => {
  test('of an older or the same version count in the order in which they come', async () => {
    await initialize()
    client.open(uri, unknownRule, 5)
    expect(ownFindings(await findings())).toHaveLength(1)
    change(3, { text: '没有指令' })
    expect(ownFindings(await findings())).toEqual([])
    change(3, { text: unknownRule })
    expect(ownFindings(await findings())).toHaveLength(1)
    change(0, { text: '没有指令' })
    expect(ownFindings(await findings())).toEqual([])
  })

  test('out of range count to the nearest place in the text', async () => {
    await initialize()
    client.open(uri, '某省实施方案\n一、总体要求')
    change(2, { range: at(99, 99), text: `\n${unknownRule}` })
    expect(ownFindings(await findings()).map(({ range }) => range.start.line)).toEqual([2])
    change(3, { range: at(0, 999, 1, 0), text: '\n\n' })
    expect(ownFindings(await findings()).map(({ range }) => range.start.line)).toEqual([3])
    change(4, { range: at(0, 0, 999, 999), text: '' })
    expect(await findings()).toEqual([])
  })

  test('of a document that is not open are passed over', async () => {
    await initialize()
    change(2, { text: unknownRule })
    client.notify('textDocument/didClose', { textDocument: { uri } })
    client.notify('textDocument/didSave', { textDocument: { uri } })
    expect(await findings()).toEqual([])
    client.open(uri, unknownRule)
    client.open(uri, '没有指令', 2)
    expect(ownFindings(await findings())).toEqual([])
  })

  test('a thousand in a burst end with the findings of the last text', async () => {
    await initialize()
    let text = Array.from({ length: 60 }, (_, line) => `（${line}）推进第${line}项工作。责任单位：省财政厅。`).join(
      '\n',
    )
    client.open(uri, text)
    const random = numbers(20_260_101)
    for (let version = 2; version < 1_002; version++) {
      const [from, piece] = [random(text.length), pieces[random(pieces.length)]]
      const to = Math.min(text.length, from + random(6))
      const range = { start: positionOf(text, from), end: positionOf(text, to) }
      change(version, { range, text: piece })
      text = text.slice(0, from) + piece + text.slice(to)
      if (version % 100 === 0) client.start('textDocument/diagnostic', { textDocument: { uri } })
    }
    const found = comparable(await findings())
    const fresh = start()
    await initialize(fresh)
    fresh.open(uri, text)
    expect(found).toEqual(comparable(await findings(fresh)))
    expect(found.length).toBeGreaterThan(10)
    fresh.kill()
  })

  test('pushed findings are never of an older version than those before, and the last are of the last', async () => {
    await client.initialize()
    client.open(uri, unknownRule)
    for (let version = 2; version <= 300; version++) {
      change(version, { text: version % 2 === 0 ? unknownRule : '没有指令' })
      if (version % 50 === 0) await client.request('fangan/status', { uri })
    }
    await client.nextNotification('textDocument/publishDiagnostics', (params) => params.version === 300)
    const pushed = client.received.filter(({ method }) => method === 'textDocument/publishDiagnostics')
    const versions = pushed.map(({ params }) => params.version)
    expect(versions).toEqual([...versions].sort((a, b) => a - b))
    for (const { params } of pushed)
      expect(ownFindings(params.diagnostics)).toHaveLength(params.version % 2 === 0 || params.version === 1 ? 1 : 0)
  })
})

describe('documents', () => {
  test('closed in the middle of requests leave nothing behind', async () => {
    await initialize()
    const text = `某省实施方案\n${'责任单位：省财政厅。完成时限：2025年底。\n'.repeat(500)}`
    const answers: Promise<Message>[] = []
    for (let round = 0; round < 5; round++) {
      client.open(uri, text, round * 10)
      change(round * 10 + 1, { range: at(0, 0), text: '云岭省' })
      for (const method of methods) {
        if (method === waiting) continue
        answers.push(client.send(method, { ...sound, textDocument: { uri }, uri }))
      }
      client.notify('textDocument/didClose', { textDocument: { uri } })
    }
    await Promise.all(answers)
    expect(await findings()).toEqual([])
    expect(await client.request('fangan/status', { uri })).toBeNull()
  })

  test('findings of a document that was closed are taken back, and none come later', async () => {
    await client.initialize()
    client.open(uri, unknownRule)
    await client.nextNotification('textDocument/publishDiagnostics')
    change(2, { text: `${unknownRule}\n${unknownRule}` })
    client.notify('textDocument/didClose', { textDocument: { uri } })
    await client.nextNotification('textDocument/publishDiagnostics', ({ diagnostics }) => diagnostics.length === 0)
    const before = client.received.length
    client.open('untitled:另一', unknownRule)
    await client.nextNotification('textDocument/publishDiagnostics', (params) => params.uri === 'untitled:另一')
    expect(client.received.slice(before).filter(({ params }) => params?.uri === uri)).toEqual([])
  })
})

describe('two clients on one folder', () => {
  test('see the same, and one goes on when the other’s server dies', async () => {
    const root = fs.mkdtempSync(path.join(os.tmpdir(), 'fangan-[两个] 窗口 😀-'))
    for (const name of ['甲', '乙']) fs.writeFileSync(path.join(root, `${name}实施方案.txt`), unknownRule)
    const other = start()
    try {
      const workspaceFolders = [{ uri: pathToFileURL(root).href, name: '同一个' }]
      await Promise.all([initialize(client, { workspaceFolders }), initialize(other, { workspaceFolders })])
      const [mine, theirs] = await Promise.all([client, other].map((one) => one.request('fangan/checkFolder', {})))
      expect(mine).toEqual(theirs)
      await other.crash()
      expect(await client.request('fangan/checkFolder', {})).toMatchObject({ plans: 2, analysed: 0, complete: true })
    } finally {
      other.kill()
      fs.rmSync(root, { recursive: true, force: true })
    }
  })
})

const pieces = ['', '。', '（二）', '\n', '一、总体要求\n', '责任单位：', '省财政厅', '2025年', unknownRule, '😀', ' ']

/** Numbers that look like chance but are the same in each run. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function positionOf(text: string, offset: number): { line: number; character: number } {
  const lines = text.slice(0, offset).split('\n')
  return { line: lines.length - 1, character: (lines.at(-1) ?? '').length }
}
