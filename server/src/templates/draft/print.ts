/** Prints a drafted template as YAML, with the words of the notice and what is to be looked at as comments. */

import type { Locale, Localised } from '../../text/localised.js'
import type { Draft } from './draft.js'
import { draftMessages as messages } from './messages.js'
import type { Proposal, Undecided } from './proposal.js'
import { flow, scalar } from './yamlText.js'

/** A template to be printed. */
export interface Printable extends Omit<Draft, 'subject'> {
  readonly clause: string
  readonly titleWords: readonly (readonly string[])[]
  /** Stands at the top, as comments. */
  readonly opening: Localised
}

/** The YAML of `draft`; comments are in the language `locale`, texts of the template in Chinese. */
export function printDraft(draft: Draft, locale: Locale): string {
  const { subject, kinds, proposals } = draft
  const opening = proposals.length > 0 ? messages.opening : messages.nothing
  return printTemplate({ ...draft, clause: '全文', titleWords: [[subject], kinds], opening }, locale)
}

/** The YAML of a template. */
export function printTemplate(template: Printable, locale: Locale): string {
  const { proposals, undecided } = template
  const lines = [
    ...comment(template.opening, locale),
    `id: ${template.id}`,
    `title: ${scalar(template.title)}`,
    `documentKinds: ${flow(template.kinds)}`,
    `basis: { document: ${scalar(template.document)}, clause: ${scalar(template.clause)} }`,
    'since: 0.5.0',
    ...header(template, locale),
    proposals.length > 0 ? 'requirements:' : 'requirements: []',
    ...proposals.flatMap((proposal, index) => requirement(proposal, index + 1, locale)),
    ...rest(undecided, locale),
  ]
  return `${lines.join('\n')}\n`
}

function header({ regions, citations, titleWords, dates }: Printable, locale: Locale): string[] {
  return [
    'appliesTo:',
    ...comment(messages.appliesTo, locale, '  '),
    `  regions: ${flow(regions)}`,
    '  levels: []',
    `  citations: ${flow(citations)}`,
    `  titleWords: ${flow(titleWords)}`,
    ...(dates.length > 0 ? ['dates:'] : []),
    ...dates.flatMap(({ date, title, clause }) => [
      `  - date: ${date}`,
      `    title: ${scalar(title)}`,
      `    clause: ${scalar(clause)}`,
    ]),
  ]
}

function requirement(proposal: Proposal, number: number, locale: Locale): string[] {
  const { id, title, clause, on, place, expect, severity, insert, quoted, doubt } = proposal
  const { predicate, ...values } = expect
  return [
    '',
    ...(quoted === '' ? [] : [`  # ${clause}：“${oneLine(quoted)}”`]),
    ...(doubt ? comment(messages.doubts[doubt] ?? messages.doubts.words, locale, '  ') : []),
    `  - id: ${id}`,
    `    ref: R${String(number).padStart(2, '0')}`,
    `    title: ${scalar(title)}`,
    `    clause: ${scalar(clause)}`,
    `    on: ${on}`,
    `    place: ${place}`,
    '    expect:',
    `      predicate: ${predicate}`,
    ...Object.entries(values).map(([key, value]) => `      ${key}: ${flow(value)}`),
    `    severity: ${severity}`,
    `    message: ${scalar(said(proposal))}`,
    ...(insert ? [`    insert: ${JSON.stringify(insert)}`] : []),
  ]
}

/** What is said of a plan that lacks it. */
function said({ on, title, clause, expect }: Proposal): string {
  if (expect.predicate === 'document-date-by') return `成文日期晚于${expect.date}（${clause}）。请核对。`
  if (/^(?:引用|写明)/.test(title)) return `没有${title}（${clause}）。请补写。`
  if (on === 'task') return `各项任务都没有写明${title.replace(/^每项任务的/, '')}（${clause}）。请逐项写明。`
  return `没有写到“${title}”（${clause}）。请补写。`
}

function rest(undecided: readonly Undecided[], locale: Locale): string[] {
  if (undecided.length === 0) return []
  const listed = undecided.map(
    ({ clause, quoted, reason }) =>
      `# - ${clause}：“${oneLine(quoted)}”（${messages.reasons[reason]?.[locale] ?? reason}）`,
  )
  return ['', ...comment(messages.undecided, locale), ...listed]
}

function comment(text: Localised, locale: Locale, indent = ''): string[] {
  return text[locale].split('\n').map((line) => `${indent}# ${line}`)
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}
