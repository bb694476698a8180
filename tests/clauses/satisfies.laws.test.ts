/** A clause that is put into a plan satisfies what it says that it satisfies. */

import { describe, expect, test } from 'vitest'
import { analyse } from '../../server/src/analysis/analyse.js'
import { clausesOf } from '../../server/src/clauses/catalogue.js'
import { clauseNamed } from '../../server/src/features/clauseList.js'
import { insertClause } from '../../server/src/features/insertClause.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { applyEdits } from '../../server/src/text/range.js'
import { barePlan } from '../support/barePlan.js'
import { sampled, thorough } from '../support/thorough.js'

const pairs = builtinTemplates.flatMap((template) =>
  clausesOf([template]).flatMap(({ id, satisfies }) =>
    satisfies
      .filter((name) => name.startsWith(`${template.id}/`))
      .map((name) => [template.id, id, name.slice(template.id.length + 1)] as const),
  ),
)

describe.each(thorough(['\n\n', '\n', '\r\n'], ['\n\n']))('in a plan with %j between paragraphs', (gap) => {
  test.each(sampled(pairs, 12))('%s: %s gives %s', (templateId, id, requirement) => {
    const text = without(barePlan(gap), requirement)
    const analysis = analyse({ text, templates: builtinTemplates, templateId })
    expect(statusIn(analysis, requirement)).not.toBe('met')
    const clause = clauseNamed(analysis, id)
    if (!clause) throw new Error(`no clause ${id}`)
    const { insertion, renumbering } = insertClause(analysis, clause)
    const changed = applyEdits(text, [insertion, ...renumbering])
    const after = analyse({ text: changed, templates: builtinTemplates, templateId })
    expect(statusIn(after, requirement), changed).not.toBe('missing')
  })
})

/** The plan's tasks and deadlines are elements as well. */
function without(text: string, requirement: string): string {
  if (requirement === 'tasks') return text.replace(/^（[一二]）(?:改善|方便).*$/gm, '')
  return text
}

function statusIn({ completeness }: ReturnType<typeof analyse>, id: string): string | undefined {
  return completeness.requirements.find(({ requirement }) => requirement.id === id)?.status
}
