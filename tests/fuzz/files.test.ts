/** Configurations, templates and files of bytes, damaged: all are data, nothing is thrown, defects lie in the text. */

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc, { type Arbitrary } from 'fast-check'
import { parse as parseJson } from 'jsonc-parser'
import { expect, test } from 'vitest'
import { analyse } from '../../server/src/analysis/analyse.js'
import { switchingOff } from '../../server/src/analysis/configEdit.js'
import { parseConfig } from '../../server/src/analysis/parseConfig.js'
import { loadTemplate } from '../../server/src/templates/load.js'
import { decode } from '../../server/src/text/decode.js'
import { applyEdits } from '../../server/src/text/range.js'
import { budgetOf } from './budget.js'
import { damaged, damageList } from './damage.js'
import { inText, soundEdits } from './laws.js'

const { seed, runs, milliseconds } = budgetOf(8)
const options =
  milliseconds === undefined
    ? { seed, numRuns: 5 * (runs ?? 0) }
    : { seed, numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: milliseconds / 4 }
const timeout = (milliseconds ?? 0) + 600_000

const folder = path.resolve(import.meta.dirname, '../../server/src/templates/data')
const templates = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'))
const plan = readFileSync(
  path.resolve(import.meta.dirname, '../../examples/岚河县紧密型县域医共体建设实施方案.fangan.md'),
)

const configs = [
  '{\n  // 全项目\n  "template": "notice-40",\n  "rules": { "task-without-*": "warning", "width-mixed": ["off", {}], },\n  "overrides": [{ "files": ["县/**"], "rules": { "notice-40/R10": "hint" } }],\n  "ignore": ["归档/**"],\n}\n',
  '{ "rules": { "bracket-unbalanced": ["error", { "most": 3 }] }, "files": ["a", 1, null], "templates": ["./a.yaml"] }',
  '',
  '[]',
] as const

/** One of `texts`, damaged. */
function damagedOf(texts: readonly string[]): Arbitrary<string> {
  return fc.tuple(fc.constantFrom(...texts), damageList(4)).map(([text, list]) => damaged(text, list))
}

test(
  'configurations',
  () => {
    fc.assert(
      fc.property(damagedOf(configs), (text) => {
        const { config, problems } = parseConfig(text)
        for (const { range } of problems) inText(range, text.length, 'problem')
        analyse({ text: '方案\n一、任务', path: '县/a.txt', config, templates: [] as never }).findings.map(
          ({ rule }) => rule,
        )
      }),
      options,
    )
  },
  timeout,
)

test(
  'a rule switched off in a configuration',
  () => {
    fc.assert(
      fc.property(damagedOf(configs), (text) => {
        const edits = switchingOff(text, 'width-mixed')
        if (!edits) return
        soundEdits(edits, text.length, 'switching off')
        const setting = parseJson(applyEdits(text, edits)).rules['width-mixed']
        expect(Array.isArray(setting) ? setting[0] : setting).toBe('off')
      }),
      options,
    )
  },
  timeout,
)

test(
  'templates',
  () => {
    fc.assert(
      fc.property(damagedOf(templates), (text) => {
        const { template, problems } = loadTemplate(text, { taken: [] })
        for (const { range } of problems) inText(range, text.length, 'problem')
        if (template) analyse({ text: '云岭省实施方案\n一、总体目标\n（一）建设。', templates: [template] })
      }),
      options,
    )
  },
  timeout,
)

test(
  'bytes',
  () => {
    const change = fc.record({ at: fc.nat(9999), value: fc.nat(255) })
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.tuple(fc.array(change, { maxLength: 8 }), fc.nat(9999)).map(([changes, cut]) => {
        const copy = Uint8Array.from(plan.subarray(0, Math.floor((cut / 9999) * plan.length)))
        for (const { at, value } of changes) if (copy.length > 0) copy[at % copy.length] = value
        return copy
      }),
    )
    fc.assert(
      fc.property(bytes, (file) => {
        const decoded = decode(file)
        if ('text' in decoded) expect(typeof decoded.text).toBe('string')
        else expect(['word', 'pdf', 'binary', 'undecodable']).toContain(decoded.error)
      }),
      options,
    )
  },
  timeout,
)
