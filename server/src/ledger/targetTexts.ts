/** Quantified goals as a column shows them: with the words behind the figure that say of what it is. */

import type { Plan, Target, Task } from '../semantics/model.js'
import { paragraphsOf } from './measure.js'

/** In characters; what runs on for longer is another statement. */
const mostBehind = 30

/** The goals of `task`, each up to the mark that ends its statement: 完成2个省级区域医疗中心项目 and not 完成2个. */
export function targetTexts(plan: Plan, task: Task): string[] {
  return task.targets.map((target, index) => {
    const next = task.targets[index + 1]?.start ?? Number.POSITIVE_INFINITY
    const text = task.row ? cellText(task, target) : `${target.text}${wordsBehind(plan, task, target, next)}`
    return text.replace(/\s+/g, '')
  })
}

/** A bare figure with what its row says of it beside the title: 85 in the row of 就诊率, with the unit of another cell. */
function cellText({ title }: Task, { text, indicator, unit }: Target): string {
  const of = unit !== undefined && /\d$/.test(text) ? unit : ''
  return `${indicator === title || text.includes(indicator) ? '' : indicator}${text}${of}`
}

/** What stands between the figure and the next mark or goal; empty where neither is near. */
function wordsBehind(plan: Plan, task: Task, { start, end }: Target, next: number): string {
  const paragraph = paragraphsOf(plan, task).find((one) => one.start <= start && end <= one.end)
  if (!paragraph) return ''
  const { reading } = paragraph
  let from = 0
  while (from < reading.text.length && reading.source(from) < end) from++
  let to = from
  while (to < reading.text.length && reading.source(to) < next && !/[，。；;：:！？（(〔[【“]/.test(reading.text[to]))
    to++
  return to - from > mostBehind ? '' : reading.text.slice(from, to).replace(/(?<!、)、+$/, '')
}
