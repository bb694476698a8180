/** Parts of the generator; `npm run generate -- --check` compares the files themselves. */

import { describe, expect, test } from 'vitest'
import type { ProjectFiles } from '../../server/src/dev/files.js'
import { json } from '../../server/src/dev/json.js'
import { registrySource, ruleFiles } from '../../server/src/dev/registry.js'

describe('the registry', () => {
  const files: Record<string, string> = {
    'server/src/rules/text/mark-doubled.ts': 'export const rule = defineRule({})',
    'server/src/rules/text/mark-doubled.md': '# mark-doubled',
    'server/src/rules/text/marks.ts': 'export const marks = []',
    'server/src/rules/annex/annex-missing.ts': 'export const rule = defineRule({})',
  }
  const small: ProjectFiles = {
    root: '',
    read: (file) => files[file] ?? '',
    list: (folder) =>
      Object.keys(files)
        .filter((file) => file.startsWith(`${folder}/`))
        .map((file) => file.slice(folder.length + 1))
        .sort(),
  }

  test('holds the files that export a rule, in order of group and id', () => {
    expect(ruleFiles(small).map((rule) => [rule.group, rule.id, rule.page])).toEqual([
      ['annex', 'annex-missing', undefined],
      ['text', 'mark-doubled', 'server/src/rules/text/mark-doubled.md'],
    ])
  })

  test('imports each of them', () => {
    expect(registrySource(ruleFiles(small))).toContain(
      "import { rule as annexMissing } from './annex/annex-missing.js'\nimport { rule as markDoubled } from './text/mark-doubled.js'",
    )
  })

  test('may be empty', () => {
    expect(registrySource([])).toContain('export const registry: readonly Rule[] = []')
  })
})

test('JSON is printed as the formatter prints it', () => {
  expect(json({ a: [1, 'b'], c: {}, d: [{ e: [] }], f: undefined })).toBe(
    '{\n  "a": [1, "b"],\n  "c": {},\n  "d": [\n    {\n      "e": []\n    }\n  ]\n}\n',
  )
})
