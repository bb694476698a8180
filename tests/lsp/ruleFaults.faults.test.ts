/** Rules that throw or never end, in the real server: the others go on, the user is told which, typing goes on. */

import { pathToFileURL } from 'node:url'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildFaultyServer } from '../support/faultyServer.js'
import { fullCapabilities, LspClient, type Message } from '../support/lspClient.js'
import { ownFindings, unknownRule } from './samples.js'

let file: string
let client: LspClient
beforeAll(async () => {
  file = await buildFaultyServer()
})
beforeEach(async () => {
  client = new LspClient([], file)
  client.answer('workspace/configuration', ({ items }) => items.map(() => ({})))
  await client.initialize({ capabilities: fullCapabilities })
})
afterEach(() => client.kill())

const uri = 'untitled:方案'

async function findings(of = uri): Promise<Message['params'][]> {
  const { items } = await client.request('textDocument/diagnostic', { textDocument: { uri: of } })
  return items
}

const failures = (items: readonly Message['params'][]): string[] =>
  items.filter(({ code }) => code === 'internal-error').map(({ message }) => message)

function retype(text: string, version: number): void {
  client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] })
}

test('a rule that throws loses its own findings only, and is tried again with the next change', async () => {
  client.open(uri, `让规则出错\n${unknownRule}`)
  const found = await findings()
  expect(failures(found)).toEqual([expect.stringMatching(/^规则 fault-throws 运行出错.*有意出的错/)])
  expect(ownFindings(found)).toHaveLength(1)
  retype(unknownRule, 2)
  expect(failures(await findings())).toEqual([])
})

describe.each([
  ['never ends', '让规则停不下来', 'fault-hangs'],
  ['tries all ways of an expression', '让规则反复回溯', 'fault-backtracks'],
])('a rule that %s', (_, asked, rule) => {
  test('is stopped and named, and the findings of the others are there', async () => {
    client.open(uri, `${asked}\n${unknownRule}`)
    const found = await findings()
    expect(failures(found)).toEqual([expect.stringMatching(new RegExp(`^规则 ${rule} 超过 2 秒没有查完`))])
    expect(ownFindings(found)).toHaveLength(1)
    const logged = client.received.filter(({ method }) => method === 'window/logMessage')
    expect(logged.some(({ params }) => params.message.includes(`${rule} was stopped`))).toBe(true)
  })

  test('is not waited for again while the document is open, and tried again when it is opened anew', async () => {
    client.open(uri, asked)
    await findings()
    const started = performance.now()
    for (let version = 2; version < 12; version++) {
      retype(`${asked}${version}`, version)
      expect(failures(await findings())).toHaveLength(1)
    }
    // Ten changes in less than one limit.
    expect(performance.now() - started).toBeLessThan(2_000)
    client.notify('textDocument/didClose', { textDocument: { uri } })
    client.open(uri, unknownRule)
    expect(failures(await findings())).toEqual([])
  })
})

test('a rule that was stopped in three documents holds up no further one', async () => {
  const names = [1, 2, 3, 4, 5].map((name) => pathToFileURL(`/不存在/${name}.txt`).href)
  for (const name of names.slice(0, 3)) {
    client.open(name, '让规则停不下来')
    await findings(name)
  }
  const started = performance.now()
  for (const name of names.slice(3)) {
    client.open(name, '让规则停不下来')
    expect(failures(await findings(name))).toHaveLength(1)
  }
  expect(performance.now() - started).toBeLessThan(2_000)
})

test('requests on other documents are answered once the rule is stopped, and the server ends properly', async () => {
  client.open(uri, '让规则停不下来')
  client.open('untitled:另一', unknownRule)
  const slow = findings()
  expect(ownFindings(await findings('untitled:另一'))).toHaveLength(1)
  await slow
  expect(await client.stop()).toBe(0)
})
