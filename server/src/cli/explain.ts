/** `fangan explain`: the page of a rule, or what a requirement of a template asks for. */

import { ownRules } from '../analysis/ownRules.js'
import { allRules } from '../rules/allRules.js'
import type { RuleMeta } from '../rules/rule.js'
import { builtinTemplates } from '../templates/builtin.generated.js'
import type { Requirement, Template } from '../templates/template.js'
import { fill, type Locale } from '../text/localised.js'
import { nearest } from '../text/nearest.js'
import { exitCode } from './exitCode.js'
import type { Io } from './io.js'
import { messages } from './messages.js'

/** Prints what is known of `name`; resolves to the exit code, 2 when there is no such rule or there are several. */
export async function explain(name: string, io: Io, locale: Locale): Promise<number> {
  const meant = requirementsNamed(name)
  const meta = metas().find((one) => one.id === name)
  if (!meta && meant.length > 1) return ambiguous(name, meant, io, locale)
  const [requirement] = meta ? [] : meant
  const id = requirement?.id ?? name
  // The pages are the largest part of the bundle and are needed here only.
  const { pages } = await import('../rules/pages.generated.js')
  // Nobody has written a rule by the name of `constructor`.
  const page = Object.hasOwn(pages, id) ? pages[id] : undefined
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

function ambiguous(name: string, meant: readonly { id: string }[], io: Io, locale: Locale): number {
  const ids = { zh: meant.map(({ id }) => id).join('、'), en: meant.map(({ id }) => id).join(', ') }
  io.writeError(`fangan: ${fill(messages.explain.ambiguous, { name, ids })[locale]}\n`)
  return exitCode.failure
}

/** By full id (`notice-40/measure-person`), by the notice's number (`R24`), or by the id within its template. */
function requirementsNamed(name: string) {
  const all = requirements()
  const full = all.filter(({ id }) => id === name)
  if (full.length > 0) return full
  return all.filter(({ requirement }) => requirement.ref === name.toUpperCase() || requirement.id === name)
}

function metas(): readonly RuleMeta[] {
  return [...allRules.map((rule) => rule.meta), ...ownRules]
}

function requirements(): { id: string; template: Template; requirement: Requirement }[] {
  return builtinTemplates.flatMap((template) =>
    template.requirements.map((requirement) => ({ id: `${template.id}/${requirement.id}`, template, requirement })),
  )
}

function requirementText(template: Template, requirement: Requirement, locale: Locale): string {
  const text = messages.explain
  const colon = text.colon[locale]
  const facts = [
    `${text.basis[locale]}${colon}${template.basis.document} ${requirement.clause} (${requirement.ref})`,
    `${text.severity[locale]}${colon}${messages.report.severity[requirement.severity][locale]}`,
    `${text.says[locale]}${colon}${requirement.message[locale]}`,
  ]
  const insert =
    requirement.insert === undefined
      ? []
      : [`${text.insert[locale]}${text.blockColon[locale]}\n\n${requirement.insert.trimEnd()}`]
  return `${[`# ${template.id}/${requirement.id} ${requirement.title[locale]}`, facts.join('\n'), ...insert].join('\n\n')}\n`
}

function metaText(meta: RuleMeta, locale: Locale): string {
  const text = messages.explain
  const colon = text.colon[locale]
  const args = { rule: text.someRule, meant: text.otherRule }
  const says = Object.values(meta.messages).map(
    // What a message takes from a document has no words here.
    (message) => `- ${fill(message, args)[locale].replace(/\{\w+\}/g, '…')}`,
  )
  const options = Object.entries(meta.options ?? {}).map(
    ([name, option]) => `- ${name} (${JSON.stringify(option.default)})${colon}${option.description[locale]}`,
  )
  const facts = [
    `${text.severity[locale]}${colon}${messages.report.severity[meta.severity][locale]}`,
    `${text.fixable[locale]}${colon}${text.fix[meta.fixable][locale]}`,
    ...meta.basis.map(({ document, clause }) => `${text.basis[locale]}${colon}${document} ${clause}`),
  ]
  const blocks = [
    `# ${meta.id} ${meta.title[locale]}`,
    facts.join('\n'),
    ...(says.length > 0 ? [`${text.says[locale]}${text.blockColon[locale]}\n${says.join('\n')}`] : []),
    ...(options.length > 0 ? [`${text.options[locale]}${text.blockColon[locale]}\n${options.join('\n')}`] : []),
  ]
  return `${blocks.join('\n\n')}\n`
}
