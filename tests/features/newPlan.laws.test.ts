/** Under each template, for each kind of place and upper document, a new plan lacks nothing but what its blanks ask for. */

import fs from 'node:fs'
import { expect, test } from 'vitest'
import { newPlan } from '../../server/src/features/newPlan.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import type { Level } from '../../server/src/templates/template.js'
import { analysed } from '../support/analysed.js'
import { sampled } from '../support/thorough.js'

const places: readonly (readonly [Level, string])[] = [
  ['province', '云岭省'],
  ['province', '浙江省'],
  ['province', '宁夏回族自治区'],
  ['province', '上海市'],
  ['city', '南泽市'],
  ['city', '甘孜州'],
  ['county', '岚河县'],
  ['province', ''],
]
const list = readPlan(fs.readFileSync('examples/云岭省深化医药卫生体制改革2022年重点工作任务及分工.txt', 'utf8'))
const uppers = [
  { source: 'by itself', upper: undefined },
  {
    source: 'from a plan',
    upper: readPlan(fs.readFileSync('examples/云岭省推动公立医院高质量发展实施方案.txt', 'utf8')),
  },
  { source: 'from a list', upper: list },
]
const cases = builtinTemplates.flatMap(({ id: templateId }) =>
  places.flatMap(([level, region]) => uppers.map((one) => ({ templateId, level, region, ...one }))),
)

test.each(sampled(cases, 7))('$templateId, $level $region, $source: blanks are all that is found', ({
  source: _,
  ...request
}) => {
  const { templateId, level, upper } = request
  const { text } = newPlan({ templates: builtinTemplates, date: '2026-03-15', ...request })
  const { template, completeness, findings } = analysed(text)
  expect(template.template.id).toBe(templateId)
  const grave = findings.filter(
    ({ rule, severity }) => rule !== 'placeholder-left' && (severity === 'error' || severity === 'warning'),
  )
  // The tasks of a list, or of a plan on something else, need not cover the areas of a notice.
  const isElsewhere = (rule: string): boolean =>
    (upper === list && rule.startsWith('notice-40/area-')) || (upper !== undefined && rule.startsWith('drg-dip/area-'))
  const found = grave.filter(({ rule }) => !isElsewhere(rule))
  expect(found.map(({ rule, message }) => `${rule} ${message.zh}`)).toEqual([])
  if (upper !== undefined) return
  const missing = completeness.requirements.filter(
    ({ status, requirement: { levels, id } }) =>
      // The date of a plan is no element of its text.
      status === 'missing' && (levels === undefined || levels.includes(level)) && id !== 'finished-in-time',
  )
  expect(missing.map(({ requirement }) => requirement.id)).toEqual([])
})
