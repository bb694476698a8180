/** One kind of clause under two labels: 责任单位 throughout, 责任部门 once. */

import type { Responsibility } from '../../semantics/model.js'
import { byFrequency } from '../../text/frequency.js'
import type { TextRange } from '../../text/range.js'
import { defineRule, type Problem } from '../rule.js'

export const rule = defineRule({
  meta: {
    id: 'responsibility-label-mixed',
    group: 'responsibility',
    severity: 'information',
    since: '0.2.0',
    fixable: 'safe',
    title: { zh: '责任条款的名称前后不一', en: 'Mixed labels of responsibility clauses' },
    basis: [{ document: '党政机关公文处理工作条例', clause: '第十九条' }],
    messages: {
      mixed: {
        zh: '此处用“{label}”，全文{count}处用“{usual}”。同一含义请用同一名称，以免被理解为两种责任。',
        en: 'This clause says {label}, {count} others say {usual}. Use one label for one meaning.',
      },
    },
  },
  check({ plan, report }) {
    const byPart = new Map<number | undefined, Label[]>()
    for (const { heading, responsibilities } of plan.tasks) {
      const labels = byPart.get(heading?.part) ?? []
      byPart.set(heading?.part, labels)
      for (const clause of responsibilities) {
        const label = clause.form === 'table' ? undefined : labelOf(clause, plan.source)
        if (label) labels.push(label)
      }
    }
    for (const labels of byPart.values()) {
      for (const family of FAMILIES) {
        for (const problem of problemsOf(labels.filter(({ text }) => family.includes(text)))) report(problem)
      }
    }
  },
})

/** Labels of one meaning; 责任单位 and 牵头单位 differ in meaning and may stand side by side. */
const FAMILIES: readonly (readonly string[])[] = [
  ['责任单位', '责任部门', '责任机构'],
  ['牵头单位', '牵头部门', '牵头责任单位', '牵头责任部门'],
  ['配合单位', '配合部门'],
  ['参与单位', '参与部门'],
  ['协同单位', '协同部门', '协同责任单位', '协同责任部门'],
  ['协办单位', '协办部门'],
  ['落实单位', '落实部门'],
]

/** One problem for each label but the usual one; none without a majority. */
function problemsOf(labels: readonly Label[]): Problem<'mixed'>[] {
  if (labels.every(({ text }) => text === labels[0].text)) return []
  const [usual] = byFrequency(labels.map((label) => label.text))
  const count = labels.filter((label) => label.text === usual).length
  if (!usual || count < 2) return []
  return [...new Set(labels.map((label) => label.text))].flatMap((text) => {
    const places = labels.filter((label) => label.text === text).map((label) => label.range)
    if (text === usual || places.length === count) return []
    return [
      {
        range: places[0],
        message: 'mixed' as const,
        args: { label: text, usual, count },
        related: places
          .slice(1)
          .map((range) => ({ range, message: { zh: '此处同样写法', en: 'The same label here' } })),
        fixes: [
          {
            title: { zh: `统一为“${usual}”`, en: `Use ${usual} throughout` },
            safety: 'safe' as const,
            edits: places.map((range) => ({ ...range, newText: usual })),
          },
        ],
      },
    ]
  })
}

interface Label {
  readonly text: string
  readonly range: TextRange
}

function labelOf(clause: Responsibility, source: string): Label | undefined {
  if (!clause.labelRange) return undefined
  const printed = source.slice(clause.labelRange.start, clause.labelRange.end)
  const text = /[：:\s\u3000]/.test(printed) ? printed.replace(/[：:\s\u3000]/g, '') : printed
  const at = printed.indexOf(text)
  if (at < 0) return undefined
  const start = clause.labelRange.start + at
  return { text, range: { start, end: start + text.length } }
}
