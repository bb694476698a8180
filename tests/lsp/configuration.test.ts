/** Settings of the editor and project files: per folder, the nearest one wins, defects are shown where they stand. */

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Range } from 'vscode-languageserver'
import { fullCapabilities, LspClient } from '../support/lspClient.js'
import { ownFindings, place, unknownRule } from './samples.js'

const off = JSON.stringify({ rules: { 'suppression-unknown-rule': 'off' } })
let client: LspClient
let root: string
beforeEach(() => {
  client = new LspClient()
  client.answer('workspace/configuration', ({ items }) => items.map(() => null))
  // Brackets and Han characters in a path are ordinary; URIs spell them in several ways.
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'fangan-(测试)-'))
})
afterEach(() => {
  client.kill()
  fs.rmSync(root, { recursive: true, force: true })
})

function write(name: string, text: string): string {
  const file = path.join(root, name)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, text)
  return pathToFileURL(file).href
}

async function findings(uri: string) {
  const report = await client.request('textDocument/diagnostic', { textDocument: { uri } })
  return ownFindings(report.items)
}

test('the nearest project file applies, each folder has its own', async () => {
  write('甲/fangan.config.json', off)
  write('甲/深/fangan.config.json', '{}')
  await client.initialize({ capabilities: fullCapabilities })
  const places = ['甲/实施方案.txt', '甲/浅/实施方案.txt', '甲/深/实施方案.txt', '乙/实施方案.txt']
  const uris = places.map((name) => write(name, ''))
  for (const uri of uris) client.open(uri, unknownRule)
  const counts = await Promise.all(uris.map(async (uri) => (await findings(uri)).length))
  expect(counts).toEqual([0, 0, 1, 1])
})

test('overrides go by the path below the project file, however the editor encodes it', async () => {
  const config = { overrides: [{ files: ['送审(1)/*.txt'], rules: { 'suppression-unknown-rule': 'error' } }] }
  write('fangan.config.json', JSON.stringify(config))
  await client.initialize({ capabilities: fullCapabilities })
  const encoded = write('送审(1)/实施方案.txt', '').replaceAll('(', '%28').replaceAll(')', '%29')
  client.open(encoded, unknownRule)
  expect((await findings(encoded))[0].severity).toBe(1)
})

test('settings are asked for per document, so folders may differ', async () => {
  client.answer('workspace/configuration', ({ items }) =>
    items.map(({ scopeUri, section }: { scopeUri?: string; section: string }) => {
      expect(section).toBe('fangan')
      return scopeUri?.includes(encodeURIComponent('甲'))
        ? { minSeverity: 'error' }
        : { minSeverity: 'hint', language: 'en' }
    }),
  )
  await client.initialize({ capabilities: fullCapabilities })
  const [first, second] = [write('甲/实施方案.txt', ''), write('乙/实施方案.txt', '')]
  client.open(first, unknownRule)
  client.open(second, unknownRule)
  expect(await findings(first)).toEqual([])
  expect((await findings(second))[0].message).toMatch(/[a-z]{3}/)
})

test.each([
  { locale: 'zh-cn', expected: /\p{Script=Han}/u },
  { locale: 'en', expected: /no rule|no such/i },
])('messages follow the locale $locale', async ({ locale, expected }) => {
  await client.initialize({ locale })
  client.open('untitled:1', unknownRule)
  const { diagnostics } = await client.nextNotification('textDocument/publishDiagnostics')
  expect(ownFindings(diagnostics)[0].message).toMatch(expected)
})

test('a client that only pushes settings has them applied', async () => {
  await client.initialize({ initializationOptions: { settings: { minSeverity: 'error' } } })
  client.open('untitled:1', unknownRule)
  const first = await client.nextNotification('textDocument/publishDiagnostics')
  expect(ownFindings(first.diagnostics)).toEqual([])
  client.notify('workspace/didChangeConfiguration', { settings: { fangan: { minSeverity: 'warning' } } })
  const second = await client.nextNotification('textDocument/publishDiagnostics')
  expect(ownFindings(second.diagnostics)).toHaveLength(1)
})

test('a refused configuration request leaves the defaults', async () => {
  client.answer('workspace/configuration', () => {
    throw new Error('no')
  })
  await client.initialize({ capabilities: fullCapabilities })
  client.open('untitled:1', unknownRule)
  expect(await findings('untitled:1')).toHaveLength(1)
})

test('a changed project file is read again and all documents are refreshed', async () => {
  const config = write('fangan.config.json', '{}')
  await client.initialize({ capabilities: fullCapabilities })
  const uri = write('实施方案.txt', '')
  client.open(uri, unknownRule)
  expect(await findings(uri)).toHaveLength(1)
  fs.writeFileSync(path.join(root, 'fangan.config.json'), off)
  const refreshed = client.next((message) => message.method === 'workspace/diagnostic/refresh')
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: config, type: 2 }] })
  await refreshed
  expect(await findings(uri)).toEqual([])
})

test('without file watching, saving a document reads the project file again', async () => {
  write('fangan.config.json', '{}')
  await client.initialize()
  const uri = write('实施方案.txt', '')
  client.open(uri, unknownRule)
  const before = await client.nextNotification('textDocument/publishDiagnostics')
  expect(ownFindings(before.diagnostics)).toHaveLength(1)
  fs.writeFileSync(path.join(root, 'fangan.config.json'), off)
  client.notify('textDocument/didSave', { textDocument: { uri } })
  const after = await client.nextNotification('textDocument/publishDiagnostics')
  expect(ownFindings(after.diagnostics)).toEqual([])
})

test('a defective project file shows its defect, the last good one stays in force', async () => {
  const config = write('fangan.config.json', off)
  await client.initialize({ capabilities: fullCapabilities })
  const uri = write('实施方案.txt', '')
  client.open(uri, unknownRule)
  expect(await findings(uri)).toEqual([])
  fs.writeFileSync(path.join(root, 'fangan.config.json'), '{\n  "rulse": {}\n}')
  const shown = client.nextNotification('textDocument/publishDiagnostics', (params) => params.uri === config)
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: config, type: 2 }] })
  expect(await findings(uri)).toEqual([])
  const { diagnostics } = await shown
  expect(diagnostics).toHaveLength(1)
  expect(place(diagnostics[0].range)).toBe('1:2-1:9')
  expect(diagnostics[0].message).toContain('rules')

  fs.writeFileSync(path.join(root, 'fangan.config.json'), '{}')
  const cleared = client.nextNotification('textDocument/publishDiagnostics', (params) => params.uri === config)
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: config, type: 2 }] })
  expect(await findings(uri)).toHaveLength(1)
  expect((await cleared).diagnostics).toEqual([])
})

test('a defect that is taken back, or whose file is deleted, is shown no more', async () => {
  const config = write('fangan.config.json', off)
  await client.initialize({ capabilities: fullCapabilities })
  const uri = write('实施方案.txt', '')
  client.open(uri, unknownRule)
  await findings(uri)
  const published = async (act: () => void): Promise<number> => {
    act()
    const next = client.nextNotification('textDocument/publishDiagnostics', (params) => params.uri === config)
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: config, type: 2 }] })
    await findings(uri)
    return (await next).diagnostics.length
  }
  const broken = (): void => fs.writeFileSync(path.join(root, 'fangan.config.json'), '{ "rulse": {} }')
  expect(await published(broken)).toBe(1)
  expect(await published(() => fs.writeFileSync(path.join(root, 'fangan.config.json'), off))).toBe(0)
  expect(await published(broken)).toBe(1)
  expect(await published(() => fs.rmSync(path.join(root, 'fangan.config.json')))).toBe(0)
})

test('a template file that is not there is shown at its path', async () => {
  const config = write('fangan.config.json', '{ "templates": ["模板/没有.yaml"] }')
  await client.initialize({ capabilities: fullCapabilities })
  const shown = client.nextNotification('textDocument/publishDiagnostics', (params) => params.uri === config)
  const uri = write('实施方案.txt', '')
  client.open(uri, unknownRule)
  expect(await findings(uri)).toHaveLength(1)
  expect(place((await shown).diagnostics[0].range)).toBe('0:16-0:28')
})

test('what a template extends is read too, and its defects are shown in its own file', async () => {
  write('fangan.config.json', '{ "template": "模板/县.yaml" }')
  const lower = write('模板/县.yaml', 'id: county\nextends: ../省.yaml\n')
  const upper = write('省.yaml', 'id: province\nextends: generel\n')
  await client.initialize({ capabilities: fullCapabilities })
  const shown = (wanted: string) =>
    client.nextNotification('textDocument/publishDiagnostics', ({ uri }) => uri === wanted)
  const both = Promise.all([shown(lower), shown(upper)])
  const uri = write('实施方案.txt', '')
  client.open(uri, unknownRule)
  await findings(uri)
  const places = (await both).map(({ diagnostics }) => diagnostics.map(({ range }: { range: Range }) => place(range)))
  expect(places).toEqual([['1:9-1:18'], ['1:9-1:16']])
})

test('templates that the settings name are added to those of the configuration', async () => {
  write('模板/市.yaml', 'id: city\nextends: general\nappliesTo: { titleWords: [[食堂]] }\n')
  write('方案/fangan.config.json', '{}')
  client.answer('workspace/configuration', ({ items }) => items.map(() => ({ templates: ['模板/市.yaml'] })))
  const uri = write('方案/实施方案.txt', '')
  const folder = { uri: pathToFileURL(root).href, name: '测试' }
  await client.initialize({
    capabilities: fullCapabilities,
    workspaceFolders: [folder],
    initializationOptions: { statusNotifications: true },
  })
  client.open(uri, '甲市社区食堂实施方案\n\n为做好工作，制定本方案。\n')
  const status = client.nextNotification('fangan/statusChanged')
  await findings(uri)
  expect((await status).template.id).toBe('city')
})
