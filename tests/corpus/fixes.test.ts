/** The laws of fixes over the real documents, and over every defect put into the complete example. */

import { describe, expect, test } from 'vitest'
import { fixAll, hasSafeFix } from '../../server/src/features/fixAll.js'
import type { Finding, Fix } from '../../server/src/rules/rule.js'
import { applyEdits } from '../../server/src/text/range.js'
import { exampleMutations } from '../mutations/exampleMutations.js'
import { exampleText } from '../mutations/exampleText.js'
import { analysed } from '../support/analysed.js'
import { breaches } from '../support/fixLaws.js'
import { random } from '../support/mutate.js'
import { documents, hasShared, skippedBecause } from './shared.js'

/** Fixes tried of each rule, by their titles, and document: every one is an analysis of the whole text. */
const PER_RULE = 3

/** Draws the blanks of the mutations. */
const SEED = 20210714

/** FIXME: a section behind the last one of this scrap of a page changes which of its items are read as tasks. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  '058': ['general/organisation', 'general/supporting-measures'],
}

describe.skipIf(!hasShared)(`real documents${skippedBecause}`, { timeout: 600_000 }, () => {
  const texts = hasShared ? documents().map(({ id, text }) => [id, text] as const) : []

  test.each(texts)('%s: a fix mends its finding and nothing else', (id, text) => {
    const found = breaches(text, few(PER_RULE)).filter(({ rule }) => !KNOWN[id]?.includes(rule))
    expect(found).toEqual([])
  })

  test.each(texts)('%s: fixing twice is fixing once', (_id, text) => {
    const { text: once } = fixAll(analysed(text), { analyse: analysed })
    const after = analysed(once)
    expect(after.findings.length).toBeLessThanOrEqual(analysed(text).findings.length)
    expect(hasSafeFix(after.findings)).toBe(false)
    expect(fixAll(after, { analyse: analysed }).text).toBe(once)
  })
})

test('complete example: every defect', { timeout: 600_000 }, () => {
  const text = exampleText()
  const known = new Set(analysed(text).findings.map(keyOf))
  const mutations = exampleMutations(text, { hasRegion: false, blanks: 20, next: random(SEED) })
  const found = mutations.flatMap(({ kind, place, edits }) => {
    const broken = breaches(applyEdits(text, edits), (finding) => !known.has(keyOf(finding)))
    return broken.map((breach) => ({ kind, place, ...breach }))
  })
  expect(found).toEqual([])
})

function keyOf({ rule, message }: Finding): string {
  return `${rule} ${message.zh}`
}

/** The first `count` fixes of each rule and title. */
function few(count: number): (finding: Finding, fix: Fix) => boolean {
  const tried = new Map<string, number>()
  return ({ rule }, { title }) => {
    const key = `${rule} ${title.zh.replace(/[\d“”].*/, '')}`
    tried.set(key, (tried.get(key) ?? 0) + 1)
    return (tried.get(key) ?? 0) <= count
  }
}
