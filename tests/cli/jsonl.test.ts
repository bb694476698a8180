import { describe, expect, test } from 'vitest'
import { linesOf } from '../../server/src/cli/lines.js'
import { draft, runIn } from './runIn.js'

const PLAN = draft('转诊')

describe('lines of documents', () => {
  test('give the same as files, in order', async () => {
    const texts = [PLAN, '', draft('采购')]
    const run = await lines(texts.map((text, id) => JSON.stringify({ id, text, path: `${id}.fangan` })))
    const files = Object.fromEntries(texts.map((text, index) => [`/plans/${index}.fangan`, text]))
    const whole = JSON.parse((await runIn(files, ['check', '.', '--format', 'json'])).out)
    expect(run.records).toEqual(
      whole.files.map((file: object, index: number) => ({ id: index, line: index + 1, ...file })),
    )
    expect([run.code, run.error]).toEqual([0, ''])
  })

  test.each([
    ['no JSON', '{', 'not-json', /第 2 行不是有效的 JSON/],
    ['no object', '[1]', 'not-object', /第 2 行不是 JSON 对象/],
    ['null', 'null', 'not-object', /第 2 行不是 JSON 对象/],
    ['no text', '{"id":"x"}', 'no-text', /第 2 行缺少字符串 text/],
    ['a text of another kind', '{"id":"x","text":1}', 'wrong-type', /第 2 行的 text 应为字符串/],
    ['an id of another kind', '{"id":{},"text":""}', 'wrong-type', /第 2 行的 id 应为字符串或数字/],
    ['a path of another kind', '{"text":"","path":[]}', 'wrong-type', /第 2 行的 path 应为字符串/],
    ['a template of another kind', '{"text":"","template":0}', 'wrong-type', /第 2 行的 template 应为字符串/],
    [
      'an unknown template',
      '{"text":"","template":"none"}',
      'unknown-template',
      /没有名为“none”的模板。可用：.*notice-40/,
    ],
    ['a template by its path', '{"text":"","template":"/etc/own.yaml"}', 'unknown-template', /\/etc\/own\.yaml/],
  ])('a bad line gives a record and the rest goes on: %s', async (_, bad, code, words) => {
    const run = await lines([JSON.stringify({ id: 'a', text: PLAN }), bad, JSON.stringify({ id: 'b', text: PLAN })])
    expect(run.records.map(({ id, line }) => [id, line]).filter(([, line]) => line !== 2)).toEqual([
      ['a', 1],
      ['b', 3],
    ])
    expect(run.records[1]).toMatchObject({ line: 2, error: { code, message: expect.stringMatching(words) } })
    expect(run.code).toBe(2)
    expect(run.error).toBe('共 3 行：检查 2 篇，1 行有误。\n')
    const english = await lines([bad], ['--locale', 'en'])
    expect(english.records[0].error.message).toMatch(/^Line 1|In line 1/)
  })

  test('a bad line keeps its id', async () => {
    expect((await lines(['{"id":"x"}'])).records[0]).toMatchObject({ id: 'x', line: 1 })
  })

  test('bytes that are no UTF-8', async () => {
    const run = await runIn({}, ['check', '--jsonl'], { stdin: Uint8Array.of(0x22, 0xff, 0x22, 0x0a) })
    expect(JSON.parse(run.out).error.code).toBe('not-utf8')
  })

  test('a byte order mark, line ends of Windows, blank lines, no end of the last line', async () => {
    const stdin = new TextEncoder().encode('\ufeff{"id":1,"text":""}\r\n\r\n  \n\n{"id":2,"text":""}')
    const run = await runIn({}, ['check', '--jsonl'], { stdin })
    const records = run.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(records.map(({ id, line }) => [id, line])).toEqual([
      [1, 1],
      [2, 5],
    ])
    expect(run.code).toBe(0)
  })

  test('no line at all', async () => {
    expect(await runIn({}, ['check', '--jsonl'], { stdin: new Uint8Array() })).toMatchObject({
      code: 0,
      out: '',
      error: '',
    })
  })

  test('the template of the line, of the command, of the configuration', async () => {
    const files = { '/plans/fangan.config.json': '{ "template": "general" }' }
    const ask = [JSON.stringify({ text: PLAN }), JSON.stringify({ text: PLAN, template: 'task-list' })]
    const used = async (options: string[]) =>
      (await lines(ask, options, files)).records.map(({ template }) => template.id)
    expect(await used([])).toEqual(['general', 'task-list'])
    expect(await used(['--template', 'notice-40'])).toEqual(['notice-40', 'task-list'])
    expect((await lines(ask, ['--template', 'none'])).code).toBe(2)
  })

  test('the configuration beside the path', async () => {
    const files = {
      '/plans/sub/fangan.config.json': '{ "rules": { "*": "off" } }',
      '/plans/bad/fangan.config.json': '{',
    }
    const text = PLAN
    const run = await lines(
      ['sub/x', 'x', 'bad/x'].map((path) => JSON.stringify({ text, path })),
      [],
      files,
    )
    const found = run.records.map(({ diagnostics }) =>
      diagnostics.some(({ rule }: { rule: string }) => rule === 'placeholder-left'),
    )
    expect(found).toEqual([false, true, true])
    expect([run.code, run.error]).toEqual([2, expect.stringMatching(/^bad\/fangan\.config\.json:1:/)])
  })

  test('exit codes', async () => {
    const bad = ['{']
    const missing = JSON.stringify({ text: PLAN })
    const codes = [
      lines([missing], ['--max-warnings', '0']),
      lines([missing], ['--max-warnings', '0', '--exit-zero']),
      lines(bad, ['--exit-zero']),
      lines(bad),
    ]
    expect((await Promise.all(codes)).map(({ code }) => code)).toEqual([1, 0, 0, 2])
  })

  test('the next line is read only when the result of the last is taken', async () => {
    const events: string[] = []
    const stdinPieces = async function* () {
      for (const id of [1, 2, 3]) {
        events.push(`read ${id}`)
        yield new TextEncoder().encode(`{"id":${id},"text":""}\n`)
      }
    }
    const drained = async () => {
      await new Promise((done) => setImmediate(done))
      events.push('taken')
    }
    await runIn({}, ['check', '--jsonl'], { stdinPieces, drained })
    expect(events).toEqual(['read 1', 'taken', 'read 2', 'taken', 'read 3', 'taken'])
  })
})

describe('the lines of a stream', () => {
  test.each([1, 2, 3, 5, 100])('whatever pieces of %i bytes it comes in', async (size) => {
    const text = '甲\r\n\n乙丙丁\nlong long long\n戊'
    const bytes = new TextEncoder().encode(text)
    const pieces = async function* () {
      for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
    }
    const found: string[] = []
    for await (const line of linesOf(pieces(), 12)) {
      found.push(`${line.number} ${line.kind === 'bytes' ? new TextDecoder().decode(line.bytes) : 'too long'}`)
    }
    expect(found).toEqual(['1 甲', '2 ', '3 乙丙丁', '4 too long', '5 戊'])
  })
})

async function lines(given: readonly string[], options: readonly string[] = [], files = {}) {
  const stdin = new TextEncoder().encode(given.map((line) => `${line}\n`).join(''))
  const run = await runIn(files, ['check', '--jsonl', ...options], { stdin })
  const records = run.out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
  return { ...run, records }
}
