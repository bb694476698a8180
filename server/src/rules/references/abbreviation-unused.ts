/** A short form that is defined and then never used. */

import type { Abbreviation, Plan } from '../../semantics/model.js'
import { defineRule } from '../rule.js'
import { definitionRemoval } from './definition.js'
import { bareKind } from './titles.js'

export const rule = defineRule({
  meta: {
    id: 'abbreviation-unused',
    group: 'references',
    severity: 'hint',
    since: '0.2.0',
    fixable: 'unsafe',
    title: { zh: '简称说明后未使用', en: 'Short form never used' },
    basis: [{ document: '党政机关公文处理工作条例', clause: '第十九条' }],
    messages: {
      unused: {
        zh: '说明了简称“{short}”，但后文没有用到。请删去这处说明，或在后文统一用简称。',
        en: 'The short form “{short}” is defined but never used. Delete the definition, or use it.',
      },
    },
  },
  check({ plan, report }) {
    const { abbreviations } = plan
    if (abbreviations.length === 0 || abbreviations.length > LOOKED_AT) return
    const texts = textsOf(plan)
    for (const abbreviation of abbreviations) {
      if (isUsed(abbreviation, abbreviations, texts)) continue
      const { start, end, short } = abbreviation
      const edit = definitionRemoval(plan.source, abbreviation)
      const title = { zh: '删去这处说明', en: 'Delete the definition' }
      // A draft may define a short form before it is used: only the drafter knows whether it is still to come.
      const fixes = edit ? [{ title, safety: 'unsafe' as const, edits: [edit] }] : []
      report({ range: { start, end }, message: 'unused', args: { short }, fixes })
    }
  },
})

/** The text is gone through once for each definition; no plan has this many. */
const LOOKED_AT = 100

/** The text of every paragraph and cell. */
function textsOf({ tree }: Plan): string[] {
  const texts = tree.paragraphs.filter((one) => one.zone !== 'furniture').map((one) => one.reading.text)
  for (const { rows } of tree.tables)
    for (const { cells } of rows) for (const cell of cells) if (cell) texts.push(cell.reading.text)
  return texts
}

/** Mentions beyond the definitions and the long form itself; a bare kind counts with its marks only. */
function isUsed({ short, full }: Abbreviation, all: readonly Abbreviation[], texts: readonly string[]): boolean {
  const definitions = all.filter((one) => one.short === short).length
  const word = bareKind.test(short) ? `《${short}》` : short
  const inLongForms = full.includes(word) ? countIn(texts, full) * countOf(full, word) : 0
  return countIn(texts, word) - inLongForms > definitions
}

function countIn(texts: readonly string[], word: string): number {
  return texts.reduce((count, text) => count + countOf(text, word), 0)
}

function countOf(text: string, word: string): number {
  let count = 0
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) count++
  return count
}
