/** Reads `fangan.config.json`: JSON with comments and trailing commas, every defect with its place. */

import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import { allRules } from '../rules/allRules.js'
import type { RuleMeta } from '../rules/rule.js'
import type { RuleSetting } from '../rules/settings.js'
import { matchesRule } from '../rules/settings.js'
import type { Severity } from '../templates/template.js'
import { fill, type Locale, type Localised } from '../text/localised.js'
import { nearest } from '../text/nearest.js'
import type { TextRange } from '../text/range.js'
import type { Config, Override } from './config.js'
import { configMessages as messages } from './configMessages.js'
import { globDefect, pathMatcher } from './globs.js'
import { ownRules } from './ownRules.js'

/** A defect of the configuration; the range is in the text of the file. */
export interface ConfigProblem {
  readonly range: TextRange
  readonly message: Localised
}

/** The names that a configuration may use. */
export interface KnownNames {
  readonly rules: readonly RuleMeta[]
}

/**
 * The configuration in `text`, and what is wrong with it. What can be read is read; the caller decides whether a
 * configuration with problems is used. `path` is for the caller's own messages and is not opened. `templatePlaces`
 * says where each template, id or file, is first named.
 */
export function parseConfig(
  text: string,
  _path?: string,
  known: KnownNames = { rules: [...allRules.map((rule) => rule.meta), ...ownRules] },
): { config: Config; problems: ConfigProblem[]; templatePlaces: ReadonlyMap<string, TextRange> } {
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true })
  const malformed = syntaxProblems(text, errors)
  const reader = new Reader(known)
  const config = reader.config(root)
  const places = new Set(malformed.map(({ range }) => range.start))
  const problems = [...malformed, ...reader.problems.filter(({ range }) => !places.has(range.start))]
  return {
    config,
    problems: problems.sort((a, b) => a.range.start - b.range.start),
    templatePlaces: reader.templatePlaces,
  }
}

/** The first error of each line: a slip draws others after it, which mending it mends. */
function syntaxProblems(text: string, errors: readonly ParseError[]): ConfigProblem[] {
  const kept: ConfigProblem[] = []
  for (const { error, offset, length } of errors) {
    const last = kept.at(-1)
    if (last && !text.slice(last.range.start, offset).includes('\n')) continue
    const code = printParseErrorCode(error)
    const message = Object.entries(messages.syntax).find(([name]) => name === code)?.[1] ?? messages.syntaxOther
    kept.push({ range: { start: offset, end: offset + length }, message })
  }
  return kept
}

const KEYS = ['$schema', 'template', 'templates', 'upper', 'rules', 'files', 'ignore', 'overrides', 'locale']
const OVERRIDE_KEYS = ['files', 'template', 'upper', 'rules']
const SEVERITIES: readonly (Severity | 'off')[] = ['off', 'error', 'warning', 'information', 'hint']
const LOCALES: readonly Locale[] = ['zh', 'en']

/** Turns nodes into values; a node of the wrong kind is reported and left out. */
class Reader {
  readonly problems: ConfigProblem[] = []
  readonly templatePlaces = new Map<string, TextRange>()

  constructor(private readonly known: KnownNames) {}

  config(node: Node | undefined): Config {
    const values = this.members(node, KEYS)
    const ignore = this.globs(values.ignore)
    return {
      template: this.template(values.template),
      templates: this.items(values.templates).flatMap((item) => this.template(item) ?? []),
      ...this.upper(values.upper),
      rules: this.rules(values.rules),
      files: this.globs(values.files),
      ignore,
      overrides: this.items(values.overrides).flatMap((item) => this.override(item)),
      locale: this.oneOf(values.locale, LOCALES, messages.locale),
      ignores: pathMatcher(ignore),
    }
  }

  private override(node: Node): Override[] {
    const values = this.members(node, OVERRIDE_KEYS)
    if (node.type === 'object' && !values.files) this.report(node, messages.overrideWithoutFiles)
    const files = this.globs(values.files)
    if (files.length === 0) return []
    const template = this.template(values.template)
    return [
      { files, template, ...this.upper(values.upper), rules: this.rules(values.rules), matches: pathMatcher(files) },
    ]
  }

  private template(node: Node | undefined): string | undefined {
    const value = this.string(node)
    if (!node || value === undefined) return undefined
    const range = { start: node.offset, end: node.offset + node.length }
    if (!this.templatePlaces.has(value)) this.templatePlaces.set(value, range)
    return value
  }

  /** One path, or a list of them. */
  private upper(node: Node | undefined): Pick<Config, 'upper'> {
    if (!node) return {}
    if (node.type === 'array') return { upper: this.strings(node).map(({ value }) => value) }
    const value = this.string(node)
    return value === undefined ? {} : { upper: [value] }
  }

  private rules(node: Node | undefined): Record<string, RuleSetting> {
    const result: Record<string, RuleSetting> = {}
    for (const { key, value } of this.once(node)) {
      this.checkRuleId(key)
      const setting = this.setting(String(key.value), value)
      if (setting) result[String(key.value)] = setting
    }
    return result
  }

  private setting(id: string, node: Node): RuleSetting | undefined {
    if (node.type !== 'array') {
      const severity = this.oneOf(node, SEVERITIES, messages.severity)
      return severity && { severity }
    }
    const [first, second, third] = node.children ?? []
    if (!first || third) this.report(third ?? node, messages.settingShape)
    if (!first) return undefined
    const severity = this.oneOf(first, SEVERITIES, messages.severity)
    const options = second && this.options(id, second)
    return { ...(severity && { severity }), ...(options && { options }) }
  }

  private options(id: string, node: Node): Record<string, unknown> {
    const declared = this.known.rules.find((rule) => rule.id === id)?.options
    const result: Record<string, unknown> = {}
    for (const { key, value } of this.once(node)) {
      const name = String(key.value)
      const option = declared?.[name]
      if (!option) this.reportUnknown(key, messages.unknownOption, Object.keys(declared ?? {}))
      else if (!sameType(plain(value), option.default)) {
        this.report(value, messages.optionType, { example: JSON.stringify(option.default) })
      } else result[name] = plain(value)
    }
    return result
  }

  private checkRuleId(key: Node): void {
    const id = String(key.value)
    const ids = this.known.rules.map((rule) => rule.id)
    // Ids with a slash are requirements; those of one's own templates are not known here.
    if (id.includes('/') || ids.some((known) => matchesRule(id, known))) return
    this.reportUnknown(key, messages.unknownRule, ids)
  }

  private members(node: Node | undefined, allowed: readonly string[]): Record<string, Node | undefined> {
    const values: Record<string, Node | undefined> = {}
    for (const { key, value } of this.once(node)) {
      const name = String(key.value)
      if (allowed.includes(name)) values[name] = value
      else this.reportUnknown(key, messages.unknownKey, allowed)
    }
    return values
  }

  /** The properties of `node` without those whose key stood before, which are reported. */
  private once(node: Node | undefined): { key: Node; value: Node }[] {
    const seen = new Set<string>()
    return this.properties(node).filter(({ key }) => {
      const name = String(key.value)
      if (seen.has(name)) this.report(key, messages.keyTwice, { name })
      return !seen.has(name) && seen.add(name)
    })
  }

  private properties(node: Node | undefined): { key: Node; value: Node }[] {
    if (!node) return []
    if (node.type !== 'object') this.report(node, messages.wantObject)
    if (node.type !== 'object') return []
    return (node.children ?? []).flatMap(({ children: [key, value] = [] }) => (key && value ? [{ key, value }] : []))
  }

  private items(node: Node | undefined): readonly Node[] {
    if (!node) return []
    if (node.type === 'array') return node.children ?? []
    this.report(node, messages.wantArray)
    return []
  }

  private strings(node: Node | undefined): { value: string; node: Node }[] {
    return this.items(node).flatMap((item) => {
      const value = this.string(item)
      return value === undefined ? [] : [{ value, node: item }]
    })
  }

  private globs(node: Node | undefined): string[] {
    return this.strings(node).flatMap(({ value, node: item }) => {
      const defect = globDefect(value)
      if (defect) this.report(item, messages.glob[defect], { glob: value })
      return defect ? [] : [value]
    })
  }

  private string(node: Node | undefined): string | undefined {
    if (!node) return undefined
    if (node.type === 'string' && node.value !== '') return String(node.value)
    this.report(node, messages.wantString)
    return undefined
  }

  private oneOf<T extends string>(node: Node | undefined, allowed: readonly T[], message: Localised): T | undefined {
    if (!node) return undefined
    const found = allowed.find((value) => value === node.value)
    if (found === undefined) this.reportUnknown(node, message, allowed)
    return found
  }

  private reportUnknown(node: Node, message: Localised, candidates: readonly string[]): void {
    const name = typeof node.value === 'object' || node.value === undefined ? node.type : String(node.value)
    const meant = nearest(name, candidates)
    const end = meant === undefined ? messages.choices : messages.meant
    const tail = fill(end, { meant: meant ?? '', choices: candidates.filter((key) => key !== '$schema').join(', ') })
    // A list of every rule would be longer than the file.
    const listed = meant !== undefined || (candidates.length > 0 && candidates.length < 12)
    this.report(node, listed ? { zh: message.zh + tail.zh, en: `${message.en} ${tail.en}` } : message, { name })
  }

  private report(node: Node, message: Localised, args: Readonly<Record<string, string>> = {}): void {
    this.problems.push({ range: { start: node.offset, end: node.offset + node.length }, message: fill(message, args) })
  }
}

function plain(node: Node): unknown {
  return node.type === 'array' ? (node.children ?? []).map(plain) : node.value
}

function sameType(value: unknown, example: unknown): boolean {
  if (Array.isArray(example)) return Array.isArray(value) && value.every((item) => typeof item === 'string')
  return typeof value === typeof example
}
