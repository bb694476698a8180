/** Defects put into the complete example are found where they are, and nothing else changes; the corpus command runs all of them. */

import { describe, expect, test } from 'vitest'
import { baseOf, failuresOf, judge, type Mutation, type Outcome, random, sample, tally } from '../support/mutate.js'
import { sampled, thorough } from '../support/thorough.js'
import { definitionDeletion, definitions, withDefinition } from './definitions.js'
import { exampleMutations } from './exampleMutations.js'
import { exampleText } from './exampleText.js'

/** Draws the mutations; printed with every failure. */
const SEED = 40

/** Of each kind; the whole product takes a minute. */
const PER_KIND = thorough(4, 2)

/** What is asked for over all mutations. */
const SHARE = 0.99

const forms = [
  { form: 'with its annexes', region: undefined, bare: false },
  { form: 'bound by the notice, without annexes', region: '青海', bare: true },
]

describe('complete example', () => {
  test('has nothing that is wrong', () => {
    const { findings } = baseOf('example', exampleText()).analysis
    expect(findings.filter(({ severity }) => severity !== 'hint')).toEqual([])
  })

  test.each(thorough(forms, forms.slice(1)))('$form: each defect is found and nothing else changes', ({
    form,
    region,
    bare,
  }) => {
    const text = exampleText({ region, bare })
    const base = baseOf(form, text)
    const next = random(SEED)
    const all = exampleMutations(text, { hasRegion: region !== undefined, blanks: PER_KIND, next })
    const drawn = kindsOf(all).flatMap((kind) =>
      sample(
        all.filter((one) => one.kind === kind),
        PER_KIND,
        next,
      ),
    )
    expectShare(sampled(drawn, 6).map((mutation) => judge(base, mutation)))
  })

  test('a short form without its definition is found, however it was defined', () => {
    const outcomes = sampled(definitions, 3).map((definition) => {
      const text = withDefinition(exampleText({ bare: true }), definition)
      return judge(baseOf('example', text), definitionDeletion(text, definition))
    })
    expectShare(outcomes)
  })
})

function kindsOf(mutations: readonly Mutation[]): string[] {
  return [...new Set(mutations.map(({ kind }) => kind))]
}

function expectShare(outcomes: readonly Outcome[]): void {
  const failures = failuresOf(outcomes)
  const share = 1 - failures.length / outcomes.length
  expect(share, `seed ${SEED}\n${failures.join('\n')}\n${tally(outcomes)}`).toBeGreaterThanOrEqual(SHARE)
}
