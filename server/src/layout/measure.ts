/** Measures a Word document, ours or anybody's: what it has for each field of a layout, and where. */

import { draftOfWord } from '../importers/word/word.js'
import { readPlan } from '../semantics/lower.js'
import type { Block, WordDocument } from '../word/document.js'
import { openPackage, type Relationship, type WordPackage } from '../word/package.js'
import { readPackage, refusable } from '../word/readWord.js'
import type { Refusal } from '../word/refusal.js'
import { readStyles, type Styles } from '../word/styles.js'
import { child, type Element } from '../word/xml.js'
import { type DocumentElement, elementsOf } from './elements.js'
import { measureElements } from './measure/elements.js'
import { flowOf, type Placed } from './measure/flow.js'
import { type NamedFont, namedFonts } from './measure/fonts.js'
import { measurePageNumbers } from './measure/footers.js'
import { lookOf } from './measure/look.js'
import { measureSection } from './measure/sections.js'
import { partsOf } from './measure/stretches.js'
import { measureImprintRules, measureTable } from './measure/tables.js'
import { type Found, Tally } from './measure/tally.js'

/** A document as measured. */
export interface Measured {
  /** The values of each field, the most frequent first; a field is absent where the document has no such element. Of typefaces the names of fonts. */
  readonly found: ReadonlyMap<string, readonly Found[]>
  readonly fonts: readonly NamedFont[]
}

/** Measures the document in `bytes`, as if all tracked changes were accepted; or says why it is not read. */
export function measure(bytes: Uint8Array): Measured | Refusal {
  return refusable(() => measurePackage(remembering(openPackage(bytes))))
}

/** Each part is unpacked once, however often it is asked for: the limits count what is unpacked. */
function remembering(file: WordPackage): WordPackage {
  const parts = new Map<string, Element | undefined>()
  const links = new Map<string, readonly Relationship[]>()
  return {
    ...file,
    xml(name) {
      if (!parts.has(name)) parts.set(name, file.xml(name))
      return parts.get(name)
    },
    relationships(part) {
      const known = links.get(part) ?? file.relationships(part)
      links.set(part, known)
      return known
    },
  }
}

function measurePackage(file: WordPackage): Measured {
  const part = (type: string): Element | undefined => {
    const link = file.relationships(file.main).find((one) => one.type === type && !one.isExternal)
    return link && file.xml(link.target)
  }
  const document = readPackage(file, 'accepted')
  const styleRoot = part('styles')
  const styles = readStyles(styleRoot)
  const flow = flowOf(document, styles, child(file.xml(file.main), 'w:body'))
  const imported = draftOfWord(document)
  const elements = elementsOf(readPlan(imported.text))
  const tally = new Tally()
  for (const { section } of flow.sections) {
    measureSection(section, tally)
    measurePageNumbers(section, { file, styles }, tally)
  }
  measureElements(elements, { imported, flow, tally })
  const imprint = imprintOf(elements, (start, end) => partsOf(start, end, imported, flow).map(({ placed }) => placed))
  measureImprintRules(imprint, { flow, styleRoot, tally })
  const frames = new Set(imprint.map(({ table }) => table))
  for (const { table } of flow.tables) if (!frames.has(table)) measureTable(table, { flow, styleRoot, tally })
  measureFootnotes(document, styles, tally)
  const found = tally.found()
  return { found, fonts: namedFonts(found, part('fontTable')) }
}

function imprintOf(elements: readonly DocumentElement[], placed: (start: number, end: number) => Placed[]): Placed[] {
  return elements.flatMap((element) => (element.kind === 'imprint' ? placed(element.start, element.end) : []))
}

function measureFootnotes({ footnotes }: WordDocument, styles: Styles, tally: Tally): void {
  const blocks: Block[] = [...footnotes.values()].flat()
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue
    const sizes = block.pieces.flatMap((piece) =>
      piece.kind === 'text' && piece.text.trim() !== '' ? [lookOf(styles.run(piece.run, block.own)).size] : [],
    )
    for (const size of new Set(sizes)) tally.add('footnote.size', size, 0)
  }
}

export type { Found, NamedFont }
