import { describe, expect, test } from 'vitest'
import { decode } from '../../server/src/text/decode.js'

const SENTENCE = '为落实工作要求，制定本方案。\n一、总体目标\n'

/** 实施方案，责任单位：省卫生健康委。 in GB18030 and, traditional, in Big5. */
const GB18030 = bytes('cab5 caa9 b7bd b0b8 a3ac d4f0 c8ce b5a5 cebb a3ba caa1 cec0 c9fa bda1 bfb5 cea f a1a3')
const BIG5 = bytes('b9ea ac49 a4e8 ae d7 a141 b364 a5f4 b3e6 a6ec a147 ac d9 bd c3 a5 cd b0 b7 b1 64 a9 65 a1 43')

describe('decode', () => {
  test('UTF-8, with and without byte order mark', () => {
    const utf8 = new TextEncoder().encode(SENTENCE)
    expect(decode(utf8)).toEqual({ text: SENTENCE, encoding: 'utf-8' })
    expect(decode(Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8))).toEqual({ text: SENTENCE, encoding: 'utf-8' })
  })

  test('an empty file is empty text', () => {
    expect(decode(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' })
  })

  test('UTF-16 by its byte order mark', () => {
    expect(decode(utf16(`\ufeff${SENTENCE}`, true))).toEqual({ text: SENTENCE, encoding: 'utf-16le' })
    expect(decode(utf16(`\ufeff${SENTENCE}`, false))).toEqual({ text: SENTENCE, encoding: 'utf-16be' })
  })

  test('UTF-16 without byte order mark', () => {
    expect(decode(utf16(SENTENCE, true))).toEqual({ text: SENTENCE, encoding: 'utf-16le' })
    expect(decode(utf16(SENTENCE, false))).toEqual({ text: SENTENCE, encoding: 'utf-16be' })
  })

  test('a lone surrogate in UTF-16 keeps the offsets of what follows', () => {
    const decoded = decode(utf16('\ufeff甲\ud800乙', true))
    expect(decoded).toEqual({ text: '甲\ufffd乙', encoding: 'utf-16le' })
  })

  test('GB18030', () => {
    expect(decode(GB18030)).toEqual({ text: '实施方案，责任单位：省卫生健康委。', encoding: 'gb18030' })
  })

  test('Big5', () => {
    expect(decode(BIG5)).toEqual({ text: '實施方案，責任單位：省衛生健康委。', encoding: 'big5' })
  })

  test.each([
    ['word', '504b 0304 1400 0600'],
    ['word', 'd0cf 11e0 a1b1 1ae1'],
    ['pdf', '2550 4446 2d31 2e37'],
    ['binary', '0001 0203 00ff fe80 0000'],
    ['undecodable', 'e5ae 9eff e6 41 ff ff 80'],
  ])('%s is no text', (error, hex) => {
    expect(decode(bytes(hex))).toEqual({ error })
  })

  test('UTF-8 with one damaged byte is not taken for GB18030', () => {
    const damaged = new TextEncoder().encode(SENTENCE.repeat(20))
    damaged[100] = 0xff
    expect(decode(damaged)).toEqual({ error: 'undecodable' })
  })
})

function bytes(hex: string): Uint8Array {
  const digits = hex.replace(/\s/g, '')
  return Uint8Array.from({ length: digits.length / 2 }, (_, index) =>
    Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16),
  )
}

function utf16(text: string, isLittleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), isLittleEndian)
  return new Uint8Array(view.buffer)
}
