import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LineIndex } from '../../server/src/text/lineIndex.js'

describe('LineIndex', () => {
  const index = new LineIndex('一\r\n二三\r四\n')

  it('ends lines with LF, CRLF and CR', () => {
    expect(index.lineCount).toBe(4)
    expect([0, 1, 2, 3].map((line) => index.lineStart(line))).toEqual([0, 3, 6, 8])
  })

  it('gives line and character of an offset', () => {
    expect(index.position(4)).toEqual({ line: 1, character: 1 })
    expect(index.position(8)).toEqual({ line: 3, character: 0 })
  })

  it('clamps what lies outside', () => {
    expect(index.position(-5)).toEqual({ line: 0, character: 0 })
    expect(index.position(99)).toEqual({ line: 3, character: 0 })
    expect(index.offset({ line: -1, character: 3 })).toBe(0)
    expect(index.offset({ line: 9, character: 0 })).toBe(8)
    expect(index.offset({ line: 0, character: 99 })).toBe(3)
    expect(index.lineStart(9)).toBe(8)
  })

  it('gives every offset back', () => {
    const text = fc.string({ unit: fc.constantFrom('医', '\n', '\r', 'a', '\ud842') })
    fc.assert(
      fc.property(text, fc.nat(), (source, seed) => {
        const lines = new LineIndex(source)
        const offset = seed % (source.length + 1)
        return lines.offset(lines.position(offset)) === offset
      }),
    )
  })
})
