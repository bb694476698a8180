/** The editor's settings (section `fangan`), per document, with defaults for clients that have none. */

import type { Connection } from 'vscode-languageserver'
import type { InlayHintKind } from '../features/inlayHints.js'
import type { Severity } from '../templates/template.js'
import type { Locale } from '../text/localised.js'
import { type Client, isRecord } from './client.js'

/** Settings that apply to one document; the object stays the same until a setting changes. */
export interface Settings {
  readonly locale: Locale
  /** Template id used when neither the draft nor the project names one. */
  readonly template: string | undefined
  /** Paths of one's own template files, relative to the opened folder. */
  readonly templates: readonly string[]
  readonly minSeverity: Severity
  /** Check the plans of the folder that are not open. */
  readonly checkWorkspace: boolean
  /** Globs of further files that are plans. */
  readonly files: readonly string[]
  /** Show lines above sections with their tasks and missing elements. */
  readonly codeLens: boolean
  /** The kinds of inlay hints to show. */
  readonly inlayHints: ReadonlySet<InlayHintKind>
  /** Compare each incremental analysis with one of the whole text; for finding faults of fangan itself. */
  readonly paranoid: boolean
}

const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint']

/** Reads raw settings; wrong types and unknown values count as not set. */
function readSettings(raw: unknown, clientLocale: string | undefined): Settings {
  const values = isRecord(raw) ? raw : {}
  return {
    locale: readLocale(values.language, clientLocale),
    template: typeof values.template === 'string' && values.template !== '' ? values.template : undefined,
    templates: readStrings(values.templates),
    minSeverity: severities.find((severity) => severity === values.minSeverity) ?? 'hint',
    checkWorkspace: values.checkWorkspace === true,
    files: readStrings(values.files),
    codeLens: values.codeLens !== false,
    inlayHints: readInlayHints(values.inlayHints),
    paranoid: values.paranoid === true,
  }
}

function readStrings(raw: unknown): readonly string[] {
  return Array.isArray(raw) ? raw.filter((one) => typeof one === 'string' && one !== '') : []
}

/** Hints that repeat what a drafter knows are off until asked for. */
const inlayHintDefaults: Readonly<Record<InlayHintKind, boolean>> = { deadlines: true, years: false, names: false }

function readInlayHints(raw: unknown): ReadonlySet<InlayHintKind> {
  const values = isRecord(raw) ? raw : {}
  const kinds = Object.keys(inlayHintDefaults) as InlayHintKind[]
  return new Set(kinds.filter((kind) => (typeof values[kind] === 'boolean' ? values[kind] : inlayHintDefaults[kind])))
}

/** True when a finding of `severity` is shown under `minSeverity`. */
export function isShown(severity: Severity, minSeverity: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(minSeverity)
}

/** Asks the client for settings and remembers the answers. */
export class SettingsStore {
  private readonly byScope = new Map<string, Promise<Settings>>()
  private pushed: unknown

  constructor(
    private readonly connection: Connection,
    private readonly client: Client,
  ) {
    this.pushed = client.options.settings
  }

  /** The longest wait for more typing that the client asks for, in milliseconds; `undefined` when it does not. */
  get settleMs(): number | undefined {
    return this.client.settleMs
  }

  /** The settings for a document or folder; without `uri` those of the whole window. */
  for(uri?: string): Promise<Settings> {
    const scope = this.client.answersConfiguration ? (uri ?? '') : ''
    let settings = this.byScope.get(scope)
    if (!settings) {
      settings = this.ask(uri)
      this.byScope.set(scope, settings)
    }
    return settings
  }

  /** The language before any setting is known, for messages about the server itself. */
  get clientLocale(): Locale {
    return readLocale(isRecord(this.pushed) ? this.pushed.language : undefined, this.client.locale)
  }

  /** Forgets all answers; `changed` holds the settings for clients that send them along. */
  reset(changed?: unknown): void {
    this.byScope.clear()
    if (isRecord(changed) && isRecord(changed.fangan)) this.pushed = changed.fangan
  }

  /** Forgets the answer for a document that was closed. */
  forget(uri: string): void {
    this.byScope.delete(uri)
  }

  private async ask(uri: string | undefined): Promise<Settings> {
    if (!this.client.answersConfiguration) return readSettings(this.pushed, this.client.locale)
    try {
      const raw = await this.connection.workspace.getConfiguration({ scopeUri: uri, section: 'fangan' })
      return readSettings(raw, this.client.locale)
    } catch (error) {
      // A client that announces the request and then refuses it must not stop the checks.
      this.connection.console.warn(`workspace/configuration: ${error instanceof Error ? error.message : String(error)}`)
      return readSettings(this.pushed, this.client.locale)
    }
  }
}

function readLocale(setting: unknown, clientLocale: string | undefined): Locale {
  const wanted = typeof setting === 'string' && setting !== 'auto' ? setting : clientLocale
  return wanted === undefined || /^zh/i.test(wanted) ? 'zh' : 'en'
}
