import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LedgerEntry } from '../../server/src/ledger/entry.js'
import { ledgerOf } from '../../server/src/ledger/ledger.js'
import { mergeSheet } from '../../server/src/ledger/merge.js'
import { type SheetRow, sheetValues } from '../../server/src/ledger/sheet.js'
import { thorough } from '../support/thorough.js'
import { changed, changes, type DrawnPlan, drawnPlans, textOf } from './drawnPlans.js'
import { analysed } from './plans.js'

const seed = 20210714
const numRuns = thorough(1000, 15)

const entriesOf = (plan: DrawnPlan): readonly LedgerEntry[] => ledgerOf(analysed(textOf(plan))).entries
const keysIn = (plan: DrawnPlan): number[] => plan.flatMap(({ tasks }) => tasks.map(({ key }) => key))

/** The rows of the export of `plan`, the key of each task typed as its progress. */
function typedRows(plan: DrawnPlan): SheetRow[] {
  const keys = keysIn(plan)
  return entriesOf(plan).map((entry, index) => {
    const { id, title, measure } = entry
    const exported = sheetValues(entry, undefined)
    const values = { ...exported, progress: `第${keys[index]}号` }
    return { id, title, measure, values, exported, sheet: '任务台账', line: index + 2 }
  })
}

describe('what is typed for a task', () => {
  it('stays with it when others come and go, sections change places, numbers and words are written anew', () => {
    const property = fc.property(drawnPlans, changes, (before, steps) => {
      const after = steps.reduce(changed, before)
      const ledger = ledgerOf(analysed(textOf(after)))
      const [kept, keys] = [new Set(keysIn(before)), keysIn(after)]
      const { progressOf, gone, added, proposals } = mergeSheet(ledger, typedRows(before))
      expect(ledger.entries).toHaveLength(keys.length)
      expect(ledger.entries.map((entry) => progressOf(entry)?.progress)).toEqual(
        keys.map((key) => (kept.has(key) ? `第${key}号` : undefined)),
      )
      const left = new Set(keys)
      expect(gone.map(({ values }) => values.progress)).toEqual(
        keysIn(before)
          .filter((key) => !left.has(key))
          .map((key) => `第${key}号`),
      )
      expect(added).toHaveLength(keys.filter((key) => !kept.has(key)).length)
      expect(proposals).toEqual([])
    })
    fc.assert(property, { seed, numRuns })
  })
})
