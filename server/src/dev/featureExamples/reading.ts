/** Examples: what an editor tells of the words of a plan. */

import { documentLinks } from '../../features/documentLinks.js'
import { type Explanation, hoverAt } from '../../features/hover.js'
import { type InlayHintKind, inlayHints } from '../../features/inlayHints.js'
import { definitionsAt, referencesAt } from '../../features/references.js'
import { semanticTokens } from '../../features/semanticTokens.js'
import type { Locale } from '../../text/localised.js'
import { applyEdits } from '../../text/range.js'
import { behind, block, type Example, read } from './example.js'
import { linesWith, marked } from './show.js'
import { countyPlan, libraryPlan } from './texts.js'

const plan = read(libraryPlan)

const hoverExample: Example = (locale) =>
  ['配合单位：省文旅', '完成时限：11月'].map((words) => {
    const [told] = hoverAt(plan, behind(libraryPlan, words), [])?.explanations ?? []
    if (!told) throw new Error(`nothing is told of ${words}`)
    const name = libraryPlan.slice(told.range.start, told.range.end)
    return block({ zh: `停在“${name}”上：`, en: `Over ${name}:` }, explained(told, locale))
  })

function explained({ title, facts }: Explanation, locale: Locale): string {
  const colon = { zh: '：', en: ': ' }[locale]
  const lines = facts.flatMap(({ name, value, items }) => [
    `· ${name[locale]}${value ? colon + value[locale] : ''}`,
    ...(items ?? []).map((item) => `    · ${item[locale]}`),
  ])
  return [title[locale], ...lines].join('\n')
}

const hintsExample: Example = () => {
  const kinds: readonly InlayHintKind[] = ['deadlines', 'years', 'names']
  const hints = inlayHints(plan, { start: 0, end: libraryPlan.length }, new Set(kinds))
  const edits = hints.map(({ offset, label }) => ({ start: offset, end: offset, newText: `⟦${label}⟧` }))
  return [
    block(
      { zh: '三种提示都打开时：', en: 'With all three switched on:' },
      linesWith(applyEdits(libraryPlan, edits), /⟦/),
    ),
  ]
}

const tokensExample: Example = () => {
  const start = libraryPlan.indexOf('（一）建设图书室')
  const within = { start, end: libraryPlan.indexOf('\n', start) }
  const tokens = semanticTokens(plan, within).map(
    ({ start: from, end, type, modifiers }) =>
      `${[type, ...modifiers].join('.').padEnd(12)}  ${libraryPlan.slice(from, end)}`,
  )
  return [block({ zh: '一项任务中着色的词：', en: 'The coloured words of one task:' }, tokens)]
}

const linksExample: Example = () => {
  const others = [
    { id: '云岭省社区图书室建设实施方案.txt', fileName: '云岭省社区图书室建设实施方案.txt', plan: plan.plan },
  ]
  const links = [
    ...documentLinks(read(countyPlan), others).map((link) => ({ ...link, text: countyPlan })),
    ...documentLinks(plan, []).map((link) => ({ ...link, text: libraryPlan })),
  ]
  const shown = links.map(({ text, range, target }) => {
    const to = 'plan' in target ? target.plan : `“${text.slice(target.offset).split('\n', 1)[0]}”`
    return `${text.slice(range.start, range.end).replace(/\s+/g, ' ')}  →  ${to}`
  })
  return [block({ zh: '两份方案中的链接：', en: 'The links of two plans:' }, shown)]
}

const definitionExample: Example = () => {
  const offset = behind(libraryPlan, '按照《条')
  const definitions = definitionsAt(plan, offset).map(({ selection }) => selection)
  return [
    block(
      { zh: '从第（二）项中的“《条例》”转到：', en: 'From 《条例》 in task （二） to:' },
      linesWith(marked(libraryPlan, definitions), /⟦/),
    ),
  ]
}

const referencesExample: Example = () => {
  const places = referencesAt(plan, behind(libraryPlan, '配合单位：省文旅')).map(({ range }) => range)
  return [
    block(
      { zh: '“省文旅厅”的各处，写法不同的也在内：', en: 'All places of 省文旅厅, in every spelling:' },
      linesWith(marked(libraryPlan, places), /⟦/),
    ),
  ]
}

/** The examples of this file by section. */
export const readingExamples = {
  hover: hoverExample,
  hints: hintsExample,
  tokens: tokensExample,
  links: linksExample,
  definition: definitionExample,
  references: referencesExample,
} as const satisfies Record<string, Example>
