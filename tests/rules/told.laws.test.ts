/**
 * All that each rule says of the examples of its page, and of further texts: place, severity, words, further places, and what each fix makes
 * of the text, compared with the reviewed file beside this one. `UPDATE=1 npx vitest run
 * tests/rules/told.laws.test.ts` writes it anew; read each new line before.
 */

import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { allRules } from '../../server/src/rules/allRules.js'
import { pages } from '../../server/src/rules/pages.generated.js'
import type { Finding } from '../../server/src/rules/rule.js'
import { applyEdits } from '../../server/src/text/range.js'
import { analysed } from '../support/analysed.js'
import { pageExamples } from '../support/pageExamples.js'
import { sampled } from '../support/thorough.js'
import { toldTexts } from './toldTexts.js'

const file = path.resolve(import.meta.dirname, 'told.txt')

const ids = allRules.map(({ meta }) => meta.id)
const known = new Map(
  readFileSync(file, 'utf8')
    .split(/^(?=# )/m)
    .map((section) => [section.slice(2, section.indexOf('\n')), section]),
)

const isUpdate = process.env.UPDATE === '1'
// Mutation testing has one suite, and wants to know of every rule.
const tried = process.env.MUTATION_FOLDER === undefined ? sampled(ids, 6) : ids

test.skipIf(isUpdate).each(tried)('%s', (id) => {
  expect(sectionOf(id)).toBe(known.get(id))
})

test('the file holds the rules in their order, and no others', () => {
  if (isUpdate) writeFileSync(file, ids.map(sectionOf).join(''))
  expect([...readFileSync(file, 'utf8').matchAll(/^# (.*)$/gm)].map((match) => match[1])).toEqual(ids)
})

function sectionOf(id: string): string {
  const texts = [...pageExamples(pages[id] ?? '', '不合规'), ...(toldTexts[id] ?? [])]
  const examples = texts.map((text, index) => {
    // Findings of templates carry the requirement's id.
    const isOwn = ({ rule }: Finding): boolean => (id === 'requirement-unmet' ? rule.includes('/') : rule === id)
    const found = analysed(text).findings.filter(isOwn)
    return [`## ${index + 1}`, ...found.flatMap((finding) => linesOf(text, finding))].join('\n')
  })
  return `# ${id}\n\n${examples.join('\n\n')}\n\n`
}

function linesOf(text: string, { rule, severity, range, message, related, fixes }: Finding): string[] {
  const quoted = ({ start, end }: Finding['range']): string => JSON.stringify(text.slice(start, end))
  return [
    `${severity} ${range.start} ${quoted(range)}${rule.includes('/') ? ` ${rule}` : ''}`,
    `  ${message.zh}`,
    `  ${message.en}`,
    ...related.map((one) => `  - ${one.range.start} ${quoted(one.range)} ${one.message.zh} | ${one.message.en}`),
    ...fixes.flatMap(({ title, safety, edits }) => [
      `  * ${safety} ${title.zh} | ${title.en}`,
      ...changedLines(text, applyEdits(text, edits)).map((line) => `    ${line}`),
    ]),
  ]
}

/** The lines of `after` that differ from `before`, between what both have at their ends. */
function changedLines(before: string, after: string): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')]
  let start = 0
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start++
  let end = 0
  while (end < Math.min(old.length, now.length) - start && old.at(-end - 1) === now.at(-end - 1)) end++
  return now.slice(start, now.length - end).map((line) => `> ${line}`)
}
