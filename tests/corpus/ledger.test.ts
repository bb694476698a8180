import { describe, expect, it } from 'vitest'
import { analyse } from '../../server/src/analysis/analyse.js'
import { ledgerOf } from '../../server/src/ledger/ledger.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { documents, goldText, hasShared, skippedBecause } from './shared.js'

/** What the annotation of a seed says of one task. */
interface GoldTask {
  readonly itemStart: number
  readonly itemEnd: number
  readonly departments: readonly { readonly norm?: string; readonly raw: string }[]
  readonly deadlines?: readonly { readonly start: number; readonly end: number; readonly raw: string }[]
}

const seeds = hasShared ? documents().filter(({ id }) => ['001', '002', '003', '004'].includes(id)) : []

describe.skipIf(!hasShared)(`the ledger of a real plan${skippedBecause}`, () => {
  it.each(seeds)('$id names the bodies of each task as the annotation does', ({ id, text }) => {
    const { entries } = ledgerOf(analyse({ text, templates: builtinTemplates }))
    const { tasks }: { tasks: readonly GoldTask[] } = JSON.parse(goldText(id))
    expect(entries).toHaveLength(tasks.length)
    for (const [index, { itemStart, departments }] of tasks.entries()) {
      const { start, leads, supports } = entries[index]
      expect(start, `task ${index + 1}`).toBe(itemStart)
      const own = departments.map(({ norm, raw }) => norm ?? raw)
      if (own.length > 0) expect(new Set([...leads, ...supports]), `task ${index + 1}`).toEqual(new Set(own))
    }
  })

  it.each(seeds)('$id has the deadlines of each task as the annotation does', ({ id, text }) => {
    const { entries } = ledgerOf(analyse({ text, templates: builtinTemplates }))
    const { tasks }: { tasks: readonly GoldTask[] } = JSON.parse(goldText(id))
    const without = (value: string): string => value.replace(/\s/g, '')
    for (const [index, { deadlines = [] }] of tasks.entries()) {
      const { task } = entries[index]
      const found = task.deadlines.map(({ start, end }) => without(text.slice(start, end)))
      expect(new Set(found), `task ${index + 1}`).toEqual(new Set(deadlines.map(({ raw }) => without(raw))))
      const shown = [...entries[index].deadlines, ...entries[index].milestones.map((one) => one.text)]
      if (entries[index].listed === undefined)
        expect(shown.length, `task ${index + 1}`).toBeLessThanOrEqual(found.length)
    }
  })
})
