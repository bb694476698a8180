/** Tables of the extension's commands, settings and tools, made of its manifest. */

import type { Locale, Localised } from '../text/localised.js'
import { commandTitle, type KeyBinding, keyText, type ManifestReading, menuNames, viewOfKey } from './manifest.js'

/** Commands with their keys and the menus that hold them. */
export function commandTable(reading: ManifestReading, locale: Locale): string {
  const rows = reading.manifest.contributes.commands.map(({ command }) => [
    commandTitle(reading, command, locale),
    `\`${command}\``,
    keysOf(reading, command, locale),
    menusOf(reading, command, locale),
  ])
  return table(
    {
      zh: ['命令', '标识', '按键', '在哪里'],
      en: ['command', 'id', 'key', 'where'],
    }[locale],
    rows,
  )
}

/** Settings with their defaults, in the order of the settings page. */
export function settingsTable(reading: ManifestReading, locale: Locale): string {
  const { properties } = reading.manifest.contributes.configuration
  const settings = Object.entries(properties).sort(([, a], [, b]) => (a.order ?? 0) - (b.order ?? 0))
  const colon = locale === 'zh' ? '：' : ': '
  const rows = settings.map(([id, setting]) => {
    const values = (setting.enum ?? []).map((value, at) => {
      const description = setting.enumDescriptions?.[at]
      return description === undefined ? `\`${value}\`` : `\`${value}\`${colon}${reading.say(description, locale)}`
    })
    const description = reading.say(setting.markdownDescription, locale)
    return [`\`${id}\``, `\`${JSON.stringify(setting.default)}\``, [description, ...values].join('<br>')]
  })
  return table({ zh: ['设置', '默认', '含义'], en: ['setting', 'default', 'meaning'] }[locale], rows)
}

/** The tools that a language model can use. */
export function toolTable({ manifest, say }: ManifestReading, locale: Locale): string {
  const rows = manifest.contributes.languageModelTools.map(({ toolReferenceName, displayName, userDescription }) => [
    `\`#${toolReferenceName}\``,
    say(displayName, locale),
    say(userDescription, locale),
  ])
  return table({ zh: ['工具', '名称', '做什么'], en: ['tool', 'name', 'what it does'] }[locale], rows)
}

/** What the extension sets for plans, as it would stand in the settings. */
export function defaultsBlock({ manifest }: ManifestReading): string {
  const { '[fangan]': forPlans } = manifest.contributes.configurationDefaults
  return `\`\`\`json\n${JSON.stringify({ '[fangan]': forPlans }, undefined, 2)}\n\`\`\``
}

/** The keys of a command, each with the view in which it works. */
export function keysOf(reading: ManifestReading, command: string, locale: Locale): string {
  const bindings = reading.manifest.contributes.keybindings.filter((one) => one.command === command)
  const keys = new Map<string, string[]>()
  for (const binding of bindings) {
    const text = keyText(binding, locale)
    keys.set(text, [...(keys.get(text) ?? []), ...placeOf(reading, binding, locale)])
  }
  return [...keys].map(([key, places]) => (places.length === 0 ? key : inPlace(key, places, locale))).join('<br>')
}

function placeOf(reading: ManifestReading, binding: KeyBinding, locale: Locale): string[] {
  const view = viewOfKey(binding)
  return view === undefined ? [] : [viewName(reading, view, locale)]
}

function inPlace(key: string, places: readonly string[], locale: Locale): string {
  return locale === 'zh' ? `${key}（${places.join('、')}）` : `${key} (${places.join(', ')})`
}

/** A view as VS Code names it. @throws Error for an unknown one. */
export function viewName({ manifest, say }: ManifestReading, id: string, locale: Locale): string {
  const found = Object.values(manifest.contributes.views)
    .flat()
    .find((view) => view.id === id)
  if (!found) throw new Error(`no view ${id}`)
  return say(found.name, locale)
}

/** The menus that hold a command; the palette holds each that no condition keeps out for good. */
function menusOf(reading: ManifestReading, command: string, locale: Locale): string {
  const { menus, submenus } = reading.manifest.contributes
  const isHidden = menus.commandPalette?.some((item) => item.command === command && item.when === 'false')
  const names = Object.entries(menus).flatMap(([menu, items]) => {
    if (menu === 'commandPalette' || !items.some((item) => item.command === command)) return []
    const submenu = submenus.find(({ id }) => id === menu)
    const inEditor: Localised | undefined = menuNames['editor/context']
    const name = submenu && inEditor ? `${inEditor[locale]} › ${reading.say(submenu.label, locale)}` : undefined
    return [name ?? menuNames[menu]?.[locale] ?? menu]
  })
  const palette = isHidden ? [] : [menuNames.commandPalette?.[locale] ?? '']
  const all = [...palette, ...new Set(names)]
  const never: Localised = { zh: '由编辑器在需要时调用', en: 'called by the editor where needed' }
  return all.length === 0 ? never[locale] : all.join(locale === 'zh' ? '、' : ', ')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n')
}
