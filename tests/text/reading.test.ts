import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readingMode, readStretch } from '../../server/src/text/normalise.js'
import { Reading } from '../../server/src/text/reading.js'

/** The reading of a text of one line. */
function read(source: string): Reading {
  return readStretch(source, 0, source.length, readingMode(source))
}

/** The source of the reading's characters `[start, end)`. */
function written(source: string, reading: Reading, start: number, end: number): string {
  const range = reading.range(start, end)
  return source.slice(range.start, range.end)
}

describe('readStretch', () => {
  it.each([
    ['leaves plain text alone', '（责任单位：省财政厅）', '（责任单位：省财政厅）'],
    [
      'widens half-width marks beside Han',
      '(责任单位:省财政厅,省医保局;省人社厅)',
      '（责任单位：省财政厅，省医保局；省人社厅）',
    ],
    ['leaves marks between digits', '达到1,000张、10:30前', '达到1,000张、10:30前'],
    ['narrows full-width digits and letters', '２０２２年ＸＸ县', '2022年XX县'],
    ['drops spaces inside dates', '2022 年 6 月 30 日前', '2022年6月30日前'],
    ['drops spaces before a year', '到 2025 年底', '到2025年底'],
    ['drops spaces inside document numbers', '云政办发 〔2021〕 3 号', '云政办发〔2021〕3号'],
    ['drops zero-width characters', '省\u200b财政\ufeff厅', '省财政厅'],
    ['makes odd spaces plain', '一、\u3000总体\u00a0要求', '一、 总体 要求'],
  ])('%s', (_, source, reading) => {
    expect(read(source).text).toBe(reading)
  })

  it('reads traditional text as simplified', () => {
    expect(read('省衛生健康委負責，各相關部門參與').text).toBe('省卫生健康委负责，各相关部门参与')
  })

  it('drops ruby once the text carries it throughout', () => {
    const source = '省衛(wèi)生健康委負責，對(duì)接會(huì)員單位，職責(zé)明確(que)'
    expect(read(source).text).toBe('省卫生健康委负责，对接会员单位，职责明确')
  })

  it('keeps brackets with Latin letters in other texts', () => {
    expect(read('病例组合指数（CMI）达到1（含）以上').text).toBe('病例组合指数（CMI）达到1（含）以上')
  })

  it('drops HTML tags', () => {
    expect(read('<p class="a">一、<strong>总体要求</strong></p>').trim().text).toBe('一、总体要求')
  })

  it('reads a tag that breaks the line as a break', () => {
    expect(read('<td>省财政厅<br>省医保局</td>').trim().text).toBe('省财政厅\n省医保局')
  })
})

describe('Reading', () => {
  const source = '職責(zé)對(duì)應(yīng) 2022 年'
  const reading = read(source)

  it('maps its characters back to the text as written', () => {
    expect(reading.text).toBe('职责对应 2022年')
    expect(written(source, reading, 0, 2)).toBe('職責(zé)')
    expect(written(source, reading, 2, 3)).toBe('對(duì)')
    expect(written(source, reading, 5, 10)).toBe('2022 年')
  })

  it('leaves the ruby of the character before out', () => {
    expect(written(source, reading, 3, 4)).toBe('應(yīng)')
    expect(reading.range(2, 2)).toEqual({ start: reading.source(2), end: reading.source(2) })
  })

  it('cuts and joins', () => {
    const parts = [reading.slice(0, 3), reading.slice(3, 5), reading.slice(5)]
    const joined = Reading.join(parts)
    expect(joined.text).toBe(reading.text)
    for (let at = 0; at <= joined.text.length; at++) expect(joined.source(at)).toBe(reading.source(at))
  })

  it('trims', () => {
    const padded = read('  总体要求\u3000')
    expect(padded.trim().text).toBe('总体要求')
    expect(padded.trim().span).toEqual({ start: 2, end: 6 })
  })

  it('has an empty range when it is empty', () => {
    expect(read('').span).toEqual({ start: 0, end: 0 })
    expect(reading.slice(3, 3).span).toEqual({ start: reading.source(3), end: reading.source(3) })
  })
})

describe('every reading', () => {
  const unit = fc.constantFrom(
    '医',
    '責',
    '(',
    ')',
    'wèi',
    '2',
    '年',
    ' ',
    '\u3000',
    ',',
    '〔',
    '<p>',
    '\ud842',
    '\ufeff',
  )
  const line = fc.string({ unit, maxLength: 60 })

  it('points into the text, in order', () => {
    fc.assert(
      fc.property(line, (source) => {
        const reading = read(source)
        let last = 0
        for (let at = 0; at <= reading.text.length; at++) {
          const offset = reading.source(at)
          expect(offset).toBeGreaterThanOrEqual(last)
          expect(offset).toBeLessThanOrEqual(source.length)
          last = offset
        }
      }),
    )
  })

  it('gives the same places for a slice as for the whole', () => {
    fc.assert(
      fc.property(line, fc.nat(), fc.nat(), (source, a, b) => {
        const reading = read(source)
        const [start, end] = [a, b].map((seed) => seed % (reading.text.length + 1)).sort((x, y) => x - y)
        const slice = reading.slice(start, end)
        expect(slice.text).toBe(reading.text.slice(start, end))
        for (let at = 0; at < slice.text.length; at++) expect(slice.source(at)).toBe(reading.source(start + at))
      }),
    )
  })
})
