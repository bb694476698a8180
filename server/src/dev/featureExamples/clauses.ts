/** Examples: new plans and standard clauses with their blanks. */

import type { Clause } from '../../clauses/clause.js'
import { toSnippet } from '../../clauses/snippet.js'
import { blankFrom } from '../../features/blanks.js'
import { clauseList, clauseNamed } from '../../features/clauseList.js'
import { insertClause } from '../../features/insertClause.js'
import { newPlan } from '../../features/newPlan.js'
import { builtinTemplates } from '../../templates/builtin.generated.js'
import { applyEdits, type TextEdit, type TextRange } from '../../text/range.js'
import { block, type Example, read } from './example.js'
import { changed, linesWith, marked } from './show.js'
import { countyPlan } from './texts.js'

const newPlanExample: Example = () => {
  const { text } = newPlan({
    templates: builtinTemplates,
    templateId: 'general',
    level: 'county',
    region: '岚河县',
    title: '岚河县社区图书室建设工作方案',
    date: '2026-04-02',
  })
  return [
    block(
      {
        zh: '通用模板，县级，岚河县，2026年4月2日，得到的初稿：',
        en: 'General template, county level, 岚河县, 2 April 2026; the draft:',
      },
      firstParagraphs(text),
    ),
  ]
}

function firstParagraphs(text: string): string {
  const shown = 11
  return [...text.split('\n\n').slice(0, shown), '…'].join('\n\n')
}

const snippetExample: Example = () => {
  const { clause } = insertionIn(countyPlan, 'goal')
  return [
    block(
      {
        zh: `“${clause.title.zh}”的片段，空白依次填写：`,
        en: `The snippet of ${clause.title.zh}, with its tab stops:`,
      },
      toSnippet(clause.text),
    ),
  ]
}

/** A clause of the template of `text`, and the edits that insert it. @throws Error when there is no such clause. */
function insertionIn(text: string, id: string): { readonly clause: Clause; readonly edits: readonly TextEdit[] } {
  const analysis = read(text)
  const clause = clauseNamed(analysis, id)
  if (!clause) throw new Error(`no clause ${id}`)
  const { insertion, renumbering } = insertClause(analysis, clause)
  return { clause, edits: [insertion, ...renumbering] }
}

const insertExample: Example = (locale) => {
  const analysis = read(countyPlan)
  const marks = { missing: '✗', partial: '!', met: '✓' } as const
  const listed = clauseList(analysis)
    .slice(0, 5)
    .map(({ title, status, requirements }) => {
      return `${status ? marks[status] : ' '} ${title[locale]}    ${requirements.map(({ basis }) => basis).join('；')}`
    })
  const { clause, edits } = insertionIn(countyPlan, 'supporting-measures')
  return [
    block({ zh: '列表，缺少的在前：', en: 'The list, what is missing first:' }, [...listed, '  …']),
    changed(countyPlan, edits, {
      zh: `选“${clause.title.zh}”后：`,
      en: `After choosing ${clause.title.en}:`,
    }),
  ]
}

const blanksExample: Example = () => {
  const text = applyEdits(countyPlan, insertionIn(countyPlan, 'organisation').edits)
  const steps: string[] = []
  let at: TextRange = { start: 0, end: 0 }
  for (;;) {
    const next = blankFrom(read(text), at, 'next')
    if (!next || next.start < at.end) break
    steps.push(linesWith(marked(text, [next]), /⟦/))
    at = next
  }
  return [block({ zh: '每按一次，选定下一处：', en: 'Step by step:' }, steps)]
}

/** The examples of this file by section. */
export const clauseExamples = {
  newPlan: newPlanExample,
  snippets: snippetExample,
  insertClause: insertExample,
  blanks: blanksExample,
} as const satisfies Record<string, Example>
