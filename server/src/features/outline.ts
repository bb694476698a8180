/** The outline of a plan: title, sections, tasks, tables and annexes, with what each of them lacks. */

import type { Analysis } from '../analysis/analyse.js'
import type { Deadline, Party, Task } from '../semantics/model.js'
import type { Requirement, TaskStatus } from '../templates/template.js'
import { counted } from '../text/counted.js'
import { shortened } from '../text/excerpt.js'
import type { Localised } from '../text/localised.js'
import type { TextRange } from '../text/range.js'
import { outlineItems } from './outlineItems.js'
import { missingIn } from './outlineMissing.js'

/** What a node stands for. */
export type OutlineKind = 'frontMatter' | 'title' | 'section' | 'task' | 'table' | 'annex'

/** One node of the outline; children lie within their parent, siblings ascend and do not overlap. */
export interface OutlineNode {
  readonly kind: OutlineKind
  /** The number as printed, e.g. `（一）` or `附件1`; empty when there is none. */
  readonly label: string
  /** The title as read, in one line; empty for front matter and for what has no title. */
  readonly title: string
  /** The whole section, task, table or annex, without white space behind it; never empty. */
  readonly range: TextRange
  /** The number and title, within `range`. */
  readonly selectionRange: TextRange
  /** The task, for nodes of the kind `task`. */
  readonly task?: Task
  /** What the template finds in the task; absent for rows of an annexed list that only repeats the text's tasks. */
  readonly status?: TaskStatus
  /** What belongs here and is missing, as the findings say: what the writer switched off is not listed. */
  readonly missing: readonly MissingElement[]
  /** The number of missing elements here and in all nodes below. */
  readonly missingTotal: number
  /** The number of tasks below and of this node itself; rows that only repeat the text's tasks do not count. */
  readonly taskTotal: number
  readonly children: readonly OutlineNode[]
}

/** An element that a task or section should have. */
export interface MissingElement {
  readonly kind: 'lead' | 'person' | 'deadline' | 'target' | 'requirement'
  readonly title: Localised
  /** The template's demand, for the kind `requirement`. */
  readonly requirement?: Requirement
}

/** The outline of the analysed plan, in document order. */
export function outline(analysis: Analysis): readonly OutlineNode[] {
  const items = outlineItems(analysis)
  const missing = missingIn(analysis, items)
  const roots: Draft[] = []
  const open: Draft[] = []
  for (const item of items) {
    while (open.length > 0 && open[open.length - 1].range.end <= item.range.start) open.pop()
    const parent = open[open.length - 1]
    const own = missing.get(item) ?? []
    const counts = item.kind === 'task' && item.status !== undefined
    // Written out: a spread of objects of several shapes costs more than all the rest.
    const node: Draft = {
      kind: item.kind,
      label: item.label,
      title: item.title,
      range: item.range,
      selectionRange: item.selectionRange,
      task: item.task,
      status: item.status,
      missing: own,
      missingTotal: own.length,
      taskTotal: counts ? 1 : 0,
      children: [],
    }
    for (const above of open) {
      above.missingTotal += node.missingTotal
      above.taskTotal += node.taskTotal
    }
    if (parent) parent.children.push(node)
    else roots.push(node)
    open.push(node)
  }
  return roots
}

interface Draft extends OutlineNode {
  missingTotal: number
  taskTotal: number
  readonly children: Draft[]
}

/** The longest name that is shown, in code points. */
const longestName = 60

/** The name to show: number and title, never empty. */
export function outlineName({ kind, label, title }: OutlineNode): Localised {
  if (kind === 'frontMatter') return { zh: '文首元数据', en: 'Front matter' }
  const between = /[A-Za-z\d.．]$/.test(label) || kind === 'annex' ? ' ' : ''
  const name = shortened([label, title].filter((part) => part !== '').join(between), longestName)
  if (name !== '') return { zh: name, en: name }
  return kind === 'table' ? { zh: '表格', en: 'Table' } : { zh: '（无标题）', en: '(no title)' }
}

/** What is shown beside the name: lead and deadline of a task, the number of tasks in a section, and what is missing. */
export function outlineDetail(node: OutlineNode): Localised {
  return { zh: detailIn(node, 'zh'), en: detailIn(node, 'en') }
}

/** The bodies in charge of a task as printed, parties of the clause above it included; empty when nobody is. */
function leadsOf(task: Task): readonly string[] {
  return texts(partiesInCharge(task))
}

/** The parties in charge of a task: its leads, else those that stand first, else all that do not merely support. */
export function partiesInCharge({ parties: own, inherited }: Task): readonly Party[] {
  const parties = own.length > 0 ? own : inherited
  const leading = parties.filter(({ role }) => role === 'lead')
  if (leading.length > 0) return leading
  const positioned = parties.filter(({ role }) => role === 'lead-by-position')
  return positioned.length > 0 ? positioned : parties.filter(({ role }) => role !== 'support')
}

/** The deadline that decides on a task: the labelled one, else the last day in the text; `undefined` when it has none. */
function decisiveDeadline({ deadlines }: Task): Deadline | undefined {
  const dated = deadlines.filter(({ date, from, blank }) => date !== undefined || from !== undefined || blank)
  return deadlines.find(({ labelled }) => labelled) ?? dated.at(-1) ?? deadlines.at(-1)
}

/** Bodies named in a detail; more are told by 等. */
const mostLeads = 2

/** Missing elements named in a detail: all four of a task, of a section's long-named requirements the first. */
const mostMissing = { task: 4, section: 2 }

function detailIn(node: OutlineNode, locale: keyof Localised): string {
  const zh = locale === 'zh'
  const parts: string[] = []
  if (node.task) {
    const leads = leadsOf(node.task)
    const shown = leads.slice(0, mostLeads).join('、') + (leads.length > mostLeads ? '等' : '')
    const deadline = decisiveDeadline(node.task)?.text.replace(/\s+/g, '')
    for (const part of [shown, deadline]) if (part) parts.push(shortened(part, longestName))
  } else if (node.taskTotal > 0) {
    parts.push(zh ? `任务${node.taskTotal}项` : counted(node.taskTotal, 'task').en)
  }
  const below = node.missingTotal - node.missing.length
  if (node.missing.length > 0) {
    const names = node.missing
      .slice(0, node.task ? mostMissing.task : mostMissing.section)
      .map(({ title }) => title[locale])
    const count = node.missing.length
    const more = count > names.length ? (zh ? `等${count}项` : ` … (${count})`) : ''
    parts.push((zh ? `缺：${names.join('、')}` : `missing: ${names.join(', ')}`) + more)
  }
  if (below > 0) parts.push(zh ? `下级缺${below}处` : `${below} missing below`)
  return parts.join(' · ')
}

function texts(parties: readonly Party[]): string[] {
  return [...new Set(parties.map(({ text }) => text.replace(/\s+/g, '')))]
}
