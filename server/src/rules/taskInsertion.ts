/** The edits that write an element of a task where and how the plan writes it elsewhere. */

import type { Plan, Task } from '../semantics/model.js'
import type { Table, TableRow } from '../syntax/node.js'
import { byFrequency } from '../text/frequency.js'
import { lineBreakOf } from '../text/lineBreaks.js'
import type { TextEdit } from '../text/range.js'
import { type Element, type LabelPlace, type PrintedLabel, printedLabels, usualLabel } from './printedLabels.js'
import { cellInsertion, newColumns } from './taskCell.js'

/** The element with a blank for its value, and the label for plans that have none of their own. */
export interface Blank {
  readonly element: Element
  readonly label: string
  readonly text: string
}

/** Of line breaks and indentation, in UTF-16 units. */
const LONGEST_GAP = 40

/** The order in which elements are printed. */
const order: readonly Element[] = ['lead', 'person', 'deadline']

/** The writer for `plan`, made once; three rules ask for it one behind the other. */
export function taskWriter(plan: Plan): TaskWriter {
  const known = writers.get(plan) ?? new TaskWriter(plan)
  writers.set(plan, known)
  return known
}

const writers = new WeakMap<Plan, TaskWriter>()

/** Writes elements into the tasks of one plan; reads its layout once. */
class TaskWriter {
  private readonly labels: ReadonlyMap<Task, readonly PrintedLabel[]>
  private readonly all: readonly PrintedLabel[]
  // A plan may have thousands of tasks: what holds for all of them is found out once.
  private readonly kept = new Map<Element, boolean>()
  private readonly usuals = new Map<Element, { readonly label: PrintedLabel | undefined }>()
  private readonly separators = new Map<LabelPlace, string>()
  private readonly support: PrintedLabel | undefined
  private readonly hasLines: boolean
  private readonly tables: ReadonlyMap<TableRow, Table>

  constructor(private readonly plan: Plan) {
    this.labels = new Map(plan.tasks.map((task) => [task, printedLabels(plan, task)]))
    this.all = [...this.labels.values()].flat()
    this.support = this.all.find((label) => label.kind === 'support')
    this.hasLines = this.all.some((label) => label.place === 'line')
    this.tables = new Map(plan.tree.tables.flatMap((table) => table.rows.map((row) => [row, table])))
  }

  /** The edit that writes `blank` into `task`: into its cell, its bracket or its lines; `undefined` where there is no room. */
  write(task: Task, blank: Blank): TextEdit | undefined {
    if (task.row) {
      const table = this.tables.get(task.row)
      return table && cellInsertion(this.plan.source, table, task.row, blank)
    }
    const usual = this.usual(blank.element)
    const text = usual ? this.likeUsual(usual, blank) : `${blank.label}：${blank.text}`
    const own = this.labels.get(task) ?? []
    const neighbour = neighbourOf(own, blank.element)
    if (neighbour) return beside(this.plan.source, neighbour, text, this.separatorIn(neighbour.place))
    return this.withoutLabels(task, text, usual?.place)
  }

  /** The edits that write `blank` into all of `tasks`; tables that have no column for it get one. */
  writeAll(tasks: readonly Task[], blank: Blank): TextEdit[] {
    const single = tasks.flatMap((task) => this.write(task, blank) ?? [])
    return [...single, ...newColumns(this.plan, tasks, blank)]
  }

  /** True when the text itself gives the element for most tasks: one without it is an omission of the text, not of the list. */
  keepsInText(element: Element): boolean {
    const known = this.kept.get(element)
    if (known !== undefined) return known
    const tasks = this.plan.tasks.filter((task) => !task.row)
    const kept = tasks.filter((task) => has(task, element)).length * 2 > tasks.length
    this.kept.set(element, kept)
    return kept
  }

  /** The element under the label that the plan uses; a lead with its support where the plan names both. */
  private likeUsual({ text, kind, content, place }: PrintedLabel, blank: Blank): string {
    if (blank.element !== 'lead') return `${text}：${blank.text}`
    const support = this.support
    if (kind === 'lead' && support) return `${text}：XX${this.separatorIn(place)}${support.text}：XX`
    return /牵头|负责|配合/.test(content) && kind === 'listed' ? `${text}：${blank.text}` : `${text}：XX`
  }

  private usual(element: Element): PrintedLabel | undefined {
    const known = this.usuals.get(element) ?? { label: usualLabel(this.all, element) }
    this.usuals.set(element, known)
    return known.label
  }

  /** What the plan prints between two labels of one place. */
  private separatorIn(place: LabelPlace): string {
    const known = this.separators.get(place) ?? this.usualSeparator(place)
    this.separators.set(place, known)
    return known
  }

  private usualSeparator(place: LabelPlace): string {
    const inBrackets = place === 'own-brackets' || place === 'in-brackets'
    const wanted = inBrackets ? 'in-brackets' : place
    const found = this.all.filter((label) => label.place === wanted && label.separator !== '')
    const [usual] = byFrequency(found.map((label) => label.separator))
    if (inBrackets) return usual ?? '；'
    return usual ?? (place === 'line' ? lineBreakOf(this.plan.source) : '。')
  }

  /** A task without labels: into the bracket of its sentence clause, else behind it as the plan does. */
  private withoutLabels(task: Task, text: string, usual: LabelPlace | undefined): TextEdit {
    const { source } = this.plan
    const clause = task.responsibilities.at(-1)
    const closed = /[）)〕\]]/.test(source[(clause?.end ?? 0) - 1] ?? '')
    if (clause?.form === 'brackets' && closed && usual !== 'line') {
      const stop = stopOf(source.slice(clause.start, clause.end - 1))
      return insertion(clause.end - 1 - stop.length, `${this.separatorIn('in-brackets')}${text}`)
    }
    if (clause?.form === 'line' || usual === 'line') return insertion(task.end, `${this.lineGap(task)}${text}`)
    return insertion(task.end, `（${text}）`)
  }

  /** Line break and indent as in front of the plan's other lines of the kind, else of the task's own clause. */
  private lineGap(task: Task): string {
    const usual = this.separatorIn('line').replace(/^[^\r\n]*/, '')
    const clause = task.responsibilities.at(-1)
    if (this.hasLines || !clause) return usual
    return (
      /(?:\r?\n[ \t\u3000]*)+$/.exec(
        this.plan.source.slice(Math.max(0, clause.start - LONGEST_GAP), clause.start),
      )?.[0] ?? usual
    )
  }
}

function has(task: Task, element: Element): boolean {
  if (element === 'lead') return task.parties.length > 0
  return element === 'person' ? task.persons.length > 0 : task.deadlines.length > 0
}

/** The label that the new one stands beside: the first that belongs behind it, else the last of all. */
function neighbourOf(
  labels: readonly PrintedLabel[],
  element: Element,
): (PrintedLabel & { readonly side: 'before' | 'behind' }) | undefined {
  const rank = order.indexOf(element)
  const next = labels.find((label) => order.indexOf(label.element) > rank)
  if (next) return { ...next, side: 'before' }
  const last = labels.at(-1)
  return last && { ...last, side: 'behind' }
}

function beside(
  source: string,
  label: PrintedLabel & { readonly side: 'before' | 'behind' },
  text: string,
  separator: string,
): TextEdit {
  const { place, side, start, closes } = label
  const stop = place === 'line' ? stopOf(source.slice(start, closes).trimEnd()) : ''
  if (side === 'before') {
    const gap = place === 'line' && label.separator !== '' ? label.separator.replace(/^[^\r\n]*/, '') : separator
    return insertion(start, `${text}${stop}${gap}`)
  }
  let end = closes
  while (/\s/.test(source[end - 1] ?? '')) end--
  if (place === 'line') return insertion(end, `${separator.replace(/^[。；，]+(?=[\r\n])/, '')}${text}${stop}`)
  return insertion(end - stopOf(source.slice(start, end)).length, `${separator}${text}`)
}

/** The full stop or semicolon at the end of `text`. */
function stopOf(text: string): string {
  return /[。；]$/.exec(text)?.[0] ?? ''
}

function insertion(at: number, newText: string): TextEdit {
  return { start: at, end: at, newText }
}
