/**
 * The examples in every form that a ledger is written in, compared with the reviewed files in `golden/`.
 * `UPDATE=1 npx vitest run tests/exporters/golden.laws.test.ts` writes them anew; read each line that changes before.
 */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../server/src/analysis/analyse.js'
import { ledgerOf } from '../../server/src/ledger/ledger.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import type { Files } from '../cli/memoryIo.js'
import { runIn } from '../cli/runIn.js'
import { examples } from '../support/examples.js'
import { sampled } from '../support/thorough.js'
import { workbookText } from '../support/workbookText.js'
import { earlierWorkbook } from './earlierWorkbook.js'

const folder = path.resolve(import.meta.dirname, 'golden')
const isUpdate = process.env.UPDATE === '1'
if (isUpdate) mkdirSync(folder, { recursive: true })

const date = ['--date', '2022-10-15']
const book = '/plans/旧台账.xlsx'

/** What is written for an example, by the end of the golden file's name. */
const forms: Readonly<Record<string, (plan: Plan) => Promise<string>>> = {
  'ledger.csv': (plan) => told(plan, ['ledger', plan.name, '--format', 'csv', ...date]),
  'ledger.md': (plan) => told(plan, ['ledger', plan.name, '--format', 'md', ...date]),
  'ledger.json': (plan) => told(plan, ['ledger', plan.name, '--format', 'json', ...date]),
  'ledger.xlsx.txt': (plan) => workbook(plan, []),
  'merged.json': async (plan) => (await merged(plan)).out,
  'merged.told.txt': async (plan) => (await merged(plan)).error,
  'merged.xlsx.txt': (plan) => workbook(plan, ['--merge', book]),
  'report.txt': (plan) => told(plan, ['ledger', 'report', plan.name, '--quarter', '2022Q4', '--merge', book]),
  'apply.txt': (plan) => told(plan, ['ledger', 'apply', book, plan.name]),
  'tasks.txt': (plan) => told(plan, ['ledger', 'annex', plan.name, '--list', 'tasks']),
  'measures.txt': (plan) => told(plan, ['ledger', 'annex', plan.name, '--list', 'measures']),
}

interface Plan {
  readonly name: string
  readonly text: string
}

const goldens = examples.flatMap((plan) => Object.keys(forms).map((form) => ({ plan, form, file: fileOf(plan, form) })))

describe('what is written of an example', () => {
  it.each(isUpdate ? goldens : sampled(goldens, 10))('$file', async ({ plan, form, file }) => {
    const written = await forms[form](plan)
    const target = path.join(folder, file)
    if (isUpdate) writeFileSync(target, written)
    expect(written).toBe(readFileSync(target, 'utf8'))
  })
})

it('the folder holds these files alone', () => {
  expect(readdirSync(folder).sort()).toEqual(goldens.map(({ file }) => file).sort())
})

function fileOf({ name }: Plan, form: string): string {
  return `${name.replace(/\.(?:fangan\.)?(?:md|txt)$/, '')}.${form}`
}

/** The plan, with the earlier workbook where the run reads it. */
async function filesFor({ name, text }: Plan, argv: readonly string[]): Promise<Files> {
  const files = { [`/plans/${name}`]: text }
  if (!argv.includes(book)) return files
  return { ...files, [book]: await earlierWorkbook(ledgerOf(analyse({ text, templates: builtinTemplates }))) }
}

/** What a run does, and what it prints. */
async function run(plan: Plan, argv: readonly string[]) {
  return runIn(await filesFor(plan, argv), argv)
}

async function merged(plan: Plan) {
  return run(plan, ['ledger', plan.name, '--format', 'json', '--merge', book, ...date])
}

/** What a run prints, and behind a line what it says beside. */
async function told(plan: Plan, argv: readonly string[]): Promise<string> {
  const { out, error } = await run(plan, argv)
  return error === '' ? out : `${out}\n> ${error}`
}

async function workbook(plan: Plan, more: readonly string[]): Promise<string> {
  const { files, error } = await run(plan, ['ledger', plan.name, '-o', '台账.xlsx', ...more, ...date])
  const bytes = files['/plans/台账.xlsx']
  if (!(bytes instanceof Uint8Array)) throw new Error(error)
  return workbookText(bytes)
}
