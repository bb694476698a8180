import { describe, expect, test } from 'vitest'
import type { Files } from './memoryIo.js'
import { draft, runIn } from './runIn.js'

const PLAN = draft('转诊')
const ASK = ['check', '.', '--baseline', 'known.json']

describe('a baseline', () => {
  test('takes the findings there are', async () => {
    const { files, error, code, out } = await recorded({ '/plans/a.fangan': PLAN })
    expect(code).toBe(0)
    expect(error).toMatch(/^known\.json：基线已写入，共 \d+ 条问题。\n$/)
    expect(out).toMatch(/✓ 共检查 1 个文件：错误 0，警告 0，信息 0，提示 0。\n另有 \d+ 条问题已记入基线，不再显示。/)
    const { version, findings } = JSON.parse(new TextDecoder().decode(files['/plans/known.json'] as Uint8Array))
    expect([version, Object.keys(findings)]).toEqual([1, ['a.fangan']])
    expect(findings['a.fangan'][0]).toEqual({
      rule: expect.any(String),
      text: expect.any(String),
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      count: 1,
    })
  })

  test.each([
    ['nothing', PLAN],
    ['lines above', `\n\n${PLAN}`],
    ['lines between', PLAN.replace('一、重点任务\n', '一、重点任务\n\n全省上下要高度重视。\n')],
    ['indented', PLAN.replaceAll('\n（', '\n　　（')],
    ['lines that end otherwise', PLAN.replaceAll('\n', '\r\n')],
    ['counted otherwise', PLAN.replace('一、重点', '一、总体要求\n\n深入推进转诊工作。\n\n二、重点')],
  ])('knows them after a change: %s', async (_, changed) => {
    const { files } = await recorded({ '/plans/a.fangan': PLAN })
    const run = await runIn({ ...files, '/plans/a.fangan': changed }, [...ASK, '--format', 'json'])
    const { files: checked, summary } = JSON.parse(run.out)
    expect({ found: checked[0].diagnostics, stale: summary.baseline.stale, code: run.code }).toEqual({
      found: [],
      stale: [],
      code: 0,
    })
  })

  test('leaves what is new, also where it looks like what is known', async () => {
    const { files } = await recorded({ '/plans/a.fangan': PLAN })
    const changed = PLAN.replace('各地加快建设。', '各地加快建设。（省XX局牵头）')
    const run = await runIn({ ...files, '/plans/a.fangan': changed }, [...ASK, '--format', 'json'])
    const { diagnostics } = JSON.parse(run.out).files[0]
    const words = diagnostics.map(({ start, end }: { start: number; end: number }) => changed.slice(start, end))
    expect(words.filter((word: string) => word.includes('XX'))).toHaveLength(1)
    expect(JSON.parse(run.out).summary.warnings).toBeGreaterThan(0)
  })

  test('fails when a finding is gone, says which and how to renew', async () => {
    const { files } = await recorded({ '/plans/a.fangan': PLAN, '/plans/b.fangan': PLAN })
    const mended = { ...files, '/plans/a.fangan': PLAN.replace('省XX局', '省医保局') }
    const run = await runIn(mended, ASK)
    expect(run.code).toBe(1)
    expect(run.out).toMatch(/a\.fangan：基线所列的 placeholder-left（“.*XX.*”）已不再出现。/)
    expect(run.out).toMatch(/基线中有 \d+ 条问题已不再出现，请运行同一命令并加 --update-baseline 更新基线。/)
    expect((await runIn(mended, [...ASK, '--exit-zero'])).code).toBe(0)
    const sarif = await runIn(mended, [...ASK, '--format', 'sarif', '--locale', 'en'])
    expect([sarif.code, sarif.error]).toEqual([1, expect.stringContaining('--update-baseline')])
    expect(sarif.out).toContain('placeholder-left (\\"')
    const github = await runIn(mended, [...ASK, '--format', 'github'])
    expect(github.out).toMatch(/^::error::a\.fangan：基线所列的/m)
    const renewed = await runIn(mended, [...ASK, '--update-baseline'])
    expect((await runIn(renewed.files, ASK)).code).toBe(0)
  })

  test('a file that is gone is stale, one that is not asked for is not', async () => {
    const { files } = await recorded({ '/plans/a.fangan': PLAN, '/plans/b.fangan': PLAN })
    const { '/plans/a.fangan': _, ...left } = files
    const gone = JSON.parse((await runIn(left, [...ASK, '--format', 'json'])).out).summary.baseline.stale
    expect(new Set(gone.map(({ path }: { path: string }) => path))).toEqual(new Set(['a.fangan']))
    const only = ['check', 'b.fangan', '--baseline', 'known.json']
    expect((await runIn(files, only)).code).toBe(0)
    const renewed = await runIn(files, [...only, '--update-baseline'])
    expect((await runIn(renewed.files, ASK)).code).toBe(0)
  })

  test('is relative to its own folder', async () => {
    const { files } = await recorded({ '/plans/a.fangan': PLAN })
    const run = await runIn(files, ['check', '../plans/a.fangan', '--baseline', '../plans/known.json'], {
      cwd: '/other',
    })
    expect([run.code, run.error]).toEqual([0, ''])
  })

  test.each([
    ['absent', {}, /known\.json：没有这个基线文件/],
    ['no JSON', { '/plans/known.json': '{' }, /known\.json：不是 fangan 的基线文件/],
    ['something else', { '/plans/known.json': '{"a":1}' }, /不是 fangan 的基线文件（version, findings）/],
    [
      'a wrong entry',
      { '/plans/known.json': '{"version":1,"findings":{"a":[{"rule":1}]}}' },
      /基线文件（a: \{"rule":1\}）/,
    ],
    ['unreadable', { '/plans/known.json': { refused: 'EACCES' } }, /基线文件（EACCES）/],
  ] satisfies [string, Files, RegExp][])('that cannot be used is not passed over: %s', async (_, more, words) => {
    const run = await runIn({ '/plans/a.fangan': PLAN, ...more }, ASK)
    expect([run.code, run.out]).toEqual([2, '✗ 未检查，原因见上。\n'])
    expect(run.error).toMatch(words)
  })

  test('a folder that may not be written', async () => {
    const files = { '/plans/a.fangan': PLAN, '/closed/': { refused: 'EACCES' } }
    const run = await runIn(files, ['check', '.', '--baseline', '/closed/b.json', '--update-baseline'])
    expect(run.code).toBe(2)
  })
})

function recorded(files: Files) {
  return runIn(files, [...ASK, '--update-baseline'])
}
