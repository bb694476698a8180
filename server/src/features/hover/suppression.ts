/** A suppression: what it switches off, and the rules that it names. */

import type { Analysis } from '../../analysis/analyse.js'
import { ownRules } from '../../analysis/ownRules.js'
import { allRules } from '../../rules/allRules.js'
import { matchesRule } from '../../rules/settings.js'
import { type DirectiveKind, readDirectives } from '../../text/directives.js'
import type { Localised } from '../../text/localised.js'
import { type Explanation, fact, listed } from './explanation.js'

/** A line with a suppression is not longer, in UTF-16 units. */
const reach = 600

/** The suppression, or the rule id in one, at `offset`; `undefined` outside them. */
export function explainSuppressionAt(analysis: Analysis, offset: number): Explanation | undefined {
  const { source } = analysis.plan
  const from = Math.max(0, offset - reach)
  const directive = readDirectives(source.slice(from, offset + reach)).find(
    ({ start, end }) => from + start <= offset && offset < from + end,
  )
  if (!directive) return undefined
  const rule = directive.rules.find(({ start, end }) => from + start <= offset && offset < from + end)
  const names = namesOf(analysis)
  if (!rule) {
    const rules = directive.rules.map(({ id }) => names.get(id) ?? { zh: id, en: id })
    return {
      range: { start: from + directive.start, end: from + directive.end },
      title: scopes[directive.kind],
      facts: rules.length > 0 ? listed(what, rules, 10) : fact(what, { zh: '全部规则', en: 'every rule' }),
    }
  }
  const range = { start: from + rule.start, end: from + rule.end }
  const meant = [...names].filter(([id]) => matchesRule(rule.id, id))
  const [only] = meant
  if (meant.length === 1) return { range, title: { zh: rule.id, en: rule.id }, facts: fact(what, only[1]) }
  const facts =
    meant.length > 1
      ? listed(
          what,
          meant.map(([, title]) => title),
          10,
        )
      : fact({ zh: '注意', en: 'Note' }, { zh: '没有这一规则', en: 'there is no such rule' })
  return { range, title: { zh: rule.id, en: rule.id }, facts }
}

const what: Localised = { zh: '规则', en: 'Rule' }

const scopes: Readonly<Record<DirectiveKind, Localised>> = {
  'disable-next-line': { zh: '下一行不检查', en: 'Switches off findings in the next line' },
  'disable-line': { zh: '本行不检查', en: 'Switches off findings in this line' },
  disable: { zh: '从这里起不检查', en: 'Switches off findings from here on' },
  enable: { zh: '从这里起恢复检查', en: 'Switches findings on again' },
  'disable-file': { zh: '全文不检查', en: 'Switches off findings in the whole file' },
}

function namesOf({ completeness: { template, requirements } }: Analysis): Map<string, Localised> {
  return new Map([
    ...allRules.map(({ meta }) => [meta.id, meta.title] as const),
    ...ownRules.map(({ id, title }) => [id, title] as const),
    ...requirements.map(({ requirement }) => [`${template.id}/${requirement.id}`, requirement.title] as const),
  ])
}
