/** Folders of plans on the disk, and the built command line over them. */

import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll } from 'vitest'
import { draft } from '../runIn.js'

/** The bundled command line; it is built before the tests run. */
export const cli = resolve(import.meta.dirname, '../../../dist/cli.js')

const environment = { ...process.env, LANG: '', LC_ALL: '', LC_MESSAGES: '', NO_COLOR: '1', CI: '' }

const folders: string[] = []

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A new folder with `files`, taken away after the tests. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'fangan 方案 (😀) [1]-'))
  folders.push(folder)
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

/** Different plans under names that shells and globs stumble over. */
export function manyPlans(count: number): Record<string, string> {
  const signs = ['(试行)', '[修订]', ' 第 2 稿', '😀', "'引'", '{a,b}', '!', '$HOME', '&', ';', '#', '%20', '~', '`x`']
  const names = Array.from(
    { length: count },
    (_, index) => `第${index % 7}卷/${index}${signs[index % signs.length]}.fangan`,
  )
  return Object.fromEntries(names.map((name, index) => [name, draft(`第${index}号工作`)]))
}

/** What a program did. */
export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly error: string
}

/** Runs the command line in `folder`. */
export function fangan(folder: string, args: readonly string[], stdin = ''): Promise<Ran> {
  return ran(folder, process.execPath, [cli, ...args], stdin)
}

/** Runs `script` in `folder` by bash, where `fangan` is the command line. */
export function bash(folder: string, script: string): Promise<Ran> {
  const command = `fangan() { '${process.execPath}' '${cli}' "$@"; }; export -f fangan; ${script}`
  return ran(folder, 'bash', ['-c', command], '')
}

function ran(cwd: string, program: string, args: readonly string[], stdin: string): Promise<Ran> {
  const child = spawn(program, args, { cwd, env: environment })
  const pieces = { out: [] as Buffer[], error: [] as Buffer[] }
  child.stdout.on('data', (piece) => pieces.out.push(piece))
  child.stderr.on('data', (piece) => pieces.error.push(piece))
  child.stdin.on('error', () => {})
  child.stdin.end(stdin)
  return new Promise((done) => {
    child.on('close', (code) =>
      done({ code, out: Buffer.concat(pieces.out).toString(), error: Buffer.concat(pieces.error).toString() }),
    )
  })
}
