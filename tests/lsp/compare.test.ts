/** The plan in the editor compared with an earlier version of it. */

import { readXlsx } from 'hucre/xlsx'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { LspClient } from '../support/lspClient.js'

const uri = 'untitled:某省实施方案'
const old = '云岭省实施方案\n一、重点任务\n（一）健全服务体系。推进网络建设。（省卫生健康委牵头）\n'

let client: LspClient
beforeEach(async () => {
  client = new LspClient()
  client.answer('workspace/configuration', ({ items }) => items.map(() => ({ language: 'zh' })))
  await client.initialize()
  client.open(uri, old.replace('省卫生健康委', '省医保局'))
})
afterEach(() => client.kill())

async function compared(format: 'md' | 'xlsx', text = old, document = uri) {
  const names = { before: '送审稿', after: '印发稿' }
  return client.request('fangan/compare', { uri: document, text, names, format })
}

test('is the table of the revision', async () => {
  const { changes, base64 } = await compared('md')
  expect(changes).toBe(1)
  const table = Buffer.from(base64, 'base64').toString()
  expect(table).toContain('送审稿 → 印发稿')
  expect(table).toContain('牵头单位由“省卫生健康委”改为“省医保局”。')
})

test('is a workbook where it is wanted', async () => {
  const { base64 } = await compared('xlsx')
  const { sheets } = await readXlsx(Buffer.from(base64, 'base64'))
  expect(sheets[0].rows[4][1]).toContain('省医保局牵头')
})

test('of an unknown document is nothing', async () => {
  expect(await compared('md', old, 'untitled:别的')).toBeNull()
})
