import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from '../../server/src/text/decode.js'
import { editBytes } from '../../server/src/text/encode.js'
import { applyEdits } from '../../server/src/text/range.js'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const bytes = (digits: string): Uint8Array => Uint8Array.from(Buffer.from(digits.replaceAll(' ', ''), 'hex'))

/** 实施方案，责任单位：省卫生健康委。 in GB18030 and, traditional, in Big5. */
const gb18030 = bytes('cab5 caa9 b7bd b0b8 a3ac d4f0 c8ce b5a5 cebb a3ba caa1 cec0 c9fa bda1 bfb5 ceaf a1a3')
const big5 = bytes('b9ea ac49 a4e8 aed7 a141 b364 a5f4 b3e6 a6ec a147 acd9 bdc3 a5cd b0b7 b164 a965 a143')

function utf16(text: string, isLittle: boolean): Uint8Array {
  const little = Buffer.from(text, 'utf16le')
  return Uint8Array.from(isLittle ? little : little.swap16())
}

describe('the bytes of a file', () => {
  const edit = { start: 10, end: 16, newText: '省财政厅' }

  it.each([
    ['GB18030', gb18030, 'cab5caa9b7bdb0b8a3acd4f0c8ceb5a5cebba3ba caa1b2c6d5fecc fc a1a3'],
    ['Big5', big5, undefined],
  ])('keep %s', (_, file, expected) => {
    const changed = editBytes(file, [edit])
    if (expected === undefined) expect(changed).toEqual({ missing: '财厅' })
    else expect(changed && 'bytes' in changed && hex(changed.bytes)).toBe(expected.replaceAll(' ', ''))
  })

  it('take traditional characters in Big5', () => {
    const changed = editBytes(big5, [{ ...edit, newText: '省財政廳' }])
    expect(changed && 'bytes' in changed && decode(changed.bytes)).toEqual({
      text: '實施方案，責任單位：省財政廳。',
      encoding: 'big5',
    })
  })

  it('take rare characters in GB18030, of four bytes', () => {
    const file = Uint8Array.from([...gb18030, ...gb18030, ...gb18030])
    const changed = editBytes(file, [{ ...edit, newText: '㛃镕ö𠮷' }])
    const behind = '实施方案，责任单位：省卫生健康委。'.repeat(2)
    expect(changed && 'bytes' in changed && decode(changed.bytes)).toEqual({
      text: `实施方案，责任单位：㛃镕ö𠮷。${behind}`,
      encoding: 'gb18030',
    })
    const again =
      changed && 'bytes' in changed && editBytes(changed.bytes, [{ start: 10, end: 15, newText: '省卫生健康委' }])
    expect(again).toEqual({ bytes: file })
  })

  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from('为落实要求，\r\n制定本方案𠮷。\n')],
    ['UTF-8 with its mark', Buffer.from('\ufeff为落实要求，\r\n制定\ufeff本方案𠮷。\n')],
    ['UTF-16LE', utf16('\ufeff为落实要求，\r\n制定本方案𠮷。\n', true)],
    ['UTF-16BE', utf16('\ufeff为落实要求，\r\n制定本方案𠮷。\n', false)],
    ['UTF-16LE without its mark', utf16('为落实要求，\r\n制定本方案。\n', true)],
    ['GB18030', gb18030],
  ])('%s, are those of the changed text, and the first and last ones stay', (_, file) => {
    const decoded = decode(file)
    if ('error' in decoded) throw new Error(decoded.error)
    const { text, encoding } = decoded
    const boundaries = [...[...text.matchAll(/./gsu)].map(({ index }) => index), text.length]
    const property = fc.property(
      fc.nat(),
      fc.nat(),
      fc.constantFrom('', '省财政厅', '\r\n甲', 'a'),
      (one, other, newText) => {
        const [start, end] = [one, other].map((at) => boundaries[at % boundaries.length]).sort((a, b) => a - b)
        const changed = editBytes(file, [{ start, end, newText }])
        if (!changed || 'missing' in changed) {
          // What is left of the text may be too little to tell its encoding by.
          expect(encoding).not.toBe('utf-8')
          return
        }
        expect(decode(changed.bytes)).toEqual({ text: applyEdits(text, [{ start, end, newText }]), encoding })
        const same = (edits: { start: number; end: number; newText: string }[]) => editBytes(file, edits)
        expect(same([])).toEqual({ bytes: Uint8Array.from(file) })
      },
    )
    fc.assert(property, { seed: 20210714, numRuns: 60 })
  })

  it('are left where they are no text', () => {
    expect(editBytes(bytes('504b0304'), [])).toBeUndefined()
  })
})
