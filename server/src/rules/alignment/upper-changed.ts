/** A match that was confirmed by hand before the document above changed. */

import { defineRule } from '../rule.js'
import { alignmentBasis, clauseOf } from './clause.js'

export const rule = defineRule({
  meta: {
    id: 'upper-changed',
    group: 'alignment',
    severity: 'warning',
    since: '0.5.0',
    fixable: 'none',
    title: { zh: '上位文件在确认对应之后有改动', en: 'Upper document changed since the match was confirmed' },
    basis: alignmentBasis,
    messages: {
      changed: {
        zh: '{clause}“{title}”在确认与这项任务对应之后有改动。请对照新文本核对这项任务，再用 fangan align --pin 重新确认。',
        en: '{clause} “{title}” has changed since its match with this task was confirmed. Compare with the new text and confirm again with fangan align --pin.',
      },
    },
  },
  check({ alignment, report }) {
    if (!alignment) return
    for (const item of alignment.items) {
      if (item.status !== 'outdated' || !item.draft) continue
      const args = { clause: clauseOf(alignment, item), title: item.upper.title }
      report({ range: item.draft.titleRange, message: 'changed', args })
    }
  },
})
