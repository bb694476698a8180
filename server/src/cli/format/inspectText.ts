/** `inspect --format text`: the model of a plan for people, with line numbers. */

import type { Plan, Task } from '../../semantics/model.js'
import { LineIndex } from '../../text/lineIndex.js'
import type { Locale } from '../../text/localised.js'
import type { TextRange } from '../../text/range.js'
import { padEnd, padStart, widest } from '../../text/width.js'
import { messages } from '../messages.js'

const text = messages.inspect

/** The model as an indented list with a final line break; parts that the plan lacks are left out. */
export function formatInspectText(plan: Plan, locale: Locale): string {
  const lines = new LineIndex(plan.source)
  const lineColumns = String(lines.lineCount).length
  const at = ({ start }: TextRange, content: string): string =>
    `  ${padStart(String(lines.position(start).line + 1), lineColumns)}  ${content}`
  const tasks = (list: readonly Task[]): string[] =>
    list.map((task) => {
      const details = taskLines(task, locale).map((line) => `\n  ${' '.repeat(lineColumns)}    ${line}`)
      return at(task, [task.path.join('.'), task.title].filter(Boolean).join(' ')) + details.join('')
    })
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [
      text.headings[locale],
      plan.headings.map((one) => at(one, `${'  '.repeat(one.level - 1)}${one.label}${one.title}`)),
    ],
    [text.tasks[locale], tasks(plan.tasks)],
    [text.annexRows[locale], tasks(plan.annexRows)],
    [text.duties[locale], tasks(plan.duties)],
    [text.documentDeadlines[locale], plan.documentDeadlines.map((one) => at(one, deadlineText(one)))],
    [text.documentTargets[locale], plan.documentTargets.map((one) => at(one, one.text))],
    [
      text.citations[locale],
      plan.citations.map((one) => at(one, [`《${one.title}》`, one.number].filter(Boolean).join(' '))),
    ],
    [text.abbreviations[locale], plan.abbreviations.map((one) => at(one, `${one.short} = ${one.full}`))],
    [text.placeholders[locale], plan.placeholders.map((one) => at(one, one.text))],
  ]
  const blocks = sections.flatMap(([title, list]) =>
    list.length > 0 ? [`${title} (${list.length})\n${list.join('\n')}`] : [],
  )
  return `${[metadataLines(plan, locale), ...blocks].filter(Boolean).join('\n\n')}\n`
}

function metadataLines({ metadata }: Plan, locale: Locale): string {
  const rows = (['title', 'issuer', 'docNumber', 'date', 'kind'] as const).map((name) => [
    text[name][locale],
    metadata[name],
  ])
  const all = [...rows, [text.addressees[locale], metadata.addressees?.join('、')]]
  const columns = widest(all.map(([name = '']) => name))
  return all.flatMap(([name = '', value]) => (value ? [`${padEnd(name, columns)}  ${value}`] : [])).join('\n')
}

function taskLines(task: Task, locale: Locale): string[] {
  const lines: string[] = []
  for (const role of new Set(task.parties.map((party) => party.role))) {
    const names = task.parties.filter((party) => party.role === role).map((party) => party.text)
    lines.push(`${messages.roles[role][locale]}: ${names.join('、')}`)
  }
  const add = (name: 'persons' | 'deadlines' | 'targets', values: readonly string[]): void => {
    if (values.length > 0) lines.push(`${text[name][locale]}: ${values.join('；')}`)
  }
  add(
    'persons',
    task.persons.map((one) => one.text),
  )
  add('deadlines', task.deadlines.map(deadlineText))
  add(
    'targets',
    task.targets.map((one) => one.text),
  )
  return lines
}

function deadlineText(deadline: Plan['documentDeadlines'][number]): string {
  const { text: printed, date, from, to } = deadline
  const iso = date ?? (from || to ? `${from ?? ''}/${to ?? ''}` : undefined)
  return iso ? `${printed} (${iso})` : printed
}
