/** An alignment for the terminal: how much is taken up, and what is not. */

import type { Alignment, AlignmentItem, AlignmentStatus } from '../../align/alignment.js'
import { shortened } from '../../text/excerpt.js'
import { fill, type Locale, type Localised } from '../../text/localised.js'
import { unbroken } from '../../text/unbroken.js'
import { percent, sectionName, upperTitle } from './rows.js'
import { kindNames, statusNames } from './words.js'

/** The report on `alignment`. */
export function alignmentText(alignment: Alignment, locale: Locale): string {
  const { coverage, items, added } = alignment
  const lines = [...alignment.uppers.documents.flatMap(({ document }) => documentLines(alignment, document, locale))]
  const ofTasks = items.filter(({ upper }) => upper.kind === 'task')
  const tasks = new Set(ofTasks.map(({ upper }) => `${upper.document}/${upper.path}`))
  const { covered, partly, outdated, missing, share } = coverage
  lines.push(
    say(messages.all, {
      tasks: coverage.tasks,
      covered,
      partly,
      outdated,
      missing,
      share: percent(share),
      added: added.length,
    }),
  )
  for (const status of ['missing', 'outdated', 'partly'] as const) {
    const own = items.filter((item) => item.status === status && !isTold(item))
    if (own.length > 0) lines.push('', heading(status, own.length), ...own.flatMap(itemLines))
  }
  if (added.length > 0) {
    lines.push('', heading('added', added.length))
    for (const { draft } of added) lines.push(`  ${draft.path} ${short(draft.title)}`)
  }
  return `${lines.join('\n')}\n`

  /** Dates and figures of a task are among its reasons. */
  function isTold({ upper }: AlignmentItem): boolean {
    return upper.kind !== 'task' && tasks.has(`${upper.document}/${upper.path}`)
  }

  function say(text: Localised, args: Readonly<Record<string, string | number>>): string {
    return fill(text, args)[locale]
  }

  function heading(status: AlignmentStatus, count: number): string {
    return say(messages.list, { status: statusNames[status][locale], count })
  }

  function itemLines({ upper, draft, further, reasons }: AlignmentItem): string[] {
    const places = [...(draft ? [draft] : []), ...further].map((one) => `${one.path} ${short(one.title)}`)
    const to = places.length > 0 ? ` → ${places.join('；')}` : ''
    const name = alignment.uppers.documents.length === 1 ? '' : `${upperTitle(alignment, upper.document)} `
    return [
      `  ${name}${upper.path} ${kindNames[upper.kind][locale]}${short(upper.title)}${to}`,
      ...reasons.map(({ message }) => `      ${message[locale]}`),
    ]
  }
}

function documentLines(alignment: Alignment, document: string, locale: Locale): string[] {
  const sections = alignment.coverage.sections.filter((one) => one.document === document)
  const lines = sections.map((one) => {
    const args = { name: sectionName(one, locale), taken: one.tasks - one.missing, tasks: one.tasks }
    return fill(messages.section, { ...args, share: percent(one.share) })[locale]
  })
  return [upperTitle(alignment, document), ...lines, '']
}

function short(title: string): string {
  return shortened(unbroken(title), 40)
}

const messages = {
  section: {
    zh: '  {name}：{tasks}项任务承接了{taken}项（{share}）',
    en: '  {name}: {taken} of {tasks} tasks ({share})',
  },
  all: {
    zh: '上位文件共{tasks}项任务，承接率{share}：已承接{covered}，部分承接{partly}，上位文件已改动{outdated}，未承接{missing}；本方案增加{added}。',
    en: '{tasks} tasks in the upper documents, {share} taken up: {covered} covered, {partly} partly, {outdated} outdated, {missing} missing; {added} added in this plan.',
  },
  list: { zh: '{status}（{count}）', en: '{status} ({count})' },
} as const satisfies Record<string, Localised>
