/** The documents of the level above that plans name, read for the editor: as they stand in it, else as they are saved. */

import type { UpperDocument, UpperProblem, Uppers } from '../align/alignment.js'
import type { Aligner } from '../analysis/aligner.js'
import { upperNamesOf } from '../analysis/upperNames.js'
import { readPlan } from '../semantics/lower.js'
import type { Plan } from '../semantics/model.js'
import { fill, type Localised } from '../text/localised.js'
import type { Files, FileText } from './files.js'
import type { Project } from './project.js'
import type { Trust } from './trust.js'
import { decoded, fileNameOf, joinUri, parentUri, pathFrom, relativePath } from './uri.js'

/** What a draft is aligned with, and where its documents lie. */
export interface FoundUppers extends Uppers {
  /** By the names that the documents were given by. */
  readonly uris: ReadonlyMap<string, string>
  readonly pinFile: string
  readonly aligner: Aligner
}

/** Finds and remembers them; the object for a draft stays the same until one of its files changes. */
export class UpperStore {
  /** Grows whenever what was read may no longer hold. */
  era = 0
  private readonly texts = new Map<string, Promise<FileText>>()
  private readonly plans = new Map<string, Plan>()
  private readonly found = new Map<string, { readonly parts: readonly unknown[]; readonly uppers: FoundUppers }>()

  constructor(
    private readonly files: Files,
    /** The text of an open document. */
    private readonly open: (uri: string) => string | undefined,
    private readonly trust: Trust,
  ) {}

  /** What the draft `uri` with this text is aligned with; `undefined` when it names nothing. */
  async for(uri: string, text: string, project: Project, fallbackFolder?: string): Promise<FoundUppers | undefined> {
    const { relativeTo, names } = upperNamesOf(text, project.config, relativePath(project.folder, uri))
    const folder = relativeTo === 'config' ? project.folder : (parentUri(uri) ?? fallbackFolder)
    if (folder === undefined || names.length === 0) return undefined
    // Most plans name none.
    const [{ aligner }, { pinFileName, readPins }] = await Promise.all([
      import('../analysis/aligner.js'),
      import('../align/pinFile.js'),
    ])
    const documents: UpperDocument[] = []
    const problems: UpperProblem[] = []
    const uris = new Map<string, string>()
    for (const name of new Set(names)) {
      const place = joinUri(folder, name.replaceAll('\\', '/'))
      const file = (await this.trust.allows(place, folder)) ? await this.read(place) : undefined
      if (file?.kind !== 'text') problems.push({ name, message: unreadMessage(name, file) })
      else
        documents.push({ document: name, beside: pathFrom(parentUri(uri), place), plan: this.plan(place, file.text) })
      uris.set(name, place)
    }
    const pinFile = pinFileName(uri)
    const pins = await this.read(pinFile)
    const read = pins.kind === 'text' ? readPins(pins.text) : { pins: [], problems: [] }
    for (const message of read.problems) problems.push({ name: fileNameOf(pinFile), message })
    return this.settled(uri, { documents, pins: read.pins, problems, uris, pinFile, aligner }, pins)
  }

  /** True when `uri` was read for a draft. */
  concerns(uri: string): boolean {
    return this.texts.has(decoded(uri))
  }

  /** What was read of `uris`, or of all, is read again. */
  forget(uris?: readonly string[]): void {
    this.era++
    if (!uris) this.texts.clear()
    for (const uri of uris ?? []) this.texts.delete(decoded(uri))
  }

  private read(uri: string): Promise<FileText> {
    const key = decoded(uri)
    const text = this.open(uri)
    if (text !== undefined) {
      // Remembered as well, so that its changes are known to concern a draft.
      const file = Promise.resolve<FileText>({ kind: 'text', text })
      this.texts.set(key, file)
      return file
    }
    const known = this.texts.get(key) ?? this.files.read(uri)
    this.texts.set(key, known)
    return known
  }

  private plan(uri: string, text: string): Plan {
    const key = decoded(uri)
    const known = this.plans.get(key)
    if (known?.source === text) return known
    const plan = readPlan(text, known)
    this.plans.set(key, plan)
    return plan
  }

  /** The object of before while all its parts are what they were. */
  private settled(uri: string, uppers: FoundUppers, pins: FileText): FoundUppers {
    const parts = [
      ...uppers.documents.flatMap(({ document, plan }) => [document, plan]),
      ...(uppers.problems ?? []).flatMap(({ name, message }) => [name, message.zh]),
      pins.kind === 'text' ? pins.text : '',
    ]
    const known = this.found.get(uri)
    if (known && known.parts.length === parts.length && known.parts.every((part, index) => part === parts[index]))
      return known.uppers
    this.found.set(uri, { parts, uppers })
    return uppers
  }
}

function unreadMessage(name: string, file: Exclude<FileText, { kind: 'text' }> | undefined): Localised {
  if (!file) return fill(messages.untrusted, { name })
  return file.kind === 'absent'
    ? fill(messages.absent, { name })
    : fill(messages.unreadable, { name, reason: file.reason })
}

const messages = {
  untrusted: {
    zh: '“{name}”在工作区之外；工作区未受信任时不读取。',
    en: '"{name}" lies outside the workspace and is not read while the workspace is not trusted.',
  },
  absent: { zh: '没有“{name}”这个文件。', en: 'There is no file "{name}".' },
  unreadable: { zh: '“{name}”读不了（{reason}）。', en: '"{name}" cannot be read ({reason}).' },
} as const satisfies Record<string, Localised>
