/** The workbooks of ledgers as LibreOffice opens them: it converts them, and what it wrote is read back. */

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readLedgerXlsx } from '../../server/src/exporters/ledger/readXlsx.js'
import { ledgerXlsx } from '../../server/src/exporters/ledger/xlsx.js'
import type { Ledger } from '../../server/src/ledger/entry.js'
import { ledgerOf } from '../../server/src/ledger/ledger.js'
import { mergeSheet } from '../../server/src/ledger/merge.js'
import { writePlan } from '../bench/plan.mjs'
import { analysed, bracketed } from '../ledger/plans.js'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fangan-office-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const progressOf = ({ number }: { readonly number: number }) =>
  number === 1 ? { progress: '已选址', state: '已完成' } : undefined

/** The workbook of `ledger` after LibreOffice has opened it and saved it as `format`. */
async function saved(ledger: Ledger, format: 'xlsx' | 'csv'): Promise<Uint8Array> {
  const source = path.join(folder, '台账.xlsx')
  const out = path.join(folder, 'out')
  writeFileSync(source, await ledgerXlsx({ ledger, progressOf, today: '2023-12-15', locale: 'zh' }))
  // A profile of its own: another instance that runs would take the work over and not do it.
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`
  // The second sheet as UTF-8, cells as shown.
  const filter =
    format === 'csv' ? 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1' : 'xlsx'
  execFileSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', out, source], { stdio: 'pipe' })
  return readFileSync(path.join(out, format === 'csv' ? '台账-总览.csv' : '台账.xlsx'))
}

describe('a workbook that LibreOffice has saved', () => {
  const ledger = ledgerOf(analysed(bracketed))

  it('holds the same rows, identities and exported cells', async () => {
    const rows = (await readLedgerXlsx(await saved(ledger, 'xlsx'))) ?? []
    const all = rows.filter(({ sheet }) => sheet === '任务台账')
    expect(all.map(({ id, title }) => [id, title])).toEqual(ledger.entries.map(({ id, title }) => [id, title]))
    const merged = mergeSheet(ledger, rows)
    expect([merged.gone, merged.added, merged.conflicts, merged.proposals]).toEqual([[], [], [], []])
    expect(merged.progressOf(ledger.entries[0])).toEqual({ progress: '已选址', state: '已完成' })
  })

  it('keeps filters, states to choose, colours, the chart and the day', async () => {
    const { sheets, namedRanges } = await readXlsx(await saved(ledger, 'xlsx'), { readStyles: true })
    expect(sheets.map(({ name }) => name)).toEqual(['总览', '任务台账', '省发展改革委', '省卫生健康委'])
    const [overview, all] = sheets
    expect(all.autoFilter?.range.replaceAll('$', '')).toBe('A1:K4')
    expect(all.dataValidations?.some(({ type }) => type === 'list')).toBe(true)
    expect(all.conditionalRules?.length).toBeGreaterThanOrEqual(4)
    expect(overview.charts).toHaveLength(1)
    expect(namedRanges?.map(({ name }) => name)).toContain('fangan_day')
  })

  it('counts what its formulas say', async () => {
    const text = new TextDecoder().decode(await saved(ledger, 'csv'))
    const rows = new Map(text.split(/\r?\n/).map((line) => line.split(',').slice(0, 2) as [string, string]))
    expect(rows.get('任务总数')).toBe('3')
    expect(rows.get('已完成')).toBe('1')
    expect(rows.get('已逾期（红）')).toBe('0')
    expect(rows.get('30天内到期（黄）')).toBe('0')
  })

  it('opens with hundreds of tasks', async () => {
    const long = ledgerOf(analysed(writePlan(120_000)))
    const rows = (await readLedgerXlsx(await saved(long, 'xlsx'))) ?? []
    expect(long.entries.length).toBeGreaterThan(300)
    expect(rows.filter(({ sheet }) => sheet === '任务台账')).toHaveLength(long.entries.length)
  })
})
