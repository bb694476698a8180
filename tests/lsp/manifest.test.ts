/** The extension's manifest against the code: file patterns, and texts in both languages. */

import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { planPatterns } from '../../server/src/analysis/filePatterns.js'

const root = path.resolve(import.meta.dirname, '../..')
const read = (name: string) => fs.readFileSync(path.join(root, name), 'utf8')
const manifest = JSON.parse(read('package.json'))
const [language] = manifest.contributes.languages

test('the editor takes the same files for plans as the command line', () => {
  const extensions = language.extensions.map((extension: string) => `**/*${extension}`)
  const names = language.filenamePatterns.map((pattern: string) => `**/${pattern}`)
  expect([...extensions, ...names].sort()).toEqual([...planPatterns].sort())
})

test('every text of the manifest is there in both languages', () => {
  const used = new Set([...read('package.json').matchAll(/"%([\w.-]+)%"/g)].map((match) => match[1]))
  for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
    expect(Object.keys(JSON.parse(read(file))).sort()).toEqual([...used].sort())
  }
})

test('every text of the client is there in both languages', () => {
  const sources = fs.readdirSync(path.join(root, 'client/src'), { recursive: true, encoding: 'utf8' })
  const code = sources.filter((name) => name.endsWith('.ts')).map((name) => read(path.join('client/src', name)))
  const used = new Set([...code.join('\n').matchAll(/l10n\.t\(\s*'([^']+)'/g)].map((match) => match[1]))
  for (const file of ['l10n/bundle.l10n.json', 'l10n/bundle.l10n.zh-cn.json']) {
    expect(Object.keys(JSON.parse(read(file))).sort()).toEqual([...used].sort())
  }
})

test('every command is implemented, and every implemented command is announced', () => {
  const announced = manifest.contributes.commands.map(({ command }: { command: string }) => command)
  const folder = path.join(root, 'client/src/commands')
  const code = fs.readdirSync(folder).map((name) => fs.readFileSync(path.join(folder, name), 'utf8'))
  const implemented = [...code.join('\n').matchAll(/\bid: '(fangan\.\w+)'/g)].map((match) => match[1])
  expect(implemented.sort()).toEqual([...announced].sort())
})

test('every file that the manifest names exists', () => {
  const { contributes, icon } = manifest
  const named = [icon, language.configuration, language.icon.light, language.icon.dark, contributes.grammars[0].path]
  for (const name of named) expect(fs.existsSync(path.join(root, name)), name).toBe(true)
})
