/** Which lines stand on which page: arithmetic on what was measured, without the page itself. Pages are filled, as in the Word document. */

/** A block as it was measured; all heights in one unit. */
export interface Measured {
  /** The heights of its lines, or of the rows of a table. */
  readonly parts: readonly number[]
  /** Room above it, which it does not have at the top of a page. */
  readonly above: number
  /** Height of the head of a table, which stands on each further page again. */
  readonly head: number
  /** True for a heading: it stands on the page of what follows. */
  readonly keepsWithNext: boolean
  readonly startsPage: boolean
  /** Footnotes: the part that refers to each, and its height. */
  readonly notes: readonly { readonly part: number; readonly number: number; readonly height: number }[]
}

/** Parts `[from, to)` of the block at this place of the list. */
export interface Piece {
  readonly block: number
  readonly from: number
  readonly to: number
}

/** What stands on a page. */
export interface PageContent {
  readonly pieces: readonly Piece[]
  /** Numbers of the footnotes at its foot. */
  readonly notes: readonly number[]
}

/** The pages for `blocks`, each `room` high; at least one. */
export function paginate(blocks: readonly Measured[], room: number): PageContent[] {
  const pages: Open[] = [newPage()]
  blocks.forEach((block, index) => {
    if (block.startsPage && last(pages).pieces.length > 0) pages.push(newPage())
    for (let from = 0; from < block.parts.length; ) {
      const page = last(pages)
      const count = fitting(block, from, page, room)
      if (count > 0) {
        place(page, block, { block: index, from, to: from + count })
        from += count
      }
      if (from < block.parts.length) pages.push(count > 0 ? newPage() : pageWithHeadings(page, blocks, from === 0))
    }
  })
  return pages.map(({ pieces, notes }) => ({ pieces, notes }))
}

interface Open {
  readonly pieces: Piece[]
  readonly notes: number[]
  used: number
}

function newPage(): Open {
  return { pieces: [], notes: [], used: 0 }
}

function last(pages: readonly Open[]): Open {
  return pages[pages.length - 1]
}

/** How many parts from `from` on go onto the page; one at least on an empty page, so that there is an end. */
function fitting(block: Measured, from: number, page: Open, room: number): number {
  const isEmpty = page.pieces.length === 0
  const left = block.parts.length - from
  let height = page.used + extra(block, from, page)
  let count = 0
  while (count < left) {
    height += block.parts[from + count] + notesHeight(block, from + count, from + count + 1)
    // Heights are sums of fractions.
    if (height > room + 0.5) break
    count++
  }
  return isEmpty ? Math.max(1, count) : count
}

/** Room above the block, or the head of its table once more. */
function extra(block: Measured, from: number, { pieces }: Open): number {
  if (from > 0) return block.head
  return pieces.length === 0 ? 0 : block.above
}

function notesHeight({ notes }: Measured, from: number, to: number): number {
  return notes.reduce((sum, { part, height }) => (part >= from && part < to ? sum + height : sum), 0)
}

function place(page: Open, block: Measured, piece: Piece): void {
  const { from, to } = piece
  const own = block.parts.slice(from, to).reduce((sum, height) => sum + height, 0)
  page.used += extra(block, from, page) + own + notesHeight(block, from, to)
  page.pieces.push(piece)
  page.notes.push(...block.notes.filter(({ part }) => part >= from && part < to).map(({ number }) => number))
}

/** A new page, with the headings that would stand alone at the foot of the one before, unless they are all of it. */
function pageWithHeadings(before: Open, blocks: readonly Measured[], isBlockStart: boolean): Open {
  const page = newPage()
  if (!isBlockStart) return page
  let kept = before.pieces.length
  while (kept > 0 && blocks[before.pieces[kept - 1].block].keepsWithNext && before.pieces[kept - 1].from === 0) kept--
  if (kept === 0) return page
  for (const piece of before.pieces.splice(kept)) {
    const block = blocks[piece.block]
    place(page, block, piece)
    const gone = new Set(block.notes.map(({ number }) => number))
    const left = before.notes.filter((number) => !gone.has(number))
    before.notes.splice(0, before.notes.length, ...left)
  }
  return page
}
