/** The predicate about what every task says under a label of its own. */

import type { Task } from '../../semantics/model.js'
import type { Table } from '../../syntax/node.js'
import { ofEach } from '../../text/ofEach.js'
import type { TextRange } from '../../text/range.js'
import { countWhile } from '../../text/sorted.js'
import type { PlanText } from '../planText.js'
import type { TaskStatus } from '../template.js'
import { definePredicate, verdict } from './predicate.js'
import { holdsOne, plain } from './words.js'

/** Every task says it under one of the labels. */
export const tasksLabelled = definePredicate({
  name: 'tasks-labelled',
  summary: {
    zh: '每项任务都有以所列说法之一为标签的内容（“整改目标：……”或表格中的一栏）；只有部分任务有的为部分满足',
    en: 'every task has text under one of the labels (整改目标：… or a column of a table); partial when only some have',
  },
  arguments: {
    labels: {
      kind: 'words',
      required: true,
      description: { zh: '标签的各种说法', en: 'the label and its synonyms' },
    },
  },
  decide: ({ text, tasks }, { labels }) => {
    const found = tasks.map((status) => labelOf(status, labels, text))
    const ranges = found.filter((range) => range !== undefined)
    return tasks.length > 0 && ranges.length === tasks.length ? verdict(ranges) : verdict([], ranges)
  },
})

/** Where the task, or its row in an annexed list, has the label with something behind it. */
function labelOf({ task, listed }: TaskStatus, labels: readonly string[], text: PlanText): TextRange | undefined {
  return inText(task, labels, text) ?? inRow(task, labels, text) ?? (listed && inRow(listed, labels, text))
}

function inText(task: Task, labels: readonly string[], { plan }: PlanText): TextRange | undefined {
  if (task.row) return undefined
  const { paragraphs } = plan.tree
  for (let at = countWhile(paragraphs, ({ end }) => end <= task.start); at < paragraphs.length; at++) {
    const { start, reading } = paragraphs[at]
    if (start >= sectionEnd(task)) return undefined
    const place = labels.map((label) => labelAt(reading.text, label)).find((found) => found !== undefined)
    if (place !== undefined) return reading.range(place, place + 2)
  }
  return undefined
}

/** Labelled lines may stand behind the last clause of the item, up to the next heading. */
function sectionEnd({ heading, end }: Task): number {
  return heading ? (heading.children[0]?.start ?? heading.sectionEnd) : end
}

/** The offset of `label` with a colon and text behind it. */
function labelAt(text: string, label: string): number | undefined {
  for (let at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + label.length)) {
    if (colonAndText.test(text.slice(at + label.length, at + label.length + 6))) return at
  }
  return undefined
}

const colonAndText = /^[】〗\]]?\s?[：:]\s?[^\s；;。（(]|^[】〗]\s?[^\s：:]/

function inRow({ row }: Task, labels: readonly string[], { plan }: PlanText): TextRange | undefined {
  if (!row) return undefined
  const table = tableOf(plan)(row.start)
  const column = table?.columns.findIndex(({ reading }) => holdsOne(plain(reading.text), labels)) ?? -1
  const cell = row.cells[column]
  return cell && /[^\s—-]/.test(cell.reading.text) ? { start: cell.start, end: cell.end } : undefined
}

/** Finds the table at an offset. */
const tableOf = ofEach((plan: PlanText['plan']): ((offset: number) => Table | undefined) => {
  const tables = [...plan.tree.tables].sort((a, b) => a.start - b.start)
  return (offset) => {
    const table = tables[countWhile(tables, ({ start }) => start <= offset) - 1]
    return table && offset < table.end ? table : undefined
  }
})
