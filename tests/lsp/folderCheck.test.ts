/** All plans of the folder, checked by command: progress, cancelling, only changed files again, what is shown. */

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fullCapabilities, LspClient, type Message } from '../support/lspClient.js'
import { ownFindings, unknownRule } from './samples.js'

/** Takes some tenths of a second. */
const longPlan = `某省实施方案\n${'责任单位：省卫生健康委、省财政厅。完成时限：2025年12月底前。\n'.repeat(1_500)}`

let client: LspClient
let root: string
beforeEach(() => {
  client = new LspClient()
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'fangan-[方案] 😀 (1)-'))
})
afterEach(() => {
  client.kill()
  fs.rmSync(root, { recursive: true, force: true })
})

function write(name: string, content = unknownRule): string {
  const file = path.join(root, name)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, content)
  return pathToFileURL(file).href
}

function writeMany(count: number, content = unknownRule): string[] {
  return Array.from({ length: count }, (_, index) => write(`第${index}号实施方案.txt`, content))
}

async function initialize(more: object = {}, settings: object = {}): Promise<void> {
  client.answer('workspace/configuration', ({ items }) => items.map(() => settings))
  const workspaceFolders = [{ uri: pathToFileURL(root).href, name: '测试' }]
  await client.initialize({ capabilities: fullCapabilities, workspaceFolders, ...more })
}

const check = (params: object = {}): Promise<Message['result']> => client.request('fangan/checkFolder', params)

async function pull(
  known: ReadonlyMap<string, Message['params']> = new Map(),
): Promise<Map<string, Message['params']>> {
  const previousResultIds = [...known].map(([uri, { resultId }]) => ({ uri, value: resultId }))
  const { items } = await client.request('workspace/diagnostic', { previousResultIds })
  return new Map(items.map((item: Message['params']) => [item.uri, item]))
}

function progress(token: string): Message['params'][] {
  const told = client.received.filter(({ method, params }) => method === '$/progress' && params.token === token)
  return told.map(({ params }) => params.value)
}

describe('the result', () => {
  test('counts plans and findings, wherever and however the files are named', async () => {
    const names = [
      '（2024）[试行] 某省实施方案.txt',
      '分 级/子[1]/某市工作方案.txt',
      '😀/某县行动计划 #1%20.txt',
      'a.fangan',
    ]
    const uris = names.map((name) => write(name))
    write('会议记录.txt')
    await initialize()
    const result = await check()
    expect(result).toMatchObject({ plans: 4, checked: 4, analysed: 4, unreadable: 0, complete: true })
    expect(result.findings.warning).toBeGreaterThanOrEqual(4)
    const reports = await pull()
    expect([...reports.keys()].sort()).toEqual(uris.sort())
    for (const { items } of reports.values()) expect(ownFindings(items)).toHaveLength(1)
  })

  test('counts open plans of the folder as they stand, and leaves their findings to them', async () => {
    const [open, closed] = [write('开着的实施方案.txt', '没有写完'), write('关着的实施方案.txt')]
    await initialize()
    client.open(open, `${unknownRule}\n${unknownRule}`)
    client.open('untitled:方案', unknownRule)
    expect(await check()).toMatchObject({ plans: 2, checked: 2, analysed: 1 })
    expect([...(await pull()).keys()]).toEqual([closed])
  })

  test('names what is no text, and goes on', async () => {
    write('甲实施方案.txt')
    fs.writeFileSync(path.join(root, '其实是文档的实施方案.txt'), Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]))
    await initialize()
    expect(await check()).toMatchObject({ plans: 2, checked: 2, unreadable: 1, complete: true })
  })

  test('links that lead in circles, or away, are not followed', async () => {
    write('里/某省实施方案.txt')
    fs.symlinkSync(root, path.join(root, '里/圈'), 'dir')
    fs.symlinkSync('圈二', path.join(root, '圈二'))
    fs.symlinkSync(os.tmpdir(), path.join(root, '外'), 'dir')
    await initialize()
    expect(await check()).toMatchObject({ plans: 1, checked: 1 })
  })
})

describe('again', () => {
  test('only what has changed is analysed', async () => {
    const [first, second] = writeMany(3)
    await initialize()
    expect(await check()).toMatchObject({ analysed: 3 })
    expect(await check()).toMatchObject({ checked: 3, analysed: 0 })
    fs.writeFileSync(new URL(first), '改过了')
    expect(await check()).toMatchObject({ checked: 3, analysed: 1 })
    // A new time on the same text, as after a copy.
    fs.utimesSync(new URL(second), 1, 1)
    expect(await check()).toMatchObject({ checked: 3, analysed: 0 })
  })

  test('another configuration means all of them', async () => {
    writeMany(2)
    await initialize()
    await check()
    const uri = write('fangan.config.json', '{"rules":{"title-format":"off"}}')
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 1 }] })
    expect(await check()).toMatchObject({ checked: 2, analysed: 2 })
  })

  test('what changes after a check is checked by itself, new plans too', async () => {
    const [changed, same] = writeMany(2)
    await initialize()
    await check()
    const known = await pull()
    const next = pull(known)
    fs.writeFileSync(new URL(changed), '没有指令')
    const added = write('新来的实施方案.txt')
    client.notify('workspace/didChangeWatchedFiles', {
      changes: [
        { uri: changed, type: 2 },
        { uri: added, type: 1 },
      ],
    })
    const reports = await next
    expect(ownFindings(reports.get(changed).items)).toEqual([])
    expect(reports.get(same).kind).toBe('unchanged')
    expect(ownFindings(reports.get(added).items)).toHaveLength(1)
  })

  test('findings that the client no longer has are made again, under the same id', async () => {
    writeMany(2)
    await initialize()
    await check()
    const first = await pull()
    const next = pull(first)
    // The server forgets what the client says that it has.
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: write('三号实施方案.txt'), type: 1 }] })
    await next
    client.notify('workspace/didChangeWatchedFiles', { changes: [] })
    const all = await pull()
    for (const [uri, report] of first) expect(all.get(uri)).toEqual(report)
  })

  test('the findings can be taken back', async () => {
    writeMany(2)
    await initialize()
    await check()
    const known = await pull()
    const next = pull(known)
    await client.request('fangan/clearFolder', {})
    for (const report of (await next).values()) expect(report).toMatchObject({ kind: 'full', items: [] })
  })
})

describe('while it runs', () => {
  test('progress tells how many of how many, and comes to its end', async () => {
    writeMany(30)
    await initialize()
    await check({ workDoneToken: 'folder' })
    const [begin, ...rest] = progress('folder')
    expect(begin).toMatchObject({ kind: 'begin', title: '正在检查文件夹中的方案', percentage: 0 })
    expect(rest.at(-2)).toMatchObject({ kind: 'report', message: '30/30', percentage: 100 })
    expect(rest.at(-1)).toMatchObject({ kind: 'end' })
  })

  test('a client that shows progress of the server’s own gets one, and can stop the check there', async () => {
    writeMany(200, unknownRule.repeat(200))
    const capabilities = { ...fullCapabilities, window: { workDoneProgress: true } }
    let token = ''
    client.answer('window/workDoneProgress/create', (params) => {
      token = params.token
      return null
    })
    await initialize({ capabilities })
    const result = check()
    await client.nextNotification('$/progress', ({ value }) => value.kind === 'report')
    client.notify('window/workDoneProgress/cancel', { token })
    expect(await result).toMatchObject({ plans: 200, complete: false })
    expect(progress(token).at(-1)).toMatchObject({ kind: 'end' })
  })

  test('cancelled, it answers with what was done, and what was found stays', async () => {
    writeMany(300, unknownRule.repeat(200))
    await initialize()
    const id = client.start('fangan/checkFolder', { workDoneToken: 'folder' })
    const answered = client.next((message) => message.id === id && message.method === undefined)
    await client.nextNotification('$/progress', ({ value }) => value.kind === 'report')
    client.notify('$/cancelRequest', { id })
    const { result } = await answered
    expect(result).toMatchObject({ plans: 300, complete: false })
    expect(result.checked).toBeGreaterThan(0)
    expect(result.checked).toBeLessThan(300)
    const reports = await pull()
    expect(reports.size).toBe(result.checked)
    // Nothing further is checked by itself.
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: write('新实施方案.txt'), type: 1 }] })
    expect((await pull()).size).toBe(result.checked)
    // What was done is not done again.
    expect(await check()).toMatchObject({ plans: 301, analysed: 301 - result.checked, complete: true })
  })

  test('a client that takes findings in parts has the first ones while the others are looked for', async () => {
    writeMany(12, longPlan)
    await initialize({}, { checkWorkspace: true })
    const { items } = await client.request('workspace/diagnostic', {
      previousResultIds: [],
      partialResultToken: 'parts',
    })
    const parts = progress('parts')
    expect(parts.length).toBeGreaterThan(0)
    const all = [...parts, { items }].flatMap((part) => part.items.map(({ uri }: Message['params']) => uri))
    expect(new Set(all).size).toBe(12)
    expect(all).toHaveLength(12)
  })

  test('a request of the writer is answered before the next plan is begun', async () => {
    const open = write('开着的实施方案.txt')
    writeMany(12, longPlan)
    await initialize()
    client.open(open, unknownRule)
    await client.request('fangan/status', { uri: open })
    const checked = check({ workDoneToken: 'folder' })
    for (let keys = 0; keys < 3; keys++) {
      await client.nextNotification('$/progress', ({ value }) => value.kind === 'report')
      const before = progress('folder').length
      await client.request('fangan/status', { uri: open })
      expect(progress('folder').length - before).toBeLessThanOrEqual(1)
    }
    await checked
  })
})

describe('where clients differ', () => {
  test('a client that asks for nothing has the findings pushed, and taken back', async () => {
    const uri = write('某省实施方案.txt')
    await initialize({ capabilities: {} })
    const pushed = client.nextNotification('textDocument/publishDiagnostics', (params) => params.uri === uri)
    await check()
    expect(ownFindings((await pushed).diagnostics)).toHaveLength(1)
    const gone = client.nextNotification('textDocument/publishDiagnostics', (params) => params.uri === uri)
    await client.request('fangan/clearFolder', {})
    expect((await gone).diagnostics).toEqual([])
  })

  test('pushed findings of a plan that is opened and closed again come back', async () => {
    const uri = write('某省实施方案.txt')
    await initialize({ capabilities: {} })
    await check()
    client.open(uri, '没有指令')
    await client.nextNotification(
      'textDocument/publishDiagnostics',
      (params) => params.uri === uri && params.version === 1,
    )
    const again = client.nextNotification(
      'textDocument/publishDiagnostics',
      (params) => params.uri === uri && ownFindings(params.diagnostics).length === 1,
    )
    client.notify('textDocument/didClose', { textDocument: { uri } })
    await again
  })

  test('files that only the client can read are checked as well', async () => {
    const folder = 'vscode-vfs://github/某省/方案'
    const files = new Map([
      [`${folder}/${encodeURIComponent('[1] 某省实施方案.txt')}`, unknownRule],
      [`${folder}/${encodeURIComponent('记录.txt')}`, unknownRule],
    ])
    client.answer('fangan/listFiles', () => [...files.keys()])
    const asked: string[] = []
    client.answer('fangan/readFile', ({ uri }) => {
      asked.push(uri)
      const text = files.get(uri)
      return text === undefined ? { kind: 'absent' } : { kind: 'bytes', base64: Buffer.from(text).toString('base64') }
    })
    await initialize({
      workspaceFolders: [{ uri: folder, name: '虚拟' }],
      initializationOptions: { fileRequests: true },
    })
    expect(await check()).toMatchObject({ plans: 1, checked: 1, analysed: 1 })
    // Without times and sizes the content tells.
    expect(await check()).toMatchObject({ plans: 1, checked: 1, analysed: 0 })
    expect(await pull()).toHaveProperty('size', 1)
    // Beside the plans of the folder nothing is read but configurations in it and above it.
    expect(asked.filter((uri) => !files.has(uri) && !uri.endsWith('/fangan.config.json'))).toEqual([])
  })

  test('without a folder there is nothing to check', async () => {
    await initialize({ workspaceFolders: null })
    expect(await check()).toMatchObject({ plans: 0, checked: 0, complete: true })
  })
})
