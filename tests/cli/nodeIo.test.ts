import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
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
