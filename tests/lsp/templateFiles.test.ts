/** Template files in the editor: their defects while they are written, what is offered, and what is explained. */

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fullCapabilities, LspClient } from '../support/lspClient.js'
import { place } from './samples.js'

const capabilities = {
  ...fullCapabilities,
  textDocument: {
    ...fullCapabilities.textDocument,
    synchronization: { dynamicRegistration: true },
    completion: { dynamicRegistration: true },
    hover: { dynamicRegistration: true },
    definition: { dynamicRegistration: true },
    references: { dynamicRegistration: true },
  },
}
const own = 'id: own\nextends: general\nrequirements:\n  - { id: goal, severity: grave }\n'
let client: LspClient
let root: string
beforeEach(() => {
  client = new LspClient()
  client.answer('workspace/configuration', ({ items }) => items.map(() => null))
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'fangan-模板-'))
})
afterEach(() => {
  client.kill()
  fs.rmSync(root, { recursive: true, force: true })
})

function uriOf(name: string): string {
  return pathToFileURL(path.join(root, name)).href
}

/** The places and messages that are published next for `uri`. */
async function published(uri: string): Promise<string[]> {
  const { diagnostics } = await client.nextNotification('textDocument/publishDiagnostics', (one) => one.uri === uri)
  return diagnostics.map(({ range, message }: { range: never; message: string }) => `${place(range)} ${message}`)
}

function change(uri: string, text: string, version: number): void {
  client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] })
}

test('YAML files are asked for where the client allows it', async () => {
  const methods: string[] = []
  client.answer('client/registerCapability', ({ registrations }) => {
    for (const { method, registerOptions } of registrations) if (registerOptions?.documentSelector) methods.push(method)
    return null
  })
  await client.initialize({ capabilities })
  while (methods.length < 7) await new Promise((resolve) => setTimeout(resolve, 20))
  expect(methods).toEqual([
    'textDocument/didOpen',
    'textDocument/didChange',
    'textDocument/didClose',
    'textDocument/completion',
    'textDocument/hover',
    'textDocument/definition',
    'textDocument/references',
  ])
})

test('defects are shown while the file is written, and go when it is closed', async () => {
  await client.initialize({ capabilities })
  const uri = uriOf('省.yaml')
  const first = published(uri)
  client.open(uri, own)
  expect(await first).toEqual([expect.stringMatching(/^3:26-3:31 此处应为以下之一：error/)])
  const second = published(uri)
  change(uri, own.replace('grave', 'hint'), 2)
  expect(await second).toEqual([])
  const third = published(uri)
  change(uri, own.replace('general', '../没有.yaml'), 3)
  expect((await third)[0]).toContain('读不到所继承的模板文件')
  const fourth = published(uri)
  client.notify('textDocument/didClose', { textDocument: { uri } })
  expect(await fourth).toEqual([])
})

test('what an open template extends is read as it stands in the editor', async () => {
  await client.initialize({ capabilities })
  const [upper, lower] = [uriOf('省.yaml'), uriOf('市.yaml')]
  client.open(upper, 'id: upper\nextends: general\n')
  const shown = published(lower)
  client.open(lower, 'id: lower\nextends: 省.yaml\nrequirements:\n  - { id: gaol, off: true }\n')
  expect(await shown).toEqual([expect.stringContaining('模板“upper”没有“gaol”这一要素')])
})

test('other YAML is left alone, and no YAML is taken for a plan', async () => {
  await client.initialize({ capabilities })
  const [other, template] = [uriOf('docker-compose.yaml'), uriOf('own.yaml')]
  client.open(other, 'services:\n  - 实施方案\n')
  const shown = published(template)
  client.open(template, own)
  await shown
  expect(client.received.some(({ params }) => params?.uri === other)).toBe(false)
  const report = await client.request('textDocument/diagnostic', { textDocument: { uri: template } })
  expect(report.items).toEqual([])
  const completion = { textDocument: { uri: other }, position: { line: 0, character: 0 } }
  expect(await client.request('textDocument/completion', completion)).toBeNull()
})

test('keys and values are offered and explained', async () => {
  await client.initialize({ capabilities })
  const uri = uriOf('own.yaml')
  client.open(uri, own)
  const at = (line: number, character: number) => ({ textDocument: { uri }, position: { line, character } })
  const { items } = await client.request('textDocument/completion', at(1, 9))
  expect(items.map(({ label }: { label: string }) => label)).toContain('notice-40')
  const hover = await client.request('textDocument/hover', at(1, 3))
  expect(hover.contents.value).toContain('所继承的模板')
  expect(place(hover.range)).toBe('1:0-1:7')
  expect(await client.request('textDocument/hover', at(0, 5))).toBeNull()
})

test('the rule of a finding leads to its element in the file, or to the page of what it is taken over from', async () => {
  fs.writeFileSync(path.join(root, 'fangan.config.json'), '{ "template": "own.yaml" }')
  fs.writeFileSync(
    path.join(root, 'own.yaml'),
    'id: own\nextends: general\nrequirements:\n  - { id: goal, severity: hint }\n',
  )
  await client.initialize({ capabilities })
  const uri = uriOf('实施方案.txt')
  client.open(uri, '甲市实施方案\n\n为做好工作，制定本方案。\n\n一、任务\n\n做好。\n')
  const { items } = await client.request('textDocument/diagnostic', { textDocument: { uri } })
  const links = new Map(
    items.map(({ code, codeDescription }: { code: string; codeDescription?: { href: string } }) => [
      code,
      codeDescription?.href,
    ]),
  )
  expect(links.get('own/goal')).toBe(`${uriOf('own.yaml')}#L4`)
  expect(links.get('own/organisation')).toMatch(/docs\/rules\/general\/organisation\.md$/)
})

describe('between a template, its plans and its notice', () => {
  const city =
    'id: city\nextends: 省.yaml\nrequirements:\n  - { id: goal, off: true }\n  - { id: reporting, off: true }\n'
  const plan = '甲市实施方案\n\n为做好工作，制定本方案。\n\n一、任务\n\n做好。\n'
  const notice = '关于制定实施方案的通知\n\n甲政发〔2021〕5号\n\n一、总体要求\n\n各地要制定方案。\n\n方案要有目标。\n'
  const province =
    'id: own\nextends: general\nbasis: { document: 甲政发〔2021〕5号, clause: 一 }\nrequirements:\n  - { id: goal, clause: 一、第2段 }\n'

  beforeEach(async () => {
    fs.writeFileSync(path.join(root, 'fangan.config.json'), '{ "template": "省.yaml" }')
    fs.writeFileSync(path.join(root, '省.yaml'), province)
    fs.writeFileSync(path.join(root, '通知实施意见.txt'), notice)
    fs.writeFileSync(path.join(root, '乙市实施方案.txt'), plan.replace('甲', '乙'))
    await client.initialize({
      capabilities: { ...capabilities, workspace: { workspaceFolders: true } },
      workspaceFolders: [{ uri: pathToFileURL(root).href, name: 'folder' }],
      initializationOptions: { templatePages: true },
    })
    client.open(uriOf('甲市实施方案.txt'), plan)
  })

  async function ask(method: string, name: string, line: number, character: number, more: object = {}) {
    const asked = { textDocument: { uri: uriOf(name) }, position: { line, character }, ...more }
    const found = await client.request(`textDocument/${method}`, asked)
    return found.map(({ uri, range }: { uri: string; range: never }) => `${shown(uri)} ${place(range)}`)
  }

  const shown = (uri: string) => decodeURIComponent(uri).replace(`${decodeURIComponent(pathToFileURL(root).href)}/`, '')

  test('a finding leads to the element in the file, that of the built-in template, and the clause', async () => {
    const found = await ask('definition', '甲市实施方案.txt', 0, 1)
    expect(found).toContain('省.yaml 4:10-4:14')
    expect(found).toContain('通知实施意见.txt 8:0-8:7')
    expect(found.some((one: string) => one.startsWith('fangan-page:/template/general.yaml '))).toBe(true)
    expect(await ask('definition', '甲市实施方案.txt', 6, 1)).toEqual([])
  })

  test('an element leads to the plans that lack it', async () => {
    client.open(uriOf('省.yaml'), province)
    const [own, ...plans] = await ask('references', '省.yaml', 4, 11, { context: { includeDeclaration: true } })
    expect(own).toBe('省.yaml 4:10-4:14')
    expect(plans.sort()).toEqual(['乙市实施方案.txt 0:0-0:6', '甲市实施方案.txt 0:0-0:6'])
    expect(await ask('references', '省.yaml', 0, 5, { context: { includeDeclaration: true } })).toEqual([])
  })

  test('what a template extends or switches off leads to where it is written', async () => {
    client.open(uriOf('市.yaml'), city)
    expect(await ask('definition', '市.yaml', 1, 11)).toEqual(['省.yaml 0:0-0:0'])
    expect(await ask('definition', '市.yaml', 3, 11)).toEqual(['省.yaml 4:10-4:14'])
    const [page] = await ask('definition', '市.yaml', 4, 30)
    expect(page).toMatch(/^fangan-page:\/template\/general\.yaml /)
    const text: string = await client.request('fangan/templateText', { id: 'general' })
    expect(text.split('\n')[Number(/ (\d+):/.exec(page)?.[1])]).toBe('  - id: reporting')
    expect(await ask('definition', '市.yaml', 0, 1)).toEqual([])
    expect(await client.request('fangan/templateText', { id: 'none' })).toBeNull()
  })

  test('the page of a built-in template has no defects of its own, and leads to the plans as well', async () => {
    const uri = 'fangan-page:/template/general.yaml'
    const text: string = await client.request('fangan/templateText', { id: 'general' })
    client.open(uri, text)
    const line = text.split('\n').indexOf('  - id: goal')
    const asked = { textDocument: { uri }, position: { line, character: 9 }, context: { includeDeclaration: false } }
    expect(await client.request('textDocument/references', asked)).not.toEqual([])
    expect(client.received.some(({ params }) => params?.uri === uri)).toBe(false)
  })
})
