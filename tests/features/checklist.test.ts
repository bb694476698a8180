/** The checklist: requirements by place, what meets them, and the tasks that lack something. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Analysis, analyse } from '../../server/src/analysis/analyse.js'
import { type Checklist, type ChecklistItem, checklist, requirementCount } from '../../server/src/features/checklist.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { anyText } from '../support/anyText.js'
import { planOf } from '../support/plans.js'

function analysed(text: string, templateId?: string): Analysis {
  return analyse({ text, templates: builtinTemplates, ...(templateId !== undefined && { templateId }) })
}

function item({ groups }: Checklist, id: string): ChecklistItem {
  const found = groups.flatMap(({ items }) => items).find(({ requirement }) => requirement.id === id)
  if (!found) throw new Error(`no requirement ${id}`)
  return found
}

const tasks = [
  '健全服务体系。推进网络建设。（省卫生健康委牵头，2025年12月底前完成）',
  '改革薪酬制度。落实分配自主权。（省财政厅配合）',
]

describe('the checklist', () => {
  it('lists every requirement once, in the order of the parts of a plan', () => {
    const analysis = analysed(planOf(tasks))
    const { groups } = checklist(analysis)
    expect(groups.map(({ place }) => place)).toEqual([
      'preamble',
      'goals',
      'tasks',
      'measures',
      'organisation',
      'annex',
      'end',
    ])
    const ids = groups.flatMap(({ items }) => items.map(({ requirement }) => requirement.id))
    expect([...ids].sort()).toEqual(analysis.completeness.requirements.map(({ requirement }) => requirement.id).sort())
  })

  it('leaves out parts that the template says nothing of', () => {
    expect(checklist(analysed('一份清单', 'task-list')).groups.map(({ place }) => place)).toEqual(['tasks', 'end'])
  })

  it('shows what meets a requirement in one line', () => {
    const list = checklist(analysed(planOf(tasks, { goal: '到2025年，全省建成优质\n高效的服务体系。' })))
    const { status, evidence } = item(list, 'overall-goal')
    expect(status).toBe('met')
    expect(evidence.map(({ excerpt }) => excerpt)).toEqual(['一、总体目标'])
  })

  it('cuts what is long between characters', () => {
    const [group] = checklist(
      analysed(`云岭省公立医院高质量发展实施方案\n\n${'𠮷'.repeat(90)}公立医院高质量发展`),
    ).groups
    for (const { excerpt } of group.items.flatMap(({ evidence }) => evidence)) {
      expect(excerpt).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/)
      expect(excerpt.length).toBeLessThanOrEqual(37)
    }
  })

  it('names the tasks that lack what every task must have', () => {
    const { gaps, gapCount, status } = item(checklist(analysed(planOf(tasks), 'general')), 'task-deadline')
    expect({ status, gapCount }).toEqual({ status: 'partial', gapCount: 1 })
    expect(gaps.map(({ excerpt }) => excerpt)).toEqual(['改革薪酬制度'])
  })

  it('says what to do about what is missing, and nothing about what is met', () => {
    const list = checklist(analysed(planOf(tasks, { goal: '到2025年，全省建成优质高效的服务体系。' })))
    expect(item(list, 'quarterly-report')).toMatchObject({ status: 'missing', insertable: true })
    expect(item(list, 'quarterly-report').message?.zh).toMatch(/季度/)
    expect(item(list, 'overall-goal').message).toBeUndefined()
    expect(item(list, 'overall-goal').insertable).toBe(false)
  })

  it('does not count what is asked of other levels', () => {
    const county = checklist(
      analysed(
        `---
level: county
---
${planOf(tasks)}`,
        'notice-40',
      ),
    )
    const province = checklist(analysed(planOf(tasks), 'notice-40'))
    expect(item(county, 'goal-national-centres').status).toBe('notApplicable')
    expect(item(province, 'goal-national-centres').status).toBe('missing')
    expect(county.total).toBeLessThan(province.total)
  })

  it('counts the same in all and in parts, and as the status does', () => {
    fc.assert(
      fc.property(fc.subarray(tasks), fc.constantFrom('general', 'notice-40', 'task-list'), (some, id) => {
        const analysis = analysed(planOf(some), id)
        const { groups, met, partial, missing, total } = checklist(analysis)
        const sum = (key: 'met' | 'total') => groups.reduce((all, group) => all + group[key], 0)
        expect([sum('met'), sum('total')]).toEqual([met, total])
        expect(requirementCount(analysis)).toEqual({ met, partial, missing, total })
      }),
      { numRuns: 20 },
    )
  })

  it('reads any text', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const analysis = analysed(text)
        for (const { items } of checklist(analysis).groups) {
          for (const { evidence, gaps } of items) {
            for (const { start, end } of [...evidence, ...gaps]) {
              expect(0 <= start && start <= end && end <= text.length).toBe(true)
            }
          }
        }
      }),
      { numRuns: 25 },
    )
  })
})
