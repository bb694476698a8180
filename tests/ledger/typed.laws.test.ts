import fc from 'fast-check'
import { type CellValue, readXlsx, type Sheet, writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { mergeReport } from '../../server/src/exporters/ledger/mergeReport.js'
import { readLedgerXlsx } from '../../server/src/exporters/ledger/readXlsx.js'
import { hiddenColumns, ledgerXlsx } from '../../server/src/exporters/ledger/xlsx.js'
import { ledgerColumns } from '../../server/src/ledger/columns.js'
import { editableFields } from '../../server/src/ledger/edit/field.js'
import { ledgerOf } from '../../server/src/ledger/ledger.js'
import { mergeSheet } from '../../server/src/ledger/merge.js'
import { applyProposals } from '../../server/src/ledger/proposals.js'
import { thorough } from '../support/thorough.js'
import { changed, changes, drawnPlans, textOf } from './drawnPlans.js'
import { analysed } from './plans.js'

const seed = 20210714
const surroundings = { today: '2022-06-30', locale: 'zh' } as const

const ledgerFrom = (text: string) => ledgerOf(analysed(text))

/** What somebody does to a sheet of a workbook; places that are not there are counted on from the start. */
interface Deed {
  readonly kind: 'type' | 'copy' | 'append' | 'sort' | 'strip'
  readonly sheet: number
  readonly row: number
  readonly column: number
}

const deeds: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc.record({
    // Typing is what people do most.
    kind: fc.constantFrom<Deed['kind']>('type', 'type', 'type', 'type', 'copy', 'append', 'sort', 'strip'),
    sheet: fc.nat(4),
    row: fc.nat(11),
    // One more than a ledger shows: a column of somebody's own.
    column: fc.nat(ledgerColumns.length),
  }),
  { minLength: 1, maxLength: 8 },
)

/** Does it, and gives what was typed. */
function done(sheets: readonly Sheet[], { kind, sheet, row, column }: Deed, turn: number): string[] {
  // The first sheet is the overview.
  const { rows } = sheets[1 + (sheet % (sheets.length - 1))]
  const note = `手记${'甲乙丙丁戊己庚辛'[turn]}`
  const own = ledgerColumns.length + hiddenColumns.length
  const at = column < ledgerColumns.length ? column : own
  const index = 1 + (row % (rows.length - 1))
  if (kind === 'sort') rows.splice(1, rows.length, ...rows.slice(1).reverse())
  if (kind === 'strip') for (const cells of rows) cells.splice(ledgerColumns.length, hiddenColumns.length, '', '', '')
  if (kind === 'append') rows.push(typedInto([], at, note))
  if (kind === 'copy') rows.splice(index, 0, typedInto(rows[index], 1, note))
  if (kind === 'type') rows[index] = typedInto(rows[index], at, note)
  if (at === own) rows[0] = typedInto(rows[0], own, '备注')
  return kind === 'sort' || kind === 'strip' ? [] : [note]
}

function typedInto(cells: readonly CellValue[], at: number, value: string): CellValue[] {
  return Array.from({ length: Math.max(cells.length, at + 1) }, (_, index) =>
    index === at ? value : (cells[index] ?? null),
  )
}

describe('whatever is typed into a workbook', () => {
  it('is in the next one or told, whatever becomes of the text and of the sheets', async () => {
    const property = fc.asyncProperty(drawnPlans, changes, deeds, async (plan, steps, own) => {
      const before = ledgerFrom(textOf(plan))
      const book = await readXlsx(await ledgerXlsx({ ledger: before, progressOf: () => undefined, ...surroundings }))
      const notes = own.flatMap((deed, turn) => done(book.sheets, deed, turn))
      const typed = book.sheets.flatMap(({ rows }) => rows.flat().map(String)).filter((text) => notes.includes(text))
      const bytes = await writeXlsx({ sheets: book.sheets.map(({ name, rows }) => ({ name, rows })) })

      const ledger = ledgerFrom(textOf(steps.reduce(changed, plan)))
      const merged = mergeSheet(ledger, (await readLedgerXlsx(bytes)) ?? [])
      const next = await readXlsx(await ledgerXlsx({ ledger, ...merged, ...surroundings }))
      const said = [
        ...next.sheets.flatMap(({ rows }) => rows.flat().map(String)),
        ...mergeReport(merged, true).map(({ zh }) => zh),
      ].join('\n')
      // What was typed over is not there any more.
      expect(typed.filter((note) => !said.includes(note))).toEqual([])
    })
    await fc.assert(property, { seed, numRuns: thorough(150, 2) })
  })
})

describe('what a workbook proposes', () => {
  const values = {
    lead: ['省教育厅', '省科技厅、省医保局'],
    support: ['省教育厅', '省财政厅、省科技厅'],
    person: ['张三', '分管副厅长'],
    deadline: ['2024年3月底前', '2025年6月底前'],
  } as const
  const edits = fc.array(fc.record({ row: fc.nat(11), field: fc.constantFrom(...editableFields), value: fc.nat(1) }), {
    minLength: 1,
    maxLength: 5,
  })

  it('is proposed no more once it is written and exported again', async () => {
    const property = fc.asyncProperty(drawnPlans, edits, async (plan, typed) => {
      const text = textOf(plan)
      const ledger = ledgerFrom(text)
      const book = await readXlsx(await ledgerXlsx({ ledger, progressOf: () => undefined, ...surroundings }))
      for (const { row, field, value } of typed) {
        const { rows } = book.sheets[1]
        rows[1 + (row % (rows.length - 1))][ledgerColumns.findIndex(({ key }) => key === field)] = values[field][value]
      }
      const bytes = await writeXlsx({ sheets: book.sheets.map(({ name, rows }) => ({ name, rows })) })
      const rows = (await readLedgerXlsx(bytes)) ?? []
      const applied = applyProposals(text, mergeSheet(ledger, rows).proposals)
      expect([applied.both, applied.unwritten]).toEqual([[], []])

      const later = ledgerFrom(applied.text)
      const merged = mergeSheet(later, rows)
      expect(merged.proposals).toEqual([])
      const again = (await readLedgerXlsx(await ledgerXlsx({ ledger: later, ...merged, ...surroundings }))) ?? []
      const { proposals, gone, added, conflicts, strays } = mergeSheet(later, again)
      expect([proposals, gone, added, conflicts, strays]).toEqual([[], [], [], [], []])
      expect(applyProposals(applied.text, proposals).text).toBe(applied.text)
    })
    await fc.assert(property, { seed, numRuns: thorough(80, 2) })
  })
})
