/** Examples: what an editor writes as the drafter types or pastes. */

import { cleanPaste } from '../../features/cleanPaste.js'
import { completions } from '../../features/completion.js'
import { linkedRanges } from '../../features/linkedEditing.js'
import { onType } from '../../features/onType.js'
import type { Plan } from '../../semantics/model.js'
import { builtinTemplates } from '../../templates/builtin.generated.js'
import type { Locale, Localised } from '../../text/localised.js'
import { applyEdits } from '../../text/range.js'
import { behind, block, cursorIn, type Example, read } from './example.js'
import { linesWith, marked } from './show.js'
import { copiedPage, countyPlan, libraryPlan } from './texts.js'

/** Places to complete at, each as the writer has come to it. */
const completed: readonly string[] = [
  '（四）开展评比。每年评比一次。（▮）',
  '（四）开展评比。每年评比一次。（牵头单位：▮）',
  '（四）开展评比。每年评比一次。（牵头单位：省wlt▮）',
  '（四）开展评比。每年评比一次。（牵头单位：省教育厅；完成时限：▮）',
  '（四）开展评比。依据《云▮》评比。',
  '▮',
]

const completionExample: Example = (locale) => [
  block(
    { zh: '光标在 `▮` 处，下面是列出的前几项：', en: 'With the cursor at `▮`, the first that are offered:' },
    completed
      .map((paragraph) => [paragraph, ...offeredAt(paragraph, locale), ''].join('\n'))
      .join('\n')
      .trimEnd(),
  ),
]

function offeredAt(paragraph: string, locale: Locale): string[] {
  const { text, offset } = cursorIn(libraryPlan.replace('三、组织实施', `${paragraph}\n\n三、组织实施`))
  const others = (): Plan[] => [read(countyPlan).plan]
  const found = completions({ text, offset, analysis: read(text), templates: builtinTemplates, others })
  const shown = found.slice(0, mostOffered).map(({ label, detail }) => {
    const told = detail?.[locale] ?? ''
    return told === '' || told === label.replace(/：$/, '') ? `    ${label}` : `    ${label}    ${told}`
  })
  return found.length > shown.length ? [...shown, '    …'] : shown
}

/** Completions shown at each place; the editor shows up to a hundred. */
const mostOffered = 5

/** What is typed where; the cursor stands behind the sign, at the end of the text. */
const typed: readonly {
  readonly source: string
  readonly sign: string
  readonly shown: number
  readonly caption: Localised
}[] = [
  {
    source: '一、重点任务\n（一）选址。公布选址名单。\n▮',
    sign: '\n',
    shown: 2,
    caption: { zh: '在一项末尾按回车：', en: 'Enter behind an item:' },
  },
  {
    source: `${labelledItem('一', '选址')}${labelledItem('二', '装修')}（三）开放。公布时间。\n牵头单位：省教育厅\n▮`,
    sign: '\n',
    shown: 2,
    caption: {
      zh: '各项都有“完成时限”一行，在“牵头单位”一行末尾按回车：',
      en: 'Enter behind a label, where each item has two:',
    },
  },
  {
    source: `一、重点任务\n（一）选址。公布名单。（省教育厅牵头）\n（二）装修。统一标准。（省教育厅牵头）\n（三）开放。公布时间（省教育厅牵头）▮`,
    sign: '）',
    shown: 1,
    caption: {
      zh: '键入分工的右括号，句号按全文的习惯补上：',
      en: 'The bracket that ends a clause; the full stop goes where this plan has it:',
    },
  },
]

function labelledItem(number: string, title: string): string {
  return `（${number}）${title}。公布名单。\n牵头单位：省教育厅\n完成时限：2026年5月底前\n`
}

const typingExample: Example = () =>
  typed.map(({ source, sign, shown, caption }) => {
    const { text, offset } = cursorIn(source)
    const after = applyEdits(text, onType(read(text), offset, sign))
    const tail = (whole: string): string => whole.split('\n').slice(-shown).join('\n')
    return block(caption, `${tail(source)}\n    ↓\n${tail(after)}`)
  })

const linkedExample: Example = () => {
  const ranges = linkedRanges(read(libraryPlan), behind(libraryPlan, '附件：社区')) ?? []
  return [
    block(
      { zh: '一起改动的两处：', en: 'The two places that change together:' },
      linesWith(marked(libraryPlan, ranges), /⟦/),
    ),
  ]
}

const pasteExample: Example = () => [
  {
    caption: { zh: '从文字处理软件复制的内容：', en: 'What was copied from a word processor:' },
    form: 'html',
    text: copiedPage,
  },
  block(
    { zh: '粘贴得到：', en: 'What is pasted:' },
    cleanPaste({ text: '', html: copiedPage, markdown: false }).trim(),
  ),
]

/** The examples of this file by section. */
export const writingExamples = {
  completion: completionExample,
  typing: typingExample,
  linked: linkedExample,
  paste: pasteExample,
} as const satisfies Record<string, Example>
