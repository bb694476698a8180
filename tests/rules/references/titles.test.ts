import { describe, expect, it } from 'vitest'
import { bareKind, plainNumber, plainTitle } from '../../../server/src/rules/references/titles.js'

describe('titles', () => {
  it('are compared without white space and with one form of the marks in them', () => {
    expect(plainTitle('关于印发 《规划》\n的〈通知〉')).toBe('关于印发〈规划〉的〈通知〉')
  })

  it.each(['意见', '实施方案', '指导意见', '行动计划', '目录', '条例'])('%s is a kind alone', (title) => {
    expect(bareKind.test(title)).toBe(true)
  })

  it.each(['专科意见', '管理条例', '意见稿', '公报'])('%s is none', (title) => {
    expect(bareKind.test(title)).toBe(false)
  })
})

describe('numbers', () => {
  it.each([
    '云政发〔2021〕8号',
    '云政发[2021]8号',
    '云政发（2021）8号',
    '云政发(2021)第8号',
    '云政发【2021】08号',
    '云政发〔2021〕第008号',
    '云政发 〔2021〕 8 号',
  ])('%s is one and the same', (number) => {
    expect(plainNumber(number)).toBe('云政发〔2021〕8号')
  })

  it.each([
    '云政发〔20__〕8号',
    '云政发〔2021〕号',
    '〔2021〕8号',
    '云政发〔2021〕8',
    '云政发〔1821〕8号',
    '见云政发〔2021〕8号文',
  ])('%s is none yet', (number) => {
    expect(plainNumber(number)).toBeUndefined()
  })

  it('keep a nought that is no padding', () => {
    expect(plainNumber('云政发〔2021〕0号')).toBe('云政发〔2021〕0号')
    expect(plainNumber('云政发〔2021〕80号')).toBe('云政发〔2021〕80号')
  })
})
