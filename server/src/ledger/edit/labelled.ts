/** Persons and deadlines in the text of an item: under their label, else in a clause of their own. */

import { type PrintedLabel, printedLabels } from '../../rules/printedLabels.js'
import { taskWriter } from '../../rules/taskInsertion.js'
import type { Plan, Task } from '../../semantics/model.js'
import type { TextEdit, TextRange } from '../../text/range.js'

const usualLabels = { person: '责任人', deadline: '完成时限' } as const

/** Ways to write `value` as the person or the deadline of `task`, the best first. */
export function labelledEdits(
  plan: Plan,
  task: Task,
  element: 'person' | 'deadline',
  value: string,
): readonly (readonly TextEdit[])[] {
  const own: readonly TextRange[] = element === 'person' ? task.persons : task.deadlines
  const labels = printedLabels(plan, task).filter((label) => label.element === element)
  if (value === '') return labels.map((label) => [removal(plan, label)])
  const ways: (readonly TextEdit[])[] = []
  if (labels.length === 1) ways.push([replacement(labels[0], value)])
  if (labels.length === 0 && own.length === 1) ways.push([{ start: own[0].start, end: own[0].end, newText: value }])
  const inserted = taskWriter(plan).write(task, { element, label: usualLabels[element], text: value })
  if (labels.length === 0 && inserted) ways.push([inserted])
  return ways
}

/** What stands behind the label gives way to `value`; the mark at its end stays. */
function replacement({ end, content }: PrintedLabel, value: string): TextEdit {
  const mark = /(?<![。；\s])[。；\s]*$/.exec(content)?.[0].length ?? 0
  return { start: end, end: end + content.length - mark, newText: value }
}

/** Takes the label out with what stands behind it and the mark in front, with its brackets where it is alone in them. */
export function removal({ source }: Plan, { start, end, content, separator, place, closes }: PrintedLabel): TextEdit {
  if (place === 'own-brackets' && source.slice(end, closes).trim() === content.trim())
    return { start: start - separator.length - 1, end: closes + 1, newText: '' }
  if (place === 'own-brackets') {
    const behind = /^[；，、\s]*/.exec(source.slice(end + content.length, closes))?.[0].length ?? 0
    return { start, end: end + content.length + behind, newText: '' }
  }
  return { start: start - separator.length, end: end + content.length, newText: '' }
}
