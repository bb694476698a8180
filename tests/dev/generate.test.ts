/** The generated files are those that the sources give. */

import fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import { generatedFiles, type ProjectFiles } from '../../server/src/dev/files.js'
import { json } from '../../server/src/dev/json.js'
import { registrySource, ruleFiles } from '../../server/src/dev/registry.js'

const project: ProjectFiles = {
  root: process.cwd(),
  read: (file) => fs.readFileSync(file, 'utf8'),
  list: (folder) => (fs.existsSync(folder) ? fs.readdirSync(folder).sort() : []),
}

test('generated files are up to date', async () => {
  const files = await generatedFiles(project)
  const stale = [...files].filter(([file, text]) => !fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== text)
  expect(stale.map(([file]) => file)).toEqual([])
}, 30_000)

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
