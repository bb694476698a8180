/** How a reported problem becomes a finding. */

import { describe, expect, test } from 'vitest'
import {
  defineRule,
  type Finding,
  type Fix,
  type RuleMeta,
  toFinding,
  withSeverity,
} from '../../server/src/rules/rule.js'

const meta: RuleMeta = {
  id: 'goal-without-year',
  group: 'text',
  severity: 'warning',
  since: '0.5.0',
  fixable: 'unsafe',
  title: { zh: '目标没有年份', en: 'Goal without a year' },
  basis: [{ document: '某省公文办理办法', clause: '第三条' }],
  messages: { found: { zh: '“{title}”没有年份。', en: '“{title}” has no year.' } },
}

const range = { start: 4, end: 9 }
const fix: Fix = {
  title: { zh: '补上年份', en: 'Add a year' },
  safety: 'unsafe',
  edits: [{ start: 9, end: 9, newText: '（20XX年）' }],
}

describe('a problem that says nothing of itself', () => {
  const findingOf = (): Finding => toFinding(meta, { range, message: 'found', args: { title: '床位数' } })

  test('has the id, severity and basis of its rule, and the message filled in', () => {
    expect(findingOf()).toEqual({
      rule: 'goal-without-year',
      severity: 'warning',
      range,
      message: { zh: '“床位数”没有年份。', en: '“床位数” has no year.' },
      basis: meta.basis,
      related: [],
      fixes: [],
    })
  })

  test('names no requirement, not even an empty one', () => {
    const finding = findingOf()
    expect(Object.keys(finding)).not.toContain('requirement')
    expect(Object.keys(withSeverity(finding, 'hint'))).not.toContain('requirement')
  })
})

describe('a problem that says more', () => {
  const basis = [{ document: '某通知', clause: '二、第2段' }] as const
  const related = [{ range: { start: 1, end: 2 }, message: { zh: '见此处', en: 'here' } }]
  const findingOf = (): Finding =>
    toFinding(meta, {
      ...{ range, message: 'found', id: 'notice-40/goal', requirement: 'R10', basis, severity: 'hint', related },
      fixes: [fix],
    })

  test('keeps its own id, requirement, basis, severity, places and fixes', () => {
    const finding = findingOf()
    expect(finding).toMatchObject({ rule: 'notice-40/goal', requirement: 'R10', severity: 'hint' })
    expect(finding.basis).toBe(basis)
    expect(finding.related).toBe(related)
    expect(finding.fixes).toEqual([fix])
  })

  test('with another severity has all the rest', () => {
    const finding = findingOf()
    expect(withSeverity(finding, 'error')).toEqual({ ...finding, severity: 'error' })
    expect(finding.severity).toBe('hint')
  })
})

describe('fixes that cost something', () => {
  function counted(): { asked: () => number; finding: Finding } {
    let times = 0
    const fixes = (): readonly Fix[] => {
      times++
      return [fix]
    }
    return { asked: () => times, finding: toFinding(meta, { range, message: 'found', fixes }) }
  }

  test('are looked for when they are asked for, once', () => {
    const { asked, finding } = counted()
    expect(asked()).toBe(0)
    expect([finding.fixes, finding.fixes]).toEqual([[fix], [fix]])
    expect(asked()).toBe(1)
  })

  test('are not looked for when the severity changes', () => {
    const { asked, finding } = counted()
    const changed = withSeverity(finding, 'error')
    expect(asked()).toBe(0)
    expect(changed.fixes).toEqual([fix])
    expect(finding.fixes).toEqual([fix])
    expect(asked()).toBe(1)
  })
})

test('a rule is what it was declared with', () => {
  const check = (): void => {}
  expect(defineRule({ meta, check })).toEqual({ meta, check })
})
