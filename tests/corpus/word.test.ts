/** Real plans as Word documents: what comes back is the plan that went out. */

import { describe, expect, it } from 'vitest'
import { kept, modelOf, planOf, thereAndBack } from '../exporters/roundTrip.js'
import { documents, hasShared, skippedBecause } from './shared.js'

const all = hasShared ? documents() : []

describe.skipIf(!hasShared)(`Word there and back${skippedBecause}`, () => {
  it.each(all.map(({ id, text }) => [id, text] as const))('%s', async (_, text) => {
    const plan = planOf(text)
    const back = planOf(await thereAndBack(plan))
    expect(kept(back)).toEqual(kept(plan))
    expect(modelOf(back)).toEqual(modelOf(plan))
  })
})
