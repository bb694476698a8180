import { expect, it } from 'vitest'
import type { Abbreviation, Convention, Party, Responsibility, Target } from '../../server/src/semantics/model.js'
import {
  movedAbbreviation,
  movedCitation,
  movedConvention,
  movedEach,
  movedRange,
  movedRanges,
  movedResponsibility,
  movedTarget,
} from '../../server/src/semantics/moved.js'

const party: Party = {
  ...{ text: '省财政厅', canonical: '省财政厅', role: 'lead', collective: false, group: 0 },
  ...{ start: 15, end: 19 },
}
const clause: Responsibility = { form: 'line', parties: [party], openEnded: false, start: 10, end: 19 }

it('a range is moved whole', () => {
  expect(movedRange({ start: 3, end: 5 }, 10)).toEqual({ start: 13, end: 15 })
  expect(movedRange({ start: 13, end: 15, text: '省' }, -10)).toEqual({ start: 3, end: 5, text: '省' })
})

it('each of a list is moved', () => {
  const ranges = [
    { start: 1, end: 2 },
    { start: 3, end: 4 },
  ]
  expect(movedRanges(ranges, 5)).toEqual([
    { start: 6, end: 7 },
    { start: 8, end: 9 },
  ])
  expect(movedEach([1, 2], 5, (one, delta) => one * delta)).toEqual([5, 10])
})

it('an empty list stays the same list', () => {
  const none: readonly number[] = []
  expect(movedEach(none, 5, (one) => one)).toBe(none)
})

it('a clause is moved with its parties and its label', () => {
  const moved = { ...clause, start: 110, end: 119, parties: [{ ...party, start: 115, end: 119 }] }
  expect(movedResponsibility(clause, 100)).toStrictEqual(moved)
  expect(movedResponsibility({ ...clause, label: '责任单位', labelRange: { start: 10, end: 14 } }, 100)).toStrictEqual({
    ...moved,
    label: '责任单位',
    labelRange: { start: 110, end: 114 },
  })
})

it('a target is moved with its value', () => {
  const target: Target = {
    ...{ text: '达到90%', indicator: '', comparator: '>=', value: 90, unit: '%' },
    ...{ start: 10, end: 15, valueStart: 12, valueEnd: 15 },
  }
  expect(movedTarget(target, -10)).toEqual({ ...target, start: 0, end: 5, valueStart: 2, valueEnd: 5 })
})

it('a citation is moved with its number', () => {
  expect(movedCitation({ start: 1, end: 5 }, 2)).toStrictEqual({ start: 3, end: 7 })
  expect(movedCitation({ start: 1, end: 5, numberRange: { start: 6, end: 9 } }, 2)).toStrictEqual({
    start: 3,
    end: 7,
    numberRange: { start: 8, end: 11 },
  })
})

it('a definition is moved with its full form', () => {
  const short: Abbreviation = { short: '办法', full: '管理办法', start: 10, end: 14, fullRange: { start: 2, end: 8 } }
  expect(movedAbbreviation(short, 3)).toEqual({ ...short, start: 13, end: 17, fullRange: { start: 5, end: 11 } })
})

it('a convention is moved with its parties', () => {
  const convention: Convention = {
    kind: 'standing-parties',
    text: '均包括省财政厅',
    parties: [party],
    start: 12,
    end: 19,
  }
  expect(movedConvention(convention, 1)).toEqual({
    ...convention,
    start: 13,
    end: 20,
    parties: [{ ...party, start: 16, end: 20 }],
  })
})
