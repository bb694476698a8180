/** The extension's manifest against the code: file patterns, texts in both languages, commands, menus and keybindings. */

import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { planPatterns } from '../../server/src/analysis/filePatterns.js'

const root = path.resolve(import.meta.dirname, '../..')
const read = (name: string) => fs.readFileSync(path.join(root, name), 'utf8')
const manifest = JSON.parse(read('package.json'))
const { contributes } = manifest
const [language] = contributes.languages
const nls = { en: JSON.parse(read('package.nls.json')), zh: JSON.parse(read('package.nls.zh-cn.json')) }
const bundle = {
  en: JSON.parse(read('l10n/bundle.l10n.json')),
  zh: JSON.parse(read('l10n/bundle.l10n.zh-cn.json')),
}
const clientCode = fs
  .readdirSync(path.join(root, 'client/src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => read(path.join('client/src', name)))
  .join('\n')
const commands: string[] = contributes.commands.map(({ command }: { command: string }) => command)

/** Texts that are the same in both languages for a reason. */
const sameInBoth: readonly string[] = []

interface MenuItem {
  readonly command?: string
  readonly submenu?: string
  readonly when?: string
  readonly group?: string
}
const menus: readonly (MenuItem & { readonly menu: string })[] = Object.entries(contributes.menus).flatMap(
  ([menu, items]) => (items as MenuItem[]).map((item) => ({ ...item, menu })),
)

test('the editor takes the same files for plans as the command line', () => {
  const extensions = language.extensions.map((extension: string) => `**/*${extension}`)
  const names = language.filenamePatterns.map((pattern: string) => `**/${pattern}`)
  expect([...extensions, ...names].sort()).toEqual([...planPatterns].sort())
})

describe('texts', () => {
  test('every text of the manifest is there in both languages, and none is left over', () => {
    const used = new Set([...read('package.json').matchAll(/"%([\w.-]+)%"/g)].map((match) => match[1]))
    for (const texts of [nls.en, nls.zh]) expect(Object.keys(texts).sort()).toEqual([...used].sort())
  })

  test('every text of the client is there in both languages, and none is left over', () => {
    const used = new Set([...clientCode.matchAll(/l10n\.t\(\s*'([^']+)'/g)].map((match) => match[1]))
    for (const texts of [bundle.en, bundle.zh]) expect(Object.keys(texts).sort()).toEqual([...used].sort())
    // Texts that the expression above does not see would go untranslated.
    expect(clientCode.match(/l10n\.t\((?!\s*')/g)).toBeNull()
  })

  test.each([
    ['manifest', nls],
    ['client', bundle],
  ])('every text of the %s is translated', (_name, { en, zh }) => {
    const untranslated = Object.keys(en).filter(
      (key) => /\p{L}/u.test(en[key]) && (zh[key] === en[key] || !/\p{Script=Han}/u.test(zh[key])),
    )
    expect(untranslated.filter((key) => !sameInBoth.includes(key))).toEqual([])
  })

  test('both languages fill the same blanks and offer the same commands', () => {
    const parts = (text: string) => [...text.matchAll(/\{\d+\}|\(command:[\w.]+\)/g)].map(([part]) => part).sort()
    for (const { en, zh } of [nls, bundle]) {
      for (const key of Object.keys(en)) expect(parts(zh[key]), key).toEqual(parts(en[key]))
    }
  })

  test('no text of the manifest stands outside the files of texts', () => {
    const named = /^(?:title|description|markdownDescription|label|displayName|userDescription|contents|altText)$/
    const bare: string[] = []
    const look = (value: unknown, key: string): void => {
      if (typeof value === 'string' && named.test(key) && !/^%[\w.-]+%$/.test(value)) bare.push(`${key}: ${value}`)
      // Schemas are read by language models alone.
      if (key === 'inputSchema') return
      if (typeof value === 'object' && value) for (const [name, inner] of Object.entries(value)) look(inner, name)
    }
    look(contributes, '')
    expect(bare).toEqual([])
  })
})

describe('commands', () => {
  test('every command is implemented, and every implemented command is announced', () => {
    const implemented = [...clientCode.matchAll(/\bid: '(fangan\.\w+)',\s+run\b/g)].map((match) => match[1])
    expect([...new Set(implemented)].sort()).toEqual([...commands].sort())
  })

  test('every command has a title in the category of the extension', () => {
    for (const { command, title, category } of contributes.commands) {
      expect({ command, title, category }).toEqual({
        command,
        title: expect.stringMatching(/^%command\.\w+%$/),
        category: '%command.category%',
      })
    }
  })

  test('a command that does the same in the text and in a view has one title', () => {
    const title = (texts: Record<string, string>, command: string) => texts[`command.${command}`]
    for (const texts of [nls.en, nls.zh]) {
      expect(title(texts, 'moveNodeUp')).toBe(title(texts, 'moveSectionUp'))
      expect(title(texts, 'moveNodeDown')).toBe(title(texts, 'moveSectionDown'))
    }
  })

  test('English titles are in title case', () => {
    const small = /^(?:a|an|the|as|at|by|for|from|in|is|of|on|or|to|and)$/
    const titles = Object.entries<string>(nls.en).filter(([key]) => /^command\.(?!category)/.test(key))
    for (const [key, title] of titles) {
      const lower = title.split(' ').filter((word, index) => /^[a-z]/.test(word) && (index === 0 || !small.test(word)))
      expect(lower, key).toEqual([])
    }
  })

  test('a command that is shown as a button has an icon of the editor’s own', () => {
    const asButton = menus.filter(
      ({ menu, group }) => /^(?:view|editor)\/title$/.test(menu) || /^inline/.test(group ?? ''),
    )
    const icons = new Map(
      contributes.commands.map(({ command, icon }: { command: string; icon?: string }) => [command, icon]),
    )
    for (const { command } of asButton) expect(icons.get(command), command).toMatch(/^\$\([a-z-]+\)$/)
  })

  test('menus, links and events name commands that there are', () => {
    const builtIn = [
      'editor.action.quickFix',
      'workbench.action.files.openFile',
      ...contributes.views.fangan.map(({ id }: { id: string }) => `${id}.focus`),
    ]
    const named = [
      ...menus.flatMap(({ command }) => command ?? []),
      ...Object.values<string>(nls.en).flatMap((text) =>
        [...text.matchAll(/\(command:([\w.]+)\)/g)].map((match) => match[1]),
      ),
      ...contributes.walkthroughs.flatMap(({ steps }: { steps: { completionEvents: string[] }[] }) =>
        steps.flatMap(({ completionEvents }) =>
          completionEvents.filter((event) => event.startsWith('onCommand:')).map((event) => event.slice(10)),
        ),
      ),
      ...(contributes.keybindings ?? []).map(({ command }: { command: string }) => command),
    ]
    expect(named.filter((command) => !commands.includes(command) && !builtIn.includes(command))).toEqual([])
  })

  test('every entry of a menu says when it is shown', () => {
    // A new plan can be begun anywhere.
    const bound = menus.filter(({ menu }) => menu !== 'file/newFile')
    for (const { menu, command, submenu, when } of bound) expect(when, `${menu} ${command ?? submenu}`).toMatch(/\S/)
  })

  test('a command that needs a line of a tree is not in the palette', () => {
    const onLines = menus.filter(({ menu }) => menu === 'view/item/context').map(({ command }) => command)
    const hidden = menus.filter(({ menu, when }) => menu === 'commandPalette' && when === 'false')
    const names = hidden.map(({ command }) => command)
    expect(onLines.filter((command) => !names.includes(command))).toEqual([])
  })
})

/** Keys of VS Code for writing and finding (Windows and Linux). */
const usual = [
  ...[
    'a',
    'c',
    'd',
    'f',
    'g',
    'h',
    'i',
    'j',
    'l',
    'n',
    'o',
    'p',
    's',
    't',
    'u',
    'v',
    'w',
    'x',
    'y',
    'z',
    '/',
    '.',
    '[',
    ']',
  ],
  ...['enter', 'space', 'up', 'down', 'left', 'right', 'home', 'end', 'backspace', 'delete', 'tab'],
]
  .flatMap((key) => [`ctrl+${key}`, `ctrl+shift+${key}`, `shift+ctrl+${key}`])
  .concat(
    ['up', 'down', 'left', 'right'].flatMap((key) => [`alt+${key}`, `shift+alt+${key}`, `alt+shift+${key}`]),
    ['f2', 'f8', 'f12', 'shift+alt+f', 'shift+alt+a', 'alt+z', 'enter', 'tab', 'escape'],
  )

describe('keybindings', () => {
  interface Keybinding {
    readonly command: string
    readonly key: string
    readonly mac?: string
    readonly when?: string
  }
  const keybindings: readonly Keybinding[] = contributes.keybindings ?? []

  test('each holds in plans or in the views only', () => {
    for (const { command, when } of keybindings) {
      expect(when, command).toMatch(/editorLangId == fangan|focusedView == fangan\.\w+/)
    }
  })

  test('none stands for two commands at the same place', () => {
    for (const system of ['key', 'mac'] as const) {
      const all = keybindings.map((one) => `${(one[system] ?? one.key).toLowerCase()} ${placeOf(one)}`)
      expect(all.filter((one, index) => all.indexOf(one) !== index)).toEqual([])
    }
  })

  test('none takes a key from the editor that a writer is used to', () => {
    for (const one of keybindings.filter((binding) => placeOf(binding) === 'editor')) {
      expect(usual, one.command).not.toContain(one.key.toLowerCase())
    }
  })

  /** Where a keybinding holds: in the text of a plan, or in one of the views. */
  function placeOf({ when }: Keybinding): string {
    return /focusedView == (fangan\.\w+)/.exec(when ?? '')?.[1] ?? 'editor'
  }
})

describe('parts', () => {
  test('every file that the manifest names exists', () => {
    const { icon } = manifest
    const pictures = contributes.walkthroughs.flatMap(({ steps }: { steps: { media: { svg: string } }[] }) =>
      steps.map(({ media }) => media.svg),
    )
    const icons = contributes.viewsContainers.activitybar.map((container: { icon: string }) => container.icon)
    const grammars = contributes.grammars.map(({ path }: { path: string }) => path)
    const named = [
      icon,
      language.configuration,
      language.icon.light,
      language.icon.dark,
      ...grammars,
      ...pictures,
      ...icons,
    ]
    for (const name of named) expect(fs.existsSync(path.join(root, name)), name).toBe(true)
  })

  test('the icon of the activity bar has one colour, and pictures take theirs from the theme', () => {
    const colours = (name: string) => new Set(read(name).match(/#[\da-f]{3,8}\b/gi))
    expect(colours('images/activity.svg').size).toBe(1)
    for (const name of fs.readdirSync(path.join(root, 'images/walkthrough'))) {
      const bare = read(`images/walkthrough/${name}`).replace(/var\(--vscode-[\w-]+, #[\da-f]{6}\)/g, '')
      expect(bare, name).not.toMatch(/#[\da-f]{3,8}\b|(?:fill|stroke)="(?!none|")/i)
      expect(bare, name).toMatch(/<title>/)
    }
  })

  test('welcome texts and menus belong to views that there are', () => {
    const views = contributes.views.fangan.map(({ id }: { id: string }) => id)
    for (const { view } of contributes.viewsWelcome) expect(views).toContain(view)
    for (const { when } of menus) {
      for (const [, view] of when?.matchAll(/\bview == ([\w.]+)/g) ?? []) expect(views).toContain(view)
    }
    for (const view of views) expect(clientCode).toContain(`id: '${view}'`)
  })

  test('every setting that the client reads is announced', () => {
    const settings = Object.keys(contributes.configuration.properties)
    const asked = [...clientCode.matchAll(/getConfiguration\(languageId[^)]*\)\.get(?:<\w+>)?\('([\w.]+)'/g)]
    expect(asked.length).toBeGreaterThan(1)
    for (const [, name] of asked) expect(settings).toContain(`fangan.${name}`)
  })

  test('the introduction has five steps, each with a picture in words and a way to be done', () => {
    const [{ steps }] = contributes.walkthroughs
    expect(steps).toHaveLength(5)
    for (const { media, completionEvents } of steps) {
      expect(media.altText).toMatch(/^%.+%$/)
      expect(completionEvents).not.toEqual([])
    }
  })

  test('every tool for language models is registered, and its input is described', () => {
    const registered = [...clientCode.matchAll(/register\(\s*'(fangan_\w+)'/g)].map((match) => match[1])
    const announced = contributes.languageModelTools.map(({ name }: { name: string }) => name)
    expect(registered.sort()).toEqual([...announced].sort())
    for (const { inputSchema, modelDescription } of contributes.languageModelTools) {
      expect(modelDescription.length).toBeGreaterThan(100)
      for (const property of Object.values<{ description: string }>(inputSchema.properties)) {
        expect(property.description).toMatch(/\S/)
      }
    }
  })
})
