import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { nodeIo } from '../../server/src/cli/nodeIo.js'

const io = nodeIo({ startServer: async () => {}, git: async () => ({ kind: 'missing' }), buildId: async () => '' })
const folder = mkdtempSync(join(tmpdir(), 'fangan-io-'))
const closed = join(folder, '甲')

mkdirSync(join(folder, '乙'))
mkdirSync(closed)
writeFileSync(join(folder, '乙', 'b.fangan'), '')
writeFileSync(join(closed, 'c.fangan'), '')

afterAll(() => {
  chmodSync(closed, 0o755)
  rmSync(folder, { recursive: true })
})

describe('glob', () => {
  test('files and folders', async () => {
    const files = await io.glob(['**/b.*'], { folder, ignore: [] })
    const folders = await io.glob(['乙*'], { folder, ignore: [], find: 'folders' })
    expect([files, folders]).toEqual([
      { paths: [join(folder, '乙', 'b.fangan')], unreadable: [] },
      { paths: [join(folder, '乙')], unreadable: [] },
    ])
  })

  // Modes do not bind the superuser, and Windows has none.
  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('a folder that may not be read', async () => {
    chmodSync(closed, 0)
    expect(await io.glob(['**/*.fangan'], { folder, ignore: [] })).toEqual({
      paths: [join(folder, '乙', 'b.fangan')],
      unreadable: [{ path: closed, reason: 'EACCES' }],
    })
    expect([io.kindOf(closed), io.kindOf(join(closed, 'c.fangan'))]).toEqual(['folder', 'barred'])
  })
})

// Windows has no modes, and links there want a right of their own.
describe.skipIf(process.platform === 'win32')('a file that takes the place of another', () => {
  const plan = join(folder, '方案.txt')
  const link = join(folder, '链接.txt')
  const write = (path: string, text: string, follow: boolean): void => {
    const file = io.newFile(path, { follow })
    file.write(new TextEncoder().encode(text))
    file.commit()
  }

  test('has its mode, also through a link', () => {
    writeFileSync(plan, '甲', { mode: 0o600 })
    symlinkSync(plan, link)
    write(link, '乙', true)
    expect([readFileSync(plan, 'utf8'), statSync(plan).mode & 0o777]).toEqual(['乙', 0o600])
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
  })

  test('takes the place of the link where it is not told to follow it', () => {
    write(link, '丙', false)
    expect([readFileSync(link, 'utf8'), readFileSync(plan, 'utf8')]).toEqual(['丙', '乙'])
  })
})
