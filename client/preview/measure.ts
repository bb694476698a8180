/** What the blocks of a plan measure where they stand, and the parts of them that a page takes. */

import type { Measured, Piece } from './paginate.js'

/** The blocks of `source` with their measures; the footnotes among them apart, by their numbers. */
export interface Source {
  readonly blocks: readonly HTMLElement[]
  readonly measured: readonly Measured[]
  readonly notes: ReadonlyMap<number, HTMLElement>
}

/** Measures the children of `source`, which has the width of the type area. */
export function measure(source: HTMLElement): Source {
  const children = [...source.children].filter((child) => child instanceof HTMLElement)
  for (const table of source.querySelectorAll('table')) keepColumns(table)
  const notes = new Map(children.filter(isNote).map((note) => [Number(note.dataset.note), note]))
  const heights = new Map([...notes].map(([number, note]) => [number, note.getBoundingClientRect().height]))
  const blocks = children.filter((child) => !isNote(child))
  return { blocks, notes, measured: blocks.map((block) => measureBlock(block, heights)) }
}

/** The parts of a table on several pages have the columns of the whole. */
function keepColumns(table: HTMLTableElement): void {
  const cells = [...(table.tHead?.rows[0]?.cells ?? [])]
  const widths = cells.map((cell) => cell.getBoundingClientRect().width)
  cells.forEach((cell, index) => {
    cell.style.width = `${widths[index]}px`
  })
  table.classList.add('kept')
}

function isNote(element: HTMLElement): boolean {
  return element.classList.contains('footnote')
}

function measureBlock(block: HTMLElement, noteHeights: ReadonlyMap<number, number>): Measured {
  const style = getComputedStyle(block)
  const isTable = block instanceof HTMLTableElement
  const isWhole = block.classList.contains('imprint')
  const tops = isTable ? rowTops(block) : undefined
  const parts = tops ? tops.heights : isWhole ? [block.getBoundingClientRect().height] : linesOf(block, style)
  return {
    parts,
    above: Number.parseFloat(style.marginTop) || 0,
    head: tops?.head ?? 0,
    keepsWithNext: /^(?:H\d)$/.test(block.tagName) || block.classList.contains('annexMark'),
    startsPage: block.dataset.page === 'new',
    notes: marksOf(block).map((mark) => {
      const number = Number(mark.dataset.note)
      const part = isTable ? rowOf(block, mark) : Math.min(parts.length - 1, lineOf(block, mark, parts[0]))
      return { part, number, height: noteHeights.get(number) ?? 0 }
    }),
  }
}

function marksOf(block: HTMLElement): HTMLElement[] {
  return [...block.querySelectorAll<HTMLElement>('sup.mark')]
}

function lineOf(block: HTMLElement, mark: HTMLElement, lineHeight: number): number {
  const { top, height } = mark.getBoundingClientRect()
  return Math.max(0, Math.floor((top + height / 2 - block.getBoundingClientRect().top) / lineHeight))
}

/** Lines of equal height, as the style sheet gives every paragraph a height of lines. */
function linesOf(block: HTMLElement, style: CSSStyleDeclaration): number[] {
  const lineHeight = Number.parseFloat(style.lineHeight)
  const padding = Number.parseFloat(style.paddingTop) + Number.parseFloat(style.paddingBottom)
  const count = Math.max(1, Math.round((block.getBoundingClientRect().height - padding) / lineHeight))
  return Array.from({ length: count }, (_, line) => lineHeight + (line === 0 ? padding : 0))
}

/** The rows from one that no cell reaches over to the next: the places where a table can break. */
function rowTops(table: HTMLTableElement): { readonly heights: number[]; readonly head: number } {
  const head = table.tHead?.getBoundingClientRect().height ?? 0
  const heights = groupsOf(table).map((rows) => rows.reduce((sum, row) => sum + row.getBoundingClientRect().height, 0))
  if (heights.length === 0) return { heights: [head], head: 0 }
  return { heights: heights.map((height, index) => (index === 0 ? height + head : height)), head }
}

function groupsOf(table: HTMLTableElement): HTMLTableRowElement[][] {
  const groups: HTMLTableRowElement[][] = []
  let reach = 0
  for (const row of table.tBodies[0]?.rows ?? []) {
    if (reach === 0) groups.push([row])
    else groups[groups.length - 1].push(row)
    const longest = Math.max(1, ...[...row.cells].map((cell) => cell.rowSpan))
    reach = Math.max(reach, longest) - 1
  }
  return groups
}

function rowOf(table: HTMLTableElement, mark: HTMLElement): number {
  return Math.max(
    0,
    groupsOf(table).findIndex((rows) => rows.some((row) => row.contains(mark))),
  )
}

/** A copy of the block with the parts of `piece` alone; `Measured` is that of the whole block. */
export function pieceOf(block: HTMLElement, { parts }: Measured, { from, to }: Piece): HTMLElement {
  if (from === 0 && to === parts.length) return block.cloneNode(true) as HTMLElement
  if (block instanceof HTMLTableElement) return rowsOf(block, from, to)
  const lineHeight = parts[parts.length - 1]
  const start = from === 0 ? 0 : offsetAtLine(block, from, lineHeight)
  const end = to === parts.length ? textLength(block) : offsetAtLine(block, to, lineHeight)
  const copy = block.cloneNode(true) as HTMLElement
  cut(copy, end, textLength(copy))
  cut(copy, 0, start)
  copy.classList.toggle('rest', from > 0)
  copy.classList.toggle('broken', to < parts.length)
  return copy
}

function rowsOf(table: HTMLTableElement, from: number, to: number): HTMLElement {
  const copy = table.cloneNode(true) as HTMLTableElement
  groupsOf(copy).forEach((rows, index) => {
    if (index < from || index >= to) for (const row of rows) row.remove()
  })
  if (from > 0) copy.classList.add('rest')
  return copy
}

/** Offset in the text of `block` of the first character that stands on `line` or below. */
function offsetAtLine(block: HTMLElement, line: number, lineHeight: number): number {
  const top = block.getBoundingClientRect().top + line * lineHeight
  const nodes = textNodes(block)
  const range = document.createRange()
  let [low, high] = [0, textLength(block)]
  while (low < high) {
    const middle = (low + high) >> 1
    const { node, offset } = placeOf(nodes, middle)
    range.setStart(node, offset)
    range.setEnd(node, Math.min(offset + 1, node.length))
    const rects = range.getClientRects()
    const rect = rects[rects.length - 1]
    if (rect && rect.top + rect.height / 2 >= top) high = middle
    else low = middle + 1
  }
  return low
}

function textNodes(element: HTMLElement): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text)
  return nodes
}

function textLength(element: HTMLElement): number {
  return element.textContent?.length ?? 0
}

function placeOf(nodes: readonly Text[], offset: number): { readonly node: Text; readonly offset: number } {
  let left = offset
  for (const node of nodes) {
    if (left < node.length) return { node, offset: left }
    left -= node.length
  }
  const node = nodes[nodes.length - 1]
  return { node, offset: node.length }
}

/** Takes the text from `start` to `end` out, with the elements that are empty then. */
function cut(element: HTMLElement, start: number, end: number): void {
  if (start >= end) return
  const nodes = textNodes(element)
  const range = document.createRange()
  const from = placeOf(nodes, start)
  const to = placeOf(nodes, end)
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  range.deleteContents()
}
