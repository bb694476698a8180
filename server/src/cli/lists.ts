/** `fangan rules` and `fangan templates`: what there is, one per line. */

import { ownRules } from '../analysis/ownRules.js'
import { allRules } from '../rules/allRules.js'
import { builtinTemplates } from '../templates/builtin.generated.js'
import type { Locale } from '../text/localised.js'
import { padEnd, widest } from '../text/width.js'
import { exitCode } from './exitCode.js'
import type { Io } from './io.js'
import { messages } from './messages.js'

/** Prints the rules and the requirements of the built-in templates with severity and title. */
export function listRules(io: Io, locale: Locale): number {
  const rules = [...allRules.map((rule) => rule.meta), ...ownRules].map(({ id, severity, title }) => ({
    id,
    severity,
    title,
  }))
  const requirements = builtinTemplates.flatMap((template) =>
    template.requirements.map(({ id, severity, title }) => ({ id: `${template.id}/${id}`, severity, title })),
  )
  const rows = [...rules, ...requirements].map(({ id, severity, title }) => [
    id,
    messages.report.severity[severity][locale],
    title[locale],
  ])
  io.write(table(rows))
  return exitCode.ok
}

/** Prints the built-in templates with the document they rest on and the number of their requirements. */
export function listTemplates(io: Io, locale: Locale): number {
  io.write(
    table(
      builtinTemplates.map(({ id, title, basis, requirements }) => [
        id,
        title[locale],
        basis.document,
        String(requirements.length),
      ]),
    ),
  )
  return exitCode.ok
}

function table(rows: readonly (readonly string[])[]): string {
  const [first] = rows
  if (!first) return ''
  const widths = first.map((_, column) => widest(rows.map((row) => row[column])))
  const lines = rows.map((row) =>
    row
      .map((cell, column) => padEnd(cell, widths[column]))
      .join('  ')
      .trimEnd(),
  )
  return `${lines.join('\n')}\n`
}
