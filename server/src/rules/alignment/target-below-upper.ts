/** A figure of the draft that falls short of the same figure in the document above. */

import type { Target } from '../../semantics/model.js'
import { defineRule, type Fix } from '../rule.js'
import { alignmentBasis, clauseOf, documentOf } from './clause.js'

export const rule = defineRule({
  meta: {
    id: 'target-below-upper',
    group: 'alignment',
    severity: 'warning',
    since: '0.5.0',
    fixable: 'unsafe',
    title: { zh: '量化目标没有达到上位文件的要求', en: 'Short of the upper document’s figure' },
    basis: alignmentBasis,
    messages: {
      below: {
        zh: '“{draft}”没有达到{clause}的要求（{upper}）。请不低于上位文件的指标；确有困难的，应先报经上级同意。',
        en: '“{draft}” falls short of what {clause} asks for ({upper}). Meet the figure; to do less needs the consent of the level above.',
      },
    },
  },
  check({ plan, alignment, report }) {
    if (!alignment) return
    const told = new Set<number>()
    for (const item of alignment.items) {
      const { upper, draft, isBelow } = item.target ?? {}
      if (!upper || !draft || !isBelow || told.has(draft.valueStart)) continue
      told.add(draft.valueStart)
      const source = documentOf(alignment, item)?.plan.source ?? ''
      const printed = source.slice(upper.valueStart, upper.valueEnd)
      report({
        range: { start: draft.start, end: draft.end },
        message: 'below',
        args: { draft: draft.text, upper: upper.text, clause: clauseOf(alignment, item) },
        fixes: upper.implicit ? [] : fixesFor(plan.source, draft, printed),
      })
    }
  },
})

function fixesFor(source: string, { valueStart, valueEnd }: Target, newText: string): Fix[] {
  const printed = source.slice(valueStart, valueEnd)
  // A value that is broken over lines is left to the writer.
  if (newText === '' || newText === printed || /\s/.test(printed + newText)) return []
  return [
    {
      title: { zh: `“${printed}”改为“${newText}”`, en: `Change “${printed}” to “${newText}”` },
      safety: 'unsafe',
      edits: [{ start: valueStart, end: valueEnd, newText }],
    },
  ]
}
