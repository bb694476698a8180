import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

/** The bundled command line, as users start it; the bundle is built before the tests run. */
const cli = resolve(import.meta.dirname, '../../dist/cli.js')
const folder = mkdtempSync(join(tmpdir(), 'fangan-方案 (1)-'))

afterAll(() => rmSync(folder, { recursive: true }))

describe('dist/cli.js', () => {
  writeFileSync(join(folder, '甲省实施方案(试行).txt'), '')
  writeFileSync(join(folder, '坏.fangan'), Uint8Array.of(0, 1, 2, 3))

  test.each([
    ['version', ['--version'], 0, /^\d+\.\d+\.\d+\n$/],
    ['explain', ['explain', 'suppression-unused'], 0, /suppression-unused/],
    ['text', ['check', '甲省实施方案(试行).txt'], 0, /甲省实施方案\(试行\)\.txt/],
    ['json', ['check', '--format', 'json', '*(试行)*'], 0, /"version": 1/],
    ['sarif', ['check', '--format', 'sarif', '甲省实施方案(试行).txt'], 0, /"2\.1\.0"/],
    ['a folder with a broken file', ['check', '.'], 2, /坏\.fangan：这是二进制文件/],
    ['inspect', ['inspect', '--format', 'json', '甲省实施方案(试行).txt'], 0, /"annexRows"/],
    ['wrong usage', ['check', '--nothing'], 2, /没有 --nothing 这个选项/],
  ])('%s', async (_, argv, code, words) => {
    const run = await start(argv)
    expect(run.code).toBe(code)
    expect(run.out + run.error).toMatch(words)
  })

  test('standard input', async () => {
    const run = await start(['check', '--stdin', '--stdin-filename', '稿.fangan', '--format', 'json'], '')
    expect(JSON.parse(run.out).files[0].path).toBe('稿.fangan')
  })
})

function start(argv: readonly string[], stdin?: string): Promise<{ code: number; out: string; error: string }> {
  const env = { ...process.env, LANG: '', LC_ALL: '', LC_MESSAGES: '', FORCE_COLOR: '', NO_COLOR: '1' }
  return new Promise((done) => {
    const child = execFile(process.execPath, [cli, ...argv], { cwd: folder, env }, (_, out, error) => {
      done({ code: child.exitCode ?? -1, out, error })
    })
    child.stdin?.end(stdin ?? '')
  })
}
