/** A plan in the editor beside the document above it, which it names in its front matter. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fullCapabilities, LspClient, type Message } from '../support/lspClient.js'

const upperText = `全国健康服务体系建设工作任务
一、重点任务
（一）健全分级诊疗网络。推进城市医疗集团和县域医共体建设。（国家卫生健康委牵头，2023年12月底前完成）
（二）改革薪酬分配制度。合理确定公立医院薪酬水平。（人力资源社会保障部牵头）
`
const draftText = `---
上位文件: 上位.txt
---
云岭省健康服务体系建设实施方案
一、重点任务
（一）健全分级诊疗网络。推进城市医疗集团和县域医共体建设，完善转诊制度。（省卫生健康委牵头，2024年12月底前完成）
（二）建设智慧医院示范项目。推广互联网医院和远程会诊。（省数据局牵头）
`

let folder: string
let client: LspClient
const uriOf = (name: string) => pathToFileURL(path.join(folder, name)).href
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'fangan-上位 '))
  writeFileSync(path.join(folder, '上位.txt'), upperText)
  client = new LspClient()
  client.answer('workspace/configuration', ({ items }) => items.map(() => ({ language: 'zh' })))
  await client.initialize({
    capabilities: fullCapabilities,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'w' }],
  })
  client.open(uriOf('方案.txt'), draftText)
})
afterEach(() => {
  client.kill()
  rmSync(folder, { recursive: true })
})

type Row = Message['params']

async function rows(): Promise<Row[]> {
  const { rows: found } = await client.request('fangan/alignment', { uri: uriOf('方案.txt') })
  return found
}

async function statuses(): Promise<string[]> {
  return (await rows()).map(
    ({ upper, drafts, status }) => `${upper?.title ?? '-'} ${drafts[0]?.title ?? '-'} ${status}`,
  )
}

async function rules(): Promise<string[]> {
  const { items } = await client.request('textDocument/diagnostic', { textDocument: { uri: uriOf('方案.txt') } })
  return items.map(({ code }: Row) => code)
}

describe('the alignment', () => {
  test('says what became of each task above, with both places', async () => {
    const { documents, tasks, taken, sections } = await client.request('fangan/alignment', { uri: uriOf('方案.txt') })
    expect(documents).toEqual([{ uri: uriOf('上位.txt'), name: '上位.txt', title: '全国健康服务体系建设工作任务' }])
    expect([tasks, taken, sections.length]).toEqual([2, 1, 1])
    const [first] = await rows()
    expect(first.upper.range.start).toEqual({ line: 2, character: 0 })
    expect(first.drafts[0].range.start).toEqual({ line: 5, character: 0 })
    expect(first.reasons.join('')).not.toBe('')
    expect((await statuses()).filter((row) => !row.includes('底前'))).toEqual(
      expect.arrayContaining(['改革薪酬分配制度 - missing', '- 建设智慧医院示范项目 added']),
    )
  })

  test('is found in the text as well', async () => {
    expect(await rules()).toEqual(expect.arrayContaining(['deadline-after-upper', 'upper-task-missing']))
  })

  test('follows the document above while it is written, before it is saved', async () => {
    expect((await statuses()).join()).toContain('改革薪酬分配制度')
    client.open(uriOf('上位.txt'), upperText.replace(/（二）.*\n/, ''))
    await expect.poll(async () => (await statuses()).join(), { timeout: 5000 }).not.toContain('改革薪酬分配制度')
  })

  test('goes on from level to level', async () => {
    writeFileSync(path.join(folder, '云岭省实施方案.txt'), draftText)
    const below = draftText
      .replace('上位.txt', '云岭省实施方案.txt')
      .replace('云岭省健康', '清河市健康')
      .replace(/（二）.*\n/, '')
    writeFileSync(path.join(folder, '清河市实施方案.txt'), below)
    const { documents, edges, lost, problems } = await client.request('fangan/cascade', {})
    expect(documents.map(({ title, path: name, level }: Message['params']) => [title, name, level])).toEqual([
      ['全国健康服务体系建设工作任务', '上位.txt', 'national'],
      ['云岭省健康服务体系建设实施方案', '方案.txt', 'province'],
      ['云岭省健康服务体系建设实施方案', '云岭省实施方案.txt', 'province'],
      ['清河市健康服务体系建设实施方案', '清河市实施方案.txt', undefined],
    ])
    expect(edges).toContainEqual({ upper: 2, draft: 3, tasks: 2, taken: 1 })
    expect(lost.map((way: string[]) => way.join(' '))).toContain(
      '全国健康服务体系建设工作任务 一（二） 改革薪酬分配制度 → 云岭省健康服务体系建设实施方案 未承接',
    )
    expect(problems).toEqual([])
  })

  test('of a plan that names nothing is none', async () => {
    client.open(uriOf('另.txt'), draftText.replace(/^---[\s\S]*---\n/, ''))
    expect(await client.request('fangan/alignment', { uri: uriOf('另.txt') })).toBeNull()
  })

  test('tells of a document that is not there', async () => {
    client.open(uriOf('缺.txt'), draftText.replace('上位.txt', '没有.txt'))
    const { documents, problems } = await client.request('fangan/alignment', { uri: uriOf('缺.txt') })
    expect([documents, problems]).toEqual([[], ['没有.txt：没有“没有.txt”这个文件。']])
  })
})

test('a decision of the user is a line of the side file, and holds', async () => {
  const [first] = await rows()
  const decided = { document: 0, upper: first.upper.id, draft: first.drafts[0].id, decision: 'reject' }
  const { uri, text } = await client.request('fangan/decideMatch', { uri: uriOf('方案.txt'), ...decided })
  expect(uri).toBe(`${uriOf('方案.txt')}.align.json`)
  writeFileSync(path.join(folder, '方案.txt.align.json'), text)
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 1 }] })
  await expect.poll(async () => (await statuses())[0], { timeout: 5000 }).toMatch(/^健全分级诊疗网络 - missing/)
})
