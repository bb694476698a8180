/** Examples: what an editor shows of the structure of a plan. */

import { codeLenses } from '../../features/codeLenses.js'
import { folds } from '../../features/folding.js'
import { type OutlineNode, outline, outlineDetail, outlineName } from '../../features/outline.js'
import { selectionRanges } from '../../features/selectionRanges.js'
import { planSymbols } from '../../features/workspaceSymbols.js'
import { LineIndex } from '../../text/lineIndex.js'
import type { Locale } from '../../text/localised.js'
import { behind, block, type Example, read } from './example.js'
import { countyPlan, libraryPlan, schoolPlan } from './texts.js'

const plan = read(libraryPlan)

const outlineExample: Example = (locale) => [
  block({ zh: '方案大纲：', en: 'The outline of a plan:' }, treeOf(outline(plan), locale, '')),
]

function treeOf(nodes: readonly OutlineNode[], locale: Locale, indent: string): string[] {
  return nodes.flatMap((node) => {
    const detail = outlineDetail(node)[locale]
    const line = `${indent}${outlineName(node)[locale]}${detail === '' ? '' : `    ${detail}`}`
    return [line, ...treeOf(node.children, locale, `${indent}  `)]
  })
}

const foldingExample: Example = () => {
  const lines = new LineIndex(libraryPlan)
  const shown = folds(plan, lines).map(({ start, end }) => {
    const [first, last] = [lines.position(start).line, lines.position(end).line]
    const text = libraryPlan.slice(start, lines.lineStart(first + 1)).trim()
    return `${String(first + 1).padStart(2)}–${String(last + 1).padEnd(2)}  ▸ ${text} …`
  })
  return [block({ zh: '可以折叠的行：', en: 'Lines that fold:' }, shown)]
}

const selectionExample: Example = () => {
  const [ranges] = selectionRanges(plan, [behind(libraryPlan, '配合单位：省财')])
  const steps = ranges.map(({ start, end }, at) => `${at + 1}  ${oneLine(libraryPlan.slice(start, end))}`)
  return [
    block({ zh: '光标在“省财政厅”中，每按一次扩大一层：', en: 'From the cursor in 省财政厅, step by step:' }, steps),
  ]
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const most = 34
  return line.length <= 2 * most ? line : `${line.slice(0, most)} … ${line.slice(-most / 2)}`
}

const symbolsExample: Example = (locale) => {
  const found = ['zmgly', '图书'].map((query) => {
    const symbols = [plan, read(countyPlan)].flatMap((one) => planSymbols(one, query))
    const names = symbols.map(({ node, container }) => `  ${outlineName(node)[locale]}    ${container ?? ''}`.trimEnd())
    return [`#${query}`, ...names].join('\n')
  })
  return [block({ zh: '在两份方案中查找：', en: 'Searching two plans:' }, found.join('\n'))]
}

const lensesExample: Example = (locale) => {
  const lenses = codeLenses(read(schoolPlan))
  const starts = [...new Set(lenses.map(({ range }) => range.start))]
  const lines = new LineIndex(schoolPlan)
  const shown = starts.flatMap((start) => {
    const titles = lenses.filter(({ range }) => range.start === start).map(({ title }) => title[locale])
    const { line } = lines.position(start)
    return [`[ ${titles.join(' | ')} ]`, schoolPlan.slice(start, lines.lineStart(line + 1)).trim(), '']
  })
  return [block({ zh: '标题上方的小字：', en: 'Above the titles:' }, shown.join('\n').trimEnd())]
}

/** The examples of this file by section. */
export const structureExamples = {
  outline: outlineExample,
  folding: foldingExample,
  selection: selectionExample,
  symbols: symbolsExample,
  lenses: lensesExample,
} as const satisfies Record<string, Example>
