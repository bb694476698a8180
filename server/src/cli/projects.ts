/** The configuration and templates that apply to each file. */

import { dirname, resolve } from 'node:path'
import { type Config, emptyConfig, isTemplatePath, templatePaths, withTemplateIds } from '../analysis/config.js'
import { configFileName } from '../analysis/filePatterns.js'
import type { parseConfig } from '../analysis/parseConfig.js'
import { builtinTemplates } from '../templates/builtin.generated.js'
import type { Template } from '../templates/template.js'
import { LineIndex } from '../text/lineIndex.js'
import { fill, type Localised } from '../text/localised.js'
import type { TextRange } from '../text/range.js'
import { shownPath } from './files.js'
import type { Io } from './io.js'
import { messages } from './messages.js'
import { readPlanFile } from './readPlanFile.js'

/** What surrounds a document. */
export interface Project {
  /** Absolute path of the folder that globs are relative to. */
  readonly folder: string
  readonly config: Config
  readonly templates: readonly Template[]
  readonly source: ProjectSource
}

/** What a project is made of, as plain data that can go to another thread. */
export interface ProjectSource {
  readonly folder: string
  /** The text of the configuration; absent where there is none. */
  readonly configText?: string
  /** One's own templates by the path that the configuration names. */
  readonly own: readonly (readonly [string, Template])[]
  /** Absolute paths of the files behind all this. */
  readonly files: readonly string[]
}

/** The project that `source` describes, its configuration read by `parse`; its defects have been reported before. */
export function projectOf(source: ProjectSource, parse: typeof parseConfig): Project {
  const { configText } = source
  return projectFrom(source, configText === undefined ? emptyConfig : parse(configText).config)
}

function projectFrom(source: ProjectSource, config: Config): Project {
  const { folder, own } = source
  const byPath = new Map(own)
  return {
    folder,
    config: withTemplateIds(config, (value) => byPath.get(value)?.id),
    templates: own.length > 0 ? [...builtinTemplates, ...byPath.values()] : builtinTemplates,
    source,
  }
}

/** A defect of a configuration or template file: `path:line:column`, both counted from 1, or nothing. */
export interface ProjectDefect {
  readonly place: string
  readonly message: Localised
  /** `warning`: the file is used all the same. */
  readonly severity: 'error' | 'warning'
}

/** A defect at its place in a file; an error unless it says otherwise. */
interface FileDefect {
  readonly range: TextRange
  readonly message: Localised
  readonly severity?: ProjectDefect['severity']
}

/** Folders of which the project is remembered; finding it again costs a look at each folder above. */
const MOST_FOLDERS = 50_000

/** Finds projects and remembers them; defects gather in `defects`, each file's once. */
export class Projects {
  readonly defects: ProjectDefect[] = []
  private readonly byFolder = new Map<string, Promise<Project>>()
  private readonly byConfig = new Map<string, Promise<Project>>()
  /** The template files whose defects have been told. */
  private readonly reported = new Set<string>()
  /** The project of all files without a configuration. */
  private alone?: Project

  /** `configPath` (as on the command line) replaces the search for the nearest configuration. */
  constructor(
    private readonly io: Io,
    private readonly configPath?: string,
  ) {}

  /** The project of the file at the absolute path `file`. */
  for(file: string): Promise<Project> {
    if (this.configPath !== undefined) return this.read(resolve(this.io.cwd, this.configPath))
    return this.forFolder(dirname(file))
  }

  /** The template in the file at `path` (relative to the working folder); `undefined` when it is defective. */
  async template(path: string): Promise<Template | undefined> {
    return (await this.readTemplate(resolve(this.io.cwd, path))).template
  }

  private forFolder(folder: string): Promise<Project> {
    // Lines without end may name folders without end.
    if (this.byFolder.size > MOST_FOLDERS) this.byFolder.clear()
    let project = this.byFolder.get(folder)
    if (!project) {
      project = this.find(folder)
      this.byFolder.set(folder, project)
    }
    return project
  }

  private async find(folder: string): Promise<Project> {
    const path = resolve(folder, configFileName)
    const kind = this.io.kindOf(path)
    // One in a folder that may not be looked into is passed over: the folder is what is reported.
    if (kind === 'file' || kind === 'folder') return this.read(path)
    const parent = dirname(folder)
    if (parent !== folder) return this.forFolder(parent)
    this.alone ??= projectFrom({ folder: this.io.cwd, own: [], files: [] }, emptyConfig)
    return this.alone
  }

  private read(path: string): Promise<Project> {
    let project = this.byConfig.get(path)
    if (!project) {
      project = this.load(path)
      this.byConfig.set(path, project)
    }
    return project
  }

  private async load(path: string): Promise<Project> {
    const folder = dirname(path)
    const text = this.readText(path)
    if (text === undefined) return projectFrom({ folder, own: [], files: [path] }, emptyConfig)
    // Most plans lie in folders without a configuration.
    const { parseConfig } = await import('../analysis/parseConfig.js')
    const { config, problems, templatePlaces } = parseConfig(text, path)
    this.report(path, text, problems)
    const own: [string, Template][] = []
    const lines = new LineIndex(text)
    const placeOf = (value: string) => this.place(path, lines, templatePlaces.get(value)?.start ?? 0)
    const values = templatePaths(config)
    const files = new Set([path, ...values.map((value) => resolve(folder, value))])
    for (const value of values) {
      const { template, read } = await this.readTemplate(resolve(folder, value), placeOf(value))
      if (template) own.push([value, template])
      for (const file of read) files.add(file)
    }
    const project = projectFrom({ folder, configText: text, own, files: [...files] }, config)
    this.reportUnknownTemplates(project.config, project.templates, placeOf)
    return project
  }

  /** Template files that could not be read have been reported already. */
  private reportUnknownTemplates(
    config: Config,
    templates: readonly Template[],
    placeOf: (value: string) => string,
  ): void {
    const ids = templates.map(({ id }) => id)
    for (const id of new Set([config.template, ...config.overrides.map(({ template }) => template)])) {
      if (id === undefined || ids.includes(id) || isTemplatePath(id)) continue
      const message = fill(messages.unknownTemplate, { id, ids: ids.join(', ') })
      this.defects.push({ place: placeOf(id), message, severity: 'error' })
    }
  }

  /** The template and the files it is made of; `namedAt`: where a configuration names it, shown when it cannot be read. */
  private async readTemplate(path: string, namedAt = ''): Promise<{ template?: Template; read: readonly string[] }> {
    if (this.readText(path, namedAt) === undefined) return { read: [] }
    // YAML is loaded only where a template of one's own is used.
    const { readTemplates } = await import('./ownTemplates.js')
    const { template, read } = readTemplates(path, this.io)
    for (const { path: file, text, problems } of read) {
      if (!this.reported.has(file)) this.report(file, text, problems)
      this.reported.add(file)
    }
    return { template, read: read.map((file) => file.path) }
  }

  private readText(path: string, place = ''): string | undefined {
    const shown = shownPath(this.io, path)
    const read = readPlanFile({ absolute: path, path: shown }, this.io)
    if ('text' in read) return read.text
    this.defects.push({ place, message: read.failure.message, severity: 'error' })
    return undefined
  }

  private report(path: string, text: string, problems: readonly FileDefect[]): void {
    const lines = new LineIndex(text)
    for (const { range, message, severity = 'error' } of problems) {
      this.defects.push({ place: this.place(path, lines, range.start), message, severity })
    }
  }

  private place(path: string, lines: LineIndex, offset: number): string {
    const { line, character } = lines.position(offset)
    return `${shownPath(this.io, path)}:${line + 1}:${character + 1}: `
  }
}
