import { describe, expect, it } from 'vitest'
import { daysBetween, dueOf, lightOf, soonDays } from '../../server/src/ledger/due.js'
import type { Deadline } from '../../server/src/semantics/model.js'

const deadline = (more: Partial<Deadline>): Deadline => ({
  ...{ start: 0, end: 1, text: '期限', kind: 'by', precision: 'month', labelled: false },
  ...more,
})

describe('the deadline of a task as a whole', () => {
  it.each<[string, readonly Partial<Deadline>[], ReturnType<typeof dueOf>]>([
    ['is the only one', [{ date: '2023-06-30' }], { kind: 'by', date: '2023-06-30', precision: 'month', text: '期限' }],
    [
      'is the last of several',
      [{ date: '2023-06-30', text: '六月' }, { date: '2024-03-31', text: '三月' }, { date: '2022-01-31' }],
      { kind: 'by', date: '2024-03-31', precision: 'month', text: '三月' },
    ],
    [
      'is the one with a label, were it earlier',
      [{ date: '2025-12-31' }, { date: '2023-06-30', labelled: true, text: '六月' }],
      { kind: 'by', date: '2023-06-30', precision: 'month', text: '六月' },
    ],
    [
      'is the end of a period',
      [{ kind: 'from-to', from: '2022-01-01', to: '2023-12-31', precision: 'year' }],
      { kind: 'by', from: '2022-01-01', date: '2023-12-31', precision: 'year', text: '期限' },
    ],
    [
      'is a rhythm where no date is named',
      [
        { kind: 'open', text: '长期' },
        { kind: 'recurring', precision: 'none', text: '每年' },
      ],
      { kind: 'recurring', precision: 'none', text: '每年' },
    ],
    ['is open', [{ kind: 'open', precision: 'none', text: '长期' }], { kind: 'open', precision: 'none', text: '长期' }],
    ['is none while its year is blank', [{ blank: true, date: undefined }], undefined],
    ['is none', [], undefined],
  ])('%s', (_, deadlines, expected) => {
    expect(dueOf(deadlines.map(deadline))).toEqual(expected)
  })
})

describe('the light of a task', () => {
  const due = { kind: 'by', date: '2023-06-30', precision: 'month', text: '6月底前' } as const

  it.each([
    ['2023-05-30', false, 'green'],
    ['2023-05-31', false, 'yellow'],
    ['2023-06-30', false, 'yellow'],
    ['2023-07-01', false, 'red'],
    ['2023-07-01', true, 'green'],
  ] as const)('on %s, done: %s, is %s', (today, isDone, light) => {
    expect(lightOf(due, today, isDone)).toBe(light)
  })

  it('is grey where no date can be missed', () => {
    expect(lightOf(undefined, '2023-01-01')).toBe('grey')
    expect(lightOf({ kind: 'open', precision: 'none', text: '长期' }, '2023-01-01')).toBe('grey')
  })

  it('counts days over the ends of months and leap years', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
    expect(daysBetween('2023-03-01', '2023-02-28')).toBe(-1)
    expect(soonDays).toBe(30)
  })
})
