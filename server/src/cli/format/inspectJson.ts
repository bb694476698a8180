/** `inspect --format json`: the model of a plan for programs; the shape is documented in `docs/cli.md` and only grows. */

import type { Deadline, Heading, Party, Plan, ResponsiblePerson, Target, Task } from '../../semantics/model.js'
import type { TextRange } from '../../text/range.js'

/** The model as JSON text with a final line break; offsets are UTF-16, zero-based, ends exclusive. */
export function formatInspectJson(plan: Plan): string {
  const { title, issuer, docNumber, date, addressees = [], kind } = plan.metadata
  const value = {
    version: 1,
    metadata: { title, issuer, docNumber, date, addressees, kind },
    headings: plan.headings.map(headingValue),
    tasks: plan.tasks.map(taskValue),
    annexRows: plan.annexRows.map(taskValue),
    duties: plan.duties.map(taskValue),
    documentDeadlines: plan.documentDeadlines.map(deadlineValue),
    documentTargets: plan.documentTargets.map(targetValue),
    citations: plan.citations.map((one) => ({ title: one.title, number: one.number, ...span(one) })),
    abbreviations: plan.abbreviations.map((one) => ({ short: one.short, full: one.full, ...span(one) })),
    placeholders: plan.placeholders.map((one) => ({ text: one.text, kind: one.kind, ...span(one) })),
  }
  return `${JSON.stringify(value, null, 2)}\n`
}

function headingValue(heading: Heading): object {
  const { level, ordinal, title, scope } = heading
  return { level, ordinal, title, ...span(heading), scope }
}

function taskValue(task: Task): object {
  return {
    path: task.path,
    title: task.title,
    ...span(task),
    departments: task.parties.map(departmentValue),
    persons: task.persons.map(personValue),
    deadlines: task.deadlines.map(deadlineValue),
    targets: task.targets.map(targetValue),
  }
}

function departmentValue(party: Party): object {
  const { text, canonical, role } = party
  return { text, canonical, role, ...span(party) }
}

function personValue(person: ResponsiblePerson): object {
  const { text, name, post } = person
  return { text, name, post, ...span(person) }
}

function deadlineValue(deadline: Deadline): object {
  const { text, kind, date, from, to, precision } = deadline
  return { text, kind, date, from, to, precision, ...span(deadline) }
}

function targetValue(target: Target): object {
  const { text, indicator, comparator, value, unit, valueStart, valueEnd, byYear, scope, implicit } = target
  // `implicit` tells a reader that the value is not printed (全覆盖), so that `valueStart` marks words.
  return { text, indicator, comparator, value, unit, valueStart, valueEnd, byYear, scope, implicit, ...span(target) }
}

function span({ start, end }: TextRange): TextRange {
  return { start, end }
}
