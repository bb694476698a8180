/** The tool `explain_rule`: the page of a rule or requirement, as `fangan explain` prints it. */

import { exitCode } from '../exitCode.js'
import { explain } from '../explain.js'
import { mcpMessages as messages } from './messages.js'
import { Refusal, type Tool } from './tool.js'

export const explainRule: Tool = {
  name: 'explain_rule',
  title: messages.explain.title,
  description: messages.explain.description,
  arguments: { rule: { description: messages.explain.rule, required: true } },
  output: {
    type: 'object',
    properties: { rule: { type: 'string' }, page: { type: 'string' } },
    required: ['rule', 'page'],
  },
  answer: async ({ rule = '' }, { io, locale }) => {
    let page = ''
    let complaint = ''
    const heard = {
      ...io,
      write: (out: string) => {
        page += out
      },
      writeError: (out: string) => {
        complaint += out
      },
    }
    const code = await explain(rule, heard, locale)
    const said = complaint.replace(/^fangan: /, '').trim()
    if (code !== exitCode.ok) throw new Refusal({ zh: said, en: said })
    return { text: page, structured: { rule, page } }
  },
}
