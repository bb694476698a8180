/** The tool `inspect_plan`: the model of one plan, as `fangan inspect` gives it. */

import { readPlan } from '../../semantics/lower.js'
import { formatInspectJson } from '../format/inspectJson.js'
import { formatInspectText } from '../format/inspectText.js'
import { givenPlan, planArguments } from './givenPlan.js'
import { mcpMessages as messages } from './messages.js'
import type { Schema, Tool } from './tool.js'

const objects: Schema = { type: 'array', items: { type: 'object' } }

export const inspectPlan: Tool = {
  name: 'inspect_plan',
  title: messages.inspect.title,
  description: messages.inspect.description,
  arguments: planArguments,
  output: {
    type: 'object',
    properties: {
      version: { type: 'integer' },
      metadata: { type: 'object' },
      headings: objects,
      tasks: objects,
      annexRows: objects,
      duties: objects,
      documentDeadlines: objects,
      documentTargets: objects,
      citations: objects,
      abbreviations: objects,
      placeholders: objects,
    },
    required: ['version', 'metadata', 'headings', 'tasks', 'annexRows', 'citations', 'placeholders'],
  },
  answer: async (given, context) => {
    const plan = readPlan((await givenPlan(given, context)).text)
    return { text: formatInspectText(plan, context.locale), structured: JSON.parse(formatInspectJson(plan)) }
  },
}
