/** What `--format sarif` writes, against the schema of SARIF 2.1.0 as Microsoft's package for tests of SARIF carries it. */

import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { allRules } from '../../../server/src/rules/allRules.js'
import { pages } from '../../../server/src/rules/pages.generated.js'
import { pageExamples } from '../../support/pageExamples.js'
import { filesBeside } from '../../support/uppers.js'
import type { Files } from '../memoryIo.js'
import { draft, runIn } from '../runIn.js'

// The schema names draft 4 but has nothing that means something else in draft 7.
const { $schema: _, id: __, ...draft7 } = schema
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
addFormats.default(ajv)
const isValid = ajv.compile(draft7)

/** The defective examples of every rule's page: findings of all kinds. */
const drafts: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(pages).flatMap(([id, page]) =>
    pageExamples(page, '不合规').map((text, index) => [`/plans/${id.replace('/', '-')} ${index}.fangan`, text]),
  ),
)

/** With the documents above that some of them name. */
const examples: Files = Object.assign(
  {},
  drafts,
  ...Object.entries(drafts).map(([path, text]) => filesBeside(path, text)),
)

describe('a log of findings', () => {
  test('of every rule', async () => {
    const log = await logOf(examples, ['check', '.'])
    expect(log.errors).toEqual([])
    const rules = new Set(log.results.map(({ ruleId }) => ruleId))
    const unseen = allRules.map(({ meta }) => meta.id).filter((id) => !rules.has(id))
    // Requirements are reported under their own ids.
    expect(unseen.filter((id) => !id.startsWith('requirement'))).toEqual([])
    expect(log.results.some(({ fixes }) => fixes)).toBe(true)
    expect(log.results.some(({ relatedLocations }) => relatedLocations)).toBe(true)
  })

  test.each([
    ['nothing', { '/plans/a.fangan': '' }, ['check', '.']],
    ['what cannot be read', { '/plans/a.fangan': { refused: 'EACCES' } }, ['check', '.']],
    ['a defective configuration', { '/plans/a.fangan': '', '/plans/fangan.config.json': '{' }, ['check', '.']],
    ['a part', { '/plans/a #?%.fangan': draft('转诊') }, ['check', '.', '--shard', '1/2']],
    ['a file elsewhere', { '/甲/a.fangan': draft('转诊') }, ['check', '/甲']],
    ['standard input', {}, ['check', '--stdin']],
    [
      'a stale baseline',
      {
        '/plans/a.fangan': '',
        '/plans/b.json': '{"version":1,"findings":{"a.fangan":[{"rule":"x","fingerprint":"1"}]}}',
      },
      ['check', '.', '--baseline', 'b.json'],
    ],
  ] satisfies [string, Files, string[]][])('about %s', async (_, files, ask) => {
    expect((await logOf(files, ask)).errors).toEqual([])
  })

  test('that was merged', async () => {
    const files: Record<string, Files[string]> = { ...examples }
    for (const shard of ['1/2', '2/2']) {
      files[`/plans/${shard[0]}.sarif`] = (
        await runIn(examples, ['check', '.', '--format', 'sarif', '--shard', shard])
      ).out
    }
    expect((await logOf(files, ['merge', '1.sarif', '2.sarif'])).errors).toEqual([])
  })

  test('the schema finds what is wrong', () => {
    expect(
      isValid({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, results: [{ level: 'fatal' }] }] }),
    ).toBe(false)
  })
})

interface Result {
  readonly ruleId: string
  readonly fixes?: object
  readonly relatedLocations?: object
}

async function logOf(files: Files, ask: readonly string[]) {
  const { out } = await runIn(files, [...ask, '--format', 'sarif'])
  const log = JSON.parse(out)
  const errors = isValid(log) ? [] : (isValid.errors ?? [])
  return { errors, results: log.runs[0].results as Result[] }
}
