/** The tool `list_requirements`: what the notices demand of a plan. */

import { builtinTemplates } from '../../templates/builtin.generated.js'
import type { Template } from '../../templates/template.js'
import { fill, type Locale } from '../../text/localised.js'
import { messages as reportMessages } from '../messages.js'
import { mcpMessages as messages } from './messages.js'
import { Refusal, type Schema, type Tool } from './tool.js'

const text: Schema = { type: 'string' }
const requirement: Schema = {
  type: 'object',
  properties: {
    ...{ id: text, ref: text, title: text, clause: text, message: text, insert: text },
    on: { type: 'string', enum: ['document', 'section', 'task'] },
    severity: { type: 'string', enum: ['error', 'warning', 'information', 'hint'] },
  },
  required: ['id', 'ref', 'title', 'clause', 'on', 'severity', 'message'],
}

export const listRequirements: Tool = {
  name: 'list_requirements',
  title: messages.requirements.title,
  description: messages.requirements.description,
  arguments: { template: { description: messages.requirements.template } },
  output: {
    type: 'object',
    properties: {
      templates: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            ...{ id: text, title: text },
            basis: { type: 'object', properties: { document: text, clause: text } },
            requirements: { type: 'array', items: requirement },
          },
          required: ['id', 'title', 'basis', 'requirements'],
        },
      },
    },
    required: ['templates'],
  },
  answer: async ({ template }, { locale }) => {
    const wanted = builtinTemplates.filter(({ id }) => template === undefined || id === template)
    if (wanted.length === 0) {
      const ids = builtinTemplates.map(({ id }) => id).join(', ')
      throw new Refusal(fill(messages.unknownTemplate, { id: template ?? '', ids }))
    }
    const templates = wanted.map((one) => templateValue(one, locale))
    return { text: templates.map((one) => inWords(one, locale)).join('\n\n'), structured: { templates } }
  },
}

type TemplateValue = ReturnType<typeof templateValue>

function templateValue({ id, title, basis, requirements }: Template, locale: Locale) {
  return {
    id,
    title: title[locale],
    basis,
    requirements: requirements.map((one) => ({
      id: `${id}/${one.id}`,
      ref: one.ref,
      title: one.title[locale],
      clause: one.clause,
      on: one.on,
      severity: one.severity,
      message: one.message[locale],
      ...(one.insert !== undefined && { insert: one.insert }),
    })),
  }
}

function inWords({ id, title, basis, requirements }: TemplateValue, locale: Locale): string {
  const lines = requirements.map((one) => {
    const severity = reportMessages.report.severity[one.severity][locale]
    return `${one.ref} ${one.id} ${severity} ${one.title} (${one.clause})`
  })
  return [`${id} ${title} (${basis.document})`, ...lines].join('\n')
}
