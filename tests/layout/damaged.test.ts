/** Odd and damaged Word files are measured as far as they go, or refused; nothing is thrown. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measure } from '../../server/src/layout/measure.js'
import { p, wordFile } from '../support/wordFile.js'

const body = `${p('甲县实施方案')}${p('为做好工作，制定本方案。')}${p('一、总体要求')}`

describe('a damaged document', () => {
  it('is refused or measured, wherever it is cut', () => {
    const bytes = wordFile(body)
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), (length) => {
        expect(Object.keys(measure(bytes.slice(0, length)))).toContain('refused')
      }),
      { numRuns: 50 },
    )
  })

  it.each([
    ['figures that are none', '<w:pgSz w:w="wide" w:h="-1"/><w:docGrid w:type="lines" w:linePitch="0"/>'],
    ['huge figures', '<w:pgSz w:w="999999999" w:h="999999999"/><w:docGrid w:type="lines" w:linePitch="1"/>'],
    ['a footer that is not there', '<w:footerReference w:type="default" r:id="none"/>'],
    ['no section at all', ''],
  ])('may have %s', (_, section) => {
    expect(measure(wordFile(`${body}<w:sectPr>${section}</w:sectPr>`))).toHaveProperty('found')
  })

  it.each([
    ['sizes', '<w:sz w:val="0"/><w:spacing w:val="-400"/>'],
    ['line spacing', '</w:rPr><w:pPr><w:spacing w:line="0" w:lineRule="exact"/></w:pPr><w:rPr>'],
    ['a circle of styles', ''],
  ])('may have odd %s', (_, run) => {
    const styles = `<w:style w:type="paragraph" w:default="1" w:styleId="A"><w:basedOn w:val="A"/><w:rPr>${run}</w:rPr></w:style>`
    const measured = measure(wordFile(body, { styles }))
    const values = 'found' in measured ? [...measured.found.values()].flat().map(({ value }) => value) : []
    // Nothing is divided by zero.
    expect(values.filter((value) => typeof value === 'number' && !Number.isFinite(value))).toEqual([])
  })
})
