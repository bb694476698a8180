/** Where the page of a rule is published. */

import { alignmentRuleIds, registry } from '../rules/registry.generated.js'
import { builtinTemplates } from '../templates/builtin.generated.js'
import { ownRules } from './ownRules.js'

/** The published folder of the documentation; the only place that names it. */
const docsBase = 'https://github.com/fangan/fangan/blob/main/docs'

/** The page of the rule `id`; requirements of a template (`notice-40/goal`) carry their folder in the id. */
function docsUrl(id: string): string {
  // The analysis' own findings have no page of a rule.
  if (ownRules.some((rule) => rule.id === id)) return `${docsBase}/suppressions.md#${id}`
  if (alignmentRuleIds.includes(id)) return `${docsBase}/rules/alignment/${id}.md`
  const group = registry.find((rule) => rule.meta.id === id)?.meta.group
  return group === undefined ? `${docsBase}/rules/${id}.md` : `${docsBase}/rules/${group}/${id}.md`
}

/** The published page of the rule or requirement `id`; `undefined` for requirements of a user's own template. */
export function publishedPage(id: string): string | undefined {
  if (!id.includes('/')) return docsUrl(id)
  const isBuiltin = builtinTemplates.some((template) =>
    template.requirements.some((requirement) => `${template.id}/${requirement.id}` === id),
  )
  return isBuiltin ? docsUrl(id) : undefined
}
