import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLedgerXlsx } from '../../server/src/exporters/ledger/readXlsx.js'
import { ledgerXlsx } from '../../server/src/exporters/ledger/xlsx.js'
import { editableFields } from '../../server/src/ledger/edit/field.js'
import { setField } from '../../server/src/ledger/edit/setField.js'
import type { Ledger } from '../../server/src/ledger/entry.js'
import { ledgerOf } from '../../server/src/ledger/ledger.js'
import { mergeSheet } from '../../server/src/ledger/merge.js'
import { sheetValues } from '../../server/src/ledger/sheet.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import { applyEdits } from '../../server/src/text/range.js'
import { writePlan } from '../bench/plan.mjs'
import { thorough } from '../support/thorough.js'
import { analysed } from './plans.js'

const seed = 20210714
const runs = thorough(60, 1)

/** Plans with some ten to twenty tasks each. */
const plans = fc.integer({ min: 1, max: 10_000 }).map((number) => writePlan(thorough(4_000, 1_500), number))

const ledgerFrom = (text: string): Ledger => ledgerOf(analysed(text))

/** The text with some of its items taken out, moved, or opened by another word; numbers are left as they are. */
function rewritten(text: string, choices: readonly number[]): string {
  const paragraphs = text.split('\n')
  const items = paragraphs.flatMap((line, index) => (/^\s*\d+\./.test(line) ? [index] : []))
  for (const [turn, choice] of choices.entries()) {
    const index = items[choice % items.length]
    if (index === undefined) continue
    if (turn % 3 === 0) paragraphs[index] = ''
    else if (turn % 3 === 1) paragraphs[index] = paragraphs[index].replace(/^(\s*)\d+\./, '$199.')
    else paragraphs[index] = paragraphs[index].replace(/^(\s*\d+\.\s*)/, '$1持续')
  }
  return paragraphs.join('\n')
}

describe('what was typed into a workbook', () => {
  it('is on a task of the next one or kept beside them, whatever becomes of the text', async () => {
    const property = fc.asyncProperty(
      plans,
      fc.array(fc.nat(200), { maxLength: 9 }),
      fc.array(
        fc.string({ minLength: 1, maxLength: 12 }).map((text) => `进展${text.replace(/[^\p{L}\p{N}]/gu, '')}`),
        { minLength: 1 },
      ),
      async (text, choices, notes) => {
        const before = ledgerFrom(text)
        const progressOf = ({ number }: { readonly number: number }) => ({
          progress: `${notes[number % notes.length]}之${number}`,
          state: '进行中',
        })
        const rows = await readLedgerXlsx(
          await ledgerXlsx({ ledger: before, progressOf, today: '2022-06-30', locale: 'zh' }),
        )
        const later = ledgerFrom(rewritten(text, choices))
        const merged = mergeSheet(later, rows ?? [])
        const kept = [
          ...later.entries.map((entry) => merged.progressOf(entry)?.progress),
          ...merged.gone.map(({ values }) => values.progress),
        ].filter((progress) => progress !== undefined)
        expect(kept.sort()).toEqual(before.entries.map((entry) => progressOf(entry).progress).sort())
      },
    )
    await fc.assert(property, { seed, numRuns: Math.ceil(runs / 2) })
  })

  it('is on the same task while the text stays', () => {
    const property = fc.property(plans, (text) => {
      const { entries } = ledgerFrom(text)
      const rows = entries.map((entry, index) => {
        const exported = sheetValues(entry, undefined)
        const values = { ...exported, progress: `第${index + 1}项` }
        return {
          id: entry.id,
          title: entry.title,
          measure: entry.measure,
          values,
          exported,
          sheet: '任务台账',
          line: index + 2,
        }
      })
      const { progressOf, gone, added } = mergeSheet(ledgerFrom(text), rows.toReversed())
      expect([gone, added]).toEqual([[], []])
      const again = ledgerFrom(text)
      const merged = mergeSheet(again, rows.toReversed())
      expect(again.entries.map((entry) => merged.progressOf(entry)?.progress)).toEqual(
        rows.map(({ values }) => values.progress),
      )
      expect(again.entries.some((entry) => progressOf(entry))).toBe(false)
    })
    fc.assert(property, { seed, numRuns: runs })
  })
})

describe('the identity of a task', () => {
  it('is its own within a plan', () => {
    const property = fc.property(plans, (text) => {
      const ids = ledgerFrom(text).entries.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
    })
    fc.assert(property, { seed, numRuns: runs })
  })
})

describe('a cell that is written into the text', () => {
  const values = {
    lead: ['省医保局', '省财政厅、省审计厅', ''],
    support: ['省医保局', '省财政厅、省审计厅、省统计局', ''],
    person: ['张三', '分管副厅长', ''],
    deadline: ['2024年3月底前', '2025年', ''],
  } as const

  it('is read as it was meant, and nothing else is read otherwise', () => {
    const property = fc.property(
      plans,
      fc.nat(100),
      fc.constantFrom(...editableFields),
      fc.nat(2),
      (text, number, field, choice) => {
        const plan = readPlan(text)
        const task = plan.tasks[number % plan.tasks.length]
        const list: readonly string[] = values[field]
        const value = list[choice % list.length]
        const edits = setField(plan, task, { field, value })
        if (!edits) return
        const changed = applyEdits(text, edits)
        const [before, after] = [ledgerFrom(text).entries, ledgerFrom(changed).entries]
        expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
        for (const [index, entry] of after.entries()) {
          const [now, then] = [sheetValues(entry, undefined), sheetValues(before[index], undefined)]
          const isChanged = plan.tasks[index] === task || before[index].task.start === task.start
          expect(now).toEqual(
            isChanged && value !== ''
              ? { ...then, [field]: value }
              : isChanged
                ? { ...then, [field]: now[field] }
                : then,
          )
        }
      },
    )
    fc.assert(property, { seed, numRuns: runs * 2 })
  })
})
