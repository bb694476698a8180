/** A model as lines of text, all that is read with its place, for comparison with a reviewed file. */

import type { Deadline, Party, Plan, Target, Task } from '../../server/src/semantics/model.js'
import type { TextRange } from '../../server/src/text/range.js'

/** The lines of `plan`; what is absent has no line. */
export function modelLines(plan: Plan): string[] {
  const { tree, headings, tasks, annexRows, duties, annexes, documentDeadlines, documentTargets, conventions } = plan
  return [
    `zones ${zonesOf(plan)}`,
    ...tree.tables.map(
      ({ form, zone, columns, rows, start, end }) =>
        `table ${form} ${zone} ${start}–${end} ${columns.length}×${rows.length}`,
    ),
    ...metadataLines(plan),
    ...headings.map((one) => {
      const { level, ordinal, label, form, title, scope, runIn, sectionEnd, path, paragraphs } = one
      return `heading ${place(one)} ${level} ${ordinal} ${form} ${path.join('.')} “${label}” “${title}” ${scope}${runIn ? ' run-in' : ''} –${sectionEnd} ${paragraphs.length}`
    }),
    ...tasks.flatMap((task) => taskLines('task', task)),
    ...annexRows.flatMap((task) => taskLines('row', task)),
    ...duties.flatMap((task) => taskLines('duty', task)),
    ...annexes.map(({ number, title, announced, range, titleRange, tables }) =>
      [
        'annex',
        number,
        title,
        announced && place(announced),
        range && place(range),
        titleRange && place(titleRange),
        tables.length,
      ]
        .filter((part) => part !== undefined)
        .join(' '),
    ),
    ...documentDeadlines.map((one) => `outside ${deadlineText(one)}`),
    ...documentTargets.map((one) => `outside ${targetText(one)}`),
    ...plan.citations.map(
      (one) =>
        `citation ${place(one)} 《${one.title}》${one.number ?? ''} ${one.numberRange ? place(one.numberRange) : ''}${flags({ self: one.self, abbreviated: one.abbreviated })}`,
    ),
    ...plan.abbreviations.map((one) => `short ${place(one)} ${one.short} = ${one.full} ${place(one.fullRange)}`),
    ...conventions.map(
      (one) => `convention ${place(one)} ${one.kind} “${one.text}” ${one.parties.map(partyText).join(' ')}`,
    ),
    ...plan.placeholders.map((one) => `blank ${place(one)} ${one.kind} “${one.text}”`),
  ].map((line) => line.replace(/\s+/g, ' ').trimEnd())
}

/** How many paragraphs of each zone follow each other. */
function zonesOf({ tree }: Plan): string {
  const runs: { readonly zone: string; count: number }[] = []
  for (const { zone, part } of tree.paragraphs) {
    const name = part === 0 ? zone : `${zone}/${part}`
    const last = runs.at(-1)
    if (last?.zone === name) last.count++
    else runs.push({ zone: name, count: 1 })
  }
  return runs.map(({ zone, count }) => `${zone}×${count}`).join(' ')
}

function metadataLines({ metadata }: Plan): string[] {
  const { spans, frontMatter, planPeriod, addressees, ...values } = metadata
  return [
    ...Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`])),
    ...(addressees ? [`addressees ${addressees.join(' | ')}`] : []),
    ...(planPeriod ? [`period ${planPeriod.from}–${planPeriod.to}`] : []),
    ...(frontMatter ? [`front matter ${JSON.stringify(frontMatter)}`] : []),
    ...Object.entries(spans).flatMap(([name, span]) =>
      span === undefined
        ? []
        : [
            `${name} at ${[span]
              .flat()
              .map((one: TextRange) => place(one))
              .join(' ')}`,
          ],
    ),
  ]
}

function taskLines(kind: string, task: Task): string[] {
  const { path, title, titleRange, row, heading, responsibilities, parties, inherited, persons, deadlines, targets } =
    task
  return [
    `${kind} ${place(task)} ${path.join('.')} “${title}” ${place(titleRange)}${flags({ row: row !== undefined, heading: heading !== undefined })}`,
    ...responsibilities.map(
      (one) =>
        `  clause ${place(one)} ${one.form} ${one.label ?? '—'} ${one.labelRange ? place(one.labelRange) : ''} ${one.parties.length}${flags({ open: one.openEnded, plain: one.plain === true })}`,
    ),
    ...parties.map((party) => `  ${partyText(party)}`),
    ...inherited.map((party) => `  inherits ${partyText(party)}`),
    ...persons.map((one) => `  person ${place(one)} “${one.text}” ${one.name ?? '—'} ${one.post ?? '—'} ${one.label}`),
    ...deadlines.map((one) => `  ${deadlineText(one)}`),
    ...targets.map((one) => `  ${targetText(one)}`),
  ]
}

function partyText(party: Party): string {
  return `party ${place(party)} ${party.role} “${party.text}” ${party.canonical} ${party.group}${flags({ collective: party.collective })}`
}

function deadlineText({ start, end, text, ...rest }: Deadline): string {
  return `deadline ${start}–${end} “${text}” ${valuesOf(rest)}`
}

function targetText({ start, end, text, indicator, valueStart, valueEnd, ...rest }: Target): string {
  return `target ${start}–${end} “${text}” of “${indicator}” ${valueStart}–${valueEnd} ${valuesOf(rest)}`
}

function valuesOf(values: object): string {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined && value !== false)
  return entries
    .map(([name, value]) => (value === true ? name : `${name}=${Array.isArray(value) ? value.join('–') : value}`))
    .sort()
    .join(' ')
}

function flags(values: Readonly<Record<string, boolean>>): string {
  return Object.entries(values)
    .filter(([, value]) => value)
    .map(([name]) => ` ${name}`)
    .join('')
}

function place({ start, end }: TextRange): string {
  return `${start}–${end}`
}
