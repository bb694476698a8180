/** The laws themselves: each sees an analysis that breaks it, and a text that fails is told in its shortest form. */

import { describe, expect, it } from 'vitest'
import type { Analysis } from '../../server/src/analysis/analyse.js'
import type { Finding } from '../../server/src/rules/rule.js'
import { askAt, askOfWhole } from './features.js'
import { analysed, laws, soundEdits } from './laws.js'
import { minimised } from './minimise.js'

const text =
  '云岭省托育服务实施方案\n一、重点任务\n（一）建设托育点,新建100个。（牵头单位：省卫生健康委）\n（三）培训。\n'
const sound = analysed(text)

/** What the laws say of `analysis`; `isSound` as of a plan without slips. */
function broken(analysis: Analysis): string[] {
  return laws.flatMap(({ name, holds }) => {
    try {
      holds(analysis, { pick: () => 0, isSound: true })
      return []
    } catch (error) {
      return [`${name}: ${error instanceof Error ? error.message : error}`]
    }
  })
}

/** The analysis with its first finding changed. */
function withFinding(change: Partial<Finding>): Analysis {
  const [first, ...rest] = sound.findings
  const { rule, severity, range, message, basis, related, fixes } = first
  return { ...sound, findings: [{ rule, severity, range, message, basis, related, fixes, ...change }, ...rest] }
}

function withPlan(change: Partial<Analysis['plan']>): Analysis {
  return { ...sound, plan: { ...sound.plan, ...change } }
}

describe('laws', () => {
  it('hold of a plan', () => {
    expect(sound.findings.length).toBeGreaterThan(3)
    expect(broken(sound)).toEqual([])
  })

  it('see a tree that loses text', () => {
    const { tree } = sound.plan
    const root = { ...tree.root, children: tree.root.children.slice(1) }
    expect(broken(withPlan({ tree: { ...tree, root } }))[0]).toBe(
      'the tree prints the text: a document begins before its first child',
    )
  })

  it('see paragraphs out of turn', () => {
    const { tree } = sound.plan
    const paragraphs = tree.paragraphs.toReversed().map((paragraph, index) => ({ ...paragraph, index }))
    expect(broken(withPlan({ tree: { ...tree, paragraphs } })).join()).toContain(
      'paragraphs follow each other: paragraph 1 begins',
    )
  })

  it('see a part of the model outside the text', () => {
    const [first, ...rest] = sound.plan.tasks
    const tasks = [{ ...first, titleRange: { start: 3, end: 999 } }, ...rest]
    expect(broken(withPlan({ tasks })).join()).toContain(
      'all of the model lies in the text: plan.tasks.titleRange: 3–999 of',
    )
  })

  it('see findings outside the text, out of order, and those of a rule that failed', () => {
    expect(broken(withFinding({ range: { start: -1, end: 2 } })).join()).toContain(': -1–2 of')
    expect(broken(withFinding({ range: { start: text.length, end: text.length } })).join()).toContain(
      'stands behind a later finding',
    )
    expect(broken(withFinding({ rule: 'internal-error', message: { zh: '', en: 'Rule x failed' } })).join()).toContain(
      'no rule fails: Rule x failed',
    )
    expect(broken(withFinding({ message: { zh: '', en: 'lacks {count}' } })).join()).toContain('lacks {count}')
  })

  it('see a result that is another one the second time', () => {
    expect(broken(withFinding({ severity: 'hint' })).join()).toContain('a second reading differs')
  })

  it('see fixes that change nothing, mend nothing or overlap', () => {
    const fix = (...edits: readonly { start: number; end: number; newText: string }[]): Analysis =>
      withFinding({ fixes: [{ title: { zh: '', en: 'Mend' }, safety: 'unsafe', edits }] })
    expect(broken(fix()).join()).toContain('a fix without edits')
    expect(broken(fix({ start: 0, end: 1, newText: '云' })).join()).toContain('changes nothing')
    expect(broken(fix({ start: text.length, end: text.length, newText: '。' })).join()).toContain('the finding stays')
    expect(broken(fix({ start: 0, end: 3, newText: '' }, { start: 2, end: 4, newText: '' })).join()).toContain(
      'edits overlap at 2',
    )
  })
})

describe('features', () => {
  it('are asked of the whole and of each place', () => {
    expect(() => askOfWhole(sound, sound)).not.toThrow()
    expect(() => askAt(sound, [0, 20, 40, text.length], [30], sound)).not.toThrow()
  })

  it('are named when they fail', () => {
    const [placeholder] = analysed('方案\n一、XX').plan.placeholders
    const placeholders = [{ ...placeholder, start: 0, end: 999 }]
    const requirements = sound.completeness.requirements.map((one) => ({ ...one, evidence: [{ start: 0, end: 999 }] }))
    const completeness = { ...sound.completeness, requirements }
    expect(() => askOfWhole({ ...sound, completeness }, sound)).toThrow(/^checklist: range: 0–999 of/)
    expect(() => askAt(withPlan({ placeholders }), [3], [], sound)).toThrow(/^(?:hover|blank): /)
  })
})

describe('edits', () => {
  it('must lie in the text', () => {
    expect(() => soundEdits([{ start: 0, end: 2, newText: '' }], 1, 'edit')).toThrow('edit: 0–2 of 1')
    expect(() => soundEdits([{ start: 0.5, end: 1, newText: '' }], 1, 'edit')).toThrow('no offsets')
  })
})

describe('a text that fails', () => {
  it('is told in its shortest form', () => {
    const long = `${'无关的一行。\n'.repeat(30)}甲，${'无关'.repeat(50)}乙\n${'无关的一行。\n'.repeat(30)}`
    expect(minimised(long, (shorter) => shorter.includes('甲') && shorter.includes('乙'), 10_000)).toBe('甲乙')
  })

  it('is told as it is when there is no time', () => {
    expect(minimised('甲\n乙', () => true, 0)).toBe('甲\n乙')
  })
})
