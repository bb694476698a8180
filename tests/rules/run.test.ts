/** What comes of running rules: order, settings, options, and what stands for a rule that failed or was stopped. */

import { describe, expect, test } from 'vitest'
import type { RuleGuard } from '../../server/src/rules/guard.js'
import { defineRule, type Finding, type Problem, type Rule, type RuleContext } from '../../server/src/rules/rule.js'
import { runRules } from '../../server/src/rules/run.js'
import type { RuleSettings } from '../../server/src/rules/settings.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import { noTemplate } from '../support/check.js'

const plan = readPlan('云岭省推进示范工作实施方案\n\n一、重点任务\n\n（一）完善网点。做好工作。\n')

function ruleOf(id: string, check: (context: RuleContext<'found'>) => void): Rule {
  return defineRule({
    meta: {
      id,
      group: 'text',
      severity: 'warning',
      since: '0.5.0',
      fixable: 'none',
      title: { zh: id, en: id },
      basis: [{ document: '某省公文办理办法', clause: '第三条' }],
      messages: { found: { zh: '查到', en: 'found' } },
      options: {
        limit: { description: { zh: '上限', en: 'limit' }, default: 40 },
        words: { description: { zh: '词语', en: 'words' }, default: ['尽快'] },
      },
    },
    check,
  })
}

/** A rule that reports the ranges `[start, end]`. */
function reporting(id: string, ranges: readonly (readonly [number, number])[], more: Partial<Problem> = {}): Rule {
  return ruleOf(id, ({ report }) => {
    for (const [start, end] of ranges) report({ ...more, range: { start, end }, message: 'found' })
  })
}

function run(rules: readonly Rule[], settings: RuleSettings = {}, guard?: RuleGuard): Finding[] {
  return runRules(rules, plan, noTemplate, settings, guard)
}

function placesOf(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, range }) => `${rule} ${range.start}-${range.end}`)
}

describe('findings', () => {
  test('stand in the order of their beginnings, whatever rule they are of', () => {
    const rules = [
      reporting('a', [
        [30, 31],
        [4, 5],
      ]),
      reporting('b', [
        [10, 11],
        [2, 3],
      ]),
    ]
    expect(placesOf(run(rules))).toEqual(['b 2-3', 'a 4-5', 'b 10-11', 'a 30-31'])
  })

  test('of one beginning, the shorter first', () => {
    const rules = [
      reporting('a', [
        [5, 12],
        [5, 7],
      ]),
      reporting('b', [[5, 9]]),
    ]
    expect(placesOf(run(rules))).toEqual(['a 5-7', 'b 5-9', 'a 5-12'])
  })

  test('of one place, by the name of the rule', () => {
    const rules = ['c', 'a', 'd', 'b'].map((id) => reporting(id, [[5, 9]]))
    expect(placesOf(run(rules))).toEqual(['a 5-9', 'b 5-9', 'c 5-9', 'd 5-9'])
    expect(placesOf(run(rules.toReversed()))).toEqual(['a 5-9', 'b 5-9', 'c 5-9', 'd 5-9'])
  })

  test('of one place and rule, in the order of reporting', () => {
    const rule = ruleOf('a', ({ report }) => {
      for (const severity of ['hint', 'error', 'warning'] as const) {
        report({ range: { start: 5, end: 9 }, message: 'found', severity })
      }
    })
    expect(run([rule]).map(({ severity }) => severity)).toEqual(['hint', 'error', 'warning'])
  })
})

describe('a rule', () => {
  test('sees the plan, what is demanded, and its options with the defaults filled in', () => {
    const seen: RuleContext[] = []
    const rule = ruleOf('a', (context) => {
      seen.push(context)
    })
    run([rule])
    run([rule], { a: { options: { limit: 7 } } })
    expect(seen[0].plan).toBe(plan)
    expect(seen[0].completeness).toBe(noTemplate)
    expect(seen.map(({ options }) => options)).toEqual([
      { limit: 40, words: ['尽快'] },
      { limit: 7, words: ['尽快'] },
    ])
  })

  test('without options has none', () => {
    const seen: unknown[] = []
    const { meta } = reporting('a', [])
    const { options: _, ...bare } = meta
    run([{ meta: bare, check: ({ options }) => seen.push(options) }])
    expect(seen).toEqual([{}])
  })

  test('that is off does not run', () => {
    const ran: string[] = []
    const rules = ['a', 'b'].map((id) => ruleOf(id, () => ran.push(id)))
    run(rules, { a: { severity: 'off' } })
    expect(ran).toEqual(['b'])
  })

  test('that is off runs where requirements are set by name, one of them perhaps its own', () => {
    const rule = reporting('a', [[0, 1]], { id: 'notice-40/goal' })
    const settings: RuleSettings = { a: { severity: 'off' }, b: {}, 'notice-40/goal': { severity: 'error' } }
    expect(run([rule], settings).map(({ rule: id, severity }) => `${id} ${severity}`)).toEqual(['notice-40/goal error'])
  })
})

describe('a rule that throws', () => {
  const failing = (error: unknown): Rule =>
    ruleOf('broken', ({ report }) => {
      report({ range: { start: 3, end: 4 }, message: 'found' })
      throw error
    })

  test('loses its own findings, says why, and leaves those of the others', () => {
    const findings = run([reporting('a', [[2, 3]]), failing(new Error('no heading')), reporting('b', [[4, 5]])])
    expect(placesOf(findings)).toEqual(['internal-error 0-0', 'a 2-3', 'b 4-5'])
    expect(findings[0]).toEqual({
      rule: 'internal-error',
      severity: 'warning',
      range: { start: 0, end: 0 },
      message: {
        zh: '规则 broken 运行出错，本次未检查该项：no heading',
        en: 'Rule broken failed and was not checked this time: no heading',
      },
      basis: [{ document: '某省公文办理办法', clause: '第三条' }],
      related: [],
      fixes: [],
    })
  })

  test('says what it threw where that is no error', () => {
    expect(run([failing('空表')])[0].message.zh).toBe('规则 broken 运行出错，本次未检查该项：空表')
  })

  test('is hidden or changed by the name of what is shown, not by its own and by no pattern', () => {
    const shown = (settings: RuleSettings): string[] =>
      run([failing(new Error('x'))], settings).map(({ rule, severity }) => `${rule} ${severity}`)
    expect(shown({ '*': { severity: 'error' }, 'internal-*': { severity: 'off' } })).toEqual(['internal-error warning'])
    expect(shown({ broken: { severity: 'hint' } })).toEqual(['internal-error warning'])
    expect(shown({ 'internal-error': { severity: 'error' } })).toEqual(['internal-error error'])
    expect(shown({ 'internal-error': { severity: 'off' } })).toEqual([])
  })
})

describe('a rule that was stopped', () => {
  /** A guard that stopped the rule `stopped` before. */
  const guardOver = (stopped: string): RuleGuard => ({
    within: (_limitMs, work) => {
      work()
      return true
    },
    isStopped: (id) => id === stopped,
    stop: () => {},
    watchesEach: false,
    watchEach: () => {},
  })

  test('is told with the seconds that it had, beside the findings of the others', () => {
    const findings = run([reporting('slow', [[3, 4]]), reporting('b', [[4, 5]])], {}, guardOver('slow'))
    expect(placesOf(findings)).toEqual(['internal-error 0-0', 'b 4-5'])
    expect(findings[0].message.zh).toMatch(/^规则 slow 超过 2 秒没有查完，已停下，本次未检查该项。/)
    expect(findings[0].message.en).toMatch(/^Rule slow took longer than 2 seconds and was stopped;/)
  })

  test('is told with full seconds where a long text has more time', () => {
    const long = { ...plan, source: '办'.repeat(200_100) }
    const [finding] = runRules([reporting('slow', [])], long, noTemplate, {}, guardOver('slow'))
    expect(finding.message.zh).toContain('规则 slow 超过 3 秒')
  })
})
