import { describe, expect, it } from 'vitest'
import { Phrases } from '../../server/src/templates/phrases.js'
import { SoughtText, WordIndex, wordSet } from '../../server/src/templates/predicates/vocabulary.js'

describe('a text with words to be found', () => {
  it.each([
    ['加强组织领导', ['组织领导'], true],
    ['加强组织领导', ['领导小组', '组织'], true],
    ['加强组织', ['组织领导'], false],
    ['组织领导', ['组织领导'], true],
    ['组', ['组织'], false],
    ['', ['组织'], false],
    ['县级', ['级'], true],
    ['县', ['级'], false],
    ['甲甲乙', ['甲乙'], true],
    ['中心医院', ['医院', '中心医院'], true],
    ['健全“三医”联动', ['“三医”联动'], false],
    ['健全三医联动', ['“三医” 联动'], true],
    ['任何文字', [], false],
    ['任何文字', ['“”'], false],
  ])('%s holds one of %j: %s', (text, words, expected) => {
    expect(new SoughtText(text).holdsOne(wordSet(words))).toBe(expected)
  })

  it('is gone over again for words that come up later', () => {
    const text = new SoughtText('分级诊疗与薪酬制度')
    expect(text.holdsOne(wordSet(['分级诊疗']))).toBe(true)
    expect(text.holdsOne(wordSet(['诊疗与薪酬']))).toBe(true)
    expect(text.holdsOne(wordSet(['薪酬与诊疗']))).toBe(false)
  })

  it('tells words apart that begin alike', () => {
    const text = new SoughtText('推动公立医院')
    const sets = ['公立医', '公立医院改', '公立医院'].map((word) => wordSet([word]))
    expect(sets.map((words) => text.holdsOne(words))).toEqual([true, false, true])
  })
})

describe('an index of passages', () => {
  const passages = ['甲项改革。乙项', '丙项', '乙项改革'].map(
    (text) =>
      new Phrases(text.split('。').map((one) => ({ start: 0, end: 0, sought: new SoughtText(one), kind: 'text' }))),
  )
  const index = new WordIndex(passages)

  it.each([
    [['改革'], [0, 2]],
    [
      ['丙项', '甲项'],
      [0, 1],
    ],
    [
      ['改革', '乙项', '丙项'],
      [0, 1, 2],
    ],
    [['丁项'], []],
    [[], []],
  ])('%j stand in the passages %j', (words, places) => {
    expect(index.placesOf(wordSet(words))).toEqual(places)
  })

  it('knows words that come up after it was made', () => {
    expect(index.placesOf(wordSet(['项改']))).toEqual([0, 2])
  })

  it('gives every word of a passage once', () => {
    wordSet(['甲项', '乙项', '改革'])
    const { words } = passages[0]
    expect(new Set(words).size).toBe(words.length)
    expect(words.length).toBeGreaterThanOrEqual(3)
  })
})
