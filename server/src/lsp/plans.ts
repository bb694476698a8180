/** The open documents with their analyses: each version is analysed at most once, and only the newest one. */

import { type CancellationToken, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { type Analysis, type AnalysisInput, analyse } from '../analysis/analyse.js'
import { difference } from '../analysis/difference.js'
import type { RuleGuards } from '../rules/guard.js'
import { lineStartsOf } from '../syntax/lines.js'
import { LineIndex } from '../text/lineIndex.js'
import type { Project, ProjectStore } from './project.js'
import type { Settings, SettingsStore } from './settings.js'
import type { TextDocumentConnection } from './syncSplit.js'
import type { FoundUppers, UpperStore } from './uppers.js'
import { relativePath } from './uri.js'

/** The longest wait for more typing before a document is analysed again, in milliseconds. */
const longestSettleMs = 400

/** One version of one document with all that is known of it. */
export interface Analysed {
  readonly uri: string
  readonly version: number
  readonly text: string
  readonly lines: LineIndex
  readonly analysis: Analysis
  readonly settings: Settings
  readonly project: Project
  /** What the plan is aligned with; `undefined` when it names no document above it. */
  readonly uppers: FoundUppers | undefined
  /** The template that the user chose for this document. */
  readonly chosenTemplate: string | undefined
  /** Different for every analysis of this server; the protocol's `resultId`. */
  readonly serial: number
}

/** How the text sync is announced: the client sends only what changed. */
export const textSync = { openClose: true, change: TextDocumentSyncKind.Incremental, save: true } as const

/** Open documents by URI. */
export class Plans {
  readonly documents = new TextDocuments(TextDocument)
  private readonly results = new Map<string, Analysed>()
  private readonly chosen = new Map<string, string>()
  private readonly costMs = new Map<string, number>()
  private readonly listeners: ((analysed: Analysed) => void)[] = []
  private readonly differenceListeners: ((path: string) => void)[] = []
  /** Begins anew with each server, so that no client takes the result of an earlier one for that of this. */
  private serial = Date.now() * 1000

  constructor(
    private readonly settings: SettingsStore,
    private readonly projects: ProjectStore,
    private readonly uppers: UpperStore,
    private readonly fallbackFolder: () => string | undefined,
    private readonly ruleGuards: RuleGuards,
  ) {
    this.documents.onDidClose(({ document }) => {
      this.results.delete(document.uri)
      this.costMs.delete(document.uri)
      this.settings.forget(document.uri)
      this.ruleGuards.forget(document.uri)
    })
  }

  /** Starts to follow the documents that the client opens. */
  listen(connection: TextDocumentConnection): void {
    this.documents.listen(connection)
  }

  /** Calls `listener` after each new analysis of an open document. */
  onAnalysed(listener: (analysed: Analysed) => void): void {
    this.listeners.push(listener)
  }

  /** Calls `listener` when the paranoid setting finds that an analysis differs from the full one, with the place. */
  onDifference(listener: (path: string) => void): void {
    this.differenceListeners.push(listener)
  }

  /**
   * The analysis of the newest version of `uri`; `undefined` when it is not open.
   * A costly document waits for a pause in typing first, about as long as its last analysis took.
   */
  async analysed(uri: string, token?: CancellationToken): Promise<Analysed | undefined> {
    for (;;) {
      const version = this.documents.get(uri)?.version
      if (version === undefined) return undefined
      const [settings, project] = await Promise.all([
        this.settings.for(uri),
        this.projects.for(uri, this.fallbackFolder()),
      ])
      if (this.cached(uri, settings, project, this.results.get(uri)?.uppers) === undefined) await this.settle(uri)
      const document = this.documents.get(uri)
      if (document === undefined || token?.isCancellationRequested) return undefined
      if (document.version !== version) continue
      const uppers = await this.uppersOf(uri, document.getText(), project)
      if (this.documents.get(uri)?.version === version)
        return this.cached(uri, settings, project, uppers) ?? this.analyse(document, { settings, project, uppers })
    }
  }

  /**
   * The newest text of `uri` with its last finished analysis, which may be of an earlier text; `undefined` when it is
   * not open or was never analysed. For answers that must not wait for a pause in typing.
   */
  latest(uri: string): { readonly document: TextDocument; readonly analysed: Analysed } | undefined {
    const document = this.documents.get(uri)
    const analysed = this.results.get(uri)
    return document && analysed && { document, analysed }
  }

  /** Grows whenever what was read of documents above may no longer hold. */
  get upperEra(): number {
    return this.uppers.era
  }

  /** Analyses a text that is not open, as the workspace check does. */
  analyseFile(uri: string, text: string, settings: Settings, project: Project, uppers?: FoundUppers): Analysed {
    return this.build({ uri, version: 0, text, settings, project, uppers })
  }

  /** The documents above that the text names. */
  uppersOf(uri: string, text: string, project: Project): Promise<FoundUppers | undefined> {
    return this.uppers.for(uri, text, project, this.fallbackFolder())
  }

  /** Sets the template for `uri`; `undefined` goes back to the automatic choice. */
  chooseTemplate(uri: string, id: string | undefined): void {
    if (id === undefined) this.chosen.delete(uri)
    else this.chosen.set(uri, id)
  }

  private cached(
    uri: string,
    settings: Settings,
    project: Project,
    uppers: FoundUppers | undefined,
  ): Analysed | undefined {
    const result = this.results.get(uri)
    const fresh =
      result !== undefined &&
      result.version === this.documents.get(uri)?.version &&
      // A client may send several changes under one version; the same string is compared in no time.
      result.text === this.documents.get(uri)?.getText() &&
      result.settings === settings &&
      result.project === project &&
      result.uppers === uppers &&
      result.chosenTemplate === this.chosen.get(uri)
    return fresh ? result : undefined
  }

  private analyse(document: TextDocument, around: Pick<Analysed, 'settings' | 'project' | 'uppers'>): Analysed {
    const { uri, version } = document
    const started = performance.now()
    const before = this.results.get(uri)?.analysis
    const analysed = this.build({ uri, version, text: document.getText(), ...around }, before)
    this.costMs.set(uri, performance.now() - started)
    this.results.set(uri, analysed)
    for (const listener of this.listeners) listener(analysed)
    return analysed
  }

  private build(
    input: Pick<Analysed, 'uri' | 'version' | 'text' | 'settings' | 'project' | 'uppers'>,
    before?: Analysis,
  ): Analysed {
    const { uri, text, settings, project, uppers } = input
    const chosenTemplate = this.chosen.get(uri)
    const analysis = this.analysisOf(settings, before, {
      text,
      path: relativePath(project.folder, uri),
      config: project.configFor(settings.template),
      templates: project.templates,
      templateId: chosenTemplate,
      ...(uppers ? { uppers, aligner: uppers.aligner } : {}),
      guard: this.ruleGuards.for(uri),
    })
    this.serial++
    return {
      ...input,
      lines: new LineIndex(text, lineStartsOf(analysis.plan.tree.read)),
      analysis,
      chosenTemplate,
      serial: this.serial,
    }
  }

  /** With the paranoid setting what was taken over from `before` is checked against an analysis of its own. */
  private analysisOf(settings: Settings, before: Analysis | undefined, input: AnalysisInput): Analysis {
    const analysis = analyse(input, before)
    if (!settings.paranoid || before === undefined) return analysis
    const full = analyse(input)
    const path = difference(analysis, full)
    if (path === undefined) return analysis
    for (const listener of this.differenceListeners) listener(path)
    return full
  }

  private settle(uri: string): Promise<void> {
    const longestMs = this.settings.settleMs ?? longestSettleMs
    if (longestMs === 0) return Promise.resolve()
    const waitMs = Math.min(longestMs, this.costMs.get(uri) ?? 0)
    // Messages that wait in the queue, such as a further change or a cancellation, are taken first.
    return new Promise((resolve) => setTimeout(resolve, waitMs))
  }
}
