/** A task that the draft promises for a later day than the document above. */

import { defineRule } from '../rule.js'
import { alignmentBasis, clauseOf } from './clause.js'

export const rule = defineRule({
  meta: {
    id: 'deadline-after-upper',
    group: 'alignment',
    severity: 'warning',
    since: '0.5.0',
    fixable: 'unsafe',
    title: { zh: '完成时限晚于上位文件', en: 'Later than the upper document' },
    basis: alignmentBasis,
    messages: {
      later: {
        zh: '完成时限“{draft}”晚于{clause}要求的“{upper}”。请提前到上位文件的时限以内；确需推迟的，应先报经上级同意。',
        en: '“{draft}” is later than “{upper}”, which {clause} asks for. Bring it forward; to be later needs the consent of the level above.',
      },
    },
  },
  check({ alignment, report }) {
    if (!alignment) return
    const told = new Set<number>()
    // Of several documents the one that asks for it first.
    const late = alignment.items.filter((item) => item.deadline?.isLater)
    for (const item of late.sort((a, b) => compare(endOf(a.deadline?.upper), endOf(b.deadline?.upper)))) {
      const { upper, draft } = item.deadline ?? {}
      if (!upper || !draft || told.has(draft.start)) continue
      told.add(draft.start)
      const newText = draft.labelled ? upper.text.replace(/^到(?=\d)/, '') : upper.text
      report({
        range: { start: draft.start, end: draft.end },
        message: 'later',
        args: { draft: draft.text, upper: upper.text, clause: clauseOf(alignment, item) },
        fixes: [
          {
            title: { zh: `改为“${newText}”`, en: `Change to “${newText}”` },
            safety: 'unsafe',
            edits: [{ start: draft.start, end: draft.end, newText }],
          },
        ],
      })
    }
  },
})

function endOf(deadline: { readonly date?: string; readonly to?: string } | undefined): string {
  return deadline?.date ?? deadline?.to ?? ''
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
