/** `fangan mcp` as a program for language models drives it: the SDK's own client, a real process, real files. */

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const cli = path.resolve(import.meta.dirname, '../../dist/cli.js')
const draft = '某县医疗实施方案\n\n一、重点任务\n（一）建设中心。建成1个中心。（责任单位：县卫生健康局）\n'

describe('fangan mcp', () => {
  const outer = realpathSync(mkdtempSync(path.join(tmpdir(), 'fangan-mcp-')))
  const root = path.join(outer, 'plans')
  let client: Client
  let english: Client
  let rootless: Client

  beforeAll(async () => {
    mkdirSync(path.join(root, '子 文件夹'), { recursive: true })
    writeFileSync(path.join(root, '方案(1).txt'), draft)
    writeFileSync(path.join(root, '子 文件夹', '方案😀.txt'), draft)
    writeFileSync(path.join(outer, 'secret.txt'), '机密方案')
    writeFileSync(path.join(outer, 'plans-beside.txt'), '机密方案')
    symlinkSync(path.join(outer, 'secret.txt'), path.join(root, 'link.txt'))
    symlinkSync(outer, path.join(root, 'up'))
    symlinkSync(path.join(root, '方案(1).txt'), path.join(root, 'within.txt'))
    // A configuration above the root, which must not be read, and one in it that names a template outside.
    writeFileSync(path.join(outer, 'fangan.config.json'), '{ "rules": { "*": "off" } }')
    mkdirSync(path.join(root, 'own'))
    writeFileSync(path.join(root, 'own', 'fangan.config.json'), '{ "templates": ["../../secret.yaml"] }')
    writeFileSync(path.join(outer, 'secret.yaml'), 'id: secret\n')
    writeFileSync(path.join(root, 'own', '方案.txt'), draft)
    client = await connect(['--root', root, '--locale', 'zh'])
    english = await connect(['--root', root, '--locale', 'en'])
    rootless = await connect([])
  })

  afterAll(async () => {
    for (const one of [client, english, rootless]) await one?.close()
    rmSync(outer, { recursive: true })
  })

  it('lists four tools that only read, each with schemas and texts in the language asked for', async () => {
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual(['check_plan', 'inspect_plan', 'list_requirements', 'explain_rule'])
    for (const tool of tools) {
      expect(tool.annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false, openWorldHint: false })
      expect(tool.inputSchema).toMatchObject({ type: 'object', additionalProperties: false })
      expect(tool.outputSchema?.type).toBe('object')
      expect(tool.description).toMatch(/[\u4e00-\u9fff]/)
    }
    const other = await english.listTools()
    expect(other.tools.map(({ title }) => title)).toEqual([
      'Check a plan',
      'Read a plan',
      'List requirements',
      'Explain a rule',
    ])
    expect(client.getInstructions()).toContain('只读')
  })

  it('checks a text: findings, elements, and the same as the command line', async () => {
    const { text, structured } = await call(client, 'check_plan', { text: draft })
    const report = JSON.parse(run(['check', '--stdin', '--format', 'json', '--locale', 'zh'], draft).stdout)
    const [file] = report.files
    expect(structured.diagnostics).toEqual(file.diagnostics)
    expect(structured.completeness).toEqual(file.completeness)
    expect(structured.counts).toEqual(file.counts)
    expect(text).toContain('task-without-deadline')
    expect(text.split('\n').length).toBe(1 + file.diagnostics.length)
  })

  it('checks with the template and from the severity asked for', async () => {
    const { structured } = await call(client, 'check_plan', {
      text: draft,
      template: 'notice-40',
      min_severity: 'information',
    })
    expect(structured.template).toMatchObject({ id: 'notice-40' })
    const severities = (structured.diagnostics as { severity: string }[]).map(({ severity }) => severity)
    expect(severities.length).toBeGreaterThan(5)
    expect(severities.filter((severity) => severity === 'hint')).toEqual([])
  })

  it('reads a plan', async () => {
    const { structured, text } = await call(client, 'inspect_plan', { text: draft })
    expect(structured.tasks).toMatchObject([{ title: '建设中心', departments: [{ text: '县卫生健康局' }] }])
    expect(text).toContain('县卫生健康局')
  })

  it('lists what the notices demand', async () => {
    const all = await call(english, 'list_requirements', {})
    const templates = all.structured.templates as { id: string; requirements: unknown[] }[]
    expect(templates.length).toBeGreaterThan(1)
    const one = await call(english, 'list_requirements', { template: 'notice-40' })
    expect(one.structured.templates).toEqual(templates.filter(({ id }) => id === 'notice-40'))
    expect(one.text).toMatch(/^notice-40 .+\nR01 notice-40\//)
  })

  it.each(['task-without-person', 'notice-40/overall-goal'])('explains %s as the command line does', async (rule) => {
    const { structured, text } = await call(client, 'explain_rule', { rule })
    expect(text).toBe(run(['explain', rule, '--locale', 'zh']).stdout)
    expect(structured).toEqual({ rule, page: text })
  })

  it.each([
    '方案(1).txt',
    './子 文件夹/../方案(1).txt',
    '子 文件夹/方案😀.txt',
    'within.txt',
    path.join(root, '方案(1).txt'),
  ])('reads %s below the root', async (file) => {
    const { structured } = await call(client, 'check_plan', { path: file })
    // The configuration above the root would have switched every rule off.
    expect((structured.diagnostics as unknown[]).length).toBeGreaterThan(0)
    expect(structured.path).toBe(file)
  })

  it.each([
    '../secret.txt',
    'link.txt',
    'up/secret.txt',
    path.join(outer, 'secret.txt'),
    '../plans-beside.txt',
    '../absent.txt',
    '/etc/passwd',
    '..',
  ])('refuses %s outside the root without a word of what is in it', async (file) => {
    for (const tool of ['check_plan', 'inspect_plan']) {
      expect(await refusal(client, tool, { path: file })).toBe(`“${file}”不在 --root 指定的文件夹内，不予读取。`)
    }
  })

  it('does not read a template that a configuration names outside the root', async () => {
    const { structured, text } = await call(english, 'check_plan', { path: 'own/方案.txt' })
    expect(structured.defects).toMatchObject([{ severity: 'error' }])
    expect(text).toContain('own/fangan.config.json:1:17: ')
    expect(JSON.stringify(structured)).not.toContain('appliesTo')
  })

  it('reads no file without --root', async () => {
    expect(await refusal(rootless, 'check_plan', { path: path.join(root, '方案(1).txt') })).toMatch(/--root/)
    expect((await call(rootless, 'check_plan', { text: draft })).structured.path).toBe('text')
  })

  it.each<[tool: string, given: Record<string, unknown>, said: string]>([
    ['check_plan', {}, 'Give either `text` or `path`'],
    ['check_plan', { text: draft, path: '方案(1).txt' }, 'Give either `text` or `path`'],
    ['check_plan', { text: 7 }, 'The argument "text" must be a text'],
    ['check_plan', { text: draft, template: 'nothing' }, 'There is no template "nothing"'],
    ['check_plan', { text: draft, min_severity: 'fatal' }, 'must be one of error, warning, information, hint'],
    ['check_plan', { text: draft, write: 'x' }, '"check_plan" has no argument "write"'],
    ['check_plan', { text: draft, __proto__x: 'x' }, 'has no argument'],
    ['check_plan', { path: 'absent.txt' }, 'There is no file "absent.txt"'],
    ['check_plan', { path: '.' }, 'folder'],
    ['check_plan', { path: 'a\0b' }, 'There is no file'],
    ['list_requirements', { template: 'nothing' }, 'There is no template "nothing"'],
    ['explain_rule', {}, 'The argument "rule" is missing'],
    ['explain_rule', { rule: 'task-without-persons' }, 'task-without-person'],
    ['explain_rule', { rule: 'constructor' }, 'constructor'],
    ['delete_plan', {}, 'There is no tool "delete_plan"'],
  ])('%s with %j is a tool error, and the server stays', async (tool, given, said) => {
    expect(await refusal(english, tool, given)).toContain(said)
    expect((await english.listTools()).tools).toHaveLength(4)
  })

  it('answers an empty plan, a long one and many at once', async () => {
    expect((await call(english, 'check_plan', { text: '' })).structured).toMatchObject({ empty: true, diagnostics: [] })
    const long = await call(english, 'check_plan', { text: draft.repeat(200) })
    expect((long.structured.completeness as { tasks: unknown[] }).tasks.length).toBeGreaterThan(100)
    const many = await Promise.all(Array.from({ length: 20 }, () => call(english, 'inspect_plan', { text: draft })))
    expect(new Set(many.map(({ text }) => text)).size).toBe(1)
  })

  it('survives lines that are no messages, answers what was asked last, and ends with its input', () => {
    const messages = [
      'no JSON at all',
      '{"jsonrpc":"1.0"}',
      request(1, 'initialize', {
        protocolVersion: '2025-06-18',
        capabilities: {},
        clientInfo: { name: 'test', version: '0' },
      }),
      '{"jsonrpc":"2.0","method":"notifications/initialized"}',
      request(2, 'tools/call', { name: 'explain_rule', arguments: { rule: 'task-without-person' } }),
    ]
    const { stdout, status } = run(['mcp', '--locale', 'zh'], `${messages.join('\n')}\n`)
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers.map(({ id }) => id)).toEqual([1, 2])
    expect(answers[1].result.content[0].text).toContain('task-without-person')
    expect(status).toBe(0)
  })

  it('says which folder cannot be opened', () => {
    const { status, stdout, stderr } = run(['mcp', '--root', path.join(outer, 'absent'), '--locale', 'en'], '')
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('is not a folder that can be opened')
  })

  it('leaves every file as it was', () => {
    expect(readFileSync(path.join(root, '方案(1).txt'), 'utf8')).toBe(draft)
    expect(readFileSync(path.join(outer, 'secret.txt'), 'utf8')).toBe('机密方案')
  })
})

async function connect(options: readonly string[]): Promise<Client> {
  const client = new Client({ name: 'test', version: '0' })
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [cli, 'mcp', ...options] }))
  // The client checks structured answers against the output schemas that it has seen.
  await client.listTools()
  return client
}

async function call(client: Client, name: string, given: Record<string, unknown>) {
  const result = await client.callTool({ name, arguments: given })
  expect(result.isError ?? false, textOf(result)).toBe(false)
  return { text: textOf(result), structured: result.structuredContent as Record<string, unknown> }
}

async function refusal(client: Client, name: string, given: Record<string, unknown>): Promise<string> {
  const result = await client.callTool({ name, arguments: given })
  expect(result.isError).toBe(true)
  expect(result.structuredContent).toBeUndefined()
  return textOf(result)
}

function textOf({ content }: Awaited<ReturnType<Client['callTool']>>): string {
  const [first] = content as { text: string }[]
  return first.text
}

function request(id: number, method: string, params: object): string {
  return JSON.stringify({ jsonrpc: '2.0', id, method, params })
}

function run(args: readonly string[], input = '') {
  return spawnSync(process.execPath, [cli, ...args], { input, encoding: 'utf8', cwd: tmpdir() })
}
