import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { ledgerXlsx } from '../../server/src/exporters/ledger/xlsx.js'
import { ledgerOf } from '../../server/src/ledger/ledger.js'
import { analysed, bracketed } from '../ledger/plans.js'
import type { Files } from './memoryIo.js'
import { runIn } from './runIn.js'

const plan = '/plans/方案.txt'
const book = '/plans/方案任务台账.xlsx'

function bytesOf(files: Files, path: string): Uint8Array {
  const content = files[path]
  if (!(content instanceof Uint8Array)) throw new Error(`${path} is not there`)
  return content
}

/** The workbook of `text` with what `change` does to its first row of all tasks. */
async function workbook(text: string, change: (progress: { progress: string; state: string }) => void = () => {}) {
  const progress = { progress: '', state: '未开始' }
  change(progress)
  const ledger = ledgerOf(analysed(text))
  return ledgerXlsx({
    ledger,
    progressOf: ({ number }) => (number === 1 ? progress : undefined),
    today: '2022-06-30',
    locale: 'zh',
  })
}

/** A workbook of `text` in which a cell of the first task says something else than it was exported with. */
async function workbookOf(text: string, from: string, to: string): Promise<Uint8Array> {
  const ledger = ledgerOf(analysed(text.replace(from, to)))
  const { entries } = ledgerOf(analysed(text))
  const merged = { ...ledger, entries: ledger.entries.map((entry, index) => ({ ...entry, id: entries[index].id })) }
  const book = await ledgerXlsx({ ledger: merged, progressOf: () => undefined, today: '2022-06-30', locale: 'zh' })
  const { sheets } = await readXlsx(book)
  // As somebody who types into the sheet: what was exported stays in its hidden column.
  const original = await readXlsx(await workbook(text))
  const { writeXlsx } = await import('hucre/xlsx')
  const rows = sheets[1].rows.map((row, index) => [...row.slice(0, 13), original.sheets[1].rows[index][13]])
  return writeXlsx({ sheets: [{ name: '任务台账', rows }] })
}

describe('fangan ledger', () => {
  it('writes a workbook beside the plan and says so', async () => {
    const { code, out, error, files } = await runIn({ [plan]: bracketed }, ['ledger', '方案.txt'])
    expect([code, out, error]).toEqual([0, '', '方案任务台账.xlsx：台账已写入。\n'])
    const { sheets } = await readXlsx(bytesOf(files, book))
    expect(sheets[1].rows).toHaveLength(4)
    expect(sheets[0].rows[1][1]).toEqual(new Date('2022-06-30T00:00:00Z'))
  })

  it('never writes over a file unless it is told to', async () => {
    const files = { [plan]: bracketed, [book]: 'mine' }
    const refused = await runIn(files, ['ledger', '方案.txt'])
    expect([refused.code, refused.files[book]]).toEqual([2, 'mine'])
    expect(refused.error).toContain('文件已存在，未改写')
    const forced = await runIn(files, ['ledger', '方案.txt', '--force'])
    expect([forced.code, forced.files[book] instanceof Uint8Array]).toEqual([0, true])
  })

  it.each([
    ['md', /^# 云岭省推动公立医院高质量发展实施方案 任务台账\n/],
    ['csv', /^\ufeff?序号,重点任务,/],
    ['json', /^\{\n {2}"version": 1,/],
  ])('prints %s', async (format, expected) => {
    const { code, out } = await runIn({ [plan]: bracketed }, ['ledger', '方案.txt', '--format', format])
    expect(code).toBe(0)
    expect(out).toMatch(expected)
  })

  it('writes the ledgers of several plans beside them, in English where asked', async () => {
    const files = { [plan]: bracketed, '/plans/计划.txt': bracketed }
    const {
      code,
      error,
      files: after,
    } = await runIn(files, ['ledger', '方案.txt', '计划.txt', '--format', 'md', '--locale', 'en'])
    expect([code, error]).toEqual([
      0,
      '方案任务台账.md: the ledger is written.\n计划任务台账.md: the ledger is written.\n',
    ])
    expect(new TextDecoder().decode(bytesOf(after, '/plans/计划任务台账.md'))).toContain('| No. | Task |')
  })

  it('says that a text has no tasks', async () => {
    const { code, error } = await runIn({ [plan]: '通知\n\n请参加会议。\n' }, ['ledger', '方案.txt', '--format', 'md'])
    expect([code, error]).toEqual([0, '方案.txt：没有读到任务，台账只有表头。\n'])
  })

  it.each([
    [['ledger', '没有.txt'], '没有这个文件或文件夹'],
    [['ledger', '方案.txt', '--date', '2023-02-30'], '不是日期'],
    [['ledger', '方案.txt', '--date', '下周'], '不是日期'],
    [['ledger', '方案.txt', '--format', 'pdf'], 'pdf'],
    [['ledger', '方案.txt', '--merge', '没有.xlsx'], '没有这个文件或文件夹'],
    [['ledger', '方案.txt', '--merge', '方案.txt'], '不是可读取的 Excel 文件'],
    [['ledger', '方案.txt', '计划.txt', '--merge', '旧.xlsx'], '一次只能用于一篇方案'],
    [['ledger', '方案.txt', '计划.txt', '-o', '台账.xlsx'], '应为已有的文件夹'],
    [['ledger'], '缺少参数'],
  ])('%j fails in words', async (args, words) => {
    const { code, error } = await runIn({ [plan]: bracketed, '/plans/计划.txt': bracketed, '/plans/旧.xlsx': '' }, args)
    expect(code).toBe(2)
    expect(error).toContain(words)
  })

  it('takes over what was typed into an earlier workbook', async () => {
    const old = await workbook(bracketed, (typed) => Object.assign(typed, { progress: '已选址', state: '进行中' }))
    const later = bracketed.replace('1. 建设区域医疗中心', '1. 加快建设区域医疗中心')
    const { code, files } = await runIn(
      {
        [plan]: later,
        '/plans/旧.xlsx': old,
      },
      ['ledger', '方案.txt', '--merge', '旧.xlsx'],
    )
    expect(code).toBe(0)
    const { sheets } = await readXlsx(bytesOf(files, book))
    expect(sheets[1].rows[1].slice(9, 11)).toEqual(['已选址', '进行中'])
  })

  it('lists what it could not match, and keeps it', async () => {
    const old = await workbook(bracketed, (typed) => Object.assign(typed, { progress: '已选址' }))
    const later = bracketed.replace(/1\. 建设区域医疗中心.*\n\n2/, '1')
    const { code, error, files } = await runIn(
      {
        [plan]: later,
        '/plans/旧.xlsx': old,
      },
      ['ledger', '方案.txt', '--merge', '旧.xlsx'],
    )
    expect(code).toBe(0)
    expect(error).toContain('原台账有1项任务在正文中已找不到')
    expect(error).toContain('建设区域医疗中心（已选址）')
    const { sheets } = await readXlsx(bytesOf(files, book))
    expect(sheets.at(-1)).toMatchObject({ name: '正文已无的任务' })
    expect(sheets.at(-1)?.rows[1]).toContain('已选址')
  })
})

describe('fangan ledger apply', () => {
  it('shows what would change, and changes nothing', async () => {
    const files = { [plan]: bracketed, '/plans/台账.xlsx': await workbookOf(bracketed, '责任人：李明', '责任人：赵敏') }
    const { code, out, files: after } = await runIn(files, ['ledger', 'apply', '台账.xlsx', '方案.txt'])
    expect(code).toBe(0)
    expect(out).toBe('1. 建设区域医疗中心｜责任人：李明 → 赵敏\n以上改动尚未写入；确认后加 --write 写回正文。\n')
    expect(after[plan]).toBe(bracketed)
  })

  it('writes when it is told to', async () => {
    const files = { [plan]: bracketed, '/plans/台账.xlsx': await workbookOf(bracketed, '责任人：李明', '责任人：赵敏') }
    const { code, out, files: after } = await runIn(files, ['ledger', 'apply', '台账.xlsx', '方案.txt', '--write'])
    expect([code, out.split('\n')[1]]).toEqual([0, '方案.txt：已写回1处。'])
    expect(new TextDecoder().decode(bytesOf(after, plan))).toBe(bracketed.replace('责任人：李明', '责任人：赵敏'))
  })

  it('leaves to a person what was changed on both sides', async () => {
    const book = await workbookOf(bracketed, '责任人：李明', '责任人：赵敏')
    const files = { [plan]: bracketed.replace('责任人：李明', '责任人：孙丽'), '/plans/台账.xlsx': book }
    const { code, error } = await runIn(files, ['ledger', 'apply', '台账.xlsx', '方案.txt', '--write'])
    expect(code).toBe(1)
    expect(error).toContain('表中改为“赵敏”，正文也由“李明”改成了“孙丽”，未写回')
  })

  it('says that there is nothing to change', async () => {
    const files = { [plan]: bracketed, '/plans/台账.xlsx': await workbook(bracketed) }
    const { code, out } = await runIn(files, ['ledger', 'apply', '台账.xlsx', '方案.txt', '--write'])
    expect([code, out]).toEqual([0, '表中没有要写回正文的改动。\n'])
  })

  it('tells a workbook that is no ledger', async () => {
    const { writeXlsx } = await import('hucre/xlsx')
    const other = await writeXlsx({ sheets: [{ name: '表', rows: [['姓名', '电话']] }] })
    const { code, error } = await runIn(
      {
        [plan]: bracketed,
        '/plans/台账.xlsx': other,
      },
      ['ledger', 'apply', '台账.xlsx', '方案.txt'],
    )
    expect([code, error]).toEqual([2, '台账.xlsx：各工作表中没有台账的表头（应有“重点任务”等列）。\n'])
  })
})

describe('a file that is written into', () => {
  /** The characters of `text` in an encoding of two bytes, told by the platform's decoder. */
  const encodedIn = (encoding: 'gb18030' | 'big5', text: string): Uint8Array => {
    const decoder = new TextDecoder(encoding)
    const table = new Map<string, readonly number[]>()
    for (let lead = 0xfe; lead >= 0xa1; lead--)
      for (let trail = 0x40; trail <= 0xfe; trail++)
        table.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
    return Uint8Array.from(
      [...text].flatMap((sign) => (sign < '\x80' ? [sign.charCodeAt(0)] : (table.get(sign) ?? []))),
    )
  }
  const gb18030 = (text: string): Uint8Array => encodedIn('gb18030', text)
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
  const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'))
  const windows = bracketed.replaceAll('\n', '\r\n')
  const mixed = bracketed.replace('\n\n一、', '\r\n\n一、')

  it.each<[string, string, (text: string) => Uint8Array]>([
    ['a byte order mark', bracketed, (text) => utf8(`\ufeff${text}`)],
    ['CRLF', windows, utf8],
    ['a mark and CRLF', windows, (text) => utf8(`\ufeff${text}`)],
    ['CR', bracketed.replaceAll('\n', '\r'), utf8],
    ['several line breaks', mixed, utf8],
    ['white space at line ends and none at the end', bracketed.replace('\n\n（一）', '  \n\n（一）').trimEnd(), utf8],
    ['GB18030', windows, gb18030],
    ['UTF-16', bracketed, utf16],
  ])('keeps %s', async (_, text, encoded) => {
    const name = { from: '责任人：李明', to: '责任人：赵敏' }
    const book = await workbookOf(bracketed, name.from, name.to)
    const files = { [plan]: encoded(text), '/plans/台账.xlsx': book }
    const applied = await runIn(files, ['ledger', 'apply', '台账.xlsx', '方案.txt', '--write'])
    expect([applied.code, applied.error]).toEqual([0, ''])
    expect(Buffer.from(bytesOf(applied.files, plan))).toEqual(Buffer.from(encoded(text.replace(name.from, name.to))))

    const listed = await runIn({ [plan]: encoded(text) }, ['ledger', 'annex', '方案.txt', '--write'])
    expect([listed.code, listed.error]).toEqual([0, '方案.txt：清单已写入。\n'])
    const written = bytesOf(listed.files, plan)
    const shown = await runIn({ [plan]: utf8(text) }, ['ledger', 'annex', '方案.txt', '--write'])
    expect(Buffer.from(written)).toEqual(Buffer.from(encoded(new TextDecoder().decode(bytesOf(shown.files, plan)))))
    const again = await runIn({ [plan]: written }, ['ledger', 'annex', '方案.txt', '--write'])
    expect(again.error).toBe('方案.txt：清单与正文一致，不用改。\n')
  })

  it('keeps CRLF throughout what is added', async () => {
    const { files } = await runIn({ [plan]: windows }, ['ledger', 'annex', '方案.txt', '--write'])
    const text = new TextDecoder().decode(bytesOf(files, plan))
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(text).toContain('| 1 | 建设区域医疗中心 |')
  })

  it('is left where its encoding has not all characters', async () => {
    const traditional = `雲嶺省推動公立醫院高質量發展實施方案

一、重點任務

1. 建設區域醫療中心。建成省級區域醫療中心6個。（牽頭單位：省發展改革委；責任人：李明）
`
    const book = await workbookOf(traditional, '李明', '赵敏')
    const files = { [plan]: encodedIn('big5', traditional), '/plans/台账.xlsx': book }
    const { code, error, files: after } = await runIn(files, ['ledger', 'apply', '台账.xlsx', '方案.txt', '--write'])
    expect([code, error]).toEqual([2, '方案.txt：文件编码 BIG5 中没有“赵”，未改写。请先另存为 UTF-8。\n'])
    expect(after[plan]).toBe(files[plan])
  })

  it('says why it could not be written', async () => {
    const newFile = () => {
      throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' })
    }
    const { code, error } = await runIn({ [plan]: bracketed }, ['ledger', 'annex', '方案.txt', '--write'], { newFile })
    expect([code, error]).toEqual([2, '方案.txt：无法写入（EACCES: permission denied）。\n'])
  })
})

describe('fangan ledger report', () => {
  it('drafts the report on a quarter with the progress of a workbook', async () => {
    const book = await workbook(bracketed, (typed) => Object.assign(typed, { progress: '已选址', state: '进行中' }))
    const files = { [plan]: bracketed, '/plans/台账.xlsx': book }
    const args = ['ledger', 'report', '方案.txt', '--quarter', '2023Q4', '--merge', '台账.xlsx']
    const { code, out } = await runIn(files, args)
    expect(code).toBe(0)
    expect(out).toContain('1. 建设区域医疗中心。进展：已选址。（省发展改革委，2023年12月底前）')
    const written = await runIn(files, [...args, '-o', '报告.txt'])
    expect([written.code, written.error]).toEqual([0, '报告.txt：报告已写入。\n'])
    expect(new TextDecoder().decode(bytesOf(written.files, '/plans/报告.txt'))).toBe(out)
  })

  it.each([
    [['ledger', 'report', '方案.txt'], '缺少选项'],
    [['ledger', 'report', '方案.txt', '--quarter', '下季度'], '不是季度'],
    [['ledger', 'report', '没有.txt', '--quarter', '2023Q4'], '没有这个文件或文件夹'],
    [['ledger', 'report', '方案.txt', '--quarter', '2023Q4', '-o', '方案.txt'], '文件已存在，未改写'],
  ])('%j fails in words', async (args, words) => {
    const { code, error } = await runIn({ [plan]: bracketed }, args)
    expect(code).toBe(2)
    expect(error).toContain(words)
  })
})

describe('fangan ledger annex', () => {
  it('shows the list, writes it when told to, and then has nothing to do', async () => {
    const files = { [plan]: bracketed }
    const shown = await runIn(files, ['ledger', 'annex', '方案.txt'])
    expect(shown.code).toBe(0)
    expect(shown.out).toContain(
      '| 1 | 建设区域医疗中心 | 省发展改革委 | 省卫生健康委、省财政厅 | 李明 | 2023年12月底前 |',
    )
    expect(shown.files[plan]).toBe(bracketed)
    const written = await runIn(files, ['ledger', 'annex', '方案.txt', '--write'])
    expect([written.code, written.error]).toEqual([0, '方案.txt：清单已写入。\n'])
    const again = await runIn({ [plan]: bytesOf(written.files, plan) }, ['ledger', 'annex', '方案.txt', '--write'])
    expect([again.code, again.error]).toEqual([0, '方案.txt：清单与正文一致，不用改。\n'])
  })

  it('says that there is nothing to list', async () => {
    const { code, error } = await runIn({ [plan]: '通知\n\n请参加会议。\n' }, ['ledger', 'annex', '方案.txt'])
    expect([code, error]).toEqual([0, '方案.txt：正文中没有可列入清单的任务。\n'])
  })

  it.each([
    [['ledger', 'annex', '没有.txt'], '没有这个文件或文件夹'],
    [['ledger', 'annex', '方案.txt', '--list', '其他'], '其他'],
    [['ledger', 'annex', '方案.txt', '--template', '没有'], '没有名为'],
  ])('%j fails in words', async (args, words) => {
    const { code, error } = await runIn({ [plan]: bracketed }, args)
    expect(code).toBe(2)
    expect(error).toContain(words)
  })
})
