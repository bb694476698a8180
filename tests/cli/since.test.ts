import { describe, expect, test } from 'vitest'
import type { GitAnswer } from '../../server/src/cli/io.js'
import { runIn } from './runIn.js'

const FILES = {
  '/plans/a.fangan': '',
  '/plans/甲 (1)\n.fangan': '',
  '/plans/sub/fangan.config.json': '{ "templates": ["own.yaml"] }',
  '/plans/sub/b.fangan': '',
  '/plans/sub/own.yaml': 'id: [',
  '/outside/c.fangan': '',
}

describe('files changed since a revision', () => {
  test.each([
    ['changed', ['a.fangan'], [], ['a.fangan']],
    ['a name with a line break', ['甲 (1)\n.fangan'], [], ['甲 (1)\n.fangan']],
    ['not yet known to git', [], ['a.fangan'], ['a.fangan']],
    ['another kind of file', ['README.md'], [], []],
    ['the configuration', ['sub/fangan.config.json'], [], ['sub/b.fangan']],
    ['a template of one’s own', ['sub/own.yaml'], [], ['sub/b.fangan']],
  ])('%s', async (_, differing, untracked, expected) => {
    const git = gitOf({ diff: names(differing), 'ls-files': names(untracked) })
    const run = await runIn(FILES, ['check', '.', '--since', 'main', '--format', 'json'], { git })
    expect(JSON.parse(run.out).files.map(({ path }: { path: string }) => path)).toEqual(expected)
  })

  test.each([
    ['the front matter', '---\n上位文件: ../国家/意见.txt\n---\n', ['国家/意见.txt'], ['市/a.fangan']],
    ['the front matter, and is the same', '---\n上位文件: ../国家/意见.txt\n---\n', ['省/意见.txt'], []],
    [
      'the front matter, and was confirmed',
      '---\n上位文件: ../国家/意见.txt\n---\n',
      ['市/a.fangan.align.json'],
      ['市/a.fangan'],
    ],
    ['the front matter, outside the repository', '---\n上位文件: /outside/意见.txt\n---\n', [], ['市/a.fangan']],
    ['the configuration', '', ['省/意见.txt'], ['市/a.fangan']],
    ['nothing', '---\nupper: 某意见\n---\n', ['国家/意见.txt'], []],
  ])('an upper document named by %s', async (_, text, differing, expected) => {
    const files = { '/plans/市/a.fangan': text, '/plans/fangan.config.json': '{ "upper": "省/意见.txt" }' }
    const run = await runIn(files, ['check', '.', '--since', 'main', '--format', 'json'], {
      git: gitOf({ diff: names(differing) }),
    })
    expect(JSON.parse(run.out).files.map(({ path }: { path: string }) => path)).toEqual(expected)
  })

  test('nothing has changed', async () => {
    const run = await runIn({ '/plans/a.fangan': '' }, ['check', '.', '--since', 'main'], { git: gitOf({}) })
    expect([run.code, run.error]).toEqual([0, '自 main 以来没有改动过的方案。\n'])
  })

  test('a file outside the repository is checked', async () => {
    const run = await runIn(FILES, ['check', '/outside', 'a.fangan', '--since', 'main', '--format', 'json'], {
      git: gitOf({}),
    })
    expect(JSON.parse(run.out).files.map(({ path }: { path: string }) => path)).toEqual(['/outside/c.fangan'])
  })

  test('the working folder is a part of the repository', async () => {
    const git = gitOf({ 'rev-parse --show-cdup': done('../\n'), diff: names(['plans/a.fangan', 'a.fangan']) })
    const run = await runIn(FILES, ['check', 'a.fangan', 'sub', '--since', 'main', '--format', 'json'], { git })
    expect(JSON.parse(run.out).files.map(({ path }: { path: string }) => path)).toEqual(['a.fangan'])
  })

  test('the revision is no option of git', async () => {
    const asked: (readonly string[])[] = []
    const git = async (args: readonly string[]) => {
      asked.push(args)
      return gitOf({})(args)
    }
    await runIn(FILES, ['check', '.', '--since', '--output=x'], { git })
    const naming = asked.filter((args) => args.some((argument) => argument.includes('--output')))
    expect(naming).toEqual([['rev-parse', '--verify', '--quiet', '--end-of-options', '--output=x^{commit}']])
  })

  test.each([
    ['no git', () => ({ kind: 'missing' }), /--since 要用 git，但没有找到 git 程序/],
    [
      'no repository',
      () => failed('fatal: not a git repository'),
      /\/plans 不在仓库中（git：fatal: not a git repository）/,
    ],
    [
      'no such revision',
      (args) => (args.includes('--verify') ? failed('') : done('\n')),
      /仓库里没有“main”这个版本，请核对分支、标签或提交号/,
    ],
    [
      'a damaged repository',
      (args) => (args.includes('diff') ? failed('bad tree') : done('\n')),
      /git 出错（bad tree）/,
    ],
  ] satisfies [string, (args: readonly string[]) => GitAnswer, RegExp][])('%s', async (_, answer, words) => {
    const run = await runIn(FILES, ['check', '.', '--since', 'main'], { git: async (args) => answer(args) })
    expect([run.code, run.out]).toEqual([2, '✗ 未检查，原因见上。\n'])
    expect(run.error).toMatch(words)
    const english = await runIn(FILES, ['check', '.', '--since', 'main', '--locale', 'en'], {
      git: async (args) => answer(args),
    })
    expect(english.error).toMatch(/--since/)
  })
})

/** A git whose answers are found by how its arguments begin. */
function gitOf(answers: Readonly<Record<string, GitAnswer>>) {
  return async (args: readonly string[]): Promise<GitAnswer> => {
    const key = Object.keys(answers).find((words) => args.join(' ').includes(words))
    return key === undefined ? done(args.includes('--verify') ? '1234\n' : '') : answers[key]
  }
}

function names(list: readonly string[]): GitAnswer {
  return done(list.map((name) => `${name}\0`).join(''))
}

function done(out: string): GitAnswer {
  return { kind: 'done', out: new TextEncoder().encode(out) }
}

function failed(error: string): GitAnswer {
  return { kind: 'failed', error }
}
