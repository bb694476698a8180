/** All safe fixes at once, and the laws that every fix keeps. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fixAll, fixesOfRule, hasSafeFix } from '../../server/src/features/fixAll.js'
import type { Finding, Fix } from '../../server/src/rules/rule.js'
import { composeEdits } from '../../server/src/text/composeEdits.js'
import { applyEdits, type TextEdit } from '../../server/src/text/range.js'
import { analysed } from '../support/analysed.js'

const messy = [
  '云岭省推动公立医院高质量发展实施方案',
  '各市州人民政府:',
  '为推动公立医院高质量发展，，制定本方案。',
  '一、总体要求',
  '坚持公益性，到2025年建成4-6所省级高水平医院，覆盖大约80%左右的县。',
  '二、重点任务',
  '（一）建设网络。完善三级网络,健全机制。（责任单位：省卫生健康委、省财政厅、省卫生健康委）',
  '(二)建设专科。补齐短板，提升能力。（责任单位：省卫生健康委）',
  '（三）建设队伍。引进人才，留住人才。（责任单位：省卫生健康委）',
  '云岭省人民政府办公厅',
  '2021年09月01日',
  '',
].join('\n\n')

describe('fixAll', () => {
  const done = fixAll(analysed(messy), { analyse: analysed })

  test('makes what is safe and leaves the rest', () => {
    expect(done.text).toContain('各市州人民政府：')
    expect(done.text).toContain('高质量发展，制定')
    expect(done.text).toContain('4～6所')
    expect(done.text).toContain('网络，健全')
    expect(done.text).toContain('（责任单位：省卫生健康委、省财政厅）')
    expect(done.text).toContain('（二）建设专科')
    expect(done.text).toContain('2021年9月1日')
    expect(hasSafeFix(analysed(done.text).findings)).toBe(false)
  })

  test('gives its edits in the offsets of the text as it was', () => {
    expect(applyEdits(messy, done.edits)).toBe(done.text)
    for (const edit of done.edits) expect(messy.slice(edit.start, edit.end)).not.toBe(edit.newText)
  })

  test('twice is the same as once', () => {
    expect(fixAll(analysed(done.text), { analyse: analysed })).toMatchObject({ text: done.text, edits: [], applied: 0 })
  })

  test('leaves findings that are not wanted', () => {
    const isWanted = ({ rule }: Finding): boolean => rule === 'mark-doubled'
    const { text } = fixAll(analysed(messy), { analyse: analysed, isWanted })
    expect(text).toBe(messy.replace('，，', '，'))
  })

  test('a round that makes things no better is taken back', () => {
    const analysis = analysed(messy)
    expect(fixAll(analysis, { analyse: () => analysis })).toEqual({ text: messy, edits: [], applied: 0 })
  })

  test.each(['', '\n', '\ud800', '。。'.repeat(50)])('bears %j', (text) => {
    const { edits, text: after } = fixAll(analysed(text), { analyse: analysed })
    expect(applyEdits(text, edits)).toBe(after)
  })
})

describe('fixesOfRule', () => {
  const fix = (start: number, title: string, safety: Fix['safety']): Fix => ({
    title: { zh: title, en: title },
    safety,
    edits: [{ start, end: start + 1, newText: 'x' }],
  })
  const finding = (rule: string, fixes: readonly Fix[]): Finding => ({
    ...{ rule, severity: 'hint', range: { start: 0, end: 1 }, message: { zh: '', en: '' } },
    ...{ basis: [], related: [], fixes },
  })

  test('joins the safe fixes of the rule', () => {
    const [a, b] = [fix(0, 'a', 'safe'), fix(5, 'b', 'safe')]
    const findings = [finding('r', [a]), finding('r', [b]), finding('other', [fix(9, 'a', 'safe')])]
    expect(fixesOfRule(findings, findings[0], a)).toMatchObject({ count: 2, edits: [{ start: 0 }, { start: 5 }] })
  })

  test('joins unsafe ones that say the same, and no others', () => {
    const [a, b, c] = [fix(0, 'a', 'unsafe'), fix(5, 'a', 'unsafe'), fix(9, 'c', 'unsafe')]
    const findings = [finding('r', [a]), finding('r', [b]), finding('r', [c])]
    expect(fixesOfRule(findings, findings[0], a)?.count).toBe(2)
    expect(fixesOfRule(findings, findings[2], c)).toBeUndefined()
  })

  test('makes one of two that meet', () => {
    const a = fix(0, 'a', 'safe')
    const findings = [finding('r', [a]), finding('r', [fix(1, 'b', 'safe')])]
    expect(fixesOfRule(findings, findings[0], a)).toBeUndefined()
  })
})

test('edits made in turn are joined into edits of the first text', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '，', '𠮷'), maxLength: 20 })
  fc.assert(
    fc.property(
      text,
      fc.array(fc.array(fc.tuple(fc.nat(30), fc.nat(4), text), { maxLength: 4 }), { maxLength: 4 }),
      (source, plans) => {
        let current = source
        const rounds = plans.map((plan) => {
          const edits = nonOverlapping(plan, current.length)
          current = applyEdits(current, edits)
          return edits
        })
        expect(applyEdits(source, composeEdits(source.length, rounds))).toBe(current)
      },
    ),
  )
})

function nonOverlapping(plan: readonly (readonly [number, number, string])[], length: number): TextEdit[] {
  let at = 0
  return plan.flatMap(([skip, size, newText]) => {
    const start = at + skip
    const end = Math.min(length, start + size)
    if (start > length) return []
    at = end
    return [{ start, end, newText }]
  })
}
