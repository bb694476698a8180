/** `fangan/newPlanChoices`, `fangan/newPlanTitle`, `fangan/newPlan`: a new plan, step by step. */

import type { CancellationToken } from 'vscode-languageserver'
import { newPlan as draft, newPlanTitle as proposedTitle } from '../../features/newPlan.js'
import type { NewPlanChoices, NewPlanParams, NewPlanPlace, NewPlanText } from '../../protocol.js'
import { regions } from '../../semantics/organs/index.js'
import { builtinTemplates } from '../../templates/builtin.generated.js'
import type { Template } from '../../templates/template.js'
import { LineIndex } from '../../text/lineIndex.js'
import type { Locale } from '../../text/localised.js'
import { throwIfCancelled } from '../guard.js'
import type { Analysed } from '../plans.js'
import type { Run, Server } from '../request.js'
import { toRange } from '../toLsp.js'
import { decoded } from '../uri.js'
import type { PlanFacts } from '../workspacePlans.js'

/** Answers `newPlanChoices`. */
export const newPlanChoices: Run<object, NewPlanChoices> = async (server, _, token) => {
  const [templates, locale, plans] = await Promise.all([
    templatesFor(server),
    localeOf(server),
    server.workspacePlans.facts(server, token),
  ])
  throwIfCancelled(token)
  return {
    templates: templates.map(({ id, title, basis }) => ({ id, title: title[locale], basis: basis.document })),
    provinces: regions.map(({ name }) => name),
    uppers: plans.flatMap(toUpper),
  }
}

/** Answers `newPlanTitle`. */
export const newPlanTitle: Run<NewPlanPlace, string> = async (server, { template, level, region }) =>
  proposedTitle({ templates: await templatesFor(server), templateId: template, level, region })

/** Answers `newPlan`. */
export const newPlan: Run<NewPlanParams, NewPlanText> = async (server, { template, upper, ...known }, token) => {
  const templates = await templatesFor(server)
  const upperPlan = upper === undefined ? undefined : await planAt(server, upper, token)
  throwIfCancelled(token)
  const { text, firstBlank } = draft({
    ...known,
    templates,
    templateId: template,
    ...(upperPlan && { upper: upperPlan.analysis.plan }),
  })
  return { text, ...(firstBlank && { firstBlank: toRange(new LineIndex(text), firstBlank) }) }
}

/** The templates of the first folder's project: a new plan lies nowhere yet. */
async function templatesFor(server: Server): Promise<readonly Template[]> {
  const [folder] = server.folders()
  return folder === undefined ? builtinTemplates : (await server.projects.forFolder(folder)).templates
}

async function localeOf(server: Server): Promise<Locale> {
  return (await server.settings.for(server.folders()[0])).locale
}

async function planAt(server: Server, uri: string, token: CancellationToken): Promise<Analysed | undefined> {
  const open = await server.plans.analysed(uri, token)
  if (open) return open
  const wanted = decoded(uri)
  for await (const plan of server.workspacePlans.each(server, token, (facts) => decoded(facts.uri) === wanted)) {
    return plan
  }
  return undefined
}

/** A plan that has tasks to carry out. */
function toUpper({ uri, plan, taskCount }: PlanFacts): NewPlanChoices['uppers'] {
  const { title, docNumber } = plan.metadata
  if (title === undefined || taskCount === 0) return []
  return [{ uri, title, ...(docNumber !== undefined && { number: docNumber }), taskCount }]
}
