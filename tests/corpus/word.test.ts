/** Real plans as Word documents: what comes back is the plan that went out. */

import { describe, expect, it } from 'vitest'
import { wordBytes } from '../../server/src/exporters/word/document.js'
import { standardLayout } from '../../server/src/layout/layout.js'
import { measure } from '../../server/src/layout/measure.js'
import { prove } from '../../server/src/layout/prove.js'
import { expectSame, planOf } from '../exporters/roundTrip.js'
import { documents, hasShared, skippedBecause } from './shared.js'

const all = hasShared ? documents() : []

describe.skipIf(!hasShared)(`Word there and back${skippedBecause}`, () => {
  it.each(all.map(({ id, text }) => [id, text] as const))('%s', async (_, text) => {
    await expectSame(text)
  })

  it.each(all.map(({ id, text }) => [id, text] as const))('%s is measured without a deviation', async (id, text) => {
    const measured = measure(await wordBytes({ plan: planOf(text), layout: standardLayout }))
    if ('refused' in measured) throw new Error(measured.refused)
    const { items } = prove(measured, { document: id, layout: standardLayout })
    expect(items.filter(({ status }) => status === 'deviates').map(({ field }) => field.key)).toEqual([])
    expect(items.filter(({ status }) => status === 'ok').length).toBeGreaterThan(20)
  })
})
