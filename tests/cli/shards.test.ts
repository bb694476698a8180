import { describe, expect, test } from 'vitest'
import type { Files } from './memoryIo.js'
import { draft, runIn } from './runIn.js'

const FILES: Files = {
  '/plans/fangan.config.json': '{ "rulse": {}, "locale": "zh" }',
  '/plans/a.fangan': draft('转诊'),
  '/plans/b.fangan': '',
  '/plans/c (1).fangan': draft('采购'),
  '/plans/d😀.fangan': { refused: 'EACCES' },
  '/plans/e.fangan': draft('会诊').replace('省XX局', '省医保局'),
  '/plans/f/': { refused: 'EACCES' },
  '/plans/known.json':
    '{"version":1,"findings":{"gone.fangan":[{"rule":"x","fingerprint":"1"}],"a.fangan":[{"rule":"y","fingerprint":"2"}]}}',
}

describe('shards, merged, are the single run', () => {
  test.each([
    [1, 'json', []],
    [2, 'json', []],
    [3, 'json', ['--min-severity', 'warning']],
    [7, 'json', ['--locale', 'en']],
    [3, 'sarif', []],
    [3, 'text', []],
    [2, 'text', ['--matrix', '--color']],
    [3, 'text', ['--max-warnings', '0']],
    [3, 'text', ['--exit-zero', '--min-severity', 'hint']],
    [3, 'github', []],
    [3, 'json', ['--baseline', 'known.json']],
    [3, 'sarif', ['--baseline', 'known.json']],
    [3, 'text', ['--baseline', 'known.json']],
  ])('%i as %s %j', async (count, format, options) => {
    const whole = await runIn(FILES, ['check', '.', '--format', format, ...options])
    const { merged, shards } = await sharded(count, format, options)
    expect(merged.out).toBe(whole.out)
    expect(merged.code).toBe(whole.code)
    expect(shards.join('')).not.toBe('')
  })

  test('an empty part is no failure', async () => {
    const files = { '/plans/a.fangan': '' }
    expect((await runIn(files, ['check', '.', '--shard', '1/2'])).code).toBe(0)
    expect((await runIn(files, ['check', '.', '--shard', '2/2'])).code).toBe(0)
  })

  test('a template that does not exist', async () => {
    const { merged } = await sharded(2, 'json', ['--template', 'none'])
    const whole = await runIn(FILES, ['check', '.', '--format', 'json', '--template', 'none'])
    expect([merged.code, merged.out]).toEqual([whole.code, whole.out])
  })
})

test('results of single files are put in the order of a run over the folder', async () => {
  const names = ['e.fangan', 'a.fangan', 'c (1).fangan', 'b.fangan']
  const results: Record<string, string> = {}
  for (const [index, name] of names.entries()) {
    results[`/plans/${index}.json`] = (await runIn(FILES, ['check', name, '--format', 'json'])).out
  }
  const merged = await runIn({ ...FILES, ...results }, ['merge', ...names.map((_, index) => `${index}.json`)])
  const whole = await runIn(FILES, ['check', ...names.toSorted(), '--format', 'json'])
  expect(merged.out).toBe(whole.out)
})

/** Checked once for all tests of what cannot be merged. */
const results = madeResults()

describe('what cannot be merged', () => {
  test.each([
    ['a shard that is missing', ['1.json', '3.json'], /分片不全：共 3 片，缺少第 2 片。/],
    ['a shard that is there twice', ['1.json', '1.json', '2.json', '3.json'], /1\.json：第 1 片出现了两次。/],
    ['shards of different checks', ['1.json', 'half.json'], /half\.json 与 1\.json 不是同一次分片检查的结果。/],
    ['a shard and a whole', ['1.json', 'whole.json'], /whole\.json 与 1\.json 不是同一次分片检查的结果。/],
    ['different formats', ['whole.json', 'whole.sarif'], /whole\.sarif 与 whole\.json 的格式不同/],
    ['different languages', ['whole.json', 'english.json'], /english\.json 与 whole\.json 的语言不同/],
    ['another version', ['old.json'], /old\.json：由 fangan 0\.0\.1 生成，与 fangan merge 的版本/],
    ['a file in two results', ['whole.json', 'whole.json'], /a\.fangan：在几份结果里都有/],
    ['what is not JSON', ['known.txt'], /known\.txt：不是 fangan check 以 json 或 sarif 格式输出的结果/],
    ['other JSON', ['known.json'], /known\.json：不是 fangan check 以 json 或 sarif 格式输出的结果/],
    ['JSON that was changed', ['changed.json'], /changed\.json：不是 fangan check 以 json 或 sarif 格式输出的结果/],
    ['SARIF as text', ['whole.sarif', '--format', 'text'], /sarif 结果只能合并为 sarif/],
    ['SARIF of other tools', ['other.sarif'], /other\.sarif：不是 fangan check/],
    ['SARIF with a severity', ['whole.sarif', '--min-severity', 'error'], /--min-severity 不能与 sarif 同时使用/],
  ])('%s', async (_, args, words) => {
    const files = await results
    const { code, out, error } = await runIn(files, ['merge', ...args])
    expect([code, out]).toEqual([2, ''])
    expect(error).toMatch(words)
  })
})

async function madeResults(): Promise<Files> {
  const run = async (...argv: string[]) => (await runIn(FILES, ['check', '.', ...argv])).out
  const whole = await run('--format', 'json')
  return {
    ...FILES,
    '/plans/1.json': await run('--format', 'json', '--shard', '1/3'),
    '/plans/2.json': await run('--format', 'json', '--shard', '2/3'),
    '/plans/3.json': await run('--format', 'json', '--shard', '3/3'),
    '/plans/half.json': await run('--format', 'json', '--shard', '2/2'),
    '/plans/whole.json': whole,
    '/plans/english.json': await run('--format', 'json', '--locale', 'en'),
    '/plans/old.json': whole.replace(/"fangan": ".*"/, '"fangan": "0.0.1"'),
    '/plans/changed.json': whole.replace('"diagnostics"', '"findings"'),
    '/plans/whole.sarif': await run('--format', 'sarif'),
    '/plans/other.sarif': '{"runs":[{"tool":{"driver":{"name":"x","version":"1"}}}]}',
    '/plans/known.txt': '# 方案',
  }
}

/** Checks `FILES` in so many parts and merges the results, in another order. */
async function sharded(count: number, format: string, options: readonly string[]) {
  // What concerns the report alone is asked for when it is put together.
  const isWhole = format === 'text' || format === 'github'
  const late = ['--matrix', '--color', '--max-warnings', '0', '--exit-zero', '--min-severity', 'hint', 'warning']
  const early = options.filter((option) => !late.includes(option))
  const results: Record<string, string> = {}
  for (let index = count; index > 0; index--) {
    const ask = ['check', '.', '--shard', `${index}/${count}`, '--format', isWhole ? 'json' : format, ...early]
    results[`/plans/r${index}`] = (await runIn(FILES, ask)).out
  }
  const ask = ['merge', ...Object.keys(results), ...(isWhole ? ['--format', format] : [])]
  const merged = await runIn(results, [...ask, ...options.filter((option) => late.includes(option))])
  return { merged, shards: Object.values(results) }
}
