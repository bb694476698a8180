/** A hyphen between the two ends of a range: 2021-2024年, 4-5所. */

import type { Plan } from '../../semantics/model.js'
import { once } from '../../text/memo.js'
import { defineRule } from '../rule.js'
import { isInTitle, stretchesOf } from './stretches.js'

export const rule = defineRule({
  meta: {
    id: 'range-hyphen',
    group: 'text',
    severity: 'hint',
    since: '0.2.0',
    fixable: 'safe',
    title: { zh: '起止、范围用了短横线', en: 'Hyphen in a range' },
    basis: [
      { document: 'GB/T 15834-2011', clause: '4.13.3' },
      { document: 'GB/T 15835-2011', clause: '5.1.3' },
    ],
    messages: {
      time: {
        zh: '“{text}”表示时间起止，应用一字线“—”，不用短横线。建议改为“{better}”。',
        en: '“{text}” is a period: it takes the dash — and not a hyphen. Write {better}.',
      },
      value: {
        zh: '“{text}”表示数值范围，应用浪纹线“～”或一字线“—”，不用短横线。建议改为“{better}”。',
        en: '“{text}” is a range of values: it takes ～ or — and not a hyphen. Write {better}.',
      },
    },
  },
  check({ plan, report }) {
    let valueMark: string | undefined
    for (const { reading, written, textStart } of stretchesOf(plan)) {
      for (const match of rangesIn(reading, written)) {
        const { index } = match
        const [, first, unit, hyphen, last, behind] = match
        if (index < textStart || !isRange(first, last, unit, behind)) continue
        const message = isTime(unit, behind, first, last) ? 'time' : 'value'
        if (message === 'value') valueMark ??= usualMark(plan)
        const mark = message === 'time' ? '—' : (valueMark ?? '～')
        const at = index + first.length + unit.length
        const end = at + hyphen.length + last.length + behind.length
        const better = written.slice(index, at) + mark + last + behind
        report({
          range: reading.range(index, end),
          message,
          args: { text: written.slice(index, end), better },
          fixes: [
            {
              title: { zh: `改为“${better}”`, en: `Write ${better}` },
              safety: isInTitle(written, index) ? 'unsafe' : 'safe',
              edits: [{ ...reading.range(at, at + hyphen.length), newText: mark }],
            },
          ],
        })
      }
    }
  },
})

const TIMES = '年|个?月|日|号|周岁|岁|周|个?小时|分钟|天|时|点'
const COUNTS =
  '[%％‰]|个百分点|百分点|倍|万|亿|元|人|名|个|家|所|项|种|次|张|床|台|辆|套|件|门|期|批|户|米|公里|千米|平方米|公斤|吨|级|成|轮|处|条|支|例|份|学时|课时|课'

/**
 * Figure, unit, hyphen, figure, unit. Numbers of standards, telephones, rooms and dates such as 2021-09-10 have letters,
 * a second hyphen or no unit.
 */
const RANGE = new RegExp(
  `(?<![\\w.+\\-—–－/／〔\\[:：第])(\\d{1,4}(?:\\.\\d{1,2})?)(${TIMES}|${COUNTS}|)( ?[-－–] ?)(\\d{1,4}(?:\\.\\d{1,2})?)(${TIMES}|${COUNTS}|(?=[）)])|$)(?![\\w.\\-—–－])`,
  'g',
)

const none: readonly RegExpExecArray[] = []

const rangesIn = once((_, written: string): readonly RegExpExecArray[] =>
  /\d ?[-－–]/.test(written) || /[-－–] ?\d/.test(written) ? [...written.matchAll(RANGE)] : none,
)

function isRange(first: string, last: string, unit: string, behind: string): boolean {
  if (behind === '') return unit === '' && isYear(first) && isYear(last) && Number(first) < Number(last)
  if (behind === '号' && unit !== '号') return false
  return Number(first) < Number(last) || (behind === '月' && Number(first) <= 12 && Number(last) <= 12)
}

function isYear(text: string): boolean {
  return /^(?:19|20)\d\d$/.test(text)
}

/** 3-5年 is a length of time: a value. */
function isTime(unit: string, behind: string, first: string, last: string): boolean {
  if (isYear(first) && isYear(last)) return true
  return [unit, behind].some((word) => word === '月' || word === '日')
}

/** The mark that the document itself puts between the ends of other ranges of values. */
function usualMark(plan: Plan): string {
  const waves = plan.source.match(/\d[%％]?[～~]\d/g)?.length ?? 0
  const dashes = plan.source.match(/(?<!(?:19|20)\d)\d[%％]?—\d(?!\d\d\d)/g)?.length ?? 0
  return dashes > waves ? '—' : '～'
}
