import { describe, expect, it } from 'vitest'
import { figuresIn } from '../../server/src/semantics/targetFigures.js'

/** Each figure with the words in front of it: `words|figure`. */
function figures(text: string): string[] {
  return figuresIn(text).map(({ from, at }) => `${text.slice(from, at)}|${/^\d+/.exec(text.slice(at))?.[0]}`)
}

describe('figures', () => {
  it.each([
    ['建成15所医院', ['建成|15']],
    ['0所', ['|0']],
    ['建成9', ['建成|9']],
    ['建成中心。', []],
    ['', []],
    ['建成3所，培训12人', ['建成|3', '培训|12']],
    ['建成3所。培训12人', ['建成|3', '培训|12']],
    ['建成3所；培训12人', ['建成|3', '培训|12']],
    ['目标：培训12人', ['培训|12']],
    ['建成3、40所', ['建成|3', '、|40']],
    ['达到1.5倍', ['达到|1', '.|5']],
    ['，，2', ['|2']],
    ['/5:6', ['/|5', ':|6']],
  ])('in %j', (text, expected) => {
    expect(figures(text)).toEqual(expected)
  })
})
