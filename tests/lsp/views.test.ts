/** What the views, the tools for language models and “why is nothing found?” ask of the server. */

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fullCapabilities, LspClient, type Message } from '../support/lspClient.js'

const uri = 'untitled:某省实施方案'
const text = [
  '云岭省公立医院高质量发展实施方案',
  '一、总体目标',
  '到2025年，全省建成优质高效的服务体系。',
  '二、重点任务',
  '（一）健全服务体系。推进网络建设。（省卫生健康委牵头，2025年12月底前完成）',
  '（二）改革薪酬制度。落实分配自主权。',
  '【方案检查：全文不检查 task-without-person】',
  '',
].join('\n')

let client: LspClient
let settings: object
beforeEach(async () => {
  settings = { language: 'zh' }
  client = new LspClient()
  client.answer('workspace/configuration', ({ items }) => items.map(() => settings))
  await client.initialize({ capabilities: fullCapabilities, initializationOptions: { statusNotifications: true } })
})
afterEach(() => client.kill())

type Entry = Message['params']

function flat(entries: readonly Entry[]): Entry[] {
  return entries.flatMap((entry) => [entry, ...flat(entry.children)])
}

describe('the outline', () => {
  test('nests tasks in sections, with what they lack', async () => {
    client.open(uri, text, 7)
    const { version, entries } = await client.request('fangan/outline', { uri })
    expect(version).toBe(7)
    const task = flat(entries).find(({ name }) => name === '（二）改革薪酬制度')
    expect(task).toMatchObject({ kind: 'task', movable: true, selectionRange: { start: { line: 5, character: 0 } } })
    expect(task.missing.map(({ kind }: Entry) => kind)).toContain('lead')
    const section = entries.find(({ name }: Entry) => name === '二、重点任务')
    expect(section.missingTotal).toBeGreaterThanOrEqual(task.missingTotal)
  })

  test('keeps its ids when text is added above and numbers change', async () => {
    client.open(uri, text)
    const before = await client.request('fangan/outline', { uri })
    const more = text
      .replace('二、重点任务', '三、重点任务')
      .replace('一、总体', '一、指导思想\n坚持公益性。\n二、总体')
    client.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: more }] })
    const after = await client.request('fangan/outline', { uri })
    const ids = (entries: Entry[]) => flat(entries).map(({ id }) => id)
    expect(ids(after.entries)).toEqual(expect.arrayContaining(ids(before.entries)))
    expect(new Set(ids(after.entries)).size).toBe(ids(after.entries).length)
  })
})

describe('the checklist', () => {
  test('groups requirements and counts as the status does', async () => {
    client.open(uri, text)
    const list = await client.request('fangan/checklist', { uri })
    const { requirements } = await client.request('fangan/status', { uri })
    expect({ met: list.met, partial: list.partial, missing: list.missing }).toEqual(requirements)
    const items = list.groups.flatMap((group: Entry) => group.items)
    expect(items.find(({ id }: Entry) => id === 'overall-goal')).toMatchObject({
      status: 'met',
      clause: '二、第2段',
      evidence: [{ excerpt: '一、总体目标', range: { start: { line: 1, character: 0 } } }],
    })
  })
})

describe('the explanation', () => {
  test('tells what the text and the settings hide', async () => {
    settings = { language: 'zh', minSeverity: 'error' }
    client.open(uri, text)
    const { circumstances } = await client.request('fangan/explain', { uri })
    const hiding = circumstances.filter(({ hides }: Entry) => hides).map(({ kind }: Entry) => kind)
    expect(hiding).toEqual(expect.arrayContaining(['severity', 'suppressions']))
    expect(circumstances[0].kind).toBe('result')
    const suppressions = circumstances.find(({ kind }: Entry) => kind === 'suppressions')
    expect(suppressions.range.start).toEqual({ line: 6, character: 0 })
  })
})

test('the explanation of a file names the pattern that its name fits', async () => {
  const file = 'file:///tmp/不存在/云岭省实施方案.txt'
  client.open(file, text)
  const { circumstances } = await client.request('fangan/explain', { uri: file })
  expect(circumstances.find(({ kind }: Entry) => kind === 'file').title).toBe('文件名符合“*实施方案*.txt”')
  client.open(uri, text)
  const untitled = await client.request('fangan/explain', { uri })
  expect(untitled.circumstances.map(({ kind }: Entry) => kind)).not.toContain('file')
})

describe('the check in words', () => {
  test('of an open plan takes the open text', async () => {
    client.open(uri, text)
    const report = await client.request('fangan/check', { uri, text: '', report: 'findings' })
    expect(report).toMatch(/第6行 \S+ task-without-lead/)
  })

  test('of a plan that is not open takes the text given', async () => {
    expect(await client.request('fangan/check', { uri, text, report: 'missing' })).toMatch(/\[quarterly-report\].*缺/)
    expect(await client.request('fangan/check', { uri, report: 'missing' })).toBeNull()
  })
})

test('a document that is not open has none of them', async () => {
  for (const method of ['fangan/outline', 'fangan/checklist', 'fangan/explain']) {
    expect(await client.request(method, { uri })).toBeNull()
  }
})
