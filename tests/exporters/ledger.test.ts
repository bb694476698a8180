import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { ledgerJson } from '../../server/src/exporters/ledger/json.js'
import { readLedgerXlsx } from '../../server/src/exporters/ledger/readXlsx.js'
import { columnLetter, sheetNames } from '../../server/src/exporters/ledger/sheetNames.js'
import { ledgerCsv, ledgerMarkdown } from '../../server/src/exporters/ledger/table.js'
import { ledgerXlsx } from '../../server/src/exporters/ledger/xlsx.js'
import { ledgerOf } from '../../server/src/ledger/ledger.js'
import { analysed, bracketed } from '../ledger/plans.js'

const ledger = ledgerOf(analysed(bracketed))
const noProgress = () => undefined
const progressOf = ({ number }: { readonly number: number }) =>
  number === 1 ? { progress: '已选址', state: '进行中' } : undefined

describe('a ledger as Markdown', () => {
  it('is a table under the title of the plan', () => {
    const lines = ledgerMarkdown(ledger, progressOf, 'zh').split('\n')
    expect(lines.slice(0, 5)).toEqual([
      '# 云岭省推动公立医院高质量发展实施方案 任务台账',
      '',
      '| 序号 | 重点任务 | 具体举措 | 牵头单位 | 配合单位 | 责任人 | 完成时限 | 量化目标 | 依据条款 | 进展 | 状态 |',
      '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
      '| 1 | 建设区域医疗中心 | 到2023年，建成省级区域医疗中心6个。 | 省发展改革委 | 省卫生健康委、省财政厅 | 李明 | 2023年12月底前 | 建成省级区域医疗中心6个 | 国医改秘函〔2021〕40号 二、第1段 | 已选址 | 进行中 |',
    ])
  })

  it('keeps the signs of tables out of its cells', () => {
    const text = bracketed.replace('建设区域医疗中心', '建设 a|b 中心')
    expect(ledgerMarkdown(ledgerOf(analysed(text)), noProgress, 'en')).toContain('| 建设 a\\|b 中心 |')
  })
})

describe('a ledger as CSV', () => {
  it('begins with the mark of UTF-8 and ends its lines as spreadsheets want', () => {
    const csv = ledgerCsv(ledger, noProgress, 'zh')
    expect(csv.startsWith('\ufeff序号,重点任务,')).toBe(true)
    expect(csv.split('\r\n')).toHaveLength(ledger.entries.length + 2)
  })

  it('quotes commas and quotation marks, and keeps texts from becoming formulas', () => {
    const [entry] = ledger.entries
    const odd = { ...ledger, entries: [{ ...entry, title: '=1+1', measure: '甲,乙"丙"\n丁', leads: ['-5'] }] }
    const [, row] = ledgerCsv(odd, noProgress, 'zh').split('\r\n')
    expect(row.startsWith('1,\'=1+1,"甲,乙""丙""\n丁",\'-5,')).toBe(true)
  })
})

describe('a ledger as JSON', () => {
  it('says everything of a task, with its place', () => {
    const { version, plan, tasks } = JSON.parse(ledgerJson(ledger, progressOf))
    expect({ version, plan }).toEqual({
      version: 1,
      plan: { title: '云岭省推动公立医院高质量发展实施方案', date: null },
    })
    expect(tasks[0]).toEqual({
      id: ledger.entries[0].id,
      number: 1,
      label: '一（一）1',
      section: ['重点任务', '构建公立医院高质量发展新体系'],
      title: '建设区域医疗中心',
      measure: '到2023年，建成省级区域医疗中心6个。',
      lead: ['省发展改革委'],
      support: ['省卫生健康委', '省财政厅'],
      person: ['李明'],
      deadline: ['2023年12月底前'],
      milestones: [{ text: '到2023年', date: '2023-12-31' }],
      due: { kind: 'by', date: '2023-12-31', precision: 'month', text: '2023年12月底前' },
      target: ['建成省级区域医疗中心6个'],
      basis: '国医改秘函〔2021〕40号 二、第1段',
      gaps: [],
      progress: '已选址',
      state: '进行中',
      range: { start: ledger.entries[0].start, end: ledger.entries[0].end },
    })
  })
})

describe('a ledger as a workbook', () => {
  const write = (more = {}) => ledgerXlsx({ ledger, progressOf, today: '2023-12-01', locale: 'zh', ...more })

  it('has an overview, all tasks and a sheet for each body in charge', async () => {
    const { sheets } = await readXlsx(await write())
    expect(sheets.map(({ name }) => name)).toEqual(['总览', '任务台账', '省发展改革委', '省卫生健康委'])
    expect(sheets[3].rows.slice(1).map((row) => row[1])).toEqual(['组建城市医疗集团', '加强临床专科建设'])
  })

  it('freezes and filters its headings, offers the states, and colours by the day of the overview', async () => {
    const { sheets, namedRanges } = await readXlsx(await write(), { readStyles: true })
    const { freezePane, autoFilter, dataValidations, conditionalRules } = sheets[1]
    expect(freezePane).toMatchObject({ rows: 1, columns: 2 })
    expect(autoFilter?.range).toBe('A1:K4')
    expect(dataValidations?.[0]).toMatchObject({ type: 'list', range: 'K2:K4' })
    expect(conditionalRules?.map(({ formula }) => formula)).toContain('AND($L2<>"",$L2<fangan_day)')
    expect(namedRanges).toContainEqual(expect.objectContaining({ name: 'fangan_day', range: "'总览'!$B$2" }))
  })

  it('counts in its overview and draws what each body has to do', async () => {
    const { sheets } = await readXlsx(await write())
    const [{ rows, charts }] = sheets
    const count = (label: string) => rows.find(([cell]) => cell === label)?.[1]
    expect(count('任务总数')).toBe(3)
    expect(count('未写责任人')).toBe(1)
    expect(count('省卫生健康委')).toBe(2)
    expect(charts).toHaveLength(1)
  })

  it('is read again as it was written', async () => {
    const rows = await readLedgerXlsx(await write())
    const all = rows?.filter(({ sheet }) => sheet === '任务台账') ?? []
    expect(all.map(({ id, title, line }) => [id, title, line])).toEqual(
      ledger.entries.map(({ id, title }, index) => [id, title, index + 2]),
    )
    expect(all[0].values).toEqual({
      ...{ lead: '省发展改革委', support: '省卫生健康委、省财政厅', person: '李明', deadline: '2023年12月底前' },
      ...{ progress: '已选址', state: '进行中' },
    })
    expect(all.every(({ values, exported }) => JSON.stringify(values) === JSON.stringify(exported))).toBe(true)
  })

  it('is read in English too', async () => {
    const rows = await readLedgerXlsx(await write({ locale: 'en' }))
    expect(rows?.filter(({ sheet }) => sheet === 'Ledger').map(({ title }) => title)).toEqual(
      ledger.entries.map(({ title }) => title),
    )
  })

  it('holds headings alone for a plan without tasks', async () => {
    const { sheets } = await readXlsx(await write({ ledger: { ...ledger, entries: [] } }))
    expect(sheets.map(({ name }) => name)).toEqual(['总览', '任务台账'])
    expect(sheets[1].rows).toHaveLength(1)
  })

  it('is none of these bytes', async () => {
    await expect(readLedgerXlsx(new TextEncoder().encode('no workbook'))).rejects.toThrow()
  })
})

describe('names of sheets', () => {
  it('lack what spreadsheets refuse, and none is there twice', () => {
    expect(sheetNames(['省发改委/省财政厅', '省发改委:省财政厅', "'甲'"], ['甲'])).toEqual([
      '省发改委 省财政厅',
      '省发改委 省财政厅 (2)',
      '甲 (2)',
    ])
  })

  it('have 31 characters at most', () => {
    const long = '各'.repeat(40)
    expect(sheetNames([long, long], []).map((name) => name.length)).toEqual([31, 31])
  })
})

describe('letters of columns', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [702, 'AAA'],
  ])('%i is %s', (column, letter) => {
    expect(columnLetter(column)).toBe(letter)
  })
})
