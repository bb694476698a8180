/** The parts of a Word file and how they lead to each other. */

import { refuse } from './refusal.js'
import { childrenOf, type Element, readXml } from './xml.js'
import { type Archive, openArchive } from './zip.js'

/** A link from one part to another, or out of the file; what lies outside is never fetched. */
export interface Relationship {
  readonly id: string
  /** The last word of its type: `styles`, `numbering`, `image`, `hyperlink` … */
  readonly type: string
  /** Name of the part, or the address as written when it lies outside. */
  readonly target: string
  readonly isExternal: boolean
}

/** An open Word file. */
export interface WordPackage {
  /** Name of the main part, usually `word/document.xml`. */
  readonly main: string
  readonly names: readonly string[]
  /** The root element of a part; `undefined` when there is none. Throws `Refused`. */
  xml(name: string): Element | undefined
  relationships(part: string): readonly Relationship[]
}

/** Opens `bytes`. Throws `Refused` for what is no Word document, and for what is not read. */
export function openPackage(bytes: Uint8Array): WordPackage {
  const archive = openArchive(bytes)
  refuseMacros(archive)
  if (archive.names.includes('EncryptedPackage')) refuse('encrypted')
  const xml = (name: string): Element | undefined => {
    const content = archive.read(name)
    return content && readXml(content, name)
  }
  const relationships = (part: string): readonly Relationship[] => relationshipsOf(xml(relationshipsPart(part)), part)
  const main = relationships('').find(({ type, isExternal }) => type === 'officeDocument' && !isExternal)?.target
  if (main === undefined || !archive.names.includes(main)) return refuse('noDocument')
  return { main, names: archive.names, xml, relationships }
}

/** The program of a document is a part of its own, whatever the file is called. */
function refuseMacros({ names }: Archive): void {
  const macros = names.find((name) => /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml|macrosheets\/)/i.test(name))
  if (macros !== undefined) refuse('macros', macros)
}

/** `word/document.xml` → `word/_rels/document.xml.rels`; the links of the file itself have no name before. */
function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
}

function relationshipsOf(root: Element | undefined, part: string): Relationship[] {
  return childrenOf(root, 'rel:Relationship').map(({ attributes }) => {
    const isExternal = attributes.TargetMode === 'External'
    const target = attributes.Target ?? ''
    return {
      id: attributes.Id ?? '',
      type: (attributes.Type ?? '').replace(/^.*\//, ''),
      target: isExternal ? target : resolved(target, part),
      isExternal,
    }
  })
}

/** The name of the part that `target` leads to from the folder of `part`. */
function resolved(target: string, part: string): string {
  const names = target.startsWith('/') ? [] : part.split('/').slice(0, -1)
  for (const name of target.split('/')) {
    if (name === '..') names.pop()
    else if (name !== '' && name !== '.') names.push(name)
  }
  return names.join('/')
}
