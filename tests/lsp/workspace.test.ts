/** The plans of a folder that are not open: checked only where the user wants it. */

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fullCapabilities, LspClient, type Message } from '../support/lspClient.js'
import { ownFindings, unknownRule } from './samples.js'

let client: LspClient
let root: string
beforeEach(() => {
  client = new LspClient()
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'fangan-(文件夹)-'))
})
afterEach(() => {
  client.kill()
  fs.rmSync(root, { recursive: true, force: true })
})

function write(name: string, content: string | Buffer = unknownRule): string {
  const file = path.join(root, name)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, content)
  return pathToFileURL(file).href
}

async function initialize(settings: object): Promise<void> {
  client.answer('workspace/configuration', ({ items }) => items.map(() => settings))
  const workspaceFolders = [{ uri: pathToFileURL(root).href, name: '测试' }]
  await client.initialize({ capabilities: fullCapabilities, workspaceFolders })
}

async function pull(previousResultIds: object[] = []): Promise<Map<string, Message['params']>> {
  const { items } = await client.request('workspace/diagnostic', { previousResultIds })
  return new Map(items.map((item: Message['params']) => [item.uri, item]))
}

test('nothing is read unless the setting is on', async () => {
  write('某省实施方案.txt')
  await initialize({})
  expect((await pull()).size).toBe(0)
})

test('plans by name, by setting and by project file are checked, all others are not', async () => {
  write('fangan.config.json', JSON.stringify({ files: ['附加/*.md'], ignore: ['旧/**'] }))
  const wanted = [
    write('某省实施方案.txt'),
    write('分级/（2024）某市工作方案.txt'),
    write('a.fangan.md'),
    write('附加/方案.md'),
    write('按设置/草稿.txt'),
  ]
  for (const name of ['读我.txt', '旧/某县实施方案.txt', 'node_modules/x/实施方案.txt', '.git/实施方案.txt'])
    write(name)
  await initialize({ checkWorkspace: true, files: ['按设置/*.txt'] })
  const reports = await pull()
  expect([...reports.keys()].sort()).toEqual(wanted.sort())
  for (const report of reports.values()) expect(ownFindings(report.items)).toHaveLength(1)
})

test('an open document is left to its own request', async () => {
  const [open, closed] = [write('开着的实施方案.txt'), write('关着的实施方案.txt')]
  await initialize({ checkWorkspace: true })
  client.open(open, unknownRule)
  expect([...(await pull()).keys()]).toEqual([closed])
})

test('the second answer waits for a change and then brings only news', async () => {
  const [stays, changes] = [write('不变的实施方案.txt'), write('改动的实施方案.txt')]
  await initialize({ checkWorkspace: true })
  const first = await pull()
  const known = [...first].map(([uri, report]) => ({ uri, value: report.resultId }))
  const second = pull(known)
  const quiet = await Promise.race([
    second.then(() => false),
    client.request('fangan/status', { uri: stays }).then(() => true),
  ])
  expect(quiet).toBe(true)
  write('改动的实施方案.txt', '没有指令')
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: changes, type: 2 }] })
  const reports = await second
  expect(reports.get(stays).kind).toBe('unchanged')
  expect(ownFindings(reports.get(changes).items)).toEqual([])
})

test('a file that is gone loses its findings', async () => {
  const gone = write('删掉的实施方案.txt')
  await initialize({ checkWorkspace: true })
  const first = await pull()
  fs.rmSync(path.join(root, '删掉的实施方案.txt'))
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: gone, type: 3 }] })
  const reports = await pull([{ uri: gone, value: first.get(gone).resultId }])
  expect(reports.get(gone)).toMatchObject({ kind: 'full', items: [] })
})

test('a file in another encoding is decoded, one that is no text is named in the log', async () => {
  const utf16 = write('统一码实施方案.txt', Buffer.from(`\ufeff${unknownRule}`, 'utf16le'))
  write('其实是文档的实施方案.txt', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]))
  await initialize({ checkWorkspace: true })
  const logged = client.nextNotification('window/logMessage', ({ message }) => message.includes('其实是文档'))
  const reports = await pull()
  expect(ownFindings(reports.get(utf16).items)).toHaveLength(1)
  expect(reports.size).toBe(1)
  await logged
})

test('waiting ends when the client withdraws the request', async () => {
  await initialize({ checkWorkspace: true })
  await pull()
  const id = client.start('workspace/diagnostic', { previousResultIds: [] })
  const answered = client.next((message) => message.id === id && message.method === undefined)
  client.notify('$/cancelRequest', { id })
  expect((await answered).error?.code).toBe(-32800)
  expect(await client.stop()).toBe(0)
})
