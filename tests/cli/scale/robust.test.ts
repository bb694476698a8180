/** Folders as they are: links in circles, odd names, files that may not be read or go away, readers that stop. */

import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bash, cli, fangan, folderOf, manyPlans } from './folder.js'

const isRoot = process.getuid?.() === 0

describe('a folder', () => {
  test('with links in circles', async () => {
    const folder = folderOf({ 'a/a.fangan': '', 'b.fangan': '' })
    symlinkSync('..', join(folder, 'a/up'))
    symlinkSync('self.fangan', join(folder, 'self.fangan'))
    const run = await fangan(folder, ['check', '.', '--format', 'json'])
    expect([run.code, pathsIn(run.out)]).toEqual([0, ['a/a.fangan', 'b.fangan']])
    const named = await fangan(folder, ['check', 'self.fangan', 'b.fangan'])
    expect([named.code, named.error]).toEqual([2, expect.stringMatching(/^self\.fangan：无法读取（ELOOP）/)])
  })

  test('of names that shells and globs stumble over', async () => {
    const plans = manyPlans(14)
    const folder = folderOf(plans)
    const names = Object.keys(plans).sort()
    for (const args of [['.'], names]) {
      const run = await fangan(folder, ['check', '--format', 'json', ...args])
      expect([run.code, pathsIn(run.out), run.error]).toEqual([0, names, ''])
    }
  })

  test('of 100,000 files', async () => {
    const folder = folderOf({})
    for (let number = 0; number < 100_000; number++) {
      const place = join(folder, String(Math.floor(number / 1000)))
      if (number % 1000 === 0) mkdirSync(place)
      writeFileSync(join(place, `${number}.fangan`), '')
    }
    const script = `fangan check . | tail -n 1; fangan check . --shard 50000/100000 | tail -n 1`
    const run = await bash(folder, script)
    expect(run).toEqual({
      code: 0,
      error: '',
      out: '✓ 共检查 100000 个文件：错误 0，警告 0，信息 0，提示 0。\n✓ 共检查 1 个文件：错误 0，警告 0，信息 0，提示 0。\n',
    })
  })
})

describe('a file', () => {
  test('that goes away between listing and reading', async () => {
    const folder = folderOf(manyPlans(200))
    // The last file is taken away when the first result is there.
    const child = spawn(process.execPath, [cli, 'check', '.', '--threads', '1', '--locale', 'zh'], { cwd: folder })
    const error: Buffer[] = []
    const out: Buffer[] = []
    child.stdout.once('data', () => rmSync(join(folder, '第6卷'), { recursive: true }))
    child.stdout.on('data', (piece) => out.push(piece))
    child.stderr.on('data', (piece) => error.push(piece))
    const code = await new Promise((done) => child.on('close', done))
    expect(code).toBe(2)
    expect(Buffer.concat(error).toString()).toMatch(/^第6卷\/.*：列出之后文件被删除或移走了，未检查。$/m)
    expect(Buffer.concat(out).toString()).toMatch(/✗ 共检查 \d+ 个文件：.*个文件或文件夹未能检查，原因见上。/)
  })

  test('that is huge', async () => {
    const folder = folderOf({ 'huge.fangan': '', 'b.fangan': '' })
    truncateSync(join(folder, 'huge.fangan'), 5_000_000_000)
    const run = await fangan(folder, ['check', '.', '--format', 'json'])
    expect([run.code, pathsIn(run.out)]).toEqual([2, ['b.fangan']])
    expect(run.error).toBe('huge.fangan：文件有 5000 MB，超过 64 MB，不像是方案，未检查。\n')
  })

  test('that has no end', async () => {
    const run = await fangan(folderOf({}), ['check', '/dev/zero'])
    expect([run.code, run.error]).toEqual([
      2,
      '/dev/zero：这是设备，不是文件，未检查。要检查标准输入，请用 --stdin。\n',
    ])
  })

  test('that a command writes', async () => {
    const run = await bash(folderOf({}), `fangan check <(printf '甲省实施方案') --format json`)
    expect([run.code, pathsIn(run.out).length]).toEqual([0, 1])
  })

  test.skipIf(isRoot)('that may not be read', async () => {
    const folder = folderOf({ 'a.fangan': '', 'b.fangan': '' })
    chmodSync(join(folder, 'a.fangan'), 0)
    const run = await fangan(folder, ['check', '.', '--threads', '2'])
    expect([run.code, run.error]).toEqual([2, expect.stringMatching(/^a\.fangan：无法读取（EACCES）/)])
  })
})

describe('a stream', () => {
  test('whose reader stops', async () => {
    const folder = folderOf(manyPlans(60))
    for (const threads of [1, 2]) {
      const run = await bash(folder, `fangan check . --format json --threads ${threads} | head -n 1`)
      expect(run).toEqual({ code: 0, out: '{\n', error: '' })
    }
    const lines = await bash(folder, `yes '{"text":"甲"}' | fangan check --jsonl | head -n 2 | wc -l`)
    expect([lines.code, lines.out.trim(), lines.error]).toEqual([0, '2', ''])
  })

  test('that is closed from the beginning', async () => {
    const folder = folderOf({ 'a.fangan': '' })
    expect((await bash(folder, 'fangan check --stdin <&-')).code).toBe(0)
    expect((await bash(folder, 'fangan check --jsonl <&-')).code).toBe(0)
    expect((await bash(folder, 'fangan check . >&-')).code).toBe(0)
    expect((await bash(folder, 'fangan check . 2>&-')).code).toBe(0)
  })

  test('whose reader is slow does not fill the memory', async () => {
    const text = JSON.stringify({ text: '甲省实施方案\n'.repeat(50) })
    const script = `yes '${text.replaceAll('\\n', '\\\\n').replaceAll('\\\\n', '\\n')}' | head -n 2000 |
  '${process.execPath}' --max-old-space-size=64 '${cli}' check --jsonl | (sleep 3; tail -n 1)`
    const run = await bash(folderOf({}), script)
    expect([run.code, run.error, JSON.parse(run.out).line]).toEqual([0, '', 2000])
  })
})

describe('files changed since a revision', () => {
  const folder = folderOf({
    'sub dir/旧.fangan': '旧',
    'sub dir/改 😀.fangan': '甲',
    '删.fangan': '',
    '移.fangan': '移动的方案',
  })
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@x', ...args], { cwd: folder, stdio: 'pipe' })
  git('init', '--quiet')
  git('add', '.')
  git('commit', '--quiet', '-m', '一')
  git('tag', '起点')
  writeFileSync(join(folder, 'sub dir/改 😀.fangan'), '乙')
  git('mv', '移.fangan', 'sub dir/移 新.fangan')
  git('rm', '--quiet', '删.fangan')
  git('commit', '--quiet', '-am', '二')
  writeFileSync(join(folder, '新.fangan'), '')

  test.each([
    ['a tag', '起点', ['sub dir/改 😀.fangan', 'sub dir/移 新.fangan', '新.fangan']],
    ['the last commit', 'HEAD', ['新.fangan']],
    ['a commit before', 'HEAD~1', ['sub dir/改 😀.fangan', 'sub dir/移 新.fangan', '新.fangan']],
  ])('%s', async (_, revision, expected) => {
    const run = await fangan(folder, ['check', '.', '--since', revision, '--format', 'json'])
    expect([run.code, pathsIn(run.out)]).toEqual([0, expected])
  })

  test('below the top of the repository', async () => {
    const run = await fangan(join(folder, 'sub dir'), ['check', '.', '--since', '起点', '--format', 'json'])
    expect(pathsIn(run.out)).toEqual(['改 😀.fangan', '移 新.fangan'])
  })

  test('a revision that does not exist, no repository, no git', async () => {
    const ask = ['check', '.', '--since', 'none']
    expect((await fangan(folder, ask)).error).toMatch(/仓库里没有“none”这个版本/)
    expect((await fangan(folderOf({ 'a.fangan': '' }), ask)).error).toMatch(
      /不在仓库中（git：fatal: not a git repository/,
    )
    const bare = await bash(folder, 'PATH=/nowhere fangan check . --since HEAD')
    expect([bare.code, bare.error]).toEqual([2, expect.stringMatching(/没有找到 git 程序/)])
  })
})

function pathsIn(report: string): string[] {
  return JSON.parse(report).files.map(({ path }: { path: string }) => path)
}
