/** Template and completeness, as the status item shows them. */

import { afterEach, beforeEach, expect, test } from 'vitest'
import { fullCapabilities, LspClient } from '../support/lspClient.js'

const uri = 'untitled:某省实施方案'
let client: LspClient
beforeEach(async () => {
  client = new LspClient()
  client.answer('workspace/configuration', ({ items }) => items.map(() => ({ language: 'zh' })))
  await client.initialize({ capabilities: fullCapabilities, initializationOptions: { statusNotifications: true } })
})
afterEach(() => client.kill())

test('each analysis is told, with the version that it is of', async () => {
  client.open(uri, '某省实施方案\n', 3)
  const told = client.nextNotification('fangan/statusChanged')
  await client.request('textDocument/diagnostic', { textDocument: { uri } })
  const status = await told
  expect(status).toMatchObject({ uri, version: 3, template: { chosen: false } })
  expect(status.template.reason).not.toBe('')
  expect(await client.request('fangan/status', { uri })).toEqual(status)
})

test('a document that is not open has no status', async () => {
  expect(await client.request('fangan/status', { uri })).toBeNull()
  expect(await client.request('fangan/templates', { uri })).toEqual([])
})

test('a chosen template is used until the choice is taken back', async () => {
  client.open(uri, '某省实施方案\n')
  const templates = await client.request('fangan/templates', { uri })
  expect(templates.length).toBeGreaterThan(1)
  const other = templates.find((template: { active: boolean }) => !template.active)
  const chosen = await client.request('fangan/selectTemplate', { uri, id: other.id })
  expect(chosen.template).toMatchObject({ id: other.id, title: other.title, chosen: true })
  const automatic = await client.request('fangan/selectTemplate', { uri, id: null })
  expect(automatic.template.chosen).toBe(false)
  expect(automatic.template.id).not.toBe(other.id)
})
