/** The laws of fixes over the pages' examples and the example plans; the corpus command goes on with mutations and real documents. */

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { fixAll, hasSafeFix } from '../../server/src/features/fixAll.js'
import { allRules } from '../../server/src/rules/allRules.js'
import { pages } from '../../server/src/rules/pages.generated.js'
import { analysed } from '../support/analysed.js'
import { breaches } from '../support/fixLaws.js'
import { pageExamples } from '../support/pageExamples.js'
import { sampled, thorough } from '../support/thorough.js'

const folder = path.resolve(import.meta.dirname, '../../examples')
const plans = readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')] as const)
const examples = allRules.flatMap(({ meta }) =>
  pageExamples(pages[meta.id] ?? '', '不合规').map(
    (text, index) => [`${meta.id} ${index + 1}`, text, meta.id] as const,
  ),
)

describe('a fix mends its finding and nothing else; a safe one brings nothing new', () => {
  test.each(sampled(examples, 12))('%s', (_name, text, id) => {
    const isOwn = ({ rule }: { rule: string }): boolean =>
      id === 'requirement-unmet' ? rule.includes('/') : rule === id
    expect(breaches(text, isOwn)).toEqual([])
  })

  test.each(thorough(plans, []))('%s', (_name, text) => {
    const tried = new Set<string>()
    const pick = (finding: { rule: string }): boolean => !tried.has(finding.rule) && tried.add(finding.rule).size > 0
    expect(breaches(text, pick)).toEqual([])
  })
})

test.each([
  ...sampled(examples, 8).map(([name, text]) => [name, text] as const),
  ...thorough(plans, []),
])('fixing %s twice is fixing it once', (_name, text) => {
  const { text: once } = fixAll(analysed(text), { analyse: analysed })
  const after = analysed(once)
  expect(hasSafeFix(after.findings)).toBe(false)
  expect(fixAll(after, { analyse: analysed }).text).toBe(once)
})
