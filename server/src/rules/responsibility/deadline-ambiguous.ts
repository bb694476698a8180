/** A deadline with two readings: 2025年前, 9月中旬前. */

import type { Deadline } from '../../semantics/model.js'
import { unitsOf } from '../../semantics/organs/index.js'
import type { Localised } from '../../text/localised.js'
import { defineRule, type Fix } from '../rule.js'

export const rule = defineRule({
  meta: {
    id: 'deadline-ambiguous',
    group: 'responsibility',
    severity: 'information',
    since: '0.2.0',
    fixable: 'unsafe',
    title: { zh: '完成时限有两种理解', en: 'Deadline with two readings' },
    basis: [
      { document: '国医改秘函〔2021〕40号', clause: '二、第2段' },
      { document: '党政机关公文处理工作条例', clause: '第十九条' },
    ],
    messages: {
      year: {
        zh: '“{text}”可理解为{before}年底前完成，也可理解为{year}年底前完成，相差一年。请写作“{before}年底前”或“{year}年底前”。',
        en: '“{text}” may mean the end of {before} or the end of {year}. Write {before}年底前 or {year}年底前.',
      },
      month: {
        zh: '“{text}”可理解为{before}月底前完成，也可理解为{month}月底前完成，相差一个月。请写作“{before}月底前”或“{month}月底前”。',
        en: '“{text}” may mean the end of month {before} or of month {month}. Write {before}月底前 or {month}月底前.',
      },
      xun: {
        zh: '“{text}”可理解为{first}日前，也可理解为{last}日前，相差十天。请写明具体日期。',
        en: '“{text}” may mean by the {first}th or by the {last}th. Give the day.',
      },
      xunEnd: {
        zh: '“{text}”可理解为{first}日前，也可理解为月底前。请写明具体日期。',
        en: '“{text}” may mean by the {first}th or by the end of the month. Give the day.',
      },
    },
  },
  check({ plan, report }) {
    for (const deadline of [...unitsOf(plan).flatMap((unit) => unit.deadlines), ...plan.documentDeadlines]) {
      const reading = readingsOf(deadline)
      if (!reading) continue
      const fixes = reading.texts
        .map((text) => replacement(deadline, text))
        .filter((fix) => fix.edits[0].newText !== deadline.text)
      const args = { ...reading.args, text: deadline.text }
      // National notices write 9月中旬前 in running text themselves.
      const severity = deadline.labelled ? undefined : 'hint'
      report({ range: deadline, message: reading.message, args, severity, fixes })
    }
  },
})

interface Readings {
  readonly message: 'year' | 'month' | 'xun' | 'xunEnd'
  readonly args: Readonly<Record<string, number>>
  /** What may have been meant, written out; equal to the text as printed where its form is unknown. */
  readonly texts: readonly string[]
}

function readingsOf(deadline: Deadline): Readings | undefined {
  if (!deadline.ambiguous) return undefined
  const text = deadline.text
  const year = Number(/(\d{4})\s*年/.exec(text)?.[1])
  const month = Number(/(\d{1,2})\s*月/.exec(text)?.[1])
  const xun = /([上中下])旬/.exec(text)?.[1]
  if (xun) return xunReadings(text, xun)
  if (month > 0) {
    // December of the year before would need the year changed too: only the later reading is offered.
    const months = month === 1 ? [1] : [month - 1, month]
    const texts = months.map((one) => text.replace(/\d{1,2}\s*月\s*(?:之|以)?前/, `${one}月底前`))
    return { message: 'month', args: { month, before: month === 1 ? 12 : month - 1 }, texts }
  }
  if (!(year > 0)) return undefined
  const texts = [year - 1, year].map((one) => text.replace(/\d{4}\s*年\s*(?:之|以)?前/, `${one}年底前`))
  return { message: 'year', args: { year, before: year - 1 }, texts }
}

function xunReadings(text: string, xun: string): Readings {
  const [first, last] = DAYS[xun]
  const texts = (last ? [first, last] : [first]).map((day) => text.replace(/[上中下]旬(?:之|以)?前/, `${day}日前`))
  return last ? { message: 'xun', args: { first, last }, texts } : { message: 'xunEnd', args: { first }, texts }
}

/** The day before the ten days begin (rounded) and their last day; the last of 下旬 depends on the month. */
const DAYS: Readonly<Record<string, readonly [number, number?]>> = { 上: [1, 10], 中: [10, 20], 下: [20] }

function replacement(deadline: Deadline, newText: string): Fix {
  const title: Localised = { zh: `改为“${newText}”`, en: `Change to “${newText}”` }
  return { title, safety: 'unsafe', edits: [{ start: deadline.start, end: deadline.end, newText }] }
}
