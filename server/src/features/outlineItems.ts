/** What the outline lists, before it is nested: in order of place, ranges that nest or follow each other. */

import type { Analysis } from '../analysis/analyse.js'
import type { Annex, Heading, Plan, Task } from '../semantics/model.js'
import { frontMatterEnd } from '../syntax/frontMatter.js'
import type { Paragraph, Table } from '../syntax/node.js'
import type { TaskStatus } from '../templates/template.js'
import { contains, type TextRange } from '../text/range.js'
import { countWhile } from '../text/sorted.js'
import type { OutlineNode } from './outline.js'

/** A node without what is computed from the others. */
export type OutlineItem = Pick<OutlineNode, 'kind' | 'label' | 'title' | 'range' | 'selectionRange' | 'task' | 'status'>

/** The items of the plan; each lies wholly within or wholly behind those before it. */
export function outlineItems({ plan, completeness }: Analysis): OutlineItem[] {
  const statuses = new Map(completeness.tasks.map((status) => [status.task, status]))
  const rowTasks = [...plan.tasks, ...plan.annexRows].filter(({ row }) => row !== undefined)
  const items = [
    ...frontMatter(plan),
    ...titles(plan),
    ...plan.annexes.flatMap(annexItem),
    ...headingItems(plan, statuses),
    ...plan.tree.tables.filter((table) => !isHeadingTable(table, plan)).map(tableItem),
    ...rowTasks.filter(({ heading }) => !heading).map((task) => rowItem(task, statuses.get(task))),
  ]
  return nesting(plan.source, items)
}

function frontMatter({ source }: Plan): OutlineItem[] {
  const end = frontMatterEnd(source)
  if (end === 0) return []
  const range = { start: 0, end }
  return [{ kind: 'frontMatter', label: '', title: '', range, selectionRange: { start: 0, end: Math.min(end, 3) } }]
}

/** The title of each document in the text; where there are several, each holds all of its document. */
function titles({ source, tree, metadata }: Plan): OutlineItem[] {
  const groups: Paragraph[][] = []
  for (const paragraph of tree.paragraphs) {
    if (paragraph.zone !== 'title') continue
    const last = groups[groups.length - 1]
    if (last && last[0].part === paragraph.part) last.push(paragraph)
    else groups.push([paragraph])
  }
  return groups.map((group, index) => {
    const lines = { start: group[0].start, end: group[group.length - 1].end }
    const known = metadata.spans.title
    const isKnown = known !== undefined && contains(lines, known)
    const selectionRange = isKnown ? { start: known.start, end: known.end } : lines
    const text = isKnown ? metadata.title : undefined
    const end = groups[index + 1]?.[0].start ?? source.length
    return {
      kind: 'title',
      label: '',
      title: oneLine(text ?? group.map(({ reading }) => reading.text).join('')),
      range: groups.length > 1 ? { start: selectionRange.start, end } : selectionRange,
      selectionRange,
    }
  })
}

function annexItem({ number, title, range, titleRange }: Annex): OutlineItem[] {
  if (!range) return []
  const label = `附件${number ?? ''}`
  return [{ kind: 'annex', label, title: oneLine(title ?? ''), range, selectionRange: titleRange ?? firstLine(range) }]
}

/** Where a title is not known, the mark 附件 and its number are pointed at. */
function firstLine({ start, end }: TextRange): TextRange {
  return { start, end: Math.min(end, start + '附件'.length) }
}

function headingItems(plan: Plan, statuses: ReadonlyMap<Task, TaskStatus>): OutlineItem[] {
  const tasks = new Map<Heading, Task>()
  for (const task of [...plan.tasks, ...plan.annexRows]) if (task.heading) tasks.set(task.heading, task)
  return plan.headings.map((heading) => {
    const task = tasks.get(heading)
    const status = task && statuses.get(task)
    return {
      kind: task ? 'task' : 'section',
      label: heading.label,
      title: oneLine(heading.title),
      range: { start: heading.start, end: Math.max(heading.sectionEnd, heading.end, task?.end ?? 0) },
      selectionRange: { start: heading.start, end: heading.end },
      ...(task && { task }),
      ...(status && { status }),
    }
  })
}

/** True for a plan in one table, whose rows are its headings. */
function isHeadingTable(table: Table, { headings }: Plan): boolean {
  const next = headings[countWhile(headings, ({ start }) => start < table.start)]
  return next !== undefined && next.start < table.end
}

function tableItem(table: Table): OutlineItem {
  const title = table.columns.map(({ reading }) => oneLine(reading.text)).filter((text) => text !== '')
  const last = table.columns.at(-1)
  const header = last && last.end > table.start ? { start: table.start, end: last.end } : table
  return {
    kind: 'table',
    label: '',
    title: title.join('｜'),
    range: { start: table.start, end: table.end },
    selectionRange: { start: header.start, end: header.end },
  }
}

function rowItem(task: Task, status: TaskStatus | undefined): OutlineItem {
  const range = { start: task.start, end: task.end }
  const label = task.row?.cells[0]?.reading.text ?? ''
  const isNumber = /^[\d一二三四五六七八九十（）().．、]{1,6}$/.test(label)
  return {
    kind: 'task',
    label: isNumber ? label : '',
    title: oneLine(task.title).replace(/[。；：，]$/, ''),
    range,
    selectionRange: task.titleRange,
    task,
    ...(status && { status }),
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** The items in order of place, each cut to the one that it begins in, selections within their ranges. */
function nesting(source: string, items: readonly OutlineItem[]): OutlineItem[] {
  const ordered = [...items].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end)
  const nested: OutlineItem[] = []
  const ends: number[] = []
  for (const item of ordered) {
    const { start } = item.range
    while (ends.length > 0 && ends[ends.length - 1] <= start) ends.pop()
    const limit = ends[ends.length - 1] ?? source.length
    const end = trimmedEnd(source, start, Math.min(item.range.end, limit))
    if (end <= start) continue
    ends.push(end)
    nested.push({ ...item, range: { start, end }, selectionRange: within({ start, end }, item.selectionRange) })
  }
  return nested
}

function within({ start, end }: TextRange, inner: TextRange): TextRange {
  const from = Math.min(Math.max(inner.start, start), end)
  return { start: from, end: Math.max(from, Math.min(inner.end, end)) }
}

function trimmedEnd(source: string, start: number, end: number): number {
  let at = end
  while (at > start && /\s/.test(source[at - 1])) at--
  return at
}
