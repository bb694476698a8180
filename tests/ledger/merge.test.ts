import { describe, expect, it } from 'vitest'
import { ledgerOf } from '../../server/src/ledger/ledger.js'
import { mergeSheet } from '../../server/src/ledger/merge.js'
import { applyProposals } from '../../server/src/ledger/proposals.js'
import {
  type SheetField,
  type SheetRow,
  sheetTasks,
  sheetValues,
  textCells,
  textMarks,
} from '../../server/src/ledger/sheet.js'
import { analysed, bracketed } from './plans.js'

const ledgerFrom = (text: string) => ledgerOf(analysed(text))

/** The rows of the first export of `text`, with `changes` typed into the row of that number, counted from 1. */
function exported(
  text: string,
  changes: Readonly<Record<number, Partial<Record<SheetField, string>>>> = {},
): SheetRow[] {
  return ledgerFrom(text).entries.map((entry, index) => {
    const before = sheetValues(entry, undefined)
    const values = { ...before, ...changes[entry.number] }
    return {
      id: entry.id,
      title: entry.title,
      measure: entry.measure,
      values,
      exported: before,
      sheet: '任务台账',
      line: index + 2,
    }
  })
}

describe('what was typed into a workbook', () => {
  it('comes back for the same tasks', () => {
    const ledger = ledgerFrom(bracketed)
    const merged = mergeSheet(ledger, exported(bracketed, { 2: { progress: '已组建9个', state: '进行中' } }))
    expect([merged.gone, merged.added, merged.conflicts, merged.proposals]).toEqual([[], [], [], []])
    expect(ledger.entries.map(merged.progressOf)).toEqual([
      { progress: '', state: '未开始' },
      { progress: '已组建9个', state: '进行中' },
      { progress: '', state: '未开始' },
    ])
  })

  it('follows its task when tasks are renumbered and reworded', () => {
    const rows = exported(bracketed, { 2: { progress: '已组建9个', state: '进行中' } })
    const later = ledgerFrom(
      bracketed
        .replace(
          '1. 建设区域医疗中心',
          '1. 新设临床研究中心。每年立项20个。（牵头单位：省科技厅）\n\n2. 建设区域医疗中心',
        )
        .replace(
          '2. 组建城市医疗集团。按网格组建紧密型城市医疗集团16个。',
          '3. 组建紧密型城市医疗集团。按网格组建紧密型城市医疗集团18个。',
        ),
    )
    const merged = mergeSheet(later, rows)
    expect(later.entries.map((entry) => merged.progressOf(entry)?.progress)).toEqual([undefined, '', '已组建9个', ''])
    expect(merged.added.map(({ title }) => title)).toEqual(['新设临床研究中心'])
    expect(merged.gone).toEqual([])
  })

  it('is kept for tasks that the text has lost', () => {
    const rows = exported(bracketed, { 3: { progress: '已印发办法', state: '已完成' } })
    const later = ledgerFrom(bracketed.replace(/（二）引领[\s\S]*$/, ''))
    const { gone } = mergeSheet(later, rows)
    expect(gone.map(({ title, values }) => [title, values.progress, values.state])).toEqual([
      ['加强临床专科建设', '已印发办法', '已完成'],
    ])
  })

  it('counts wherever it was typed, and what contradicts itself is told', () => {
    const [first] = exported(bracketed)
    const onItsOwnSheet = { ...first, sheet: '省发展改革委', values: { ...first.values, progress: '已选址' } }
    expect(sheetTasks([first, onItsOwnSheet]).tasks[0].values.progress).toBe('已选址')
    const other = { ...first, values: { ...first.values, progress: '已开工' } }
    const { tasks, conflicts } = sheetTasks([other, onItsOwnSheet])
    expect(tasks).toHaveLength(1)
    expect(conflicts.map(({ field, changes }) => [field, changes.map(({ value }) => value)])).toEqual([
      ['progress', ['已开工', '已选址']],
    ])
  })

  it('in rows without identity is matched by their words, and kept where there are none', () => {
    const [first] = exported(bracketed)
    const typed = { ...first, id: '', exported: undefined, values: { ...first.values, progress: '已选址' } }
    const own = { ...typed, title: '自行添加的事项', measure: '', values: { ...typed.values, progress: '已联系' } }
    const { entries } = ledgerFrom(bracketed)
    const { progressOf, gone, proposals } = mergeSheet({ title: undefined, date: undefined, entries }, [typed, own])
    expect(progressOf(entries[0])?.progress).toBe('已选址')
    expect(gone.map(({ title }) => title)).toEqual(['自行添加的事项'])
    expect(proposals).toEqual([])
  })
})

describe('rows that people have moved about', () => {
  const { entries } = ledgerFrom(bracketed)
  const ledger = { title: undefined, date: undefined, entries }
  const rest = { target: '', basis: '', marks: undefined, extras: [] }

  it('are one task on several sheets though nobody knows their ids', () => {
    const all = exported(bracketed).map((row) => ({ ...row, id: '', exported: undefined }))
    const [first] = all
    const own = {
      ...first,
      sheet: '省发展改革委',
      values: { ...first.values, progress: '已选址', state: '已完成' },
    }
    const { progressOf, gone, conflicts } = mergeSheet(ledger, [...all, own])
    expect(progressOf(entries[0])).toEqual({ progress: '已选址', state: '已完成' })
    expect([gone, conflicts]).toEqual([[], []])
  })

  it('are a task of their own when they were copied and called something else', () => {
    const rows = exported(bracketed, { 1: { progress: '已选址' } })
    const copy = { ...rows[0], title: '建设医学中心', values: { ...rows[0].values, progress: '已立项' }, rest }
    const { progressOf, gone } = mergeSheet(ledger, [rows[0], copy, ...rows.slice(1)])
    expect(progressOf(entries[0])?.progress).toBe('已选址')
    expect(gone.map(({ title, values }) => [title, values.progress])).toEqual([['建设医学中心', '已立项']])
  })

  it('are kept though they have neither title nor progress', () => {
    const [first] = exported(bracketed)
    const empty = { lead: '', support: '', person: '', deadline: '', progress: '', state: '' }
    const own = { ...first, id: '', title: '', measure: '', exported: undefined, values: { ...empty, person: '赵敏' } }
    expect(mergeSheet(ledger, [own]).gone.map(({ values }) => values.person)).toEqual(['赵敏'])
  })

  it('are told where cells of the text or columns of their own were typed into', () => {
    const [first, second] = exported(bracketed)
    const marks = textMarks(entries[0])
    const typed = { ...first, rest: { ...rest, ...textCells(entries[0]), target: '以批复为准', marks } }
    const noted = {
      ...second,
      rest: { ...rest, ...textCells(entries[1]), extras: [{ column: '备注', value: '批示件' }] },
    }
    expect(mergeSheet(ledger, [typed, noted]).strays).toEqual([
      { title: '建设区域医疗中心', column: 'target', value: '以批复为准' },
      { title: '组建城市医疗集团', column: '备注', value: '批示件' },
    ])
  })
})

describe('cells of the text that were changed in a workbook', () => {
  it('are proposed to the text and written into it', () => {
    const rows = exported(bracketed, { 1: { lead: '省卫生健康委', deadline: '2024年3月底前' }, 3: { person: '赵敏' } })
    const { proposals } = mergeSheet(ledgerFrom(bracketed), rows)
    expect(proposals.map(({ entry, field, now, value }) => [entry.number, field, now, value])).toEqual([
      [1, 'lead', '省发展改革委', '省卫生健康委'],
      [1, 'deadline', '2023年12月底前', '2024年3月底前'],
      [3, 'person', '', '赵敏'],
    ])
    const { text, written, both, unwritten } = applyProposals(bracketed, proposals)
    expect([written.length, both.length, unwritten.length]).toEqual([3, 0, 0])
    const [first, , last] = ledgerFrom(text).entries
    expect([first.leads, first.deadlines, last.persons]).toEqual([['省卫生健康委'], ['2024年3月底前'], ['赵敏']])
    expect(mergeSheet(ledgerFrom(text), rows).proposals).toEqual([])
  })

  it('are left to a person where the text was changed as well', () => {
    const rows = exported(bracketed, { 1: { person: '赵敏' } })
    const later = bracketed.replace('责任人：李明', '责任人：孙丽')
    const { both, written, text } = applyProposals(later, mergeSheet(ledgerFrom(later), rows).proposals)
    expect(both.map(({ before, now, value }) => [before, now, value])).toEqual([['李明', '孙丽', '赵敏']])
    expect([written, text]).toEqual([[], later])
  })

  it('that cannot be written are told and change nothing', () => {
    const rows = exported(bracketed, { 1: { deadline: '再议' } })
    const { unwritten, text } = applyProposals(bracketed, mergeSheet(ledgerFrom(bracketed), rows).proposals)
    expect(unwritten.map(({ value }) => value)).toEqual(['再议'])
    expect(text).toBe(bracketed)
  })
})
