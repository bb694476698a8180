/** How LibreOffice is started: a program in its place says what it was asked; the real one is tried in `tests/office`. */

import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { convert } from '../../server/src/node/soffice.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fangan-soffice-'))
  vi.stubEnv('PATH', `${folder}${path.delimiter}/usr/bin${path.delimiter}/bin`)
  vi.stubEnv('TMPDIR', folder)
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.useRealTimers()
  rmSync(folder, { recursive: true })
})

const bytes = new TextEncoder().encode('内容')

/** Puts a shell script in the place of LibreOffice. */
function install(script: string): void {
  const program = path.join(folder, 'soffice')
  writeFileSync(program, `#!/bin/sh\n${script}\n`)
  chmodSync(program, 0o755)
}

const leftOver = (): string[] => readdirSync(folder).filter((name) => name.startsWith('fangan-import-'))

describe.skipIf(process.platform === 'win32')('LibreOffice', () => {
  it('is asked to convert a copy under a name of our own, with a profile of its own and macros off', async () => {
    const seen = path.join(folder, 'seen')
    install(
      `{ pwd; printf '%s\\n' "$@"; cat profile/user/registrymodifications.xcu; } > '${seen}'; cp document.doc document.docx`,
    )
    expect(await convert(bytes, '.doc')).toEqual({ kind: 'done', bytes: Buffer.from(bytes) })
    const [cwd, profile, ...rest] = readFileSync(seen, 'utf8').split('\n')
    expect(path.basename(cwd)).toMatch(/^fangan-import-/)
    expect(profile).toMatch(/^-env:UserInstallation=file:\/\/\/.*\/fangan-import-[^/]+\/profile$/)
    expect(rest.slice(0, 8)).toEqual([
      '--headless',
      '--norestore',
      '--infilter=MS Word 97',
      '--convert-to',
      'docx',
      '--outdir',
      cwd,
      'document.doc',
    ])
    expect(rest.join('\n')).toMatch(/DisableMacrosExecution"[^>]*><value>true/)
    expect(rest.join('\n')).toMatch(/BlockUntrustedRefererLinks"[^>]*><value>true/)
    expect(leftOver()).toEqual([])
  })

  it('that fails says why, without its warnings', async () => {
    install('echo "Warning: no java" >&2; echo "Error: source file could not be loaded" >&2; exit 1')
    expect(await convert(bytes, '.wps')).toEqual({ kind: 'failed', error: 'Error: source file could not be loaded' })
    expect(leftOver()).toEqual([])
  })

  it('that is not installed is missing', async () => {
    vi.stubEnv('PATH', folder)
    expect(await convert(bytes, '.doc')).toEqual({ kind: 'missing' })
    expect(leftOver()).toEqual([])
  })

  it('that takes too long is stopped with all that it started', async () => {
    const started = path.join(folder, 'started')
    install(`(sleep 60; touch '${folder}/late') & echo $! > '${started}'; wait`)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const answer = convert(bytes, '.doc')
    await vi.waitUntil(() => existsSync(started) && readFileSync(started, 'utf8').endsWith('\n'))
    vi.advanceTimersByTime(120_000)
    expect(await answer).toEqual({ kind: 'tookTooLong' })
    const child = Number(readFileSync(started, 'utf8'))
    await vi.waitUntil(() => !isRunning(child))
    expect(leftOver()).toEqual([])
  })
})

/** A process that has ended and waits to be collected runs no more. */
function isRunning(process: number): boolean {
  const state = `/proc/${process}/stat`
  return existsSync(state) && !/\) Z /.test(readFileSync(state, 'utf8'))
}
