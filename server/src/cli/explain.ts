/** `fangan explain`: the page of a rule, or what a requirement of a template asks for. */

import { nearest } from '../analysis/nearest.js'
import { ownRules } from '../analysis/ownRules.js'
import { registry } from '../rules/registry.generated.js'
import type { RuleMeta } from '../rules/rule.js'
import { builtinTemplates } from '../templates/builtin.generated.js'
import type { Requirement, Template } from '../templates/template.js'
import { fill, type Locale } from '../text/localised.js'
import { exitCode } from './exitCode.js'
import type { Io } from './io.js'
import { messages } from './messages.js'

/** Prints what is known of `id`; resolves to the exit code, 2 when there is no such rule. */
export async function explain(id: string, io: Io, locale: Locale): Promise<number> {
  const requirement = requirements().find((one) => one.id === id)
  // The pages are the largest part of the bundle and are needed here only.
  const { pages } = await import('../rules/pages.generated.js')
  const meta = metas().find((one) => one.id === id)
  const page = pages[id]
  if (page !== undefined) io.write(`${page.trimEnd()}\n`)
  else if (requirement) io.write(requirementText(requirement.template, requirement.requirement, locale))
  else if (meta) io.write(metaText(meta, locale))
  else return unknown(id, io, locale)
  return exitCode.ok
}

function unknown(id: string, io: Io, locale: Locale): number {
  const meant = nearest(
    id,
    [...metas(), ...requirements()].map((one) => one.id),
  )
  const suggestion = meant === undefined ? '' : fill(messages.meant, { meant })[locale]
  io.writeError(`fangan: ${fill(messages.explain.unknown, { name: id })[locale]}${suggestion}\n`)
  return exitCode.failure
}

function metas(): readonly RuleMeta[] {
  return [...registry.map((rule) => rule.meta), ...ownRules]
}

function requirements(): { id: string; template: Template; requirement: Requirement }[] {
  return builtinTemplates.flatMap((template) =>
    template.requirements.map((requirement) => ({ id: `${template.id}/${requirement.id}`, template, requirement })),
  )
}

function requirementText(template: Template, requirement: Requirement, locale: Locale): string {
  const text = messages.explain
  const facts = [
    `${text.basis[locale]}: ${template.basis.document} ${requirement.clause} (${requirement.ref})`,
    `${text.severity[locale]}: ${messages.report.severity[requirement.severity][locale]}`,
    `${text.says[locale]}: ${requirement.message[locale]}`,
  ]
  const insert = requirement.insert === undefined ? [] : [`${text.insert[locale]}:\n\n${requirement.insert.trimEnd()}`]
  return `${[`# ${template.id}/${requirement.id} ${requirement.title[locale]}`, facts.join('\n'), ...insert].join('\n\n')}\n`
}

function metaText(meta: RuleMeta, locale: Locale): string {
  const text = messages.explain
  const says = Object.values(meta.messages).map((message) => `- ${message[locale]}`)
  const options = Object.entries(meta.options ?? {}).map(
    ([name, option]) => `- ${name} (${JSON.stringify(option.default)}): ${option.description[locale]}`,
  )
  const facts = [
    `${text.severity[locale]}: ${messages.report.severity[meta.severity][locale]}`,
    `${text.fixable[locale]}: ${text.fix[meta.fixable][locale]}`,
    ...meta.basis.map(({ document, clause }) => `${text.basis[locale]}: ${document} ${clause}`),
  ]
  const blocks = [
    `# ${meta.id} ${meta.title[locale]}`,
    facts.join('\n'),
    ...(says.length > 0 ? [`${text.says[locale]}:\n${says.join('\n')}`] : []),
    ...(options.length > 0 ? [`${text.options[locale]}:\n${options.join('\n')}`] : []),
  ]
  return `${blocks.join('\n\n')}\n`
}
