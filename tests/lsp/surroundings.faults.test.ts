/** What happens around the server: parents that die, servers that are killed, huge folders, huge templates. */

import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fullCapabilities, LspClient } from '../support/lspClient.js'
import { ownFindings, unknownRule } from './samples.js'

const dist = path.resolve(import.meta.dirname, '../../dist/server.js')

let root: string
beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'fangan-[大] 文件夹 😀-'))
})
afterEach(() => fs.rmSync(root, { recursive: true, force: true }))

async function connect(params: object = {}): Promise<LspClient> {
  const client = new LspClient()
  client.answer('workspace/configuration', ({ items }) => items.map(() => ({})))
  const workspaceFolders = [{ uri: pathToFileURL(root).href, name: '测试' }]
  await client.initialize({ capabilities: fullCapabilities, workspaceFolders, ...params })
  return client
}

/** Resolves once no process has the id. */
async function gone(processId: number): Promise<void> {
  for (;;) {
    try {
      process.kill(processId, 0)
    } catch {
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

describe('a parent that dies', () => {
  test('takes the server along when it gave its process id, whoever holds the stream', async () => {
    const parent = spawn(process.execPath, ['-e', 'setInterval(() => {}, 60_000)'])
    const client = await connect({ processId: parent.pid })
    parent.kill('SIGKILL')
    expect(await client.exitCode).toBe(1)
  })

  test.each(['--stdio', '--node-ipc'])('takes the server along without an id (%s)', async (transport) => {
    const parent = spawn(process.execPath, [
      path.resolve(import.meta.dirname, '../support/parent.mjs'),
      dist,
      transport,
    ])
    const server = await new Promise<number>((resolve) => parent.stdout.once('data', (line) => resolve(Number(line))))
    parent.kill('SIGKILL')
    await gone(server)
  })
})

test('a client whose server is killed twenty times has the same findings from each new one', async () => {
  const text = `某省实施方案\n${unknownRule}`
  const seen = new Set<string>()
  for (let life = 0; life < 20; life++) {
    const client = await connect()
    client.open('untitled:方案', text, life + 1)
    const { items, resultId } = await client.request('textDocument/diagnostic', {
      textDocument: { uri: 'untitled:方案' },
      // What an earlier server said is not taken for its own.
      previousResultId: [...seen].at(-1),
    })
    expect(ownFindings(items)).toHaveLength(1)
    expect(seen.has(resultId)).toBe(false)
    seen.add(resultId)
    client.notify('textDocument/didChange', {
      textDocument: { uri: 'untitled:方案', version: life + 2 },
      contentChanges: [{ text: `${text}${life}` }],
    })
    await client.crash()
  }
})

describe('a folder of a hundred thousand files', () => {
  const [folders, filesEach] = [20, 5_000]

  test('is searched without holding up the writer, and its plans are checked', async () => {
    for (let folder = 0; folder < folders; folder++) {
      const place = path.join(root, `第${folder}批 [归档]`)
      fs.mkdirSync(place)
      for (let file = 0; file < filesEach; file++) fs.writeFileSync(path.join(place, `附表${file}.txt`), '')
      fs.writeFileSync(path.join(place, '某县实施方案.txt'), unknownRule)
    }
    const client = await connect()
    client.open('untitled:方案', unknownRule)
    await client.request('fangan/status', { uri: 'untitled:方案' })
    const checked = client.request('fangan/checkFolder', {})
    let isDone = false
    void checked.finally(() => {
      isDone = true
    })
    const waits: number[] = []
    while (!isDone) {
      const asked = performance.now()
      await client.request('fangan/status', { uri: 'untitled:方案' })
      waits.push(performance.now() - asked)
    }
    expect(await checked).toMatchObject({ plans: folders, checked: folders, complete: true })
    console.log(`${waits.length} requests meanwhile, the slowest took ${Math.max(...waits).toFixed(0)} ms`)
    expect(Math.max(...waits)).toBeLessThan(1_000)
    // Nothing has changed: the second time is a matter of listing.
    expect(await client.request('fangan/checkFolder', {})).toMatchObject({ analysed: 0, checked: folders })
    client.kill()
  })
})

test('twelve hundred plans leave hardly more in memory than four hundred', async () => {
  const plan = (name: number) =>
    `某省第${name}号实施方案\n${'（一）推进改革。责任单位：省卫生健康委。完成时限：2025年12月底前。\n'.repeat(25)}`
  let files = 0
  const writeUpTo = (count: number) => {
    for (; files < count; files++) fs.writeFileSync(path.join(root, `第${files}号实施方案.txt`), plan(files))
  }
  const client = await connect()
  const known = new Map<string, string>()
  let findings = 0
  const checkAll = async () => {
    expect(await client.request('fangan/checkFolder', {})).toMatchObject({
      plans: files,
      checked: files,
      complete: true,
    })
    while (known.size < files) {
      const previousResultIds = [...known].map(([uri, value]) => ({ uri, value }))
      const { items } = await client.request('workspace/diagnostic', { previousResultIds })
      for (const { uri, kind, resultId, items: found } of items) {
        if (kind === 'full') findings += found.length
        known.set(uri, resultId)
      }
    }
    return memoryOf(client)
  }
  writeUpTo(400)
  const few = await checkAll()
  writeUpTo(1_200)
  const many = await checkAll()
  console.log(`${findings} findings; 400 plans: ${few} MB, 1,200 plans: ${many} MB`)
  expect(findings).toBeGreaterThan(20 * files)
  expect(many - few).toBeLessThan(100)
  client.kill()
})

test('a template with ten thousand requirements is read, and checked against in the usual way', async () => {
  const text = fs.readFileSync(
    path.resolve(import.meta.dirname, '../../server/src/templates/data/general.yaml'),
    'utf8',
  )
  const head = text.slice(0, text.indexOf('requirements:'))
  const first = text.slice(text.indexOf('requirements:')).split(/\n(?= {2}- )/)
  expect(first.length).toBeGreaterThan(1)
  const many = Array.from({ length: 10_000 }, (_, at) =>
    first[1].replace(/^( {2}- id: ).*$/m, `$1demand-${at}`).replace(/^( {4}ref: ).*$/m, `$1Z${at}`),
  )
  fs.writeFileSync(
    path.join(root, '大.yaml'),
    `${head.replace(/^id: .*$/m, 'id: big')}${first[0]}\n${many.join('\n')}\n`,
  )
  fs.writeFileSync(path.join(root, 'fangan.config.json'), '{"template":"big","templates":["大.yaml"]}')
  const uri = pathToFileURL(path.join(root, '某省实施方案.txt')).href
  const client = await connect()
  client.open(uri, `某省实施方案\n${unknownRule}`)
  const { items } = await client.request('textDocument/diagnostic', { textDocument: { uri } })
  expect(ownFindings(items)).toHaveLength(1)
  const status = await client.request('fangan/status', { uri })
  expect(status.template.id).toBe('big')
  const { met, partial, missing } = status.requirements
  expect(met + partial + missing).toBeGreaterThan(9_000)
  expect(await client.stop()).toBe(0)
})

/** Resident memory in MB, where the system says. */
function memoryOf(client: LspClient): number {
  const status = fs.readFileSync(`/proc/${client.processId}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024)
}
