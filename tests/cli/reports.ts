/** A small report, made by hand, for the tests of the formats. */

import { type FileResult, fileResult, isAtLeast } from '../../server/src/cli/fileResult.js'
import { emptySummary, type Format, type ReportStyle, type Summary } from '../../server/src/cli/report.js'
import type { Finding } from '../../server/src/rules/rule.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import type { Task } from '../../server/src/semantics/model.js'
import type { Requirement, Severity, Template } from '../../server/src/templates/template.js'
import { LineIndex } from '../../server/src/text/lineIndex.js'

/** The text of the one file; findings stand on 完成 and on 省XX局. */
export const text = '甲省实施方案\n一、重点任务\n1.推进A工作，尽快完成。（省XX局负责）\n'

const template: Template = {
  id: 'sample',
  title: { zh: '示例模板', en: 'Sample' },
  documentKinds: [],
  basis: { document: '示例通知', clause: '第二条' },
  since: '0.2.0',
  appliesTo: { regions: [], levels: [], citations: [], titleWords: [] },
  requirements: [],
}

const goal = requirement('goal', 'R01', '总体目标')
const tasks = requirement('tasks', 'R02', '重点任务')

/** Demands `element` of every task. */
export function taskRequirement(element: string): Requirement {
  return { ...requirement(element, 'R03', element), on: 'task', expect: { predicate: 'tasks-have', element } }
}

const task: Task = {
  path: [1, 1],
  title: '推进A工作',
  start: text.indexOf('1.'),
  end: text.length - 1,
  titleRange: at('推进A工作'),
  responsibilities: [],
  parties: [],
  inherited: [],
  persons: [],
  deadlines: [],
  targets: [],
}

const findings: readonly Finding[] = [
  {
    rule: 'sample/goal',
    severity: 'error',
    range: { start: 0, end: 6 },
    message: { zh: '缺少总体目标：100%\n请补写。', en: 'The overall goal is missing: 100%\nAdd it.' },
    requirement: 'R01',
    basis: [{ document: '示例通知', clause: '第二条' }],
    related: [],
    fixes: [],
  },
  {
    rule: 'placeholder-left',
    severity: 'warning',
    range: at('省XX局'),
    message: { zh: '“省XX局”还没有填写。', en: '"省XX局" is still blank.' },
    basis: [{ document: '示例标准', clause: '7' }],
    related: [{ range: { start: 0, end: 6 }, message: { zh: '标题', en: 'title' } }],
    fixes: [{ title: { zh: '删去', en: 'Remove' }, safety: 'unsafe', edits: [{ ...at('省XX局'), newText: '省乙局' }] }],
  },
  {
    rule: 'deadline-vague',
    severity: 'hint',
    range: at('尽快完成'),
    message: { zh: '没有明确时限。', en: 'No definite date.' },
    basis: [],
    related: [],
    fixes: [],
  },
]

/** A report before it has the form of a format. */
export interface Report {
  readonly file: (style: ReportStyle) => FileResult
  readonly summary: Summary
}

/** The report with everything of at least `least`, by default as people see it; `path` is the file's. */
export function sampleReport(
  path = '方案/甲 (1).txt',
  least: Severity = 'information',
  demanded: readonly Requirement[] = [goal, tasks],
): Report {
  const anchor = { start: 0, end: 6 }
  const analysis = {
    plan: readPlan(''),
    template: { template, binding: false, reason: { zh: '由命令行指定', en: 'asked for' }, source: 'asked' as const },
    completeness: {
      template,
      binding: false,
      requirements: demanded.map((one) =>
        one === goal
          ? { requirement: one, status: 'missing' as const, evidence: [], anchor, insertAt: 0 }
          : { requirement: one, status: 'met' as const, evidence: [at('一、重点任务')], anchor, insertAt: 0 },
      ),
      tasks: [
        {
          task,
          lead: 'partial' as const,
          person: 'missing' as const,
          deadline: 'met' as const,
          target: 'missing' as const,
        },
      ],
    },
    findings,
  }
  const file = { path, text, lines: new LineIndex(text), analysis, findings }
  const shown = findings.filter(({ severity }) => isAtLeast(severity, least))
  return {
    file: ({ locale }) => fileResult(file, { locale, least, withFixes: true }),
    summary: {
      ...emptySummary,
      files: 1,
      counts: { errors: 1, warnings: 1, information: 0, hints: 1 },
      hidden: findings.length - shown.length,
    },
  }
}

/** The same with its hints, as programs see it. */
export function fullReport(): Report {
  return sampleReport(undefined, 'hint')
}

/** The whole text of a report, with `more` in its summary. */
export function printed(
  format: Format,
  { file, summary }: Report,
  style: ReportStyle,
  more: Partial<Summary> = {},
): string {
  const writer = format.writer(style)
  const part = writer.begin() + writer.add(format.partOf(file(style), style))
  return part + writer.end({ ...summary, ...more })
}

function at(words: string) {
  return { start: text.indexOf(words), end: text.indexOf(words) + words.length }
}

function requirement(id: string, ref: string, title: string): Requirement {
  return {
    id,
    ref,
    title: { zh: title, en: id },
    clause: '第二条',
    on: 'document',
    place: 'goals',
    expect: { predicate: 'section' },
    severity: 'error',
    message: { zh: '', en: '' },
  }
}
