import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { planPatterns } from '../../server/src/analysis/filePatterns.js'
import { messages } from '../../server/src/cli/messages.js'
import { memoryIo } from './memoryIo.js'
import { runIn } from './runIn.js'

const root = resolve(import.meta.dirname, '../..')
const page = (name: string) => readFileSync(join(root, name), 'utf8')

describe('the hook for pre-commit', () => {
  const [hook] = parse(page('.pre-commit-hooks.yaml'))

  test('takes the files that a folder is searched for', async () => {
    const names = planPatterns.map((pattern) => `甲 (1)/${pattern.replace('**/', '').replaceAll('*', '乙')}`)
    const others = ['甲/说明.txt', '实施方案/说明.txt', '甲实施方案.docx', '甲.fangan.bak']
    const { io } = memoryIo(Object.fromEntries([...names, ...others].map((name) => [`/plans/${name}`, ''])))
    const { paths } = await io.glob(planPatterns, { folder: '/plans', ignore: [] })
    const taken = [...names, ...others].filter((name) => new RegExp(hook.files).test(name))
    expect(taken.map((name) => `/plans/${name}`)).toEqual(paths)
  })

  test('runs a command that exists', async () => {
    const run = await runIn({ '/plans/a.fangan': '' }, [...hook.entry.split(' ').slice(1), 'a.fangan'])
    expect(run.code).toBe(0)
  })
})

describe('the pages', () => {
  test.each(['docs/ci.md'])('%s holds YAML that can be read', (name) => {
    const blocks = [...page(name).matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map((match) => match[1])
    expect(blocks.length).toBeGreaterThan(3)
    for (const block of blocks)
      for (const document of parseAllDocuments(block)) expect('errors' in document && document.errors).toEqual([])
  })

  test.each(['docs/ci.md', 'docs/scale.md', 'docs/cli.md'])('%s names options that exist', async (name) => {
    const help = await Promise.all(['check', 'merge'].map((command) => runIn({}, [command, '--help'])))
    const known = new Set(help.flatMap(({ out }) => out.match(/--[a-z][a-z-]+/g) ?? []))
    const lines = page(name)
      .split('\n')
      .filter((line) => /\b(?:fangan|cli\.js) (?:check|merge)\b|^\| `--/.test(line))
    // Behind `parallel` or `split` the options in front are theirs.
    const named = lines.flatMap(
      (line) =>
        line.replace(/.*(?=\b(?:fangan|cli\.js) (?:check|merge)\b)/, '').match(/(?<![\w-])--[a-z][a-z-]+/g) ?? [],
    )
    expect(named.filter((option) => !known.has(option) && option !== '--max-old-space-size')).toEqual([])
    expect(named.length).toBeGreaterThan(5)
  })

  test('cli.md tells of every option of check', async () => {
    const { out } = await runIn({}, ['check', '--help'])
    const options = new Set(out.match(/--[a-z][a-z-]+/g))
    for (const option of ['--help', '--version']) options.delete(option)
    expect([...options].filter((option) => !page('docs/cli.md').includes(option))).toEqual([])
    expect(messages.help.check.zh).not.toBe('')
  })
})
