/** The date of the document in another form than 2021年9月10日; zeros in front of months and days in the text. */

import { isoDate, yearOf } from '../../semantics/calendar.js'
import type { Plan } from '../../semantics/model.js'
import type { Paragraph, Zone } from '../../syntax/node.js'
import { ordinalOf } from '../../syntax/numbering.js'
import type { Localised } from '../../text/localised.js'
import type { TextRange } from '../../text/range.js'
import type { Reading } from '../../text/reading.js'
import { defineRule, type Fix } from '../rule.js'

export const rule = defineRule({
  meta: {
    id: 'date-format',
    group: 'structure',
    severity: 'warning',
    since: '0.2.0',
    fixable: 'safe',
    title: { zh: '日期格式不规范', en: 'Form of a date' },
    basis: [{ document: 'GB/T 9704-2012', clause: '7.3.5.4' }],
    messages: {
      form: {
        zh: '成文日期“{text}”不规范：{fault}。应写作“{right}”。',
        en: 'The date of the document {text}: {fault}. Write {right}.',
      },
      incomplete: {
        zh: '成文日期“{text}”没有标全年、月、日。请补上，以便判断文件生效和各项时限。',
        en: 'The date of the document {text} lacks its year, month or day. Complete it.',
      },
      impossible: {
        zh: '成文日期“{text}”不是实有的日期，请核对。',
        en: 'There is no such day as {text}. Check the date of the document.',
      },
      zeros: {
        zh: '“{text}”中月、日前加了0。公文中的月、日不编虚位，宜写作“{right}”。',
        en: 'Months and days take no leading zero: {right} rather than {text}.',
      },
    },
  },
  check({ plan, report }) {
    for (const paragraph of plan.tree.paragraphs) {
      const own = ownDate(plan, paragraph)
      if (own) {
        const text = plan.source.slice(paragraph.start, paragraph.end)
        const { message, args, right } = own
        const range = { start: paragraph.start, end: paragraph.end }
        report({ range, message, args: { ...args, text }, fixes: right ? [replacement(range, right)] : [] })
      } else if (TEXT.has(paragraph.zone)) {
        for (const { range, text, right } of zerosIn(paragraph.reading)) {
          const args = { text, right }
          report({ range, message: 'zeros', args, severity: 'hint', fixes: [replacement(range, right)] })
        }
      }
    }
  },
})

interface OwnDate {
  readonly message: 'form' | 'incomplete' | 'impossible'
  readonly args: Readonly<Record<string, string | Localised>>
  readonly right?: string
}

const TEXT: ReadonlySet<Zone> = new Set(['preamble', 'body', 'closing', 'annex'])

/** What is wrong with a paragraph that is the date of the document. */
function ownDate(plan: Plan, paragraph: Paragraph): OwnDate | undefined {
  const text = paragraph.reading.text
  if (text.length > LONGEST_DATE || (paragraph.zone !== 'date' && !isSigned(plan, paragraph))) return undefined
  const full =
    /^([\d〇○零一二三四五六七八九]{2,4})(年|[-./])(\d{1,2}|[一二三四五六七八九十]{1,3})(月|[-./])(\d{1,2}|[一二三四五六七八九十]{1,3})日?$/.exec(
      text,
    )
  if (!full)
    return /^(?:\d{4}年\d{1,2}月?|\d{1,2}月\d{1,2}日)$/.test(text) ? { message: 'incomplete', args: {} } : undefined
  const year = full[1].length === 2 ? undefined : yearOf(full[1].replace(/○/g, '〇'))
  const [month, day] = [ordinalOf(full[3]), ordinalOf(full[5])]
  if (year === undefined) return { message: 'incomplete', args: {} }
  if (isoDate(year, month, day) === undefined) return { message: 'impossible', args: {} }
  const right = `${year}年${month}月${day}日`
  if (text === right) return undefined
  return { message: 'form', args: { fault: faultOf(text), right }, right }
}

/** In characters; 二〇二一年十二月二十一日 has eleven. */
const LONGEST_DATE = 16

function faultOf(text: string): Localised {
  if (/[〇○零一二三四五六七八九十]/.test(text))
    return { zh: '年、月、日应用阿拉伯数字', en: 'dates take Arabic digits' }
  if (/[-./]/.test(text) || !text.endsWith('日'))
    return { zh: '应写明“年”“月”“日”', en: 'year, month and day are marked 年, 月, 日' }
  return { zh: '月、日不编虚位，前面不加0', en: 'no leading zero' }
}

/** True for a short line right below the signature. */
function isSigned(plan: Plan, paragraph: Paragraph): boolean {
  const above = plan.tree.paragraphs[paragraph.index - 1]
  if (!above || paragraph.heading || above.heading || !/^[\d〇○零一二三四五六七八九]/.test(paragraph.reading.text))
    return false
  return above.zone === 'signature' || SIGNATURE.test(above.reading.text)
}

/** A body's name alone on its line. */
const SIGNATURE = /^[\u4e00-\u9fff（）\s]{3,40}(?:[委部局厅署院会]|政府|小组|办公[厅室])(?:办公[厅室])?$/

interface Zeros {
  readonly range: TextRange
  readonly text: string
  readonly right: string
}

/** Dates with a zero in front of month or day; titles in 《》 stay as they were printed. */
function zerosIn(reading: Reading): Zeros[] {
  if (!/0\d[月日]/.test(reading.text)) return []
  const text = reading.text.replace(/《[^《》]*》/g, (title) => ' '.repeat(title.length))
  return [...text.matchAll(/(?:(?:19|20)\d\d年|(?<!\d))\d{1,2}月(?:\d{1,2}日)?/g)].flatMap((match) => {
    const right = match[0].replace(/(^|[年月])0(?=\d)/g, '$1')
    if (right === match[0]) return []
    return [{ range: reading.range(match.index, match.index + match[0].length), text: match[0], right }]
  })
}

function replacement({ start, end }: TextRange, newText: string): Fix {
  return {
    title: { zh: `改为“${newText}”`, en: `Change to ${newText}` },
    safety: 'safe',
    edits: [{ start, end, newText }],
  }
}
