/** Reports each element that the template demands of the plan and that is missing or incomplete. */

import { insertion } from '../../templates/insertion.js'
import { requirementSeverity } from '../../templates/severity.js'
import type { RequirementStatus } from '../../templates/template.js'
import { defineRule, type Fix, type RuleContext } from '../rule.js'

export const rule = defineRule({
  meta: {
    id: 'requirement-unmet',
    group: 'elements',
    severity: 'warning',
    since: '0.2.0',
    fixable: 'unsafe',
    title: { zh: '缺少上位文件要求的要素', en: 'An element that the notice demands is missing' },
    basis: [
      { document: '国医改秘函〔2021〕40号', clause: '二、第1段、第2段' },
      { document: '党政机关公文处理工作条例（中办发〔2012〕14号）', clause: '第十九条' },
    ],
    messages: {
      unmet: { zh: '{text}', en: '{text}' },
    },
  },
  check: (context) => {
    for (const status of context.completeness.requirements) reportOne(context, status)
  },
})

/** Demands on every task are reported by the task rules, at the tasks. */
function reportOne(context: RuleContext<'unmet'>, { requirement, status, anchor }: RequirementStatus): void {
  const { plan, completeness } = context
  if (status === 'met' || requirement.on === 'task') return
  const text = status === 'missing' ? requirement.message : requirement.partialMessage
  if (!text) return
  const { template } = completeness
  context.report({
    id: `${template.id}/${requirement.id}`,
    requirement: requirement.ref,
    basis: [{ document: template.basis.document, clause: requirement.clause }],
    range: anchor,
    message: 'unmet',
    args: { text },
    severity: requirementSeverity(plan, completeness, requirement, status),
    fixes: () => fixFor(context, requirement),
  })
}

function fixFor({ plan }: RuleContext, requirement: RequirementStatus['requirement']): Fix[] {
  const edit = insertion(plan, requirement)
  if (!edit) return []
  const { zh, en } = requirement.title
  return [
    {
      title: edit.newText.includes('XX')
        ? { zh: `补写“${zh}”（XX 处待填）`, en: `Write “${en}” (fill in XX)` }
        : { zh: `补写“${zh}”`, en: `Write “${en}”` },
      safety: 'unsafe',
      edits: [edit],
    },
  ]
}
