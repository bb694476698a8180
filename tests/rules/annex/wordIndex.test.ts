import { describe, expect, it } from 'vitest'
import { indexOf, scores, sharesRun, tellingPairs } from '../../../server/src/rules/annex/wordIndex.js'

describe('an index of texts', () => {
  it('says which texts hold a pair of characters, each once and in order', () => {
    const { places } = indexOf(['改革薪酬，改革价格', '薪酬改革', '价格'])
    expect(places.get('改革')).toEqual([0, 1])
    expect(places.get('价格')).toEqual([0, 2])
    expect(places.get('酬改')).toEqual([1])
  })

  it('makes no pair over a mark or of a single character', () => {
    const { places } = indexOf(['甲乙，丙丁', '戊'])
    expect([...places.keys()]).toEqual(['甲乙', '丙丁'])
  })

  it('holds Latin letters and figures too', () => {
    expect([...indexOf(['5G Net']).places.keys()]).toEqual(['5G', 'Ne', 'et'])
  })
})

describe('scores', () => {
  const index = indexOf(['甲乙丙', '甲乙', '丁戊'])

  it('are shares of what the pairs weigh, rare ones more', () => {
    const found = scores(index, ['甲乙', '乙丙'])
    expect(found.map(({ at }) => at)).toEqual([0, 1])
    expect(found[0].score).toBeCloseTo(1)
    const [frequent, rare] = [Math.log(4 / 2.5), Math.log(4 / 1.5)]
    expect(found[1].score).toBeCloseTo(frequent / (frequent + rare))
  })

  it('are lowered by a pair that stands nowhere', () => {
    expect(scores(index, ['甲乙', '己庚'])[0].score).toBeCloseTo(
      Math.log(4 / 2.5) / (Math.log(4 / 2.5) + Math.log(4 / 0.5)),
    )
  })

  it('of equal texts keep their order, and texts with nothing of them have none', () => {
    expect(scores(index, ['甲乙']).map(({ at, score }) => [at, score])).toEqual([
      [0, 1],
      [1, 1],
    ])
    expect(scores(index, ['己庚'])).toEqual([])
    expect(scores(indexOf(['丙丁', '甲乙丙', '甲乙丙']), ['甲乙', '丙丁']).map(({ at }) => at)).toEqual([0, 1, 2])
  })

  /** How many of `size` texts score when `count` of them hold the pair asked for. */
  const scoring = (size: number, count: number): number =>
    scores(indexOf(Array.from({ length: size }, (_, at) => (at < count ? '甲乙' : '丙丁'))), ['甲乙']).length

  it.each([
    [9, 8, 8],
    [9, 9, 0],
    [40, 10, 10],
    [40, 11, 0],
    [1000, 200, 200],
    [1000, 201, 0],
  ])('among %i texts a pair in %i tells of %i', (size, count, expected) => {
    expect(scoring(size, count)).toBe(expected)
  })
})

describe('telling pairs', () => {
  it('leave out the words of drafting, the plan’s own title and repetitions', () => {
    expect(tellingPairs('制定薪酬制度改革办法', '薪酬标准')).toEqual(['酬制', '制度', '度改', '改革'])
    expect(tellingPairs('改革改革', '')).toEqual(['改革', '革改'])
    expect(tellingPairs('推进有关工作', '')).toEqual([])
  })
})

describe('a run of four characters', () => {
  const index = indexOf(['组建家庭医生团队。', '改革薪酬'])

  it.each([
    ['推广家庭医生签约', '', true],
    ['家庭医生', '', true],
    ['签约家庭医生', '', true],
    ['家庭医师', '', false],
    ['家庭', '', false],
    ['推广家庭医生签约', '家庭医生服务方案', false],
    ['薪酬改革', '', false],
    ['', '', false],
  ])('of %j beside %j is shared: %s', (title, common, expected) => {
    expect(sharesRun(index, title, common)).toBe(expected)
  })
})
