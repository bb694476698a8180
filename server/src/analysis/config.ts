/** The project's configuration: what it says, and what of it applies to one document. */

import type { RuleSetting, RuleSettings } from '../rules/settings.js'
import type { Locale } from '../text/localised.js'

export type { RuleSetting, RuleSettings } from '../rules/settings.js'
export { applySettings, severityOf } from '../rules/settings.js'
export type { ConfigProblem } from './parseConfig.js'

/** A `fangan.config.json`, read; paths and globs are relative to its folder. */
export interface Config {
  /** Id of a template, or the path of one's own template file. */
  readonly template?: string
  /** Paths of the documents of the level above that the plans carry out. */
  readonly upper?: readonly string[]
  /** Paths of one's own template files. */
  readonly templates: readonly string[]
  readonly rules: RuleSettings
  /** Globs of further files to check when a folder is checked. */
  readonly files: readonly string[]
  /** Globs of files that are not checked when a folder is checked. */
  readonly ignore: readonly string[]
  readonly overrides: readonly Override[]
  readonly locale?: Locale
  /** True for a path that fits `ignore`. */
  readonly ignores: (path: string) => boolean
}

/** What applies to some files only; later overrides win over earlier ones. */
export interface Override {
  readonly files: readonly string[]
  readonly template?: string
  readonly upper?: readonly string[]
  readonly rules: RuleSettings
  /** True for a path that fits `files`. */
  readonly matches: (path: string) => boolean
}

/** What applies to one document. */
export interface Settings {
  readonly template?: string
  readonly upper?: readonly string[]
  readonly rules: Record<string, RuleSetting>
}

/** The configuration that says nothing. */
export const emptyConfig: Config = {
  templates: [],
  rules: {},
  files: [],
  ignore: [],
  overrides: [],
  ignores: () => false,
}

/** What `config` says of the document at `path` (relative to its folder, with `/`); without path no override applies. */
export function settingsFor(config: Config, path?: string): Settings {
  const rules: Record<string, RuleSetting> = { ...config.rules }
  let { template, upper } = config
  for (const override of config.overrides) {
    if (path === undefined || !override.matches(path)) continue
    template = override.template ?? template
    upper = override.upper ?? upper
    for (const [pattern, setting] of Object.entries(override.rules)) {
      const earlier = rules[pattern]
      // Set anew, so that it stands behind every earlier pattern: of several that match a rule the last one wins.
      delete rules[pattern]
      rules[pattern] = { ...earlier, ...setting }
    }
  }
  return { template, ...(upper ? { upper } : {}), rules }
}

/** True when the value of `template` names a file and not an id. */
export function isTemplatePath(value: string): boolean {
  return /[\\/]|\.ya?ml$/i.test(value)
}

/** The template files that `config` names, as written, each once. */
export function templatePaths(config: Config): string[] {
  const chosen = [config.template, ...config.overrides.map((override) => override.template)]
  return [
    ...new Set([...config.templates, ...chosen.filter((value) => value !== undefined && isTemplatePath(value))]),
  ].filter((value) => value !== undefined)
}

/** `config` with template files replaced by the ids of the templates in them; unread files keep their path. */
export function withTemplateIds(config: Config, idOf: (path: string) => string | undefined): Config {
  const resolve = (value: string | undefined): string | undefined =>
    value !== undefined && isTemplatePath(value) ? (idOf(value) ?? value) : value
  return {
    ...config,
    template: resolve(config.template),
    overrides: config.overrides.map((override) => ({ ...override, template: resolve(override.template) })),
  }
}
