/** Numbers of one level are printed in different styles: （十三） and (十三), 11. and 11．. */

import type { Heading, Plan } from '../../semantics/model.js'
import type { NumberForm } from '../../syntax/node.js'
import { counted } from '../../text/counted.js'
import { defineRule, type Problem } from '../rule.js'
import { countedAs, inStyle, isDamaged, isRow, numberRange, styleOf } from './printedNumbers.js'

export const rule = defineRule({
  meta: {
    id: 'numbering-style-mixed',
    group: 'structure',
    severity: 'information',
    since: '0.2.0',
    fixable: 'safe',
    title: { zh: '同级编号写法不一', en: 'Mixed styles of numbers' },
    basis: [{ document: 'GB/T 9704-2012', clause: '7.3.3' }],
    messages: {
      mixed: {
        zh: '此处编号写作“{number}”，全文同级{count}处写作“{usual}”的样式（全角、半角或标点不同）。同一级编号请用同一写法。',
        en: 'This number is printed as {number}, {count} of its level like {usual}. Use one style on one level.',
      },
    },
  },
  check({ plan, report }) {
    const levels = new Map<string, Styled[]>()
    for (const heading of plan.headings) {
      const style = heading.ordinal > 0 && !isRow(heading) && !isDamaged(heading) ? styleOf(plan, heading) : undefined
      if (style === undefined) continue
      const key = `${heading.part}/${heading.scope}/${heading.level}/${countedAs(heading)}`
      const level = levels.get(key) ?? []
      level.push({ heading, style })
      levels.set(key, level)
    }
    for (const level of levels.values()) for (const problem of problemsOf(plan, level)) report(problem)
  },
})

interface Styled {
  readonly heading: Heading
  readonly style: string
}

/** One problem for each style but the usual one, at its first place. */
function problemsOf(plan: Plan, level: readonly Styled[]): Problem<'mixed'>[] {
  const usual = usualStyle(level)
  const count = level.filter((one) => one.style === usual).length
  const others = [...new Set(level.map((one) => one.style))].filter((style) => style !== usual)
  return others.map((style) => {
    const headings = level.filter((one) => one.style === style).map((one) => one.heading)
    const places = headings.map((heading) => numberRange(plan, heading))
    const sample = inStyle(usual, headings[0])
    return {
      range: places[0],
      message: 'mixed' as const,
      severity: narrow(style) === narrow(usual) ? ('hint' as const) : undefined,
      args: {
        number: plan.source.slice(places[0].start, places[0].end),
        usual: sample,
        count: counted(count, 'other'),
      },
      related: places.slice(1).map((range) => ({ range, message: { zh: '此处同样写法', en: 'The same style here' } })),
      fixes: [
        {
          title: {
            zh: `统一为“${sample}”的样式（${places.length}处）`,
            en: `Use the style ${sample} (${counted(places.length, 'place').en})`,
          },
          safety: 'safe' as const,
          edits: headings.map((heading, index) => ({ ...places[index], newText: inStyle(usual, heading) })),
        },
      ],
    }
  })
}

/** A style with its brackets and dots narrowed: styles that differ in width only come from conversions. */
function narrow(style: string): string {
  return style.replace(/（/g, '(').replace(/）/g, ')')
}

/** The most frequent style; of equally frequent ones that of the standard, then the first. */
function usualStyle(level: readonly Styled[]): string {
  const counts = new Map<string, number>()
  for (const { style } of level) counts.set(style, (counts.get(style) ?? 0) + 1)
  const weight = (style: string): number =>
    (counts.get(style) ?? 0) + (STANDARD[level[0].heading.form] === style ? 0.5 : 0)
  return [...counts.keys()].sort((a, b) => weight(b) - weight(a))[0]
}

/** 一、 （一） 1. （1）: GB/T 9704-2012, 7.3.3. */
const STANDARD: Readonly<Partial<Record<NumberForm, string>>> = {
  han: 'N、',
  'han-brackets': '（N）',
  arabic: 'N.',
  'arabic-brackets': '（N）',
}
