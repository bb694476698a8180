/** The plans of the opened folders that are not open in an editor. */

import type { CancellationToken, Diagnostic } from 'vscode-languageserver'
import { planPatterns } from '../analysis/filePatterns.js'
import { pathMatcher } from '../analysis/globs.js'
import { diagnosticsOf } from './diagnostics.js'
import { throwIfCancelled } from './guard.js'
import type { Analysed } from './plans.js'
import type { Server } from './request.js'
import type { Settings } from './settings.js'
import { decoded, relativePath } from './uri.js'

/** Folders larger than this, in files, are searched only so far; a home folder opened by mistake must not stop the editor. */
const maxFiles = 20_000

/** The findings of one file. */
export interface FileReport {
  readonly uri: string
  readonly resultId: string
  readonly items: readonly Diagnostic[]
}

/** Analyses of files that are not open, each kept while its text and settings stay the same. */
export class WorkspacePlans {
  /** True once a client has had a first answer, which never waits. */
  answered = false
  private results = new Map<string, Analysed>()
  private everyPlan: Promise<readonly Analysed[]> | undefined
  private lastRead: readonly Analysed[] = []

  /**
   * Every plan of the opened folders, and every open document, with its analysis; files are read again after a change.
   * For what looks beyond one document: other plans' tasks, citations and the files that a title may stand for.
   */
  async all(server: Server, token: CancellationToken): Promise<readonly Analysed[]> {
    const open = await Promise.all(server.plans.documents.keys().map((uri) => server.plans.analysed(uri, token)))
    this.everyPlan ??= this.readAll(server)
    const closed = await this.everyPlan
    throwIfCancelled(token)
    const shown = open.filter((analysed) => analysed !== undefined)
    const openUris = new Set(shown.map(({ uri }) => decoded(uri)))
    return [...shown, ...closed.filter(({ uri }) => !openUris.has(decoded(uri)))]
  }

  /** All of them but the document `uri`, however that is spelled. */
  async others(server: Server, uri: string, token: CancellationToken): Promise<readonly Analysed[]> {
    const own = decoded(uri)
    return (await this.all(server, token)).filter((one) => decoded(one.uri) !== own)
  }

  /**
   * All as far as it is known already, open documents as last analysed, so that typing never waits; what has not
   * been read yet is there the next time.
   */
  known(server: Server): readonly Analysed[] {
    this.everyPlan ??= this.readAll(server)
    void server.guard.background('workspace plans', async () => {
      await this.everyPlan
    })
    const open = server.plans.documents.keys().flatMap((uri) => server.plans.latest(uri)?.analysed ?? [])
    const openUris = new Set(server.plans.documents.keys().map((uri) => decoded(uri)))
    return [...open, ...this.lastRead.filter(({ uri }) => !openUris.has(decoded(uri)))]
  }

  private async readAll(server: Server): Promise<readonly Analysed[]> {
    void server.nextChange().then(() => {
      this.everyPlan = undefined
    })
    const found: Analysed[] = []
    for (const folder of server.folders()) {
      const settings = await server.settings.for(folder)
      for (const uri of await this.planUris(server, folder, settings)) {
        const analysed = await this.analyse(server, uri, settings)
        if (analysed) {
          found.push(analysed)
          this.results.set(uri, analysed)
        }
      }
    }
    this.lastRead = found
    return found
  }

  /** The findings of every plan that is not open, in folders where `fangan.checkWorkspace` is on. */
  async reports(server: Server, token: CancellationToken): Promise<FileReport[]> {
    const results = new Map<string, Analysed>()
    const open = new Set(server.plans.documents.keys().map((uri) => decoded(uri)))
    for (const folder of server.folders()) {
      const settings = await server.settings.for(folder)
      if (!settings.checkWorkspace) continue
      for (const uri of await this.planUris(server, folder, settings)) {
        throwIfCancelled(token)
        if (open.has(decoded(uri))) continue
        const analysed = await this.analyse(server, uri, settings)
        if (analysed) results.set(uri, analysed)
      }
    }
    this.results = results
    return [...results].map(([uri, analysed]) => ({
      uri,
      resultId: String(analysed.serial),
      items: diagnosticsOf(server.client, analysed),
    }))
  }

  private async planUris(server: Server, folder: string, settings: Settings): Promise<string[]> {
    const isPlan = pathMatcher([...planPatterns, ...settings.files])
    const isNamed = new Map<readonly string[], (path: string) => boolean>()
    const found: string[] = []
    for (const uri of await server.files.list(folder, maxFiles)) {
      const { config, folder: projectFolder } = await server.projects.for(uri)
      const projectPath = relativePath(projectFolder, uri)
      const isNamedHere = isNamed.get(config.files) ?? pathMatcher(config.files)
      isNamed.set(config.files, isNamedHere)
      const wanted = isPlan(relativePath(folder, uri)) || isNamedHere(projectPath)
      if (wanted && !config.ignores(projectPath)) found.push(uri)
    }
    return found
  }

  private async analyse(server: Server, uri: string, settings: Settings): Promise<Analysed | undefined> {
    const file = await server.files.read(uri)
    if (file.kind === 'unreadable') server.connection.console.warn(`${decoded(uri)}: ${file.reason}`)
    if (file.kind !== 'text') return undefined
    const project = await server.projects.for(uri)
    const earlier = this.results.get(uri)
    const unchanged = earlier?.text === file.text && earlier.settings === settings && earlier.project === project
    return earlier && unchanged ? earlier : server.plans.analyseFile(uri, file.text, settings, project)
  }
}
