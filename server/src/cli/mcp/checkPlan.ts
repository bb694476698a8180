/** The tool `check_plan`: findings and elements of one plan, as `fangan check --format json` gives them. */

import { relative } from 'node:path'
import { analyse } from '../../analysis/analyse.js'
import type { Severity } from '../../templates/template.js'
import { LineIndex } from '../../text/lineIndex.js'
import { fill, type Locale } from '../../text/localised.js'
import { type FileResult, fileResult, severities } from '../fileResult.js'
import { slashes } from '../files.js'
import { messages as reportMessages } from '../messages.js'
import { Projects } from '../projects.js'
import { givenPlan, planArguments } from './givenPlan.js'
import { mcpMessages as messages } from './messages.js'
import { Refusal, type Schema, type Tool } from './tool.js'

const place: Schema = {
  type: 'object',
  properties: { line: { type: 'integer' }, character: { type: 'integer' } },
  required: ['line', 'character'],
}
const span: Readonly<Record<string, Schema>> = {
  start: { type: 'integer' },
  end: { type: 'integer' },
  range: { type: 'object', properties: { start: place, end: place }, required: ['start', 'end'] },
}
const status: Schema = { type: 'string', enum: ['met', 'partial', 'missing'] }
const severity: Schema = { type: 'string', enum: severities }
const text: Schema = { type: 'string' }

export const checkPlan: Tool = {
  name: 'check_plan',
  title: messages.check.title,
  description: messages.check.description,
  arguments: {
    ...planArguments,
    template: { description: messages.template },
    min_severity: { description: messages.check.minSeverity, values: severities },
  },
  output: {
    type: 'object',
    properties: {
      path: text,
      empty: { type: 'boolean' },
      template: {
        type: 'object',
        properties: { id: text, title: text, reason: text },
        required: ['id', 'title', 'reason'],
      },
      diagnostics: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            rule: text,
            severity,
            message: text,
            ...span,
            requirement: text,
            basis: { type: 'array', items: { type: 'object' } },
            related: { type: 'array', items: { type: 'object' } },
            fixes: { type: 'array', items: { type: 'object' } },
          },
          required: ['rule', 'severity', 'message', 'start', 'end', 'range', 'basis', 'fixes'],
        },
      },
      completeness: {
        type: 'object',
        properties: {
          requirements: {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                id: text,
                ref: text,
                title: text,
                clause: text,
                severity,
                status,
                line: { type: 'integer' },
              },
              required: ['id', 'ref', 'title', 'clause', 'severity', 'status'],
            },
          },
          tasks: { type: 'array', items: { type: 'object' } },
          demanded: { type: 'object' },
        },
        required: ['requirements', 'tasks', 'demanded'],
      },
      counts: { type: 'object', additionalProperties: { type: 'integer' } },
      defects: { type: 'array', items: { type: 'object' } },
    },
    required: ['path', 'template', 'diagnostics', 'completeness', 'counts'],
  },
  answer: async (given, context) => {
    const { io, locale } = context
    const plan = await givenPlan(given, context)
    const projects = new Projects(io)
    const project = await projects.for(plan.absolute)
    const ids = project.templates.map(({ id }) => id)
    if (given.template !== undefined && !ids.includes(given.template)) {
      throw new Refusal(fill(messages.unknownTemplate, { id: given.template, ids: ids.join(', ') }))
    }
    const analysis = analyse({
      text: plan.text,
      path: slashes(relative(project.folder, plan.absolute)),
      config: project.config,
      templates: project.templates,
      templateId: given.template,
    })
    const least = severities.find((one) => one === given.min_severity) ?? 'hint'
    const result = fileResult(
      { path: plan.path, text: plan.text, lines: new LineIndex(plan.text), analysis, findings: analysis.findings },
      { locale, least, withFixes: true },
    )
    const defects = projects.defects.map((one) => ({ ...one, message: one.message[locale] }))
    const said = [...defects.map(({ place, message }) => `${place}${message}`), report(result, locale)]
    return { text: said.join('\n'), structured: { ...result, ...(defects.length > 0 && { defects }) } }
  },
}

/** The result in words: one line for all, then one for each finding. */
function report(result: FileResult, locale: Locale): string {
  if (result.empty) return messages.empty[locale]
  const number = (status: string) => result.completeness.requirements.filter((one) => one.status === status).length
  const args = {
    ...result.counts,
    template: result.template.title,
    met: number('met'),
    partial: number('partial'),
    missing: number('missing'),
  }
  const lines = result.diagnostics.map(({ range, severity, message, rule }) => {
    const name = reportMessages.report.severity[severity satisfies Severity][locale]
    return `${range.start.line + 1}:${range.start.character + 1} ${name} ${message} (${rule})`
  })
  return [fill(messages.found, args)[locale], ...lines].join('\n')
}
