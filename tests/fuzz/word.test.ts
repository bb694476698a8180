/** Word files, out and in: whatever a plan holds comes back; whatever a file holds, it is read or refused. */

import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { wordBytes } from '../../server/src/exporters/word/document.js'
import { draftOfWordFile } from '../../server/src/importers/wordFile.js'
import { standardLayout } from '../../server/src/layout/layout.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import { expectSame, kept, planOf, thereAndBack } from '../exporters/roundTrip.js'
import { plan, soundPlan } from './arbitraries.js'
import { budgetOf } from './budget.js'
import { damaged, damageList } from './damage.js'

const { seed, runs, milliseconds } = budgetOf(8)
const options =
  milliseconds === undefined
    ? { seed, numRuns: runs ?? 0 }
    : { seed, numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: milliseconds / 4 }
const timeout = (milliseconds ?? 0) + 600_000

test(
  'a plan without slips comes back as the same plan',
  () =>
    fc.assert(
      fc.asyncProperty(soundPlan, async (text) => {
        await expectSame(text)
      }),
      options,
    ),
  timeout,
)

/** Letters and digits with how often each is there. */
function letters(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [sign] of text.matchAll(/[\p{L}\p{N}]/gu)) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  return counts
}

test(
  'no letter of a plan with any slips is lost on the way',
  () =>
    fc.assert(
      fc.asyncProperty(plan, async (text) => {
        const before = planOf(text)
        const back = letters(await thereAndBack(before))
        const lost = [
          ...letters(
            kept(before)
              .map((line) => line.replace(/^\w+: /, ''))
              .join(''),
          ),
        ].filter(([sign, count]) => (back.get(sign) ?? 0) < count)
        expect(lost).toEqual([])
      }),
      options,
    ),
  timeout,
)

const example = readFileSync(
  path.resolve(import.meta.dirname, '../../examples/岚河县紧密型县域医共体建设实施方案.fangan.md'),
  'utf8',
)

test(
  'a Word file with damaged parts is read or refused',
  async () => {
    const bytes = await wordBytes({ plan: readPlan(example), layout: standardLayout })
    const entries = unzipSync(bytes)
    const parts = ['word/document.xml', 'word/styles.xml', 'word/_rels/document.xml.rels', '_rels/.rels']
    fc.assert(
      fc.property(fc.constantFrom(...parts), damageList(4), (part, list) => {
        const text = damaged(strFromU8(entries[part] ?? new Uint8Array()), list, 400_000)
        const result = draftOfWordFile(zipSync({ ...entries, [part]: strToU8(text) }, { level: 0 }))
        expect('text' in result || 'refused' in result).toBe(true)
      }),
      options,
    )
  },
  timeout,
)

test(
  'a Word file with damaged bytes is read or refused',
  async () => {
    const bytes = await wordBytes({ plan: readPlan(example), layout: standardLayout })
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 20 }), (changes) => {
        const changed = bytes.slice()
        for (const [at, byte] of changed.length > 0 ? changes : []) changed[at] = byte
        const result = draftOfWordFile(changed)
        expect('text' in result || 'refused' in result).toBe(true)
      }),
      options,
    )
  },
  timeout,
)
