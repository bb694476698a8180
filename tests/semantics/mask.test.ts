import { describe, expect, it } from 'vitest'
import { hidden, mask } from '../../server/src/semantics/mask.js'

/** `mask` with a dot for each hidden character. */
function masked(text: string, ...stretches: readonly (readonly [start: number, end: number])[]): string {
  return mask(
    text,
    stretches.map(([start, end]) => ({ start, end })),
  ).replaceAll(hidden, '.')
}

describe('mask', () => {
  it('hides titles, one within another too', () => {
    expect(masked('落实《规划》和《计划》。')).toBe('落实....和....。')
    expect(masked('落实《关于印发《规划》的通知》。')).toBe('落实.............。')
    expect(masked('落实《规划。')).toBe('落实《规划。')
  })

  it('hides document numbers with the words in front of them', () => {
    expect(masked('，云政发〔2021〕3号文')).toBe('，...........文')
    expect(masked('，云政发[2021]第3号文')).toBe('，............文')
    expect(masked('《规划》，云政发〔20__〕XX号')).toBe('....，............')
    expect(masked('3号楼〔2021〕')).toBe('3号楼〔2021〕')
    expect(masked('云政发2021年3号')).toBe('云政发2021年3号')
  })

  it('leaves a text without them as it is', () => {
    expect(mask('建成2所医院')).toBe('建成2所医院')
    expect(mask('建成2所医院', [])).toBe('建成2所医院')
  })

  it('hides the stretches that are given, in any order', () => {
    expect(masked('一二三四五六', [1, 2], [4, 6])).toBe('一.三四..')
    expect(masked('一二三四五六', [4, 6], [1, 2])).toBe('一.三四..')
    expect(masked('一二三四五六', [0, 3])).toBe('...四五六')
  })

  it('hides what two stretches share once', () => {
    expect(masked('一二三四五六', [1, 4], [2, 5])).toBe('一....六')
    expect(masked('一二三四五六', [1, 5], [2, 3])).toBe('一....六')
    expect(masked('一二三四五六', [1, 3], [3, 4])).toBe('一...五六')
    expect(masked('一二三四五六', [2, 2])).toBe('一二三四五六')
    expect(masked('一二《四》六', [1, 3])).toBe('一....六')
  })
})
