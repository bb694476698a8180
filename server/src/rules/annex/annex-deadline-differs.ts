/** The annexed list gives a task another deadline than the text. */

import type { Deadline, Task } from '../../semantics/model.js'
import { defineRule, type Fix } from '../rule.js'
import { rowMatches } from './matching.js'
import { sentencesOn } from './sentences.js'

export const rule = defineRule({
  meta: {
    id: 'annex-deadline-differs',
    group: 'annex',
    severity: 'warning',
    since: '0.2.0',
    fixable: 'unsafe',
    title: { zh: '附件与正文的完成时限不一致', en: 'Annex and text give different deadlines' },
    basis: [
      { document: '国医改秘函〔2021〕40号', clause: '二、第2段' },
      { document: '党政机关公文处理工作条例', clause: '第十九条' },
    ],
    messages: {
      differs: {
        zh: '附件中这项任务的完成时限是“{text}”，正文“{title}”写的是“{other}”。请核对后统一，以免考核时各执一词。',
        en: 'The annex gives this task until {text}, the text (“{title}”) says {other}. Settle on one.',
      },
    },
  },
  check({ plan, report }) {
    for (const { row, task, sameTitle } of rowMatches(plan)) {
      const own = row.deadlines.filter((deadline) => deadline.labelled && isDated(deadline))
      if (!task || own.length !== 1) continue
      const others = sameTitle ? labelledIn(task) : spokenOf(plan.source, row, task)
      if (others.length === 0 || others.some((other) => agree(own[0], other))) continue
      const args = { text: own[0].text, title: task.title, other: others[0].text }
      const message = { zh: `正文“${task.title}”的时限`, en: `The deadline of “${task.title}” in the text` }
      const related = others.map((range) => ({ range, message }))
      report({ range: own[0], message: 'differs', args, related, fixes: fixesFor(own[0], others) })
    }
  },
})

/** Either side may be the right one; of several deadlines in the text none can be chosen. */
function fixesFor(own: Deadline, others: readonly Deadline[]): Fix[] {
  const [other] = others
  if (others.length > 1) return []
  const writing = (zh: string, en: string, { start, end }: Deadline, { text }: Deadline): Fix => ({
    title: { zh: `${zh}改为“${text}”`, en: `${en}: write “${text}”` },
    safety: 'unsafe',
    edits: [{ start, end, newText: text }],
  })
  return [writing('附件', 'The annex', own, other), writing('正文', 'The text', other, own)]
}

function isDated(deadline: Deadline): boolean {
  return !deadline.blank && !deadline.ambiguous && endOf(deadline) !== undefined
}

/** The deadlines of an item as a whole: labelled ones, else all when there is but one. */
function labelledIn(task: Task): Deadline[] {
  const labelled = task.deadlines.filter((deadline) => deadline.labelled)
  // One that is blank may be the very one that is meant.
  if (labelled.length > 0) return labelled.every(isDated) ? labelled : []
  const dated = task.deadlines.filter(isDated)
  return dated.length === 1 && dated[0].kind === 'by' && !dated[0].text.startsWith('到') ? dated : []
}

/** The deadlines in the sentences of an item that speak of the row's matter. */
function spokenOf(source: string, row: Task, task: Task): Deadline[] {
  const sentences = sentencesOn(source, row.title, task)
  return task.deadlines.filter(
    (deadline) =>
      isDated(deadline) && sentences.some(({ start, end }) => start <= deadline.start && deadline.end <= end),
  )
}

function endOf(deadline: Deadline): string | undefined {
  return deadline.date ?? deadline.to
}

/** Length of the part of an ISO date that counts; a year agrees with each of its months. */
const PRECISION: Readonly<Record<string, number>> = {
  year: 4,
  'plan-period': 4,
  'half-year': 4,
  quarter: 4,
  month: 7,
  xun: 7,
}

function agree(one: Deadline, other: Deadline): boolean {
  const length = Math.min(PRECISION[one.precision] ?? 10, PRECISION[other.precision] ?? 10)
  return endOf(one)?.slice(0, length) === endOf(other)?.slice(0, length)
}
