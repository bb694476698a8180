/** Reads the template files that a project names. */

import type { Template } from '../templates/template.js'
import type { Files, FileText } from './files.js'
import type { ProjectFile } from './project.js'
import type { Trust } from './trust.js'
import { joinUri } from './uri.js'

/** What became of the template files of one project. */
export interface OwnTemplates {
  /** Templates without defects, by the path that the configuration gives. */
  readonly templates: ReadonlyMap<string, Template>
  /** The files that could be read, with their defects. */
  readonly files: readonly ProjectFile[]
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
  const read: ProjectFile[] = []
  const unread: OwnTemplates['unread'][number][] = []
  for (const path of paths) {
    const uri = joinUri(folder, path.replaceAll('\\', '/'))
    const isAllowed = (await trust?.allowsTemplate(uri, folder)) ?? true
    const file = isAllowed ? await files.read(uri) : ({ kind: 'untrusted' } as const)
    if (file.kind !== 'text') {
      unread.push({ path, file })
      continue
    }
    // YAML is needed only by projects with templates of their own.
    const { loadTemplate } = await import('../templates/load.js')
    const { template, problems } = loadTemplate(file.text)
    if (template) templates.set(path, template)
    read.push({ uri, text: file.text, problems })
  }
  return { templates, files: read, unread }
}
