import { describe, expect, test } from 'vitest'
import type { Files } from './memoryIo.js'
import { runIn } from './runIn.js'

/** A finding that does not depend on any rule: a suppression of a rule that does not exist, a warning. */
const WARNED = '甲省某项工作实施方案\n\n<!-- fangan-disable-next-line no-such-rule -->\n为做好工作，制定本方案。\n'

describe('exit codes', () => {
  test.each([
    ['no command', [], 2],
    ['unknown command', ['chekc'], 2],
    ['unknown option', ['check', '--fromat', 'json', 'a.fangan'], 2],
    ['unknown format', ['check', '--format', 'xml', 'a.fangan'], 2],
    ['unknown severity', ['check', '--min-severity', 'fatal', 'a.fangan'], 2],
    ['warnings that are no number', ['check', '--max-warnings', 'x', 'a.fangan'], 2],
    ['nothing to check', ['check'], 2],
    ['no number of threads', ['check', '--threads', '0', 'a.fangan'], 2],
    ['a part beyond the last', ['check', '--shard', '3/2', 'a.fangan'], 2],
    ['a part that is none', ['check', '--shard', 'x', 'a.fangan'], 2],
    ['a part of standard input', ['check', '--stdin', '--shard', '1/2'], 2],
    ['lines and files', ['check', '--jsonl', 'a.fangan'], 2],
    ['lines in another format', ['check', '--jsonl', '--format', 'sarif'], 2],
    ['lines and a baseline', ['check', '--jsonl', '--baseline', 'b.json'], 2],
    ['part of a new baseline', ['check', '--shard', '1/2', '--baseline', 'b', '--update-baseline', '.'], 2],
    ['a new baseline without name', ['check', '--update-baseline', '.'], 2],
    ['a folder for a cache', ['check', '--cache', '.'], 2],
    ['nothing to merge', ['merge'], 2],
    ['a missing result to merge', ['merge', 'none.json'], 2],
    ['a folder to merge', ['merge', '.'], 2],
    ['a plan to merge', ['merge', 'a.fangan'], 2],
    ['standard input and a file', ['check', '--stdin', 'a.fangan'], 2],
    ['a name without standard input', ['check', '--stdin-filename', 'a.fangan', 'a.fangan'], 2],
    ['unknown template', ['check', '--template', 'no-such', 'a.fangan'], 2],
    ['missing file', ['check', 'none.txt'], 2],
    ['missing folder', ['check', 'none/'], 2],
    ['glob without match', ['check', '*.nothing'], 2],
    ['missing configuration', ['check', '--config', 'none.json', 'a.fangan'], 2],
    ['unknown rule', ['explain', 'no-such-rule'], 2],
    ['server without stdio', ['lsp'], 2],
    ['folder to inspect', ['inspect', '.'], 2],
    ['an empty file', ['check', 'empty.fangan'], 0],
    ['warnings', ['check', '--template', 'general', '--max-warnings', '-1', 'empty.fangan'], 0],
    ['help', ['--help'], 0],
    ['help of a command', ['check', '--help'], 0],
    ['version', ['--version'], 0],
    ['rules', ['rules'], 0],
    ['templates', ['templates'], 0],
    ['inspect', ['inspect', 'a.fangan'], 0],
    ['server', ['lsp', '--stdio'], 0],
  ])('%s', async (_, argv, code) => {
    const run = await runIn({ '/plans/a.fangan': WARNED, '/plans/empty.fangan': '' }, argv)
    expect({ code: run.code, said: run.out + run.error !== '' }).toEqual({ code, said: true })
  })

  test('warnings fail above the number allowed', async () => {
    const files = { '/plans/a.fangan': WARNED, '/plans/fangan.config.json': ONLY_SUPPRESSIONS }
    const run = (n: string) => runIn(files, ['check', '--max-warnings', n, 'a.fangan'])
    expect((await Promise.all(['-1', '0', '1'].map(run))).map(({ code }) => code)).toEqual([0, 1, 0])
  })
})

describe('bad input', () => {
  test('the other files are still checked', async () => {
    const files: Files = {
      '/plans/a.fangan': '',
      '/plans/b.fangan': { refused: 'EACCES' },
      '/plans/c.fangan': Uint8Array.of(0x50, 0x4b, 3, 4, 0),
      '/plans/d.fangan': '',
    }
    const run = await runIn(files, ['check', '--format', 'json', '.', 'missing.txt'])
    const { files: checked, summary } = JSON.parse(run.out)
    expect(run.code).toBe(2)
    expect(checked.map((file: { path: string }) => file.path)).toEqual(['a.fangan', 'd.fangan'])
    expect(summary.failed.map((one: { path: string }) => one.path)).toEqual(['missing.txt', 'b.fangan', 'c.fangan'])
    expect(run.error).toContain('b.fangan：无法读取（EACCES）')
    expect(run.error).toContain('c.fangan：文档不完整或已损坏')
  })

  test('the encoding met is said', async () => {
    const wide = new Uint8Array(new Uint16Array([0xfeff, 0x65b9, 0x6848]).buffer)
    const run = await runIn({ '/plans/a.fangan': wide }, ['check', 'a.fangan'])
    expect(run.error).toBe('a.fangan：编码为 UTF-16LE，已按此读取。\n')
  })

  test('defects of the configuration are shown at their place', async () => {
    const config = '{\n  "rulse": {},\n  "rules": { "suppression-unusd": "off" }\n}'
    const run = await runIn({ '/plans/a.fangan': '', '/plans/fangan.config.json': config }, ['check', 'a.fangan'])
    expect(run.code).toBe(2)
    expect(run.error).toBe(
      [
        'fangan.config.json:2:3: 没有名为“rulse”的配置项，这一项不起作用。是否应为“rules”？',
        'fangan.config.json:3:14: 没有名为“suppression-unusd”的规则，这一项不起作用。是否应为“suppression-unused”？',
        '',
      ].join('\n'),
    )
  })

  test('a configuration that names an unknown template', async () => {
    const files = { '/plans/a.fangan': '', '/plans/fangan.config.json': '{ "template": "no-such" }' }
    const run = await runIn(files, ['check', 'a.fangan'])
    expect(run.code).toBe(2)
    expect(run.error).toMatch(/^fangan\.config\.json:1:15: 没有名为“no-such”的模板。/)
    expect(run.out).toContain('✗ 共检查 1 个文件：错误 0，警告 0，信息 0，提示 0。配置或模板有 1 处错误，见上。')
  })

  test('a configuration that names a missing template file', async () => {
    const config = '{\n  "templates": ["own.yaml"]\n}'
    const run = await runIn({ '/plans/a.fangan': '', '/plans/fangan.config.json': config }, ['check', 'a.fangan'])
    expect(run.code).toBe(2)
    expect(run.error).toBe('fangan.config.json:2:17: own.yaml：没有这个文件或文件夹，请核对路径。\n')
  })

  test('a folder named like a configuration', async () => {
    const run = await runIn({ '/plans/a.fangan': '', '/plans/fangan.config.json/x': '' }, ['check', 'a.fangan'])
    expect(run.code).toBe(2)
    expect(run.error).toBe('fangan.config.json：这是文件夹，这里需要一个文件。\n')
  })

  test.each([
    ['folder above', ['check', 'd']],
    ['folder itself, beside others', ['check', 'd/b.fangan', 'd/sub']],
    ['glob', ['check', 'd/**/*.fangan']],
    ['glob below it, beside others', ['check', 'd/b.fangan', 'd/sub/*.fangan']],
  ])('a folder that may not be read: %s', async (_, argv) => {
    const files: Files = {
      '/plans/d/b.fangan': '',
      '/plans/d/sub/': { refused: 'EACCES' },
      '/plans/d/sub/c.fangan': '',
    }
    const run = await runIn(files, argv)
    expect(run.code).toBe(2)
    expect(run.error).toBe('d/sub：文件夹无法读取（EACCES），其中的方案未检查。请检查权限。\n')
    expect(run.out).toContain('✗ 共检查 1 个文件：错误 0，警告 0，信息 0，提示 0。1 个文件或文件夹未能检查，原因见上。')
  })

  test('a file in a folder that may not be read', async () => {
    const run = await runIn({ '/plans/sub/': { refused: 'EACCES' } }, ['check', 'sub/c.fangan'])
    expect([run.code, run.error]).toEqual([2, 'sub/c.fangan：无法读取（EACCES），请检查权限或关闭占用它的程序。\n'])
  })

  test('a folder that may not be read and need not be', async () => {
    const files: Files = {
      '/plans/a.fangan': '',
      '/plans/旧/': { refused: 'EACCES' },
      '/plans/fangan.config.json': '{ "ignore": ["旧/"] }',
    }
    expect(await runIn(files, ['check', '.'])).toMatchObject({ code: 0, error: '' })
  })

  test('without its template nothing is checked', async () => {
    const run = await runIn({ '/plans/a.fangan': '' }, ['check', '--template', 'no-such', 'a.fangan'])
    expect([run.code, run.out]).toEqual([2, '✗ 未检查，原因见上。\n'])
  })

  test('the summary says that there are too many warnings', async () => {
    const files = { '/plans/a.fangan': WARNED, '/plans/fangan.config.json': ONLY_SUPPRESSIONS }
    const run = await runIn(files, ['check', '--max-warnings', '0', 'a.fangan'])
    expect(run.out).toContain('✗ 共检查 1 个文件：错误 0，警告 1，信息 0，提示 0。警告 1 条，超过允许的 0 条。\n')
    const english = await runIn(files, ['check', '--max-warnings', '0', 'a.fangan', '--locale', 'en'])
    expect(english.out).toContain('There are more warnings (1) than allowed (0).\n')
  })

  test('of an empty file only that is said', async () => {
    const run = await runIn({ '/plans/a.fangan': '\n　\n' }, ['check', '--matrix', '--max-warnings', '0', 'a.fangan'])
    expect(run).toMatchObject({
      code: 0,
      error: '',
      out: 'a.fangan\n  文件是空的，没有可检查的内容\n\n✓ 共检查 1 个文件：错误 0，警告 0，信息 0，提示 0。\n',
    })
  })

  test('defects of a template are shown at their place', async () => {
    const run = await runIn({ '/plans/a.fangan': '', '/plans/own.yaml': 'id: [' }, [
      'check',
      '--template',
      'own.yaml',
      'a.fangan',
    ])
    expect(run.code).toBe(2)
    expect(run.error).toMatch(/^own\.yaml:1:\d+: /)
  })

  test('an oddity of a template is shown, and the template is used', async () => {
    const own = `id: own
title: { zh: 自备, en: Own }
documentKinds: []
basis: { document: 某文件, clause: 一 }
since: 0.2.0
appliesTo: { regions: [江四省], levels: [], citations: [], titleWords: [] }
requirements:
  - id: ledger
    ref: A1
    title: { zh: 台账, en: Ledger }
    clause: 一
    on: document
    place: organisation
    expect: { predicate: statement-present, all: [[台账]] }
    severity: warning
    message: { zh: 没有台账。, en: No ledger. }
`
    const files = { '/plans/a.fangan': '云岭省实施方案\n', '/plans/own.yaml': own }
    const run = await runIn(files, ['check', '--template', 'own.yaml', 'a.fangan'])
    expect(run.code).toBe(0)
    expect(run.error).toMatch(/^own\.yaml:6:\d+: 没有“江四省”/)
    expect(run.out).toContain('own/ledger')
  })
})

describe('files', () => {
  const files: Files = {
    '/plans/甲/某市(试行)实施方案（修订）.txt': '',
    '/plans/甲/说明.txt': '',
    '/plans/甲/稿.fangan.md': '',
    '/plans/甲/fangan.config.json': '{ "files": ["说明.txt", "方案(2).md"], "ignore": ["旧/"] }',
    '/plans/甲/方案(2).md': '',
    '/plans/甲/旧/甲实施方案.txt': '',
    '/plans/甲/node_modules/乙实施方案.txt': '',
    '/plans/甲/.git/丙实施方案.txt': '',
    '/plans/乙(1)/丁.fangan': '',
  }

  test.each([
    [
      'a folder, with what its configuration adds and leaves out',
      ['甲'],
      ['方案(2).md', '某市(试行)实施方案（修订）.txt', '稿.fangan.md', '说明.txt'],
    ],
    ['a file that the configuration leaves out, named', ['甲/旧/甲实施方案.txt'], ['甲实施方案.txt']],
    ['a file with brackets in its name', ['甲/某市(试行)实施方案（修订）.txt'], ['某市(试行)实施方案（修订）.txt']],
    ['a glob with brackets', ['甲/*(试行)*.txt'], ['某市(试行)实施方案（修订）.txt']],
    ['a glob below a folder with brackets', ['乙(1)/*.fangan'], ['丁.fangan']],
    [
      'a glob that fits a folder only',
      ['甲*'],
      ['方案(2).md', '某市(试行)实施方案（修订）.txt', '稿.fangan.md', '说明.txt'],
    ],
    ['a glob that fits a folder only, with a slash', ['乙*/'], ['丁.fangan']],
    ['a file named twice', ['甲/说明.txt', './甲/说明.txt'], ['说明.txt']],
  ])('%s', async (_, args, names) => {
    const run = await runIn(files, ['check', '--format', 'json', ...args])
    const found = JSON.parse(run.out).files.map((file: { path: string }) => file.path.split('/').at(-1))
    expect(found.sort()).toEqual(names.sort())
    expect(run.error).toBe('')
  })

  test('standard input, with the configuration of its name', async () => {
    const stdin = new TextEncoder().encode('')
    const argv = ['check', '--stdin', '--stdin-filename', '甲/草稿.fangan', '--format', 'json']
    const run = await runIn(files, argv, { stdin })
    expect(JSON.parse(run.out).files[0].path).toBe('甲/草稿.fangan')
  })
})

describe('explain', () => {
  test.each([
    ['R24', 'notice-40/'],
    ['t02', 'task-list/task-parties'],
    ['measure-person', 'notice-40/measure-person'],
    ['general/goal', 'general/goal'],
    ['task-without-lead', 'task-without-lead'],
  ])('%s', async (name, words) => {
    const run = await runIn({}, ['explain', name])
    expect(run.code).toBe(0)
    expect(run.out.split('\n')[0]).toContain(words)
  })

  test('a name of several requirements', async () => {
    const run = await runIn({}, ['explain', 'task-deadline'])
    expect([run.code, run.error]).toEqual([
      2,
      'fangan: “task-deadline”不止一个，请写全：task-list/task-deadline、three-year-action/task-deadline、general/task-deadline。\n',
    ])
  })

  test('messages hold no slots', async () => {
    const { out } = await runIn({}, ['explain', 'suppression-unknown-rule'])
    expect(out).toContain('没有名为 某规则 的规则')
    expect(out).toContain('默认级别：警告')
    expect(out).not.toMatch(/[{}]|[一-龥]: /)
    expect((await runIn({}, ['explain', 'suppression-unknown-rule', '--locale', 'en'])).out).not.toMatch(/[{}]/)
  })
})

describe('language', () => {
  test.each([
    [{}, [], '没有'],
    [{ LANG: 'zh_CN.UTF-8' }, [], '没有'],
    [{ LANG: 'C.UTF-8' }, [], '没有'],
    [{ LANG: 'en_GB.UTF-8' }, [], 'There is'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'de_DE' }, [], 'There is'],
    [{ LANG: 'en_GB.UTF-8' }, ['--locale', 'zh'], '没有'],
    [{}, ['--locale=en'], 'There is'],
  ])('%j %j', async (env, argv, words) => {
    const run = await runIn({}, ['explain', 'no-such-rule', ...argv], { env })
    expect(run.error).toContain(words)
  })

  test('the configuration names the language of the report', async () => {
    const files = { '/plans/a.fangan': '', '/plans/fangan.config.json': '{ "locale": "en" }' }
    expect((await runIn(files, ['check', 'a.fangan'])).out).toContain('1 file checked: 0 errors')
    expect((await runIn(files, ['check', 'a.fangan', '--locale', 'zh'])).out).toContain('共检查 1 个文件')
  })
})

/** Switches everything off but what `WARNED` is about. */
const ONLY_SUPPRESSIONS = '{ "rules": { "*": "off", "suppression-unknown-rule": "warning" } }'
