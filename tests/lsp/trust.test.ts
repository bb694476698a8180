/** A workspace that is not trusted cannot have files outside it read. */

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fullCapabilities, LspClient } from '../support/lspClient.js'

const template = fs
  .readFileSync(path.resolve(import.meta.dirname, '../../server/src/templates/data/general.yaml'), 'utf8')
  .replace(/^id: .*$/m, 'id: own')
let client: LspClient
let outer: string
let workspace: string
beforeEach(() => {
  client = new LspClient()
  client.answer('workspace/configuration', ({ items }) => items.map(() => null))
  outer = fs.mkdtempSync(path.join(os.tmpdir(), 'fangan-信任-'))
  workspace = path.join(outer, '工作区')
  fs.mkdirSync(workspace)
  fs.writeFileSync(path.join(outer, 'outside.yaml'), template)
  fs.writeFileSync(path.join(workspace, 'inside.yaml'), template)
  fs.symlinkSync(path.join(outer, 'outside.yaml'), path.join(workspace, 'link.yaml'))
  fs.symlinkSync(outer, path.join(workspace, 'linked'))
})
afterEach(() => {
  client.kill()
  fs.rmSync(outer, { recursive: true, force: true })
})

/** Opens a plan in the workspace whose configuration names `named`; the problems of that configuration, or of the file `told`. */
async function open(named: string, options: object, told = 'fangan.config.json'): Promise<string[]> {
  const config = path.join(workspace, 'fangan.config.json')
  fs.writeFileSync(config, JSON.stringify({ template: named }))
  await client.initialize({
    capabilities: fullCapabilities,
    rootUri: pathToFileURL(workspace).href,
    workspaceFolders: [{ uri: pathToFileURL(workspace).href, name: '工作区' }],
    initializationOptions: { statusNotifications: true, ...options },
  })
  client.open(plan(), '某市实施方案\n')
  return (await chosen()) === 'own' ? [] : problemsOf(path.join(workspace, told))
}

function plan(): string {
  return pathToFileURL(path.join(workspace, '实施方案.txt')).href
}

async function chosen(): Promise<string> {
  await client.request('textDocument/diagnostic', { textDocument: { uri: plan() } })
  const statuses = client.received.filter(({ method }) => method === 'fangan/statusChanged')
  return statuses.at(-1)?.params.template.id
}

async function problemsOf(config: string): Promise<string[]> {
  const uri = pathToFileURL(config).href
  const isTold = ({ method, params }: LspClient['received'][number]) =>
    method === 'textDocument/publishDiagnostics' && params.uri === uri
  const message = client.received.find(isTold) ?? (await client.next(isTold))
  return message.params.diagnostics.map((one: { message: string }) => one.message)
}

const outside = ['../outside.yaml', 'link.yaml', 'linked/outside.yaml', './a/../../outside.yaml', '..\\outside.yaml']

test.each(outside)('without trust the template %s is not read, and the configuration says why', async (named) => {
  const problems = await open(named, { trusted: false })
  expect(problems).toEqual([expect.stringContaining('在工作区之外；工作区未受信任时不读取')])
})

test('without trust an absolute path outside is not read', async () => {
  const problems = await open(path.join(outer, 'outside.yaml'), { trusted: false })
  expect(problems).toEqual([expect.stringContaining('在工作区之外')])
})

test.each([
  'inside.yaml',
  './inside.yaml',
  '../工作区/inside.yaml',
])('without trust %s inside is read', async (named) => {
  expect(await open(named, { trusted: false })).toEqual([])
})

test('without trust a template inside cannot take over one outside', async () => {
  fs.writeFileSync(path.join(workspace, 'lower.yaml'), 'id: own\nextends: ../outside.yaml\n')
  const problems = await open('lower.yaml', { trusted: false }, 'lower.yaml')
  expect(problems).toEqual([expect.stringContaining('读不到所继承的模板文件“../outside.yaml”')])
  client.notify('fangan/trustGranted', undefined)
  expect(await chosen()).toBe('own')
})

test.each([{ trusted: true }, {}])('with trust, or in editors that know none, it is read: %j', async (options) => {
  expect(await open('../outside.yaml', options)).toEqual([])
})

test('trust that is granted later takes effect at once', async () => {
  expect(await open('../outside.yaml', { trusted: false })).toHaveLength(1)
  client.notify('fangan/trustGranted', undefined)
  expect(await chosen()).toBe('own')
})

test('an untrusted workspace that is opened through a link is still the workspace', async () => {
  const link = path.join(outer, '链接')
  fs.symlinkSync(workspace, link)
  workspace = link
  expect(await open('inside.yaml', { trusted: false })).toEqual([])
})
