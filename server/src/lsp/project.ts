/** The project of a document: its nearest `fangan.config.json` and the templates that it may use. */

import { type Config, emptyConfig, templatePaths, withTemplateIds } from '../analysis/config.js'
import { configFileName } from '../analysis/filePatterns.js'
import { builtinTemplates } from '../templates/builtin.generated.js'
import type { Template } from '../templates/template.js'
import type { Localised } from '../text/localised.js'
import type { TextRange } from '../text/range.js'
import type { Files } from './files.js'
import { loadOwnTemplates, type OwnTemplates } from './ownTemplates.js'
import type { Trust } from './trust.js'
import { decoded, joinUri, parentUri } from './uri.js'

/** A defect in a configuration or template file. */
export interface FileProblem {
  readonly range: TextRange
  readonly message: Localised
  /** An error unless it says otherwise; a warning leaves the file in use. */
  readonly severity?: 'error' | 'warning'
}

/** What surrounds a document; the object stays the same until one of its files changes. */
export interface Project {
  /** URI of the folder that globs are relative to; `undefined` when no configuration was found. */
  readonly folder: string | undefined
  readonly config: Config
  readonly templates: readonly Template[]
  /** Links to the requirements of one's own templates, by the id of the rule. */
  readonly pages: ReadonlyMap<string, string>
  /** The configuration with `template` from the editor's settings where the project names none. */
  configFor(template: string | undefined): Config
}

/** Template files that the settings name, and the folder that their paths start from. */
export interface NamedTemplates {
  readonly folder: string | undefined
  readonly paths: readonly string[]
}

/** A project file that was read, for its own diagnostics. */
export interface ProjectFile {
  readonly uri: string
  readonly text: string
  readonly problems: readonly FileProblem[]
}

interface Loaded {
  readonly texts: readonly string[]
  readonly project: Project
  readonly clean: boolean
}

/** Finds and remembers projects. */
export class ProjectStore {
  private readonly byFolder = new Map<string, Promise<Project>>()
  /** The last reading by URI of the configuration: kept while its texts stay the same, or while the new ones are defective. */
  private readonly loaded = new Map<string, Loaded>()
  /** The files that were read last with each configuration, so that those no longer used lose their problems. */
  private readonly reported = new Map<string, readonly string[]>()
  private readonly alone = makeProject(undefined, emptyConfig, builtinTemplates, new Map())
  /** Projects with the templates of the settings, by project and what is named. */
  private extended = new WeakMap<Project, Map<string, Promise<Project>>>()
  /** Counts the resets: what was begun before the last one is no longer reported. */
  private era = 0

  constructor(
    private readonly files: Files,
    private readonly onRead: (files: readonly ProjectFile[]) => void,
    private readonly trust?: Trust,
    /** The template files that the editor's settings name for a document or folder, and the folder they start from. */
    private readonly settingsTemplates?: (uri: string) => Promise<NamedTemplates>,
  ) {}

  /** The project of the document `uri`; `fallbackFolder` serves documents that lie nowhere yet. */
  async for(uri: string, fallbackFolder?: string): Promise<Project> {
    const folder = parentUri(uri) ?? fallbackFolder
    const project = folder === undefined ? this.alone : await this.nearest(folder)
    return this.withSettings(project, uri)
  }

  /** The project of the files in `folder` itself. */
  async forFolder(folder: string): Promise<Project> {
    return this.withSettings(await this.nearest(folder), folder)
  }

  /** `project` with the templates that the settings name; the same object as long as nothing is read anew. */
  private async withSettings(project: Project, uri: string): Promise<Project> {
    const named = await this.settingsTemplates?.(uri)
    if (!named?.folder || named.paths.length === 0) return project
    const key = JSON.stringify([named.folder, ...named.paths])
    const known = this.extended.get(project) ?? new Map<string, Promise<Project>>()
    this.extended.set(project, known)
    const extended = known.get(key) ?? this.withTemplates(project, named.folder, named.paths)
    known.set(key, extended)
    return extended
  }

  private async withTemplates(project: Project, folder: string, paths: readonly string[]): Promise<Project> {
    const { era } = this
    const own = await loadOwnTemplates(this.files, folder, paths, this.trust)
    this.report(`${folder}#settings`, own.files, era)
    // Of two with one id that of the configuration is meant.
    const added = [...own.templates.values()].filter(({ id }) => project.templates.every((one) => one.id !== id))
    const templates = [...project.templates, ...added]
    return makeProject(project.folder, project.config, templates, new Map([...own.pages, ...project.pages]))
  }

  private nearest(folder: string): Promise<Project> {
    const key = decoded(folder)
    let project = this.byFolder.get(key)
    if (!project) {
      project = this.find(folder)
      this.byFolder.set(key, project)
    }
    return project
  }

  /** Forgets what was found, so that the files are read again. */
  reset(): void {
    this.era++
    this.byFolder.clear()
    this.extended = new WeakMap()
  }

  /** True for a file that was read with some configuration. */
  names(uri: string): boolean {
    const wanted = decoded(uri)
    return [...this.reported.values()].some((uris) => uris.some((one) => decoded(one) === wanted))
  }

  private async find(folder: string): Promise<Project> {
    const { era } = this
    const uri = joinUri(folder, configFileName)
    const file = await this.files.read(uri)
    if (file.kind === 'text') return this.load(folder, uri, file.text, era)
    this.loaded.delete(uri)
    this.report(uri, [], era)
    const parent = parentUri(folder)
    if (parent === undefined || parent === folder) return this.alone
    return this.nearest(parent)
  }

  private async load(folder: string, uri: string, text: string, era: number): Promise<Project> {
    // Most plans lie in folders without any.
    const { parseConfig } = await import('../analysis/parseConfig.js')
    const { config, problems } = parseConfig(text, uri)
    const own = await loadOwnTemplates(this.files, folder, templatePaths(config), this.trust)
    const texts = [text, ...own.files.map((file) => file.text)]
    const read: readonly ProjectFile[] = [
      { uri, text, problems: [...problems, ...own.unread.map((item) => unreadProblem(text, item))] },
      ...own.files,
    ]
    this.report(uri, read, era)
    const earlier = this.loaded.get(uri)
    if (earlier && sameTexts(earlier.texts, texts)) return earlier.project
    const clean = read.every((file) => file.problems.every(({ severity }) => severity === 'warning'))
    // While a file is being edited the last good state stays in force.
    if (!clean && earlier?.clean) return earlier.project
    const templates = [...builtinTemplates, ...own.templates.values()]
    const resolved = withTemplateIds(config, (path) => own.templates.get(path)?.id)
    const project = makeProject(folder, resolved, templates, own.pages)
    if (era === this.era) this.loaded.set(uri, { texts, project, clean })
    return project
  }

  /** Tells of the files of the configuration `uri`, and that those it had before and has no more are without problems. */
  private report(uri: string, read: readonly ProjectFile[], era: number): void {
    if (era !== this.era) return
    const present = read.map((file) => file.uri)
    const gone = (this.reported.get(uri) ?? []).filter((earlier) => !present.includes(earlier))
    if (present.length > 0) this.reported.set(uri, present)
    else this.reported.delete(uri)
    const files = [...read, ...gone.map((earlier) => ({ uri: earlier, text: '', problems: [] }))]
    if (files.length > 0) this.onRead(files)
  }
}

function makeProject(
  folder: string | undefined,
  config: Config,
  templates: readonly Template[],
  pages: Project['pages'],
): Project {
  const byTemplate = new Map<string, Config>()
  const configFor = (template: string | undefined): Config => {
    if (template === undefined || config.template !== undefined) return config
    const known = byTemplate.get(template) ?? { ...config, template }
    byTemplate.set(template, known)
    return known
  }
  return { folder, config, templates, pages, configFor }
}

/** Says in the configuration, at the path, that the template file cannot be read. */
function unreadProblem(text: string, { path, file }: OwnTemplates['unread'][number]): FileProblem {
  const quoted = JSON.stringify(path)
  const start = Math.max(0, text.indexOf(quoted))
  const range = { start, end: start + quoted.length }
  if (file.kind === 'untrusted') {
    return {
      range,
      message: {
        zh: `模板文件“${path}”在工作区之外；工作区未受信任时不读取。请信任此工作区，或把模板放进工作区。`,
        en: `The template file "${path}" lies outside the workspace and is not read while the workspace is not trusted. Trust the workspace, or put the template into it.`,
      },
    }
  }
  const reason = file.kind === 'absent' ? '' : `（${file.reason}）`
  return {
    range,
    message: {
      zh: `读不到模板文件“${path}”${reason}。路径从本文件所在文件夹算起，请核对。`,
      en: `The template file "${path}" cannot be read${reason}. Paths start at the folder of this file.`,
    },
  }
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index])
}
