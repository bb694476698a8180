/** What the check says of a plan in a few lines of text, for readers that have no editor: language models and scripts. */

import type { Analysis } from '../analysis/analyse.js'
import type { Severity } from '../templates/template.js'
import { counted } from '../text/counted.js'
import type { LineIndex } from '../text/lineIndex.js'
import { fill, type Locale, type Localised } from '../text/localised.js'
import { type ChecklistItem, checklist, requirementCount } from './checklist.js'

/** More findings or elements than this fill the reader's attention without helping. */
const mostListed = 60

/** Template, counts and findings (line, severity, rule, message), the weightiest first; lines count from 1. */
export function checkReport(analysis: Analysis, lines: LineIndex, locale: Locale): string {
  const { findings } = analysis
  const ordered = [...findings].sort((a, b) => weights.indexOf(a.severity) - weights.indexOf(b.severity))
  const listed = ordered.slice(0, mostListed).map((finding) => {
    const line = lines.position(finding.range.start).line + 1
    return fill(messages.finding, {
      line,
      severity: severityNames[finding.severity],
      rule: finding.rule,
      message: finding.message,
    })[locale]
  })
  const more = findings.length - listed.length
  return [
    ...head(analysis, locale),
    fill(messages.findings, { count: findings.length })[locale],
    ...listed,
    ...(more > 0 ? [fill(messages.more, { count: more })[locale]] : []),
  ].join('\n')
}

/** The elements that are missing or incomplete, with id, clause and what to do. */
export function missingReport(analysis: Analysis, locale: Locale): string {
  const { groups } = checklist(analysis)
  const open = groups.flatMap(({ title, items }) =>
    items.filter(({ status }) => status === 'missing' || status === 'partial').map((item) => ({ title, item })),
  )
  const listed = open.slice(0, mostListed).map(({ title, item }) => elementLine(title, item)[locale])
  return [...head(analysis, locale), ...(listed.length > 0 ? listed : [messages.complete[locale]])].join('\n')
}

function head(analysis: Analysis, locale: Locale): string[] {
  const { met, total } = requirementCount(analysis)
  const { template, reason } = analysis.template
  return [
    fill(messages.template, { title: template.title, reason })[locale],
    fill(messages.elements, { met, total, tasks: analysis.completeness.tasks.length })[locale],
  ]
}

function elementLine(
  place: Localised,
  { requirement, status, gapCount, message, insertable }: ChecklistItem,
): Localised {
  const { id, clause, title } = requirement
  const state = status === 'missing' ? messages.missing : messages.partial
  const gaps = gapCount > 0 ? fill(messages.gaps, { count: counted(gapCount, 'task') }) : messages.none
  const insert = insertable ? messages.insertable : messages.none
  return fill(messages.element, { id, clause, title, place, state, gaps, insert, message: message ?? messages.none })
}

const weights: readonly Severity[] = ['error', 'warning', 'information', 'hint']

const severityNames: Readonly<Record<Severity, Localised>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  information: { zh: '信息', en: 'information' },
  hint: { zh: '提示', en: 'hint' },
}

const messages = {
  template: { zh: '对照：{title}（{reason}）', en: 'Checked against: {title} ({reason})' },
  elements: {
    zh: '要素：{met}/{total} 项已写明；任务 {tasks} 项。',
    en: 'Elements met: {met} of {total}; tasks: {tasks}.',
  },
  findings: { zh: '问题 {count} 个：', en: 'Findings: {count}' },
  finding: { zh: '第{line}行 {severity} {rule}：{message}', en: 'line {line} {severity} {rule}: {message}' },
  more: { zh: '另有 {count} 个未列出。', en: '{count} more are not listed.' },
  element: {
    zh: '[{id}] {title}：{state}（{place}；{clause}）{gaps}{message}{insert}',
    en: '[{id}] {title}: {state} ({place}; {clause}).{gaps} {message}{insert}',
  },
  missing: { zh: '缺', en: 'missing' },
  partial: { zh: '不完整', en: 'incomplete' },
  gaps: { zh: '涉及任务 {count} 项。', en: ' Concerns {count}.' },
  insertable: { zh: '可插入标准条款。', en: ' A standard clause can be inserted.' },
  none: { zh: '', en: '' },
  complete: { zh: '所要求的要素都已写明。', en: 'All elements asked for are there.' },
} as const
