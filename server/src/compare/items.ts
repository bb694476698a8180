/** Takes a plan apart into the items that are compared. */

import { bodiesOf } from '../ledger/bodies.js'
import { deadlineTexts } from '../ledger/due.js'
import { idsOf } from '../ledger/identity.js'
import { measureOf } from '../ledger/measure.js'
import { targetTexts } from '../ledger/targetTexts.js'
import { numberOf } from '../semantics/headingPath.js'
import type { Heading, Plan, Task } from '../semantics/model.js'
import type { Paragraph, Table, TableRow, Zone } from '../syntax/node.js'
import type { Localised } from '../text/localised.js'
import type { ComparedField, Item } from './item.js'

type Unknown = Omit<Item, 'id'>

/** The items of `plan` in the order of its text; parts are called as `locale` says. */
export function itemsOf(plan: Plan, locale: keyof Localised): Item[] {
  const headings = headingItems(plan)
  const rows = rowItems(plan, headings)
  const parts = partItems(plan, headings, locale)
  const all = [...headings.values(), ...rows, ...parts]
  const ids = idsOf(all.map((item) => ({ title: `${item.kind} ${item.title}`, section: above(item) })))
  // The items are known to one another, so each gets its id where it is.
  for (const [index, item] of all.entries()) Object.assign(item, { id: ids[index] })
  return (all as Item[]).sort((one, other) => one.start - other.start || one.end - other.end)
}

function above({ parent }: Unknown): string[] {
  return parent ? [...above(parent), parent.title] : []
}

function headingItems(plan: Plan): ReadonlyMap<Heading, Unknown> {
  const tasks = new Map(
    [...plan.tasks, ...plan.duties].flatMap((task) => (task.heading ? [[task.heading, task] as const] : [])),
  )
  const made = new Map<Heading, Unknown>()
  for (const heading of plan.headings) {
    const parent = heading.parent && made.get(heading.parent)
    const number = numberOf(heading)
    const task = tasks.get(heading)
    const text = textOf(heading.paragraphs)
    made.set(heading, {
      label: `${parent?.label ?? ''}${number}`,
      number,
      title: heading.title,
      measure: task ? measureOf(plan, task) : withoutTitle(text, heading) || heading.title,
      text,
      ...fieldsOf(plan, task),
      ...(parent ? { parent: parent as Item } : {}),
      kind: 'heading',
      start: heading.start,
      end: Math.max(heading.end, ...heading.paragraphs.map(({ end }) => end)),
    })
  }
  return made
}

function textOf(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(({ reading }) => reading.text.trim()).join('\n')
}

function withoutTitle(text: string, { title }: Heading): string {
  const at = text.indexOf(title)
  return at < 0 ? text : text.slice(at + title.length).replace(/^[。．.：:；\s]+/, '')
}

/** What the clauses of a task say; nothing for what is none. */
function fieldsOf(plan: Plan, task: Task | undefined): Pick<Unknown, 'fields' | 'leads'> {
  const { leads, supports } = bodiesOf({ parties: task?.parties ?? [] })
  const fields: Record<ComparedField, readonly string[]> = {
    lead: leads,
    support: supports,
    person: [...new Set(task?.persons.map(({ text }) => text))],
    deadline: task ? deadlineTexts(plan.source, task.deadlines) : [],
    target: task ? targetTexts(plan, task) : [],
  }
  return { fields, leads }
}

function rowItems(plan: Plan, headings: ReadonlyMap<Heading, Unknown>): Unknown[] {
  const tasks = new Map([...plan.tasks, ...plan.annexRows].flatMap((task) => (task.row ? [[task.row, task]] : [])))
  return plan.tree.tables.flatMap((table) => {
    const parent = [...headings].findLast(([{ start, sectionEnd }]) => start < table.start && table.start < sectionEnd)
    return table.rows.map((row) => rowItem(plan, { table, row, task: tasks.get(row), parent: parent?.[1] }))
  })
}

interface Row {
  readonly table: Table
  readonly row: TableRow
  readonly task: Task | undefined
  readonly parent: Unknown | undefined
}

function rowItem(plan: Plan, { table, row, task, parent }: Row): Unknown {
  const cells = row.cells.map((cell) => cell?.reading.text.trim() ?? '')
  const title = task?.title || cells.find((cell) => /\p{L}{2}/u.test(cell)) || cells.join(' ').trim()
  const number = /^[\d一二三四五六七八九十]+$/.test(cells[0] ?? '') ? cells[0] : ''
  return {
    label: `${parent?.label ?? ''}${number}`,
    number,
    title,
    measure: task
      ? measureOf(plan, task)
      : cells.filter((cell) => cell !== number && cell !== title).join(' ') || title,
    text: cells.map((cell, index) => named(table.columns[index]?.reading.text.trim() ?? '', cell)).join('\n'),
    ...fieldsOf(plan, task),
    ...(parent ? { parent: parent as Item } : {}),
    kind: 'row',
    start: row.start,
    end: row.end,
  }
}

function named(column: string, cell: string): string {
  return column === '' ? cell : `${column}：${cell}`
}

/** What the parts around the items are called. */
const partNames: Partial<Record<Zone, Localised>> = {
  title: { zh: '标题', en: 'title' },
  docNumber: { zh: '发文字号', en: 'document number' },
  addressees: { zh: '主送机关', en: 'addressees' },
  preamble: { zh: '引言', en: 'preamble' },
  body: { zh: '正文', en: 'text' },
  closing: { zh: '结尾', en: 'closing' },
  signature: { zh: '署名', en: 'signature' },
  date: { zh: '成文日期', en: 'date' },
  note: { zh: '附注', en: 'note' },
  annexNote: { zh: '附件说明', en: 'list of annexes' },
  annex: { zh: '附件', en: 'annex' },
}

/** Paragraphs that belong to no item; those of a zone that follow each other are one part. */
function partItems(plan: Plan, headings: ReadonlyMap<Heading, Unknown>, locale: keyof Localised): Unknown[] {
  const taken = new Set([...headings.keys()].flatMap(({ paragraphs }) => paragraphs))
  const groups: Paragraph[][] = []
  for (const paragraph of plan.tree.paragraphs) {
    if (taken.has(paragraph) || !partNames[paragraph.zone]) continue
    const last = groups[groups.length - 1]
    if (last?.[0].zone === paragraph.zone && last[0].part === paragraph.part) last.push(paragraph)
    else groups.push([paragraph])
  }
  return groups.map((paragraphs) => {
    const name = partNames[paragraphs[0].zone]?.[locale] ?? ''
    const text = textOf(paragraphs)
    return {
      ...{ label: name, number: '', title: name, measure: text, text, ...fieldsOf(plan, undefined), kind: 'part' },
      ...{ start: paragraphs[0].start, end: paragraphs[paragraphs.length - 1].end },
    }
  })
}
