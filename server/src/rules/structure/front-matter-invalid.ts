/** Values of the front matter that cannot be read and so have no effect. */

import { isoDate } from '../../semantics/calendar.js'
import { frontMatterEnd } from '../../syntax/frontMatter.js'
import { defineRule, type Fix } from '../rule.js'

export const rule = defineRule({
  meta: {
    id: 'front-matter-invalid',
    group: 'structure',
    severity: 'warning',
    since: '0.2.0',
    fixable: 'unsafe',
    title: { zh: '文首元数据的值无法识别', en: 'Front matter with a value that cannot be read' },
    basis: [{ document: '方案检查使用说明', clause: '文首元数据' }],
    messages: {
      level: {
        zh: '文首元数据的层级“{value}”无法识别，这一项不起作用。请写“国家”“省”“市”或“县”。',
        en: 'The level “{value}” of the front matter is unknown and has no effect. Write national, province, city or county.',
      },
      date: {
        zh: '文首元数据的日期“{value}”无法识别，这一项不起作用。请写成“2026-03-09”或“2026年3月9日”，并核对有没有这一天。',
        en: 'The date “{value}” of the front matter is no day and has no effect. Write it like 2026-03-09.',
      },
    },
  },
  check({ plan, report }) {
    if (plan.metadata.frontMatter === undefined) return
    const block = plan.source.slice(0, frontMatterEnd(plan.source))
    for (const match of block.matchAll(PAIR)) {
      const { key, space, quote = '', value } = match.groups as Readonly<Record<string, string>>
      const message = key === 'level' || key === '层级' ? 'level' : 'date'
      if (message === 'level' ? LEVELS.has(value) : isDay(value)) continue
      const start = match.index + key.length + space.length + quote.length
      const range = { start, end: start + value.length }
      report({ range, message, args: { value }, fixes: message === 'level' ? levelFixes(value, range) : [] })
    }
  },
})

/** A line with a level or a date that is filled in. */
const PAIR =
  /^(?<key>level|date|层级|日期)(?<space>[ \t]*[:：][ \t]*)(?<quote>['"])?(?<value>[^\s'"](?:[^\r\n]*[^\s'"])?)/gm

/** Words that tell which level was meant. */
const MEANT: readonly (readonly [string, RegExp])[] = [
  ['国家', /国|中央|央|nation|state|central/i],
  ['省', /省|自治区|直辖|prov/i],
  ['市', /市|州|盟|地区|city|municip|prefect/i],
  ['县', /县|区|旗|乡|镇|街|count|distr/i],
]

/** The level that the words point at; all of them where they point at none. */
function levelFixes(value: string, { start, end }: { start: number; end: number }): Fix[] {
  const meant = MEANT.find(([, words]) => words.test(value))
  return (meant ? [meant] : MEANT).map(([level]) => ({
    title: { zh: `改为“${level}”`, en: `Change to ${level}` },
    safety: 'unsafe',
    edits: [{ start, end, newText: level }],
  }))
}

/** The levels that the front matter may give. */
const LEVELS: ReadonlySet<string> = new Set([
  ...['national', 'province', 'city', 'county'],
  ...['国家', '省', '市', '县', '省级', '市级', '县级'],
])

const DAY = /^(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})(?!\d)/
const DAY_IN_HAN = /^[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日/
const BLANK = /[X×Ｘ_＿]/i

/** True for a day of the calendar, and for one that is left open. */
function isDay(value: string): boolean {
  if (BLANK.test(value) || DAY_IN_HAN.test(value)) return true
  const match = DAY.exec(value)
  if (!match) return false
  const [year, month, day] = match.slice(1).map(Number)
  return isoDate(year, month, day) !== undefined
}
