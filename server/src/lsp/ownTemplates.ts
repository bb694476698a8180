/** Reads the template files that a project names. */

import { publishedPage } from '../analysis/docsUrl.js'
import type { LoadedTemplate } from '../templates/load.js'
import type { Template } from '../templates/template.js'
import { LineIndex } from '../text/lineIndex.js'
import type { Files, FileText } from './files.js'
import type { ProjectFile } from './project.js'
import type { Trust } from './trust.js'
import { fileNameOf, joinUri, parentUri } from './uri.js'

/** What became of the template files of one project. */
export interface OwnTemplates {
  /** Templates without defects, by the path that the configuration gives. */
  readonly templates: ReadonlyMap<string, Template>
  /** The files that could be read, those that are extended among them, with their defects. */
  readonly files: readonly ProjectFile[]
  /** Where each requirement is written, as a link, by the id of its rule. */
  readonly pages: ReadonlyMap<string, string>
  /** Paths that could not be read. */
  readonly unread: readonly { readonly path: string; readonly file: Unread }[]
}

/** Why a template was not read; `untrusted`: it lies outside a workspace that the user does not trust. */
export type Unread = Exclude<FileText, { kind: 'text' }> | { readonly kind: 'untrusted' }

/** The templates at `paths` (relative to the folder `folder`, with `/` or `\`) that `trust` allows to read. */
export async function loadOwnTemplates(
  files: Files,
  folder: string,
  paths: readonly string[],
  trust?: Trust,
): Promise<OwnTemplates> {
  const templates = new Map<string, Template>()
  const unread: OwnTemplates['unread'][number][] = []
  const texts = new Map<string, string>()
  for (const path of paths) {
    const uri = uriIn(folder, path)
    const file = await readAllowed(uri)
    if (file.kind !== 'text') unread.push({ path, file })
    else await readChain(uri, file.text, readAllowed, texts)
  }
  if (texts.size === 0) return { templates, files: [], pages: new Map(), unread }
  const loaded = await loadAll(texts)
  for (const path of paths) {
    const template = loaded.get(uriIn(folder, path))?.template
    if (template) templates.set(path, template)
  }
  const read = [...texts].map(([uri, text]) => ({ uri, text, problems: loaded.get(uri)?.problems ?? [] }))
  return { templates, files: read, pages: await pagesOf(loaded, texts), unread }

  async function readAllowed(uri: string): Promise<FileText | Unread> {
    const isAllowed = (await trust?.allows(uri, folder)) ?? true
    return isAllowed ? files.read(uri) : { kind: 'untrusted' }
  }
}

/** The template in `text`, the file `uri` as it stands in the editor; what it extends comes from `read`. */
export async function templateTexts(
  uri: string,
  text: string,
  read: (uri: string) => Promise<FileText | Unread>,
): Promise<LoadedTemplate> {
  const texts = new Map<string, string>()
  await readChain(uri, text, read, texts)
  return (await loadAll(texts)).get(uri) ?? { problems: [] }
}

/** Remembers a text and those that it extends; one that cannot be read is told where it is named. */
async function readChain(
  uri: string,
  text: string,
  read: (uri: string) => Promise<FileText | Unread>,
  texts: Map<string, string>,
  level = 0,
): Promise<void> {
  texts.set(uri, text)
  if (!text.includes('extends')) return
  const { extendedFile, mostLevels } = await import('../templates/templateFiles.js')
  const named = extendedFile(text)
  const next = named === undefined ? undefined : beside(uri, named)
  if (next === undefined || texts.has(next) || level > mostLevels) return
  const file = await read(next)
  if (file.kind === 'text') await readChain(next, file.text, read, texts, level + 1)
}

/** The templates in `texts`, by URI. */
async function loadAll(texts: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, LoadedTemplate>> {
  // YAML is needed only by projects with templates of their own.
  const { loadTemplateFile } = await import('../templates/templateFiles.js')
  const known = { text: (uri: string) => texts.get(uri), resolve: beside, shown: fileNameOf }
  return new Map([...texts.keys()].map((uri) => [uri, loadTemplateFile(uri, known)]))
}

/** The line of each requirement, in the file itself or else in the one that it is taken over from. */
async function pagesOf(
  loaded: ReadonlyMap<string, LoadedTemplate>,
  texts: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const { requirementPlaces } = await import('../templates/requirementPlaces.js')
  const written = [...texts].map(([uri, text]) => ({
    id: loaded.get(uri)?.template?.id,
    link: linksInto(uri, text, requirementPlaces(text)),
  }))
  const pages = new Map<string, string>()
  for (const { template } of loaded.values()) {
    if (!template) continue
    const { id, extended = [], requirements } = template
    for (const requirement of requirements) {
      const links = [id, ...extended].map((one) => written.find((file) => file.id === one)?.link(requirement.id))
      const builtin = extended.map((one) => publishedPage(`${one}/${requirement.id}`))
      const page = [...links, ...builtin].find((found) => found !== undefined)
      if (page !== undefined) pages.set(`${id}/${requirement.id}`, page)
    }
  }
  return pages
}

/** Editors open `#L12` at the line. */
function linksInto(uri: string, text: string, places: ReadonlyMap<string, number>) {
  const lines = new LineIndex(text)
  return (id: string): string | undefined => {
    const offset = places.get(id)
    return offset === undefined ? undefined : `${uri}#L${lines.position(offset).line + 1}`
  }
}

/** The file that `path` means in the file `uri`. */
export function beside(uri: string, path: string): string {
  return uriIn(parentUri(uri) ?? uri, path)
}

function uriIn(folder: string, path: string): string {
  return joinUri(folder, path.replaceAll('\\', '/'))
}
