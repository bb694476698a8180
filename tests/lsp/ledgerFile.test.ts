/** The ledger as a file that replaces another one: what people have typed into it stays, or is told. */

import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ledgerColumns } from '../../server/src/ledger/columns.js'
import { LspClient, type Message } from '../support/lspClient.js'

const uri = 'untitled:某省实施方案'
const text = [
  '云岭省公立医院高质量发展实施方案',
  '一、重点任务',
  '（一）健全服务体系。推进网络建设。（省卫生健康委牵头，2025年12月底前完成）',
  '（二）改革薪酬制度。落实分配自主权。（省人力资源社会保障厅牵头，2024年12月底前完成）',
  '',
].join('\n')
const typed = '已完成前期论证'

let client: LspClient
beforeEach(async () => {
  client = new LspClient()
  client.answer('workspace/configuration', ({ items }) => items.map(() => ({ language: 'zh' })))
  await client.initialize()
})
afterEach(() => client.kill())

function exported(earlier?: string): Promise<Message['params']> {
  const more = earlier === undefined ? {} : { earlier: { name: '台账.xlsx', base64: earlier } }
  return client.request('fangan/ledgerFile', { uri, format: 'xlsx', today: '2022-06-30', ...more })
}

/** The workbook with progress typed in for its first task. */
async function typedInto(base64: string): Promise<string> {
  const { sheets } = await readXlsx(Buffer.from(base64, 'base64'))
  sheets[1].rows[1][ledgerColumns.findIndex(({ key }) => key === 'progress')] = typed
  const bytes = await writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows })) })
  return Buffer.from(bytes).toString('base64')
}

/** All cells of the sheet `name`. */
async function cellsOf(base64: string, name: string): Promise<string[]> {
  const { sheets } = await readXlsx(Buffer.from(base64, 'base64'))
  return (sheets.find((sheet) => sheet.name === name)?.rows ?? []).flat().map(String)
}

test('progress is carried over', async () => {
  client.open(uri, text)
  const again = await exported(await typedInto((await exported()).base64))
  expect(await cellsOf(again.base64, '任务台账')).toContain(typed)
  expect(again).toMatchObject({ name: '云岭省公立医院高质量发展实施方案任务台账.xlsx', report: [] })
})

test('a task that the text has lost is told, and kept with its progress', async () => {
  client.open(uri, text)
  const earlier = await typedInto((await exported()).base64)
  const other = text.replace(/（一）.*/, '（一）推进妇幼保健机构标准化。（省民政厅牵头，2023年6月底前完成）')
  client.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: other }] })
  const { base64, report } = await exported(earlier)
  expect(report).toContain(`  健全服务体系（${typed}）`)
  expect(await cellsOf(base64, '正文已无的任务')).toContain(typed)
})

test('a file that is no ledger is not replaced', async () => {
  client.open(uri, text)
  const noWorkbook = Buffer.from('no workbook').toString('base64')
  const { base64, problem } = await exported(noWorkbook)
  expect([base64, problem]).toEqual(['', expect.stringContaining('台账.xlsx：不是可读取的 Excel 文件')])
  const bytes = await writeXlsx({ sheets: [{ name: '别的', rows: [['姓名', '电话']] }] })
  expect((await exported(Buffer.from(bytes).toString('base64'))).problem).toContain('没有台账的表头')
})
