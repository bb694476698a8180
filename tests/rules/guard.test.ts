/** Rules that take too long: stopped, told once, and not run again. Each rule says how long it takes; no clock is read. */

import { describe, expect, test } from 'vitest'
import { RuleGuards, ruleLimitMs, type Within } from '../../server/src/rules/guard.js'
import { defineRule, type Finding, type Rule } from '../../server/src/rules/rule.js'
import { runRules } from '../../server/src/rules/run.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import { assess } from '../../server/src/templates/assess.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'

/** The time that has passed, in milliseconds. */
let nowMs = 0
/** The rules that have run, in their order. */
let runs: string[] = []

/** As a host that cannot interrupt does it. */
const measured: Within = (limitMs, work) => {
  const before = nowMs
  work()
  return nowMs - before <= limitMs
}

function ruleTaking(id: string, ms: number): Rule {
  return defineRule({
    meta: {
      id,
      group: 'text',
      severity: 'warning',
      since: '0.5.0',
      fixable: 'none',
      title: { zh: id, en: id },
      basis: [{ document: '测试', clause: '一' }],
      messages: { found: { zh: '查到', en: 'found' } },
    },
    check: ({ report }) => {
      runs.push(id)
      nowMs += ms
      report({ range: { start: 0, end: 1 }, message: 'found' })
    },
  })
}

const [template] = builtinTemplates

function run(rules: readonly Rule[], guards: RuleGuards, document = 'a', text = '某省实施方案'): string[] {
  runs = []
  const plan = readPlan(text)
  const findings = runRules(rules, plan, assess(plan, template, true), {}, guards.for(document))
  return findings.map(nameOf).sort()
}

/** The rule, or `stopped:` with the rule that was. */
function nameOf({ rule, message }: Finding): string {
  return rule === 'internal-error' ? `stopped:${/规则 (\S+) 超过 \d+ 秒/.exec(message.zh)?.[1]}` : rule
}

describe('the limit', () => {
  test('is the same for all texts of usual length and grows with longer ones', () => {
    expect([0, 15_000, 200_000, 2_000_000].map(ruleLimitMs)).toEqual([2_000, 2_000, 2_000, 20_000])
  })
})

describe('a guard', () => {
  test('runs rules that keep to their time once, without a word', () => {
    expect(run([ruleTaking('quick', 1), ruleTaking('slow', 1_900)], new RuleGuards(measured))).toEqual([
      'quick',
      'slow',
    ])
    expect(runs).toEqual(['quick', 'slow'])
  })

  test('stops the one that does not, and keeps the findings of the others', () => {
    const rules = [ruleTaking('quick', 1), ruleTaking('endless', 9_000), ruleTaking('last', 1)]
    expect(run(rules, new RuleGuards(measured))).toEqual(['last', 'quick', 'stopped:endless'])
  })

  test('does not run it again in that document, and says so each time', () => {
    const guards = new RuleGuards(measured)
    const rules = [ruleTaking('quick', 1), ruleTaking('endless', 9_000)]
    run(rules, guards)
    expect(run(rules, guards)).toEqual(['quick', 'stopped:endless'])
    expect(runs).toEqual(['quick'])
    run(rules, guards, 'b')
    expect(runs).toContain('endless')
  })

  test('does not run it at all once three documents have stopped it', () => {
    const guards = new RuleGuards(measured)
    const rules = [ruleTaking('quick', 1), ruleTaking('endless', 9_000)]
    for (const document of ['a', 'b', 'c']) run(rules, guards, document)
    expect(run(rules, guards, 'd')).toEqual(['quick', 'stopped:endless'])
    expect(runs).toEqual(['quick'])
  })

  test('runs it again in a document that was closed', () => {
    const guards = new RuleGuards(measured)
    run([ruleTaking('endless', 9_000)], guards)
    guards.forget('a')
    expect(run([ruleTaking('endless', 1)], guards)).toEqual(['endless'])
  })

  test('loses no finding when all are slow together with none to blame, and does not run them twice again', () => {
    const guards = new RuleGuards(measured)
    const rules = ['a', 'b', 'c'].map((id) => ruleTaking(id, 1_500))
    expect(run(rules, guards)).toEqual(['a', 'b', 'c'])
    expect(run(rules, guards)).toEqual(['a', 'b', 'c'])
    expect(runs).toEqual(['a', 'b', 'c'])
  })

  test('gives a long text more time', () => {
    expect(run([ruleTaking('slow', 9_000)], new RuleGuards(measured), 'a', '方案'.repeat(500_000))).toEqual(['slow'])
  })

  test('tells the host of each rule that was stopped, once for each document', () => {
    const told: string[] = []
    const guards = new RuleGuards(measured, (rule, document) => told.push(`${rule} ${document}`))
    for (const document of ['a', 'a', 'b']) run([ruleTaking('endless', 9_000)], guards, document)
    expect(told).toEqual(['endless a', 'endless b'])
  })
})

describe('how rules are watched', () => {
  /** Guards that note how many rules ran under each watch. */
  function watching(): { guards: RuleGuards; watches: number[] } {
    const watches: number[] = []
    const within: Within = (limitMs, work) => {
      const before = runs.length
      const isInTime = measured(limitMs, work)
      watches.push(runs.length - before)
      return isInTime
    }
    return { guards: new RuleGuards(within), watches }
  }

  test('all together while they keep to their time', () => {
    const { guards, watches } = watching()
    const rules = ['a', 'b', 'c'].map((id) => ruleTaking(id, 1))
    run(rules, guards)
    run(rules, guards)
    expect(watches).toEqual([3, 3])
  })

  test('each alone to find the one to blame, and all together again without it', () => {
    const { guards, watches } = watching()
    const rules = [ruleTaking('quick', 1), ruleTaking('endless', 9_000), ruleTaking('last', 1)]
    run(rules, guards)
    run(rules, guards)
    expect(watches).toEqual([3, 1, 1, 1, 2])
  })

  test('one that was stopped before is not tried again where another is to blame', () => {
    const { guards, watches } = watching()
    run([ruleTaking('first', 9_000), ruleTaking('second', 1)], guards)
    watches.length = 0
    expect(run([ruleTaking('first', 9_000), ruleTaking('second', 9_000)], guards)).toEqual([
      'stopped:first',
      'stopped:second',
    ])
    expect(runs).toEqual(['second', 'second'])
    expect(watches).toEqual([1, 1])
  })

  test('each alone from then on where none was to blame, until the document is closed', () => {
    const { guards, watches } = watching()
    const rules = ['a', 'b'].map((id) => ruleTaking(id, 1_500))
    run(rules, guards)
    run(rules, guards)
    guards.forget('a')
    run(rules, guards)
    expect(watches).toEqual([2, 1, 1, 1, 1, 2, 1, 1])
  })

  test('a document is not watched like another', () => {
    const { guards, watches } = watching()
    run([ruleTaking('a', 1_500), ruleTaking('b', 1_500)], guards)
    watches.length = 0
    run([ruleTaking('a', 1), ruleTaking('b', 1)], guards, 'b')
    expect(watches).toEqual([2])
  })
})

test('a setting hides that a rule was stopped by its own name only', () => {
  const plan = readPlan('某省实施方案')
  const severities = ['*', 'internal-error'].map((pattern) => {
    const settings = { [pattern]: { severity: 'off' as const } }
    const guard = new RuleGuards(measured).for('a')
    const named = { 'x/y': {}, ...settings }
    return runRules([ruleTaking('endless', 9_000)], plan, assess(plan, template, true), named, guard).length
  })
  expect(severities).toEqual([1, 0])
})
