/** Every mutation of the complete example and of the annotated documents. */

import { describe, expect, test } from 'vitest'
import { exampleMutations } from '../mutations/exampleMutations.js'
import { exampleText } from '../mutations/exampleText.js'
import { outdated } from '../mutations/organs.js'
import { baseOf, failuresOf, judge, type Outcome, random, tally } from '../support/mutate.js'
import type { Seed } from './goldDeletions.js'
import { goldMutations } from './goldMutations.js'
import { goldOf } from './goldPlaces.js'
import { documents, hasShared, skippedBecause } from './shared.js'

const SEED = 20210714

/** Generous: some hundreds of analyses one after the other. */
const TIMEOUT_MS = 600_000

/** What is asked for over all mutations. */
const SHARE = 0.99

/** Names that had ended when the national document was dated. */
const endedNational = ['国家卫生计生委', '工商总局', '质检总局', '环境保护部', '国土资源部', '农业部', '国家旅游局']

/** What of each document is beyond its annotation; 003 is an undated draft of an unnamed county. */
const seeds: readonly { readonly id: string; readonly outdated: readonly string[]; readonly otherProvince?: string }[] =
  [
    { id: '001', outdated, otherProvince: '福建' },
    { id: '002', outdated, otherProvince: '福建' },
    { id: '003', outdated: [] },
    { id: '004', outdated: endedNational },
  ]

describe('complete example', { timeout: TIMEOUT_MS }, () => {
  const forms = [{}, { bare: true }, { region: '青海' }, { region: '青海', bare: true }]
  test.each(forms)('every defect is found where it is, and nothing else changes (%o)', (form) => {
    const text = exampleText(form)
    const base = baseOf(JSON.stringify(form), text)
    const mutations = exampleMutations(text, { hasRegion: 'region' in form, blanks: 100, next: random(SEED) })
    expectShare(mutations.map((mutation) => judge(base, mutation)))
  })
})

describe.skipIf(!hasShared)(`annotated documents${skippedBecause}`, { timeout: TIMEOUT_MS }, () => {
  test('every defect is found where it is, and nothing else changes', () => {
    const outcomes = seeds.flatMap(({ id, ...about }) => {
      const text = documents().find((document) => document.id === id)?.text ?? ''
      const seed: Seed = { base: baseOf(id, text), gold: goldOf(id), ...about }
      const mutations = goldMutations(seed, { count: 100, next: random(SEED) })
      return mutations.map((mutation) => judge(seed.base, mutation))
    })
    expectShare(outcomes)
  })
})

function expectShare(outcomes: readonly Outcome[]): void {
  const failures = failuresOf(outcomes)
  const summary = `seed ${SEED}, ${outcomes.length} mutations, ${failures.length} failures`
  console.log([summary, tally(outcomes), ...failures].join('\n'))
  const share = 1 - failures.length / outcomes.length
  expect(share, `seed ${SEED}\n${failures.join('\n')}`).toBeGreaterThanOrEqual(SHARE)
}
