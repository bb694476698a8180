/** A task of the document above that no passage of the draft takes up. */

import { type Alignment, type AlignmentItem, surelyDifferent } from '../../align/alignment.js'
import type { Heading, Plan } from '../../semantics/model.js'
import { insertionOf } from '../../templates/insertion.js'
import { shortened } from '../../text/excerpt.js'
import type { TextRange } from '../../text/range.js'
import { unbroken } from '../../text/unbroken.js'
import { defineRule, type Fix } from '../rule.js'
import { alignmentBasis, clauseOf, wholePlan } from './clause.js'

export const rule = defineRule({
  meta: {
    id: 'upper-task-missing',
    group: 'alignment',
    severity: 'information',
    since: '0.5.0',
    fixable: 'unsafe',
    title: { zh: '没有承接上位文件的任务', en: 'Task of the upper document not taken up' },
    basis: alignmentBasis,
    messages: {
      missing: {
        zh: '{clause}的任务“{title}”在本方案中没有找到相应内容。请补写；已用其他说法写明的，可用 fangan align 确认对应；不属于本地职责的，可不写。',
        en: 'Nothing in this plan takes up “{title}” ({clause}). Add it; where it is there in other words, confirm the match with fangan align; leave it out where it is no duty of this place.',
      },
      many: {
        zh: '上位文件的{total}项任务中有{count}项在本方案中没有找到相应内容，如“{titles}”。请逐项核对，完整的对照表可用 fangan align 生成。',
        en: 'Of {total} tasks of the upper documents {count} are not taken up, among them “{titles}”. Check them one by one; fangan align writes the whole table.',
      },
    },
  },
  check({ plan, alignment, report }) {
    if (!alignment) return
    const missing = alignment.items.filter(({ nearest }) => nearest !== undefined && nearest < surelyDifferent)
    if (missing.length > mostSingle) {
      const titles = missing.slice(0, named).map(({ upper }) => short(upper.title))
      const args = { total: alignment.coverage.tasks, count: missing.length, titles: titles.join('”“') }
      report({ range: wholePlan(plan), message: 'many', args })
      return
    }
    for (const item of missing) {
      const sibling = siblingOf(plan, alignment, item)
      report({
        range: sibling ? titleRange(sibling.parent ?? sibling) : wholePlan(plan),
        message: 'missing',
        args: { clause: clauseOf(alignment, item), title: short(item.upper.title) },
        fixes: sibling?.parent ? () => fixesFor(plan, item, sibling.parent) : [],
      })
    }
  },
})

/** With more of them they are told in one finding, with so many titles. */
const [mostSingle, named] = [8, 3]

function short(title: string): string {
  return shortened(title, 40)
}

/** The last item of the draft that takes up a task of the same section of the upper document. */
function siblingOf(plan: Plan, { items }: Alignment, { upper, task }: AlignmentItem): Heading | undefined {
  const section = task?.upper.section?.path
  const starts = new Set(
    items
      .filter((one) => one.upper.document === upper.document && one.task?.upper.section?.path === section)
      .flatMap(({ task: own }) => own?.drafts.filter(({ kind }) => kind === 'task').map(({ start }) => start) ?? []),
  )
  return plan.headings.findLast((heading) => heading.scope === 'main' && starts.has(heading.start))
}

function titleRange({ titleStart, titleEnd }: Heading): TextRange {
  return { start: titleStart, end: titleEnd }
}

/** The task behind the last one of its section, with blanks for what only the drafter knows. */
function fixesFor(plan: Plan, { upper, task }: AlignmentItem, section: Heading | undefined): Fix[] {
  const last = section?.children.at(-1)
  if (!section || !last) return []
  const insertAt = plan.source.slice(0, section.sectionEnd).trimEnd().length
  const due = task?.upper.deadlines.find(({ labelled }) => labelled)?.text ?? '20XX年XX月底前'
  const text = `（{next}）${unbroken(upper.title)}。XX。（责任单位：XX；完成时限：${due}）`
  return [
    {
      title: { zh: `补写“${short(upper.title)}”（XX 处待填）`, en: `Write “${short(upper.title)}” (fill in XX)` },
      safety: 'unsafe',
      edits: [insertionOf(plan, text, { insertAt, section, after: last })],
    },
  ]
}
