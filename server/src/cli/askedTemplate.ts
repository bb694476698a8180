/** The template that `--template` asks for. */

import { resolve } from 'node:path'
import { isTemplatePath } from '../analysis/config.js'
import { configFileName } from '../analysis/filePatterns.js'
import type { Template } from '../templates/template.js'
import { fill } from '../text/localised.js'
import type { Io } from './io.js'
import { messages } from './messages.js'
import type { Projects } from './projects.js'

/**
 * The template with the id `value`, or the one in the file `value`; nothing in it when none is asked for. `undefined`
 * when there is no such template: `projects.defects` then says why.
 */
export async function askedTemplate(
  value: string | undefined,
  io: Io,
  projects: Projects,
): Promise<{ readonly template?: Template } | undefined> {
  if (value === undefined) return {}
  const { templates } = await projects.for(resolve(io.cwd, configFileName))
  const known = templates.find(({ id }) => id === value)
  if (known) return { template: known }
  if (isTemplatePath(value) || io.kindOf(resolve(io.cwd, value)) === 'file') {
    const template = await projects.template(value)
    return template && { template }
  }
  const message = fill(messages.unknownTemplate, { id: value, ids: templates.map(({ id }) => id).join(', ') })
  projects.defects.push({ place: '', message, severity: 'error' })
  return undefined
}
