/** The extension's manifest with its texts in both languages. */

import type { Locale, Localised } from '../text/localised.js'
import type { ProjectFiles } from './files.js'

/** The parts of `package.json` that pages are made of; its texts are keys (`%…%`) of `package.nls*.json`. */
export interface Manifest {
  readonly contributes: {
    readonly commands: readonly ManifestCommand[]
    readonly keybindings: readonly KeyBinding[]
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>
    readonly submenus: readonly { readonly id: string; readonly label: string }[]
    readonly views: Readonly<Record<string, readonly { readonly id: string; readonly name: string }[]>>
    readonly viewsContainers: { readonly activitybar: readonly { readonly id: string; readonly title: string }[] }
    readonly configuration: { readonly properties: Readonly<Record<string, ManifestSetting>> }
    readonly configurationDefaults: Readonly<Record<string, object>>
    readonly languageModelTools: readonly {
      readonly toolReferenceName: string
      readonly displayName: string
      readonly userDescription: string
    }[]
  }
}

/** One command. */
export interface ManifestCommand {
  readonly command: string
  readonly category: string
  readonly title: string
}

/** One key for a command. */
export interface KeyBinding {
  readonly command: string
  readonly key: string
  readonly mac?: string
  readonly when?: string
}

/** One line of a menu: a command or a submenu. */
export interface MenuItem {
  readonly command?: string
  readonly when?: string
}

/** One setting. */
export interface ManifestSetting {
  readonly default: unknown
  readonly markdownDescription: string
  readonly enum?: readonly string[]
  readonly enumDescriptions?: readonly string[]
  readonly order?: number
}

/** The manifest, and what a text of it says in each language. */
export interface ManifestReading {
  readonly manifest: Manifest
  /** The text behind `%key%`, or the text itself. @throws Error for a key without a text. */
  readonly say: (text: string, locale: Locale) => string
}

/** Reads the manifest and its texts. */
export function readManifest(project: ProjectFiles): ManifestReading {
  const manifest = JSON.parse(project.read('package.json')) as Manifest
  const texts: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
    zh: JSON.parse(project.read('package.nls.zh-cn.json')),
    en: JSON.parse(project.read('package.nls.json')),
  }
  const say = (text: string, locale: Locale): string => {
    const key = /^%(.+)%$/.exec(text)?.[1]
    if (key === undefined) return text
    const found = texts[locale][key]
    if (found === undefined) throw new Error(`no text for ${text} in ${locale}`)
    return found
  }
  return { manifest, say }
}

/** A command as its page and the command palette name it: `方案: 规范编号`. @throws Error for an unknown one. */
export function commandTitle({ manifest, say }: ManifestReading, id: string, locale: Locale): string {
  const found = manifest.contributes.commands.find(({ command }) => command === id)
  if (!found) throw new Error(`no command ${id}`)
  return `${say(found.category, locale)}: ${say(found.title, locale)}`
}

/** Keys as keyboards print them, with those of a Mac behind them where they differ; empty when there are none. */
export function keyText({ key, mac }: Pick<KeyBinding, 'key' | 'mac'>, locale: Locale): string {
  if (key === '') return ''
  const own = chord(key, names)
  const apple = mac === undefined || mac === key ? own : chord(mac, macNames)
  if (own === apple) return `\`${own}\``
  return locale === 'zh' ? `\`${own}\`（Mac 上 \`${apple}\`）` : `\`${own}\` (Mac \`${apple}\`)`
}

/** Where a command's key works, for those that have one in several views; `undefined` in the editor. */
export function viewOfKey({ when = '' }: KeyBinding): string | undefined {
  return /focusedView == ([\w.]+)/.exec(when)?.[1]
}

const names: Readonly<Record<string, string>> = {
  ctrl: 'Ctrl',
  alt: 'Alt',
  shift: 'Shift',
  cmd: '⌘',
  pageup: 'PageUp',
  pagedown: 'PageDown',
  up: '↑',
  down: '↓',
  right: '→',
  space: 'Space',
  click: 'Click',
}
const macNames: Readonly<Record<string, string>> = { ...names, ctrl: '⌃', alt: '⌥', shift: '⇧' }

/** The order in which keyboards and menus name modifiers; on a Mac ⌘ stands last. */
const modifiers = ['ctrl', 'alt', 'shift', 'cmd']

function chord(keys: string, printed: Readonly<Record<string, string>>): string {
  const strokes = keys.split(' ').map((stroke) => {
    const parts = stroke.split('+')
    const held = modifiers.filter((one) => parts.includes(one))
    const all = [...held, ...parts.filter((one) => !held.includes(one))]
    return all.map((part) => printed[part] ?? part.toUpperCase()).join(printed === macNames ? '' : '+')
  })
  return strokes.join(' ')
}

/** Where each menu of VS Code is found. */
export const menuNames: Readonly<Record<string, Localised>> = {
  commandPalette: { zh: '命令面板', en: 'command palette' },
  'view/title': { zh: '视图标题栏', en: 'title of the view' },
  'view/item/context': { zh: '视图右键菜单', en: 'menu in the view' },
  'editor/title': { zh: '编辑器标题栏', en: 'title of the editor' },
  'editor/context': { zh: '编辑器右键菜单', en: 'menu in the editor' },
  'file/newFile': { zh: '新建文件', en: 'New File' },
}
