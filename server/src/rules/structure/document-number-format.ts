/** A document number in another form than 国办发〔2021〕18号: the document's own, or one that it cites. */

import type { Plan } from '../../semantics/model.js'
import type { Paragraph, Zone } from '../../syntax/node.js'
import type { Localised } from '../../text/localised.js'
import type { TextRange } from '../../text/range.js'
import type { Reading } from '../../text/reading.js'
import { defineRule, type Fix } from '../rule.js'

export const rule = defineRule({
  meta: {
    id: 'document-number-format',
    group: 'structure',
    severity: 'warning',
    since: '0.2.0',
    fixable: 'safe',
    title: { zh: '发文字号格式不规范', en: 'Form of a document number' },
    basis: [{ document: 'GB/T 9704-2012', clause: '7.2.5' }],
    messages: {
      own: {
        zh: '发文字号“{text}”不规范：{faults}。应写作“{right}”。',
        en: 'The document number {text}: {faults}. Write {right}.',
      },
      cited: {
        zh: '所引文件的字号“{text}”不规范：{faults}。应写作“{right}”；原文件确实如此印的，可不改。',
        en: 'The cited number {text}: {faults}. Write {right}, unless the cited document is printed so.',
      },
    },
  },
  check({ plan, report }) {
    for (const { reading, own } of readingsOf(plan)) {
      for (const number of numbersIn(reading, own)) {
        const faults = faultsOf(number, own)
        if (faults.length === 0) continue
        const right = rightForm(number, own)
        const range = reading.range(number.start, number.end)
        report({
          range,
          message: own ? 'own' : 'cited',
          args: { text: plan.source.slice(range.start, range.end), faults: join(faults), right },
          ...(own ? {} : { severity: 'information' as const }),
          fixes: [correction(range, right, faults)],
        })
      }
    }
  },
})

/** A number in a reading; the code of the issuing body stands in front of `start`. */
interface DocumentNumber extends TextRange {
  readonly code: string
  readonly brackets: string
  readonly year: string
  readonly ordinalWord: boolean
  readonly serial: string
}

const TEXT: ReadonlySet<Zone> = new Set(['title', 'preamble', 'body', 'closing', 'note', 'annexNote', 'annex'])

function readingsOf(plan: Plan): { readonly reading: Reading; readonly own: boolean }[] {
  const paragraphs = plan.tree.paragraphs.filter((one) => one.zone === 'docNumber' || TEXT.has(one.zone))
  const cells = plan.tree.tables
    .filter((table) => table.zone !== 'furniture')
    .flatMap((table) => table.rows.flatMap((row) => row.cells.flatMap((cell) => cell ?? [])))
  return [
    ...paragraphs.map((one) => ({ reading: one.reading, own: isOwn(one) })),
    ...cells.map((cell) => ({ reading: cell.reading, own: false })),
  ]
}

/** With a year of two digits the line of the document number is read as opening words. */
function isOwn({ zone, reading }: Paragraph): boolean {
  return zone === 'docNumber' || (zone === 'preamble' && SHORT_NUMBER.test(reading.text))
}

const SHORT_NUMBER = /^[\u4e00-\u9fff]{1,15} ?[〔（[【] ?\d\d ?[〕）\]】] ?第?\d{1,5} ?号$/

/** The last character of the code, the year in brackets, the serial number. */
const numberPattern =
  /([\u4e00-\u9fff])\s?([〔（[【])\s?((?:19|20)?[\d_＿Xx×*]{2})\s?([〕）\]】])\s?(第?)\s?([\d_＿Xx×*]{1,5})\s?号/g

function numbersIn(reading: Reading, own: boolean): DocumentNumber[] {
  if (!reading.text.includes('号')) return []
  return [...reading.text.matchAll(numberPattern)].flatMap((match) => {
    const [text, code, open, year, close, word, serial] = match
    const number = {
      code,
      brackets: open + close,
      year,
      // Orders and announcements (令, 公告) are numbered with 第.
      ordinalWord: word !== '' && !/[令告]/.test(code),
      serial,
      start: match.index + code.length,
      end: match.index + text.length,
    }
    return own || Number(year) >= FIRST_YEAR || /[^\d]/.test(year) ? [number] : []
  })
}

/** Numbers of documents older than the standard are cited as they were printed. */
const FIRST_YEAR = 2012

function faultsOf({ brackets, year, ordinalWord, serial }: DocumentNumber, own: boolean): Localised[] {
  const faults: Localised[] = []
  if (brackets !== '〔〕') faults.push({ zh: '年份应括入六角括号〔〕', en: 'the year belongs in 〔〕' })
  if (own && year.length === 2) faults.push({ zh: '年份应写全四位', en: 'the year takes four digits' })
  if (ordinalWord) faults.push({ zh: '序号前不加“第”字', en: 'no 第 before the serial number' })
  if (/^0+\d/.test(serial)) faults.push({ zh: '序号不编虚位，前面不加0', en: 'no leading zero' })
  return faults
}

function join(faults: readonly Localised[]): Localised {
  return { zh: faults.map((fault) => fault.zh).join('，'), en: faults.map((fault) => fault.en).join(', ') }
}

function rightForm({ year, serial }: DocumentNumber, own: boolean): string {
  const whole = own && year.length === 2 ? (Number(year) > LATEST ? '19' : '20') + year : year
  return `〔${whole}〕${serial.replace(/^0+(?=\d)/, '')}号`
}

/** A year of two digits above this one is of the last century. */
const LATEST = 50

function correction(range: TextRange, right: string, faults: readonly Localised[]): Fix {
  const safety = faults.some((fault) => fault.zh.includes('四位')) ? 'unsafe' : 'safe'
  return {
    title: { zh: `改为“${right}”`, en: `Change to ${right}` },
    safety,
    edits: [{ start: range.start, end: range.end, newText: right }],
  }
}
