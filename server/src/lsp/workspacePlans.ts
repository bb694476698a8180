/**
 * The plans of the opened folders that are not open in an editor. Of each file what is needed again and again is kept,
 * for as long as the file stays the same; its model only while there is room, and read again when it is asked for.
 */

import type { CancellationToken, Diagnostic } from 'vscode-languageserver'
import type { PlanNames } from '../features/documentNames.js'
import type { Severity } from '../templates/template.js'
import { contentHash } from './contentHash.js'
import { diagnosticsOf } from './diagnostics.js'
import { throwIfCancelled } from './guard.js'
import { Models } from './models.js'
import type { Analysed } from './plans.js'
import { planUris } from './planUris.js'
import type { Project } from './project.js'
import type { Server } from './request.js'
import type { Settings } from './settings.js'
import { decoded, fileNameOf } from './uri.js'

/** At most so many findings wait in memory for a client to fetch them; one takes about a kilobyte. */
const mostUndelivered = 50_000

/** What is known of a plan without its model. */
export interface PlanFacts extends PlanNames {
  readonly uri: string
  readonly fileName: string
  readonly taskCount: number
}

/** What is kept of one file. */
export interface FileRecord {
  readonly facts: PlanFacts
  /** Changes with the findings. */
  readonly resultId: string
  readonly counts: Readonly<Record<Severity, number>>
  /** The findings that are shown; `undefined` once the client has them. */
  readonly items: readonly Diagnostic[] | undefined
}

/** What a record was made of. */
interface Basis {
  readonly record: FileRecord
  readonly stamp: string | undefined
  readonly hash: string
  readonly settings: string
  readonly project: Project
  /** Of a plan that names documents above: when they were read; see `UpperStore.era`. */
  readonly upperEra?: number
}

/** How a file is looked at. */
interface Look {
  /** Gives way to the client's requests before each analysis. */
  readonly patient?: boolean
  /** What must be there beside the record. */
  readonly needs?: 'model' | 'items'
  /** Called when the file had to be analysed. */
  readonly onAnalysed?: () => void
}

/** The files of all opened folders. */
export class WorkspacePlans {
  private readonly bases = new Map<string, Basis>()
  private readonly models = new Models()
  /** How many findings of each file wait for the client, the oldest first. */
  private readonly undelivered = new Map<string, number>()
  private undeliveredCount = 0
  /** Files that are known to be as they were. */
  private readonly verified = new Set<string>()
  private readonly listed = new Map<string, Promise<readonly string[]>>()
  private warming: Promise<void> | undefined

  /** The files `uris` may have changed; without them any may have, and others may have come. */
  invalidate(uris?: readonly string[]): void {
    if (uris) for (const uri of uris) this.verified.delete(uri)
    else this.verified.clear()
    if (uris === undefined) this.relist()
  }

  /** Files may have come or gone. */
  relist(): void {
    this.listed.clear()
    this.warming = undefined
  }

  /** Forgets a file: one that was open may have been checked against another template there. */
  forget(uri: string): void {
    this.delivered(uri)
    this.bases.delete(uri)
    this.models.drop(uri)
    this.verified.delete(uri)
  }

  /** The client has the findings of `uri` now, or they are made again when it asks for them. */
  delivered(uri: string): void {
    this.undeliveredCount -= this.undelivered.get(uri) ?? 0
    this.undelivered.delete(uri)
    const basis = this.bases.get(uri)
    if (basis?.record.items) this.bases.set(uri, { ...basis, record: { ...basis.record, items: undefined } })
  }

  /** URIs of the plans of an opened folder, in the order of their paths. */
  urisOf(server: Server, folder: string, settings: Settings): Promise<readonly string[]> {
    const known = this.listed.get(folder)
    if (known) return known
    const uris = planUris(server, folder, settings)
    this.listed.set(folder, uris)
    // What failed is tried again the next time.
    uris.catch(() => this.listed.delete(folder))
    return uris
  }

  /** The record of a file as it is now, analysed only where it has changed; `undefined` when it is no text. */
  async look(server: Server, uri: string, settings: Settings, look: Look = {}): Promise<FileRecord | undefined> {
    const project = await server.projects.for(uri)
    const key = keyOf(settings)
    const known = this.bases.get(uri)
    const { upperEra } = server.plans
    const holds = known?.settings === key && known.project === project && (known.upperEra ?? upperEra) === upperEra
    const earlier = known && holds && this.has(known, look) ? known : undefined
    if (earlier && this.verified.has(uri)) return earlier.record
    const stamp = await server.files.stamp(uri)
    this.verified.add(uri)
    if (earlier && stamp !== undefined && earlier.stamp === stamp) return earlier.record
    const file = await server.files.read(uri)
    if (file.kind === 'unreadable') server.connection.console.warn(`${decoded(uri)}: ${file.reason}`)
    if (file.kind !== 'text') {
      this.forget(uri)
      return undefined
    }
    const hash = contentHash(file.text)
    if (earlier?.hash === hash) {
      this.bases.set(uri, { ...earlier, stamp })
      return earlier.record
    }
    if (look.patient) await server.guard.quiet()
    const analysed = server.plans.analyseFile(
      ...([uri, file.text, settings, project] as const),
      await server.plans.uppersOf(uri, file.text, project),
    )
    look.onAnalysed?.()
    this.models.keep(analysed)
    const isSame = known?.hash === hash && known.settings === key && known.project === project
    const record = toRecord(server, analysed, isSame ? known.record.resultId : undefined)
    this.bases.set(uri, { record, stamp, hash, settings: key, project, ...(analysed.uppers ? { upperEra } : {}) })
    this.awaitDelivery(uri, record.items?.length ?? 0)
    return record
  }

  /**
   * Every plan of the opened folders, and every open document, one after the other, so that never more than a few
   * models are in memory. For what looks beyond one document; `wanted` leaves out plans by what is known of them.
   */
  async *each(
    server: Server,
    token: CancellationToken,
    wanted: (facts: PlanFacts) => boolean = () => true,
  ): AsyncGenerator<Analysed> {
    for (const uri of server.plans.documents.keys()) {
      const analysed = await server.plans.analysed(uri, token)
      throwIfCancelled(token)
      if (analysed && wanted(factsOf(analysed))) yield analysed
    }
    for await (const { uri, settings } of this.closed(server)) {
      const record = await this.look(server, uri, settings)
      throwIfCancelled(token)
      if (!record || !wanted(record.facts)) continue
      const model = this.models.get(uri) ?? (await this.load(server, uri, settings))
      throwIfCancelled(token)
      if (model) yield model
    }
  }

  /** What is known of every plan of the opened folders, and of every open document. */
  async facts(server: Server, token: CancellationToken): Promise<PlanFacts[]> {
    const found: PlanFacts[] = []
    for (const uri of server.plans.documents.keys()) {
      const analysed = await server.plans.analysed(uri, token)
      throwIfCancelled(token)
      if (analysed) found.push(factsOf(analysed))
    }
    for await (const { uri, settings } of this.closed(server)) {
      const record = await this.look(server, uri, settings)
      throwIfCancelled(token)
      if (record) found.push(record.facts)
    }
    return found
  }

  /**
   * The plans whose models are in memory, open documents as last analysed, so that typing never waits; more of them are
   * there the next time, until the memory for them is full.
   */
  known(server: Server): readonly Analysed[] {
    if (!this.warming) this.warming = server.guard.background('workspace plans', () => this.warm(server))
    const open = server.plans.documents.keys().flatMap((uri) => server.plans.latest(uri)?.analysed ?? [])
    const openUris = openDocuments(server)
    return [...open, ...this.models.all.filter(({ uri }) => !openUris.has(decoded(uri)))]
  }

  /** The closed plans with the settings of their folders; one that lies in two of them comes once. */
  async *closed(server: Server): AsyncGenerator<{ uri: string; settings: Settings; folder: string }> {
    const seen = openDocuments(server)
    for (const folder of server.folders()) {
      const settings = await server.settings.for(folder)
      for (const uri of await this.urisOf(server, folder, settings)) {
        const name = decoded(uri)
        if (seen.has(name)) continue
        seen.add(name)
        yield { uri, settings, folder }
      }
    }
  }

  private awaitDelivery(uri: string, count: number): void {
    this.undeliveredCount += count - (this.undelivered.get(uri) ?? 0)
    this.undelivered.delete(uri)
    this.undelivered.set(uri, count)
    for (const [oldest] of this.undelivered) {
      if (this.undeliveredCount <= mostUndelivered || oldest === uri) return
      this.delivered(oldest)
    }
  }

  private async warm(server: Server): Promise<void> {
    for await (const { uri, settings } of this.closed(server)) {
      if (this.models.isFull) return
      await this.look(server, uri, settings, { patient: true })
    }
  }

  private has({ record }: Basis, { needs }: Look): boolean {
    if (needs === 'items') return record.items !== undefined
    return needs === undefined || this.models.get(record.facts.uri) !== undefined
  }

  private async load(server: Server, uri: string, settings: Settings): Promise<Analysed | undefined> {
    await this.look(server, uri, settings, { needs: 'model' })
    return this.models.get(uri)
  }
}

/** The open documents, however their URIs are spelled. */
export function openDocuments(server: Server): Set<string> {
  return new Set(server.plans.documents.keys().map((uri) => decoded(uri)))
}

/** The settings that findings depend on. */
function keyOf({ locale, template, minSeverity }: Settings): string {
  return JSON.stringify([locale, template, minSeverity])
}

function toRecord(server: Server, analysed: Analysed, resultId = String(analysed.serial)): FileRecord {
  const items = diagnosticsOf(server.client, analysed)
  const counts = { error: 0, warning: 0, information: 0, hint: 0 }
  for (const { severity } of analysed.analysis.findings) counts[severity]++
  // A part of a text keeps the whole of it in memory; what is made anew does not.
  return JSON.parse(JSON.stringify({ facts: factsOf(analysed), resultId, counts, items })) as FileRecord
}

function factsOf({ uri, analysis: { plan } }: Analysed): PlanFacts {
  const { title, docNumber } = plan.metadata
  const taskCount = plan.tasks.length > 0 ? plan.tasks.length : plan.annexRows.length
  return { uri, fileName: fileNameOf(uri), plan: { metadata: { title, docNumber } }, taskCount }
}
