import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fontNames } from '../../server/src/node/fontNames.js'
import { namesIn } from '../../server/src/node/fonts.js'

/** A font file with nothing but names: platform, encoding, kind of name, bytes. */
function font(
  names: readonly (readonly [platform: number, encoding: number, name: number, bytes: Buffer])[],
  at = 0,
): Buffer {
  const strings = Buffer.concat(names.map(([, , , bytes]) => bytes))
  const records = Buffer.alloc(6 + names.length * 12)
  records.writeUInt16BE(names.length, 2)
  records.writeUInt16BE(records.length, 4)
  let offset = 0
  for (const [index, [platform, encoding, name, bytes]] of names.entries()) {
    for (const [word, value] of [platform, encoding, 0, name, bytes.length, offset].entries())
      records.writeUInt16BE(value, 6 + index * 12 + word * 2)
    offset += bytes.length
  }
  const head = Buffer.alloc(28)
  head.writeUInt32BE(0x00010000, 0)
  head.writeUInt16BE(1, 4)
  head.write('name', 12, 'latin1')
  head.writeUInt32BE(at + 28, 20)
  head.writeUInt32BE(records.length + strings.length, 24)
  return Buffer.concat([head, records, strings])
}

const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16()
const reading = (bytes: Uint8Array) => (offset: number, length: number) => bytes.slice(offset, offset + length)
const fangsong = [
  [3, 1, 1, utf16('仿宋_GB2312')],
  [1, 0, 1, Buffer.from('FangSong_GB2312')],
  [3, 1, 2, utf16('Regular')],
] as const

describe('the names of a font', () => {
  it('are those of its family, in every language', () => {
    expect(fontNames(reading(font(fangsong)))).toEqual(['仿宋_GB2312', 'FangSong_GB2312'])
  })

  it('are those of all fonts of a collection', () => {
    const head = Buffer.alloc(20)
    head.write('ttcf', 0, 'latin1')
    head.writeUInt32BE(2, 8)
    const first = font(fangsong, 20)
    head.writeUInt32BE(20, 12)
    head.writeUInt32BE(20 + first.length, 16)
    const second = font([[3, 3, 4, Buffer.from([0xba, 0xda, 0xcc, 0xe5])]], 20 + first.length)
    expect(fontNames(reading(Buffer.concat([head, first, second])))).toEqual(['仿宋_GB2312', 'FangSong_GB2312', '黑体'])
  })

  it('are none for what is no font, or is cut anywhere', () => {
    expect(fontNames(reading(Buffer.from('PK')))).toEqual([])
    const whole = font(fangsong)
    for (let length = 0; length < whole.length; length++)
      expect(fontNames(reading(whole.subarray(0, length))).length).toBeLessThanOrEqual(2)
    for (let at = 0; at < whole.length; at++) {
      const damaged = Buffer.from(whole)
      damaged[at] = 0xff
      expect(Array.isArray(fontNames(reading(damaged)))).toBe(true)
    }
  })
})

describe('the fonts of folders', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'fangan-fonts-'))
    mkdirSync(join(folder, 'chinese'))
    writeFileSync(join(folder, 'chinese', 'simfang.TTF'), font(fangsong))
    writeFileSync(join(folder, 'readme.txt'), font(fangsong))
    writeFileSync(join(folder, 'broken.otf'), 'no font')
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('are those of their font files', () => {
    expect(namesIn([folder, join(folder, 'absent')])).toEqual(['仿宋_GB2312', 'FangSong_GB2312'])
  })
})
