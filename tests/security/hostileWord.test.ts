/** Files that are damaged or made to do harm: each is refused by name, in bounded time and space. */

import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { draftOfWordFile } from '../../server/src/importers/wordFile.js'
import { largestFile, mostEntries } from '../../server/src/word/limits.js'
import { refusalText } from '../../server/src/word/refusal.js'
import { entriesOf, p, wordFile } from '../support/wordFile.js'

const refusedFor = (bytes: Uint8Array): string => {
  const result = draftOfWordFile(bytes)
  return 'refused' in result ? result.refused : 'read'
}

const documentXml = (xml: string): Uint8Array => zipSync({ ...entriesOf(''), 'word/document.xml': strToU8(xml) })

const withEntry = (name: string, content = 'x'): Uint8Array => wordFile(p('正文'), { entries: { [name]: content } })

/** The archive with the stated sizes of `name` replaced, as a bomb states them. */
function lying(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const changed = bytes.slice()
  const view = new DataView(changed.buffer)
  const wanted = strToU8(name)
  for (let at = 0; at + 46 < changed.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue
    const found = changed.subarray(at + 46, at + 46 + wanted.length)
    if (found.every((byte, index) => byte === wanted[index])) view.setUint32(at + 24, size, true)
  }
  return changed
}

describe('a Word file is refused', () => {
  const good = wordFile(p('正文'))
  const deep = `${'<w:p>'.repeat(300)}${'</w:p>'.repeat(300)}`
  const spaces = ' '.repeat(50_000_000)

  it.each<[string, () => Uint8Array, string]>([
    ['that is none', () => strToU8('PK is not enough'), 'notWord'],
    ['that is empty', () => new Uint8Array(), 'notWord'],
    ['of the old format', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), 'oldWord'],
    ['that is a workbook', () => zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'noDocument'],
    ['with macros', () => withEntry('word/vbaProject.bin'), 'macros'],
    ['with macros in capitals', () => withEntry('word/VBAPROJECT.BIN'), 'macros'],
    ['with a name that leads out of it', () => withEntry('../../etc/passwd'), 'unsafeName'],
    ['with a name that leads out of it by backslashes', () => withEntry('word\\..\\..\\x'), 'unsafeName'],
    ['with the name of a drive', () => withEntry('C:/x'), 'unsafeName'],
    ['with a name from the root', () => withEntry('/etc/passwd'), 'unsafeName'],
    ['cut short', () => good.subarray(0, good.length - 60), 'truncated'],
    ['cut in the middle', () => good.subarray(0, good.length >> 1), 'truncated'],
    ['with a DTD', () => documentXml('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'), 'doctype'],
    ['with an outer entity', () => documentXml('<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>'), 'doctype'],
    ['with an unknown entity', () => documentXml('<x>&a;</x>'), 'badXml'],
    ['with broken XML', () => documentXml('<w:document'), 'badXml'],
    ['with nothing in its text', () => documentXml(''), 'badXml'],
    ['nested too deeply', () => wordFile(deep), 'tooComplex'],
    ['with a part that unpacks to too much', () => wordFile(p(spaces)), 'unpacksTooLarge'],
    [
      'with a part that is larger than it says',
      () => lying(wordFile(p(spaces)), 'word/document.xml', 1000),
      'unpacksTooLarge',
    ],
    ['with a part that is smaller than it says', () => lying(good, 'word/document.xml', 9000), 'truncated'],
    ['that is too large', () => new Uint8Array(largestFile + 1), 'tooLarge'],
    [
      'with too many entries',
      () =>
        zipSync(Object.fromEntries(Array.from({ length: mostEntries + 1 }, (_, at) => [`x${at}`, new Uint8Array()]))),
      'tooManyEntries',
    ],
  ])('%s', (_, make, kind) => {
    const bytes = make()
    expect(refusedFor(bytes)).toBe(kind)
  })

  it('with two parts of one name', () => {
    const bytes = wordFile(p('甲'), { entries: { 'word/documenu.xml': '<x/>' } })
    const text = Buffer.from(bytes).toString('latin1').replaceAll('documenu', 'document')
    expect(refusedFor(new Uint8Array(Buffer.from(text, 'latin1')))).toBe('twice')
  })

  it('in words that name the cause', () => {
    const result = draftOfWordFile(withEntry('word/vbaProject.bin'))
    expect('refused' in result && refusalText(result).zh).toContain('宏（word/vbaProject.bin）')
  })
})

describe('any bytes', () => {
  const good = wordFile(p('一、总体要求') + p('到2025年，建成10个中心。'))

  it('are read or refused, never an error', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 8 }),
        fc.nat(good.length),
        (changes, cut) => {
          const bytes = good.slice(0, changes.length % 2 === 0 ? good.length : cut)
          for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte
          expect(typeof refusedFor(bytes)).toBe('string')
        },
      ),
      { numRuns: 300 },
    )
  })

  it('of XML are read or refused, never an error', () => {
    const parts = [
      '<w:p>',
      '</w:p>',
      '<w:tbl>',
      '<w:tr>',
      '<w:tc>',
      '</w:tc>',
      '<w:r>',
      '<w:t>一、',
      '</w:t>',
      '</w:r>',
      '<w:ins>',
      '<w:sdt>',
      '</w:tbl>',
      '<w:fldChar w:fldCharType="end"/>',
      '<w:gridSpan w:val="99999"/>',
      '&#x1;',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 30 }), (tags) => {
        expect(typeof refusedFor(wordFile(tags.join('')))).toBe('string')
      }),
    )
  })
})
