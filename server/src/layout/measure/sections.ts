/** The sections of a document: paper, margins, grid. */

import type { Block, WordDocument } from '../../word/document.js'
import { child, type Element, numberOf } from '../../word/xml.js'
import { noGrid } from '../written.js'
import { millimetres } from './lengths.js'
import type { Tally } from './tally.js'

/** A section; lengths in twips. */
export interface Section {
  readonly element: Element | undefined
  /** Number of its first paragraph. */
  readonly paragraph: number
  readonly width: number
  readonly height: number
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly textWidth: number
  readonly textHeight: number
  /** From the lower edge of the paper to the footer. */
  readonly footer: number
  readonly isLandscape: boolean
  readonly grid: 'lines' | 'linesAndChars' | 'none'
  /** Distance of lines in the grid; `undefined` without one. */
  readonly linePitch: number | undefined
  /** What the grid adds to each character, in points. */
  readonly charSpace: number
}

/** A section with the blocks in it. */
export interface SectionBlocks {
  readonly section: Section
  readonly blocks: readonly Block[]
}

/** The sections in order; a document has one at least. */
export function sectionsOf({ blocks, section: last }: WordDocument): SectionBlocks[] {
  const sections: SectionBlocks[] = []
  let current: Block[] = []
  for (const block of blocks) {
    current.push(block)
    if (block.kind !== 'paragraph' || !block.section) continue
    sections.push({ section: sectionOf(block.section, current), blocks: current })
    current = []
  }
  return [...sections, { section: sectionOf(last, current), blocks: current }]
}

function sectionOf(element: Element | undefined, blocks: readonly Block[]): Section {
  const size = child(element, 'w:pgSz')
  const margin = child(element, 'w:pgMar')
  const grid = child(element, 'w:docGrid')
  const of = (from: Element | undefined, name: string, otherwise: number): number =>
    numberOf(from, `w:${name}`) ?? otherwise
  // What Word takes where a section says nothing.
  const width = of(size, 'w', 12_240)
  const height = of(size, 'h', 15_840)
  const [top, bottom] = [Math.abs(of(margin, 'top', 1440)), Math.abs(of(margin, 'bottom', 1440))]
  const left = of(margin, 'left', 1440) + of(margin, 'gutter', 0)
  const kind = grid?.attributes['w:type'] ?? 'default'
  const pitch = of(grid, 'linePitch', 0)
  const isGrid = /^(?:lines|linesAndChars|snapToChars)$/.test(kind) && pitch > 0
  return {
    element,
    paragraph: firstParagraph(blocks),
    ...{ width, height, top, bottom, left },
    textWidth: width - left - of(margin, 'right', 1440),
    textHeight: height - top - bottom,
    footer: of(margin, 'footer', 720),
    isLandscape: width > height,
    grid: !isGrid ? 'none' : kind === 'lines' ? 'lines' : 'linesAndChars',
    linePitch: isGrid ? pitch : undefined,
    charSpace: isGrid && kind !== 'lines' ? of(grid, 'charSpace', 0) / 4096 : 0,
  }
}

function firstParagraph(blocks: readonly Block[]): number {
  for (const block of blocks) {
    if (block.kind === 'paragraph') return block.index
    const found = firstParagraph(block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks)))
    if (found > 0) return found
  }
  return 0
}

/** Paper, margins and grid. A page that is turned for a wide table has its margins turned as well and is measured by its paper only. */
export function measureSection(section: Section, tally: Tally): void {
  const { paragraph, isLandscape, width, height } = section
  const add = (key: string, twips: number): void => tally.add(`page.${key}`, millimetres(twips), paragraph)
  add('width', isLandscape ? height : width)
  add('height', isLandscape ? width : height)
  if (isLandscape) return
  add('top', section.top)
  add('left', section.left)
  add('textWidth', section.textWidth)
  add('textHeight', section.textHeight)
  tally.add('page.grid', section.grid === 'none' ? noGrid : section.grid, paragraph)
}
