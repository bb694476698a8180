import { describe, expect, it } from 'vitest'
import { placeholdersIn } from '../../server/src/semantics/placeholders.js'
import { remark } from '../support/marks.js'

describe('placeholdersIn', () => {
  it.each([
    ['‹|XX|›县人民政府', 'XX'],
    ['‹|××|›市财政局', 'XX'],
    ['‹|某某|›县', 'XX'],
    ['‹|20__|›年底前完成', 'year'],
    ['‹|20××|›年底前完成', 'year'],
    ['云政办发‹|〔20__〕|›3号', 'year-in-document-number'],
    ['金额‹|____|›元', 'underscore'],
    ['责任单位：‹|【】|›', 'empty-brackets'],
    ['联系人（‹|待定|›）', 'pending'],
    ['责任单位：‹|{{dept}}|›', 'field'],
  ])('%s', (source, kind) => {
    expect(remark(source, (text) => placeholdersIn(text, 0, text.length))).toBe(source)
    const text = source.replace(/[‹›|]/g, '')
    expect(placeholdersIn(text, 0, text.length).map((blank) => blank.kind)).toEqual([kind])
  })

  it.each(['推行5G×医疗', '二〇二〇年', 'MAX值', '待遇保障', '【责任单位】', '（一）'])('finds none in %s', (text) => {
    expect(placeholdersIn(text, 0, text.length)).toEqual([])
  })
})
