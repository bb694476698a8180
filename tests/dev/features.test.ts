/** The pages of features tell of all that the extension brings, and nothing in them leads nowhere. */

import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { difference, linesWith, marked } from '../../server/src/dev/featureExamples/show.js'
import { featureGroups, pictures } from '../../server/src/dev/featureSections/index.js'
import { featurePages } from '../../server/src/dev/features.js'
import type { ProjectFiles } from '../../server/src/dev/files.js'
import { loadModule } from '../../server/src/dev/loadModule.js'
import { keyText, readManifest } from '../../server/src/dev/manifest.js'

const project: ProjectFiles = {
  root: process.cwd(),
  read: (file) => fs.readFileSync(file, 'utf8'),
  list: () => [],
}
const { contributes } = readManifest(project).manifest
const pages = featurePages(project)
const sections = featureGroups.flatMap((group) => group.sections)

describe.each([...pages])('%s', (file, page) => {
  test('names every command, setting, view and tool', () => {
    const ids = [
      ...contributes.commands.map(({ command }) => `| \`${command}\` |`),
      ...Object.keys(contributes.configuration.properties).map((id) => `| \`${id}\` |`),
      ...contributes.languageModelTools.map(({ toolReferenceName }) => `\`#${toolReferenceName}\``),
    ]
    expect(ids.filter((id) => !page.includes(id))).toEqual([])
  })

  test('has an example, computed without a gap', () => {
    expect(page).not.toMatch(/undefined|%[\w.]+%|\[object/)
    expect(page).not.toMatch(/```\w+\n\n?```/)
  })

  test('leads to places that exist', () => {
    const prose = page.replace(/```[\s\S]*?```/g, '')
    const anchors = new Set([...prose.matchAll(/<a id="([\w-]+)">/g)].map(([, id]) => id))
    const targets = [...prose.matchAll(/(!?)\[[^\]]*\]\(([^)]+)\)/g)].flatMap(([, sign, to]) =>
      sign === '' ? [to] : [],
    )
    const dead = targets.filter((to) =>
      to.startsWith('#') ? !anchors.has(to.slice(1)) : !fs.existsSync(path.join(path.dirname(file), to)),
    )
    expect(dead).toEqual([])
  })
})

test('both languages have the same sections and pictures', () => {
  const [one, other] = [...pages.values()].map((page) =>
    [...page.matchAll(/<a id="[\w-]+">|\(images\/[\w-]+\.png\)/g)].join(),
  )
  expect(one).toBe(other)
})

test('each command, setting and view is told of in a section', () => {
  // What no menu and no palette holds is no way to reach a feature.
  const called = ['fangan.showReferences', 'fangan.goToNode']
  const told = new Set(
    sections.flatMap(({ commands = [], settings = [], views = [] }) => [...commands, ...settings, ...views]),
  )
  const all = [
    ...contributes.commands.map(({ command }) => command),
    ...Object.keys(contributes.configuration.properties),
    ...Object.values(contributes.views).flatMap((views) => views.map(({ id }) => id)),
  ]
  expect(all.filter((id) => !told.has(id) && !called.includes(id))).toEqual([])
})

test('ids of sections are unique', () => {
  const ids = sections.map(({ id }) => id)
  expect(new Set([...ids, 'commands', 'settings']).size).toBe(ids.length + 2)
})

test('each picture is used', () => {
  const used = new Set<string>(sections.flatMap(({ pictures: own = [] }) => own))
  expect(Object.keys(pictures).filter((name) => !used.has(name))).toEqual([])
})

test.each(Object.keys(pictures))('the picture %s exists', (name) => {
  expect(fs.existsSync(`docs/images/${name}.png`)).toBe(true)
})

describe('what a block shows', () => {
  test('changed lines with the lines beside them', () => {
    expect(difference('甲\n乙\n丙\n丁\n戊\n己\n庚', '甲\n乙乙\n丙\n丁\n戊\n庚')).toBe(
      ' 甲\n-乙\n+乙乙\n 丙\n …\n 戊\n-己\n 庚',
    )
    expect(difference('甲\n\n乙', '甲\n\n丙\n\n乙')).toBe(' 甲\n+丙\n 乙')
    expect(difference('甲', '甲')).toBe('')
  })

  test('marks and the lines that hold them', () => {
    expect(marked('甲乙丙', [{ start: 1, end: 2 }])).toBe('甲⟦乙⟧丙')
    expect(linesWith('甲\n⟦乙⟧\n丙', /⟦/)).toBe('⟦乙⟧')
  })
})

test.each([
  ['ctrl+alt+pageup', 'cmd+alt+pageup', '`Ctrl+Alt+PageUp` (Mac `⌥⌘PageUp`)'],
  ['ctrl+k ctrl+f', 'cmd+k cmd+f', '`Ctrl+K Ctrl+F` (Mac `⌘K ⌘F`)'],
  ['alt+up', undefined, '`Alt+↑`'],
  ['f2', 'f2', '`F2`'],
  ['', '', ''],
])('the key %j', (key, mac, expected) => {
  expect(keyText({ key, ...(mac !== undefined && { mac }) }, 'en')).toBe(expected)
})

test('a module sees generated files as they are going to be', async () => {
  const source = `export { builtinTemplates } from './builtin.generated.js'`
  const generated = new Map([['server/src/templates/builtin.generated.ts', 'export const builtinTemplates = [1]']])
  const module = await loadModule<{ builtinTemplates: unknown }>(
    process.cwd(),
    'server/src/templates',
    source,
    generated,
  )
  expect(module.builtinTemplates).toEqual([1])
})
