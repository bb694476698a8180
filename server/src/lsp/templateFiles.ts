/** The template files that are open in the editor: their defects while they are written, and what is offered in them. */

import { TextDocuments } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { pageScheme } from '../protocol.js'
import type { Files, FileText } from './files.js'
import type { Guard } from './guard.js'
import { templateTexts } from './ownTemplates.js'
import type { ProjectFile } from './project.js'
import type { TextDocumentConnection } from './syncSplit.js'
import type { Trust } from './trust.js'
import { parentUri } from './uri.js'

/** Pause after the last keystroke before defects are shown, in milliseconds. */
const pauseMs = 200

/** YAML files that are open. */
export class TemplateFiles {
  readonly documents = new TextDocuments(TextDocument)
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>()
  private readonly shown = new Set<string>()

  constructor(
    private readonly publish: (file: ProjectFile) => void,
    private readonly surroundings: {
      readonly files: Files
      readonly trust: Trust
      readonly guard: Guard
      /** True for a file that a configuration names. */
      readonly isNamed: (uri: string) => boolean
      /** Called when a file is closed whose defects were shown as it stood in the editor. */
      readonly onClosed: () => void
    },
  ) {
    this.documents.onDidChangeContent(({ document }) => this.schedule(document.uri))
    this.documents.onDidClose(({ document: { uri } }) => this.close(uri))
  }

  /** Starts to follow the YAML files that the client opens. */
  listen(connection: TextDocumentConnection): void {
    this.documents.listen(connection)
  }

  /** The text of an open file that is a template, or is going to be one; `undefined` for other YAML. */
  open(uri: string): TextDocument | undefined {
    const document = this.documents.get(uri)
    return document && this.isTemplate(document) ? document : undefined
  }

  /** Its keys are those of a template, or a configuration names it. */
  private isTemplate(document: TextDocument): boolean {
    return this.surroundings.isNamed(document.uri) || hasTemplateKeys(document.getText())
  }

  /** The file `uri`, which the template `from` names: as it stands in the editor, else as it is saved where that may be read. */
  async read(uri: string, from: string): Promise<FileText> {
    const opened = this.documents.get(uri)
    if (opened) return { kind: 'text', text: opened.getText() }
    const { files, trust } = this.surroundings
    return (await trust.allows(uri, parentUri(from) ?? from)) ? files.read(uri) : { kind: 'absent' }
  }

  private schedule(uri: string): void {
    // A page of a built-in template is no file that could be mended.
    if (uri.startsWith(`${pageScheme}:`)) return
    clearTimeout(this.timers.get(uri))
    const check = (): void => {
      this.timers.delete(uri)
      void this.surroundings.guard.background('template', () => this.check(uri))
    }
    this.timers.set(uri, setTimeout(check, pauseMs))
  }

  private async check(uri: string): Promise<void> {
    const document = this.open(uri)
    if (!document) return this.clear(uri)
    const text = document.getText()
    const loaded = await templateTexts(uri, text, (other) => this.read(other, uri))
    // What was typed meanwhile is checked by itself; what was closed shows what is on the disk.
    if (this.documents.get(uri)?.version !== document.version) return
    this.shown.add(uri)
    this.publish({ uri, text, problems: loaded.problems })
  }

  private clear(uri: string): void {
    if (this.shown.delete(uri)) this.publish({ uri, text: '', problems: [] })
  }

  private close(uri: string): void {
    clearTimeout(this.timers.get(uri))
    this.timers.delete(uri)
    const wasShown = this.shown.has(uri)
    this.clear(uri)
    if (wasShown) this.surroundings.onClosed()
  }
}

/** `id` beside `requirements` or `extends`, each at the beginning of a line. */
export function hasTemplateKeys(text: string): boolean {
  return idLine.test(text) && contentsLine.test(text)
}

const idLine = /^id\s{0,4}:/m
const contentsLine = /^(?:requirements|extends)\s{0,4}:/m
