/** Where elements of templates are written: in a file, or on the page of a built-in template. */

import { templatePage } from '../protocol.js'
import { builtinTemplates } from '../templates/builtin.generated.js'
import { builtinText } from '../templates/builtinText.js'
import { elementIn } from '../templates/editing/elements.js'
import { extendedName } from '../templates/load.js'
import type { Template } from '../templates/template.js'
import { extendedFile, mostLevels } from '../templates/templateFiles.js'
import { LineIndex } from '../text/lineIndex.js'
import type { TextRange } from '../text/range.js'
import { beside } from './ownTemplates.js'
import type { Project } from './project.js'
import type { Server } from './request.js'

/** A place in some text. */
export interface TextPlace {
  readonly uri: string
  readonly lines: LineIndex
  readonly range: TextRange
  readonly selection: TextRange
}

/** Where the element `id` of one's own template `template` is written; `undefined` for built-in templates, and where it is not found. */
export async function elementPlace(
  server: Server,
  { pages }: Project,
  template: Template,
  id: string,
): Promise<TextPlace | undefined> {
  if (builtinTemplates.some((one) => one.id === template.id)) return undefined
  const uri = /^(.*)#L\d+$/.exec(pages.get(`${template.id}/${id}`) ?? '')?.[1]
  if (uri === undefined) return pageOfElement(server, template.extended ?? [], id)
  const file = await server.templateFiles.read(uri, uri)
  return file.kind === 'text' ? elementOfText(uri, file.text, id) : undefined
}

/** Where the template that the file `uri` with the text `text` extends stands; with `id`, the element there or further up. */
export async function basePlace(
  server: Server,
  uri: string,
  text: string,
  id?: string,
  level = 0,
): Promise<TextPlace | undefined> {
  const name = extendedName(text)
  if (name === undefined || level > mostLevels) return undefined
  const path = extendedFile(text)
  if (path === undefined) return id === undefined ? pageOf(server, name) : pageOfElement(server, [name], id)
  const base = beside(uri, path)
  const file = await server.templateFiles.read(base, uri)
  if (file.kind !== 'text') return undefined
  if (id === undefined) return { uri: base, lines: new LineIndex(file.text), range: opening, selection: opening }
  return elementOfText(base, file.text, id) ?? basePlace(server, base, file.text, id, level + 1)
}

/** The element `id` in the text of `uri`. */
export function elementOfText(uri: string, text: string, id: string): TextPlace | undefined {
  const found = elementIn(text, id)
  return found && { uri, lines: new LineIndex(text), ...found }
}

/** The first of the built-in templates `names` that has the element. */
function pageOfElement(server: Server, names: readonly string[], id: string): TextPlace | undefined {
  const places = names.map((name) => pageOf(server, name, id))
  return places.find((place) => place !== undefined)
}

function pageOf({ client }: Server, name: string, id?: string): TextPlace | undefined {
  const text = client.showsTemplatePages ? builtinText(name) : undefined
  if (text === undefined) return undefined
  const uri = templatePage(name)
  if (id !== undefined) return elementOfText(uri, text, id)
  return { uri, lines: new LineIndex(text), range: opening, selection: opening }
}

const opening: TextRange = { start: 0, end: 0 }
