/** How settings by id or pattern change what rules report. */

import { describe, expect, test } from 'vitest'
import type { Finding } from '../../server/src/rules/rule.js'
import {
  applySettings,
  matchesRule,
  type RuleSettings,
  settingOf,
  severityOf,
} from '../../server/src/rules/settings.js'

function findingOf(rule: string, severity: Finding['severity'] = 'warning'): Finding {
  return {
    ...{ rule, severity, range: { start: 2, end: 5 }, message: { zh: '查到', en: 'found' } },
    ...{ basis: [], related: [], fixes: [] },
  }
}

describe('a pattern', () => {
  test.each([
    ['organ-outdated', 'organ-outdated', true],
    ['organ-outdated', 'organ-outdated-twice', false],
    ['organ', 'organ-outdated', false],
    ['outdated', 'organ-outdated', false],
    ['*', 'organ-outdated', true],
    ['*', '', true],
    ['organ-*', 'organ-outdated', true],
    ['organ-*', 'organ-', true],
    ['organ-*', 'other-organ-name', false],
    ['*-missing', 'title-missing', true],
    ['*-missing', 'title-missing-twice', false],
    ['*-missing', '-missing', true],
    ['notice-40/*', 'notice-40/goal', true],
    ['notice-40/*', 'notice-41/goal', false],
    ['*/goal', 'notice-40/goal', true],
    ['*/goal', 'goal', false],
    ['task-*-lead', 'task-without-lead', true],
    ['task-*-lead', 'task-without-lead-twice', false],
    ['task-*-lead', 'the-task-without-lead', false],
    ['*task*', 'table-tasks-mixed', true],
    ['*task*', 'table-mixed', false],
    ['**', 'anything', true],
  ])('%s and %s: %s', (pattern, id, fits) => {
    expect(matchesRule(pattern, id)).toBe(fits)
  })

  test('the part in front of a star and the part behind it share no sign', () => {
    expect(matchesRule('aba*ba', 'aba')).toBe(false)
    expect(matchesRule('aba*ba', 'ababa')).toBe(true)
    expect(matchesRule('ab*ab', 'ab')).toBe(false)
  })

  test('parts between stars stand in their order, each behind the one before', () => {
    expect(matchesRule('*a*b*', '-a-b-')).toBe(true)
    expect(matchesRule('*a*b*', '-b-a-')).toBe(false)
    expect(matchesRule('*aa*ab*', 'aab')).toBe(false)
    expect(matchesRule('*aa*ab*', 'aaab')).toBe(true)
  })

  test('a part between stars may stand right in front of the end and share no sign with it', () => {
    expect(matchesRule('x*ab*c', 'xabc')).toBe(true)
    expect(matchesRule('x*ab*bc', 'xabc')).toBe(false)
    expect(matchesRule('x*ab*bc', 'xabbc')).toBe(true)
  })

  test('a part between stars may stand right behind the beginning and share no sign with it', () => {
    expect(matchesRule('ab*ba*', 'aba')).toBe(false)
    expect(matchesRule('ab*ba*', 'abba')).toBe(true)
  })
})

describe('what applies to a finding', () => {
  const settings: RuleSettings = {
    'task-*': { severity: 'error', options: { limit: 3 } },
    'task-without-lead': { severity: 'hint' },
    'notice-40/*': { options: { level: 'city' } },
  }

  test('nothing where no pattern fits', () => {
    expect(settingOf(settings, 'organ-outdated')).toBeUndefined()
    expect(settingOf({}, 'organ-outdated')).toBeUndefined()
    expect(settingOf(settings)).toBeUndefined()
    expect(severityOf(settings, 'organ-outdated')).toBeUndefined()
  })

  test('the later of two that fit wins, and keeps what it does not set', () => {
    expect(settingOf(settings, 'task-without-lead')).toEqual({ severity: 'hint', options: { limit: 3 } })
    expect(settingOf(settings, 'task-without-person')).toEqual({ severity: 'error', options: { limit: 3 } })
    expect(severityOf(settings, 'task-without-lead')).toBe('hint')
  })

  test('one of several ids is enough', () => {
    expect(settingOf(settings, 'requirement-unmet', 'notice-40/goal')).toEqual({ options: { level: 'city' } })
    expect(severityOf(settings, 'requirement-unmet', 'task-without-lead')).toBe('hint')
    expect(severityOf(settings, 'notice-40/goal')).toBeUndefined()
  })
})

describe('settings over findings', () => {
  const [goal, date] = ['notice-40/goal', 'notice-40/date'].map((rule) => findingOf(rule))

  test('none leave all as they are, in a list of its own', () => {
    const findings = [goal, date]
    const shown = applySettings(findings, {})
    expect(shown).toEqual(findings)
    expect(shown).not.toBe(findings)
  })

  test('what is off is left out', () => {
    expect(applySettings([goal, date], { 'notice-40/goal': { severity: 'off' } })).toEqual([date])
  })

  test('a severity of its own is given to a copy', () => {
    const [shown, other] = applySettings([goal, date], { '*/goal': { severity: 'error' } })
    expect(shown).toEqual({ ...goal, severity: 'error' })
    expect(goal.severity).toBe('warning')
    expect(other).toBe(date)
  })

  test('the severity that a finding has already, or none, leaves the very finding', () => {
    expect(applySettings([goal], { '*': { severity: 'warning' } })[0]).toBe(goal)
    expect(applySettings([goal], { '*': { options: {} } })[0]).toBe(goal)
  })

  test('the settings of the rule hold for what it reports under other names', () => {
    const settings: RuleSettings = { 'requirement-unmet': { severity: 'off' }, '*/date': { severity: 'hint' } }
    const shown = applySettings([goal, date], settings, 'requirement-unmet')
    expect(shown.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['notice-40/date hint'])
    expect(applySettings([goal], settings)).toEqual([goal])
  })

  test('all findings of one name are set alike, each with its own words', () => {
    const second = { ...goal, message: { zh: '又查到', en: 'found again' } }
    const shown = applySettings([goal, date, second], { '*/goal': { severity: 'information' } })
    expect(shown.map(({ severity, message }) => `${severity} ${message.zh}`)).toEqual([
      'information 查到',
      'warning 查到',
      'information 又查到',
    ])
  })
})
