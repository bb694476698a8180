/** Makes the task ledger of an analysed plan. */

import type { Analysis } from '../analysis/analyse.js'
import { pathOf } from '../semantics/headingPath.js'
import type { Deadline, Heading, Plan, Task } from '../semantics/model.js'
import type { TaskStatus, Template } from '../templates/template.js'
import { bodiesOf, type TaskBodies } from './bodies.js'
import { deadlineTexts, dueOf, lastDayOf, ofTheWhole } from './due.js'
import { type Ledger, type LedgerEntry, type LedgerGap, ledgerElements, type Milestone } from './entry.js'
import { idsOf } from './identity.js'
import { measureOf } from './measure.js'
import { planTitle } from './planTitle.js'
import { targetTexts } from './targetTexts.js'

/** Several views ask for the ledger of one analysis. */
const made = new WeakMap<Analysis, Ledger>()

/** The ledger of the plan: its tasks and duties in the order of the text; of a plan without tasks, the rows of its annexed list. */
export function ledgerOf(analysis: Analysis): Ledger {
  const known = made.get(analysis)
  if (known) return known
  const ledger = makeLedger(analysis)
  made.set(analysis, ledger)
  return ledger
}

function makeLedger({ plan, completeness }: Analysis): Ledger {
  const { template } = completeness
  const tasks = withDuties(completeness.tasks, plan)
  const sections = tasks.map(({ task }) => sectionOf(task))
  const ids = idsOf(tasks.map(({ task }, index) => ({ title: task.title, section: sections[index] })))
  const basisFor = basisFinder(template)
  const entries = tasks.map((status, index) => entryOf(plan, status, { id: ids[index], index, basisFor }))
  return { title: planTitle(plan.metadata.title), date: plan.metadata.date, entries }
}

/** A duty lacks nothing: it is what a body answers for as long as the plan holds. */
function withDuties(statuses: readonly TaskStatus[], { duties }: Plan): readonly TaskStatus[] {
  if (duties.length === 0) return statuses
  const all = { lead: 'met', person: 'met', deadline: 'met', target: 'met' } as const
  return [...statuses, ...duties.map((task) => ({ task, ...all }))].sort((a, b) => a.task.start - b.task.start)
}

interface Place {
  readonly id: string
  readonly index: number
  readonly basisFor: (task: Task) => string | undefined
}

function entryOf(plan: Plan, status: TaskStatus, { id, index, basisFor }: Place): LedgerEntry {
  const { task, listed } = status
  const rows = listed ? rowsOfTask(plan, listed) : []
  const deadlines = deadlinesOf(status, rows)
  const persons = task.persons.length > 0 || !listed ? task.persons : listed.persons
  const targets = targetTexts(plan, task.targets.length > 0 || !listed ? task : listed)
  return {
    id,
    number: index + 1,
    label: labelOf(task),
    section: sectionOf(task),
    title: task.title,
    measure: measureOf(plan, task),
    ...bodiesFor(status, rows),
    persons: [...new Set(persons.map(({ text }) => text))],
    deadlines: deadlineTexts(plan.source, deadlines),
    milestones: milestonesIn(deadlines),
    due: dueOf(deadlines),
    targets,
    basis: basisFor(task),
    gaps: gapsOf(status),
    titleRange: task.titleRange,
    task,
    ...(listed ? { listed } : {}),
    start: task.start,
    end: task.end,
  }
}

/** The rows of the annexed list that stand for one task: `listed` and those around it that repeat its title. */
function rowsOfTask({ annexRows }: Plan, listed: Task): readonly Task[] {
  const at = annexRows.indexOf(listed)
  let [from, to] = [at, at + 1]
  while (annexRows[from - 1]?.title === listed.title) from--
  while (annexRows[to]?.title === listed.title) to++
  return annexRows.slice(from, to)
}

/** The bodies of the task, else of its rows in the annexed list, else of the item above it. */
function bodiesFor({ task }: TaskStatus, rows: readonly Task[]): TaskBodies {
  const listed = rows.flatMap(({ parties }) => parties)
  if (task.parties.length > 0 || listed.length === 0) {
    return bodiesOf({ parties: task.parties.length > 0 ? task.parties : task.inherited })
  }
  const { leads, supports } = bodiesOf({ parties: listed })
  // Who answers in one row and supports in the next answers for the task.
  return { leads, supports: rows.length > 1 ? supports.filter((name) => !leads.includes(name)) : supports }
}

/** What the text says of the whole, else its rows in the annexed list, else what the text says of steps on the way. */
function deadlinesOf({ task }: TaskStatus, rows: readonly Task[]): readonly Deadline[] {
  const listed = rows.flatMap(({ deadlines }) => deadlines)
  return listed.length === 0 || task.deadlines.some((one) => one.labelled) ? task.deadlines : listed
}

function milestonesIn(deadlines: readonly Deadline[]): Milestone[] {
  const whole = ofTheWhole(deadlines)
  return deadlines
    .filter((one) => !whole.includes(one))
    .flatMap((one) => {
      const date = lastDayOf(one)
      return date === undefined ? [] : [{ text: one.text, date, start: one.start, end: one.end }]
    })
}

function gapsOf(status: TaskStatus): LedgerGap[] {
  return ledgerElements.flatMap((element): LedgerGap[] => {
    const found = status[element]
    return found === 'met' ? [] : [{ element, status: found }]
  })
}

function sectionOf({ heading, under }: Task): string[] {
  const sections = under ? [...above(under), under] : above(heading)
  return sections.map(({ title }) => title)
}

/** The headings above `heading`, outermost first. */
function above(heading: Heading | undefined): Heading[] {
  return heading?.parent ? [...above(heading.parent), heading.parent] : []
}

/** 二（三）1 for 二、 （三） 1.; a row has the number in its own cell. */
function labelOf({ heading, path, row }: Task): string {
  if (!heading) return row ? path.join('.') : ''
  return pathOf(heading)
}

/** Finds the clause of the notice that asks for the area of work under which a task stands. */
function basisFinder({ basis, requirements }: Template): (task: Task) => string | undefined {
  const areas = requirements.flatMap(({ clause, expect }) =>
    expect.predicate === 'area-covered' && Array.isArray(expect.words)
      ? [{ clause, words: expect.words.map(String) }]
      : [],
  )
  return ({ heading, title }) => {
    const titles = heading ? [heading, ...above(heading).reverse()].map((one) => one.title) : [title]
    for (const one of titles) {
      const area = areas.find(({ words }) => words.some((word) => one.includes(word)))
      if (area) return `${basis.document} ${area.clause}`
    }
    return undefined
  }
}
