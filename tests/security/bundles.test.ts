/** The built files: no network, no code made from text, processes and threads only where SECURITY.md says so. */

import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { reachOf } from './code.js'

const root = path.resolve(import.meta.dirname, '../..')
const dist = path.join(root, 'dist')
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.[cm]?js$/.test(file) && !file.startsWith('dev/'))
const reaches = new Map(files.map((file) => [file, reachOf(file, readFileSync(path.join(dist, file), 'utf8'))]))

/** Modules that need a reason, and the files (by pattern) that may load them. */
const allowed: readonly (readonly [module: string, file: RegExp, why: string])[] = [
  ['child_process', /^extension\.js$/, 'the extension starts its own language server'],
  ['child_process', /^cli\/chunks\/git-\w+\.mjs$/, '`check --since` asks git which files have changed'],
  ['child_process', /^cli\/chunks\/soffice-\w+\.mjs$/, '`import` has LibreOffice convert old formats'],
  ['worker_threads', /^cli\//, '`check` spreads many files over threads'],
  ['vm', /^(?:server|cli)\//, 'a rule that does not end is stopped'],
]
const harmless = new Set(
  'assert async_hooks buffer crypto events fs fs/promises module os path perf_hooks process readline readline/promises stream string_decoder timers timers/promises tty url util v8 vscode zlib'.split(
    ' ',
  ),
)

describe('the built files', () => {
  it('are all there', () => {
    const wanted = [
      ...['extension.js', 'browser/extension.js', 'browser/server.js', 'board/main.js'],
      ...['server.js', 'server/main.mjs', 'cli.js', 'cli/main.mjs'],
    ]
    expect(files).toEqual(expect.arrayContaining(wanted))
  })

  it.each(files)('%s loads only modules that it has a reason for', (file) => {
    const unexplained = reaches
      .get(file)
      ?.modules.filter(
        (name) => !harmless.has(name) && !allowed.some(([module, where]) => module === name && where.test(file)),
      )
    expect(unexplained).toEqual([])
  })

  it.each(files)('%s makes no code from text and reaches no other machine', (file) => {
    const { evaluation, network } = reaches.get(file) ?? {}
    expect({ evaluation, network }).toEqual({ evaluation: [], network: [] })
  })

  it('load modules by constant names, but for the server and the work of threads', () => {
    const computed = files.flatMap((file) => (reaches.get(file)?.computed ?? []).map((text) => [file, text]))
    expect(computed.map(([file]) => file)).toEqual(['cli/main.mjs', 'cli/poolThread.mjs'])
    expect(computed[0][1]).toContain('../server.js')
  })

  it('of the browser load no module but VS Code', () => {
    expect(reaches.get('browser/server.js')?.modules).toEqual([])
    expect(reaches.get('browser/extension.js')?.modules).toEqual(['vscode'])
  })

  it('start processes from three places in the sources, none of which takes its program from a setting', () => {
    const sources = sourcesWith(/child_process|TransportKind|new LanguageClient\(/)
    expect(sources.map(({ file }) => file)).toEqual([
      'client/src/browser/extension.ts',
      'client/src/node/extension.ts',
      'server/src/node/git.ts',
      'server/src/node/soffice.ts',
    ])
    const extension = sources[1].text
    expect(extension).toContain("context.asAbsolutePath('dist/server.js')")
    expect(extension).not.toContain('getConfiguration')
    expect(sources[2].text).toMatch(/execFile\w*\(\s*'git'/)
    expect(sources[3].text).toMatch(/spawn\(program, args, \{\s*cwd: folder/)
    expect(/const programs = \[([^\]]*)\]/.exec(sources[3].text)?.[1]).toMatch(
      /^(?:\s*'[^']*(?:soffice|libreoffice)[^']*',)+\s*$/,
    )
    for (const { text } of sources.slice(2)) expect(text).not.toMatch(/shell: *true|\bexec\(|process\.env/)
  })

  it('run one constant script in a context of its own, if any', () => {
    const sources = sourcesWith(/['"]node:vm['"]/)
    for (const { file, text } of sources) {
      expect(file).toBe('server/src/node/timeLimit.ts')
      // The name of the one function that it calls is a constant of the file.
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a source.
      const constant = /const name = '\w+'/.exec(text) ? text.replaceAll('${name}', 'name') : text
      for (const [, script] of constant.matchAll(/new (?:vm\.)?Script\(([^)]*)/g))
        expect(script).toMatch(/^['"`][^$]*$/)
      expect(text).not.toMatch(/runIn\w+Context\([`'"]|compileFunction/)
    }
  })
})

describe('the programs run', () => {
  const plan = '某县实施方案\n一、重点任务\n（一）建设中心。（责任单位：县卫生健康局）\n'
  const plain = run([], ['check', '--stdin', '--format', 'json'])

  it('where Node refuses to make code from text', () => {
    const strict = run(['--disallow-code-generation-from-strings'], ['check', '--stdin', '--format', 'json'])
    expect(JSON.parse(strict.stdout).files).toHaveLength(1)
    expect(strict).toEqual(plain)
  })

  it('where Node refuses processes, threads and writing', () => {
    const flag = process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission'
    const strict = run([flag, '--allow-fs-read=*'], ['check', '--stdin', '--format', 'json'])
    expect(strict).toEqual(plain)
    const server = run([flag, '--allow-fs-read=*', '--disallow-code-generation-from-strings'], ['mcp'], initialize)
    expect(JSON.parse(server.stdout)).toMatchObject({ id: 1, result: { serverInfo: { name: 'fangan' } } })
  })

  function run(flags: readonly string[], args: readonly string[], input = plan) {
    const { stdout, status } = spawnSync(process.execPath, [...flags, path.join(dist, 'cli.js'), ...args], {
      input,
      encoding: 'utf8',
    })
    return { stdout, status }
  }
})

const initialize = `${JSON.stringify({
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '0' } },
})}\n`

describe('the look at a file', () => {
  it.each([
    ['eval("1")', 'evaluation'],
    ['(0, eval)("1")', 'evaluation'],
    ['globalThis.eval("1")', 'evaluation'],
    ['new Function("return 1")', 'evaluation'],
    ['const F = Function; new F("")', 'evaluation'],
    ['setTimeout("run()", 1)', 'evaluation'],
    ['WebAssembly.compile(bytes)', 'evaluation'],
    ['fetch(url)', 'network'],
    ['globalThis.fetch(url)', 'network'],
    ['new WebSocket(url)', 'network'],
    ['import(name)', 'computed'],
    ['require(name)', 'computed'],
  ] as const)('sees %s', (text, kind) => {
    expect(reachOf('x.js', text)[kind]).toHaveLength(1)
  })

  it.each([
    'require("node:net")',
    'import("net")',
    'import x from "node:net"',
    'export * from "net"',
    'p("net")',
  ])('sees %s', (text) => {
    expect(reachOf('x.js', text).modules).toEqual(['net'])
  })

  it.each([
    'x instanceof Function',
    'client.fetch()',
    'const eval2 = 1',
    'f === Function',
    '({ fetch: 1 })',
  ])('passes over %s', (text) => {
    expect(reachOf('x.js', text)).toEqual({ modules: [], computed: [], evaluation: [], network: [] })
  })
})

function sourcesWith(pattern: RegExp): { file: string; text: string }[] {
  return ['client/src', 'server/src']
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
    )
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !file.includes('/dev/'))
    .sort()
    .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }))
    .filter(({ text }) => pattern.test(text))
}
