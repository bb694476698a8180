/**
 * All that is read of the examples, of the rules' pages, of every form and of drawn plans, compared with the reviewed file beside this one.
 * `UPDATE=1 npx vitest run tests/semantics/read.laws.test.ts` writes it anew; read each line that changes before.
 */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pages } from '../../server/src/rules/pages.generated.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import { plan } from '../fuzz/arbitraries.js'
import { pageExamples } from '../support/pageExamples.js'
import { sampled } from '../support/thorough.js'
import { modelLines } from './modelLines.js'
import { readTexts } from './readTexts.js'

const file = path.resolve(import.meta.dirname, 'read.txt')
const examples = path.resolve(import.meta.dirname, '../../examples')

/** Plans as the fuzzer draws them: the same as long as its arbitraries are. */
const drawn = fc.sample(plan, { seed: 20210714, numRuns: 40 })

const texts: ReadonlyMap<string, string> = new Map([
  ...readdirSync(examples)
    .filter((name) => /\.(?:txt|md)$/.test(name))
    .sort()
    .map((name) => [name, readFileSync(path.join(examples, name), 'utf8')] as const),
  ...Object.entries(pages).flatMap(([rule, page]) =>
    [...pageExamples(page, '不合规'), ...pageExamples(page, '合规')].map(
      (text, index) => [`${rule} ${index + 1}`, text] as const,
    ),
  ),
  ...Object.entries(readTexts).flatMap(([about, own]) =>
    own.map((text, index) => [`${about} ${index + 1}`, text] as const),
  ),
  ...drawn.map((text, index) => [`drawn ${index + 1}`, text] as const),
])

const known = new Map(
  readFileSync(file, 'utf8')
    .split(/^(?=# )/m)
    .map((section) => [section.slice(2, section.indexOf('\n')), section]),
)

const isUpdate = process.env.UPDATE === '1'
// Mutation testing has one suite, and wants to know of every text.
const names = [...texts.keys()]
const tried = process.env.MUTATION_FOLDER === undefined ? sampled(names, 12) : names

test.skipIf(isUpdate).each(tried)('%s', (name) => {
  expect(sectionOf(name)).toBe(known.get(name))
})

test('the file holds the texts in their order, and no others', () => {
  if (isUpdate) writeFileSync(file, names.map(sectionOf).join(''))
  expect([...readFileSync(file, 'utf8').matchAll(/^# (.*)$/gm)].map((match) => match[1])).toEqual(names)
})

function sectionOf(name: string): string {
  return `# ${name}\n${modelLines(readPlan(texts.get(name) ?? '')).join('\n')}\n\n`
}
