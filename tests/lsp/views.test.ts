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

describe('the ledger', () => {
  const ledger = (by: string) => client.request('fangan/ledger', { uri, by })

  test('groups the tasks, and counts those that lack what the notice asks for', async () => {
    client.open(uri, text, 3)
    const { version, total, incomplete, groups } = await ledger('lead')
    expect([version, total, incomplete]).toEqual([3, 2, 2])
    expect(groups.map(({ title, tasks }: Entry) => [title, tasks.length])).toEqual([
      ['省卫生健康委', 1],
      ['未明确牵头单位', 1],
    ])
    const [[first], [second]] = groups.map(({ tasks }: Entry) => tasks)
    expect(first).toMatchObject({
      ...{ number: 1, label: '二（一）', title: '健全服务体系', measure: '推进网络建设。' },
      ...{ lead: ['省卫生健康委'], deadline: ['2025年12月底前'], missing: ['责任人'] },
      selectionRange: { start: { line: 4, character: 3 } },
    })
    expect(second.missing).toEqual(expect.arrayContaining(['牵头单位', '责任人', '完成时限']))
  })

  test('knows its tasks again when they are renumbered', async () => {
    client.open(uri, text)
    const ids = ({ groups }: Entry) => groups.flatMap(({ tasks }: Entry) => tasks.map(({ id }: Entry) => id))
    const before = ids(await ledger('section'))
    const renumbered = text.replace('（一）健全', '（二）健全').replace('（二）改革', '（三）改革')
    client.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: renumbered }],
    })
    expect(ids(await ledger('section'))).toEqual(before)
  })

  test('is written into the text cell by cell, in the words of the plan', async () => {
    client.open(uri, text)
    const { groups } = await ledger('section')
    const [first] = groups[0].tasks
    const set = (field: string, value: string) =>
      client.request('fangan/setLedgerField', { uri, task: first.id, field, value })
    const change = ({ documentChanges }: Entry) => documentChanges.flatMap(({ edits }: Entry) => edits)
    expect(change(await set('support', '省财政厅'))).toEqual([
      { range: { start: { line: 4, character: 26 }, end: { line: 4, character: 26 } }, newText: '，省财政厅配合' },
    ])
    expect(change(await set('deadline', '2024年6月底前')).map(({ newText }: Entry) => newText)).toEqual([
      '2024年6月底前',
    ])
    expect(await set('deadline', '再议')).toBeNull()
    expect(
      await client.request('fangan/setLedgerField', { uri, task: 'none', field: 'lead', value: '省医保局' }),
    ).toBeNull()
  })

  test.each(['xlsx', 'csv', 'json', 'md'])('becomes a file: %s', async (format) => {
    client.open(uri, text)
    const { name, base64 } = await client.request('fangan/ledgerFile', { uri, format, today: '2022-06-30' })
    expect(name).toBe(`云岭省公立医院高质量发展实施方案任务台账.${format}`)
    const bytes = Buffer.from(base64, 'base64')
    expect(bytes.subarray(0, 2).toString() === 'PK').toBe(format === 'xlsx')
    if (format !== 'xlsx') expect(bytes.toString()).toContain('健全服务体系')
  })

  test('becomes an annex of the plan, once', async () => {
    client.open(uri, text)
    const ask = (list: string) => client.request('fangan/annexList', { uri, list })
    const { outcome, edit } = await ask('tasks')
    expect(outcome).toBe('edit')
    const [change] = edit.documentChanges
    expect(change.edits.map(({ newText }: Entry) => newText).join('')).toContain('| 1 | 健全服务体系 | 省卫生健康委 |')
    expect(await ask('measures')).toEqual({ outcome: 'nothing' })
  })

  test('tells which rows of the annex it takes out', async () => {
    const list = [
      ...['', '附件：重点任务清单', '', '云岭省人民政府', '2021年9月10日', '', '附件', '', '重点任务清单', ''],
      '| 序号 | 任务 | 牵头单位 |',
      '|---|---|---|',
      '| 1 | 另一任务 | 省财政厅 |',
      '',
    ]
    client.open(uri, [text.trim(), ...list].join('\n'))
    const { outcome, gone } = await client.request('fangan/annexList', { uri, list: 'tasks' })
    expect([outcome, gone]).toEqual(['edit', ['另一任务']])
  })

  test('of an unknown document is nothing', async () => {
    expect(await ledger('lead')).toBeNull()
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
