/** The stretches of running text that the rules on marks and glyphs look at. */

import type { Plan } from '../../semantics/model.js'
import type { Paragraph, Zone } from '../../syntax/node.js'
import { once } from '../../text/memo.js'
import { ofEach } from '../../text/ofEach.js'
import { type Reading, written } from '../../text/reading.js'

/** A logical paragraph or one table cell; page furniture is left out. */
export interface Stretch {
  readonly reading: Reading
  /** The reading's characters as printed: same length, same offsets, marks and glyphs unchanged. */
  readonly written: string
  readonly zone: Zone
  readonly part: number
  /** Absent for a table cell. */
  readonly paragraph?: Paragraph
  /** Offset in the reading behind the number of a heading; 0 where there is none. */
  readonly textStart: number
}

const asWritten = once(written)

/** The stretches of `plan`: paragraphs in order, then the cells of tables that mark their cells in the text. */
export const stretchesOf = ofEach((plan: Plan): readonly Stretch[] => [...readStretches(plan)])

function* readStretches(plan: Plan): Generator<Stretch> {
  const { source, tree } = plan
  for (const paragraph of tree.paragraphs) {
    if (paragraph.zone === 'furniture' || paragraph.zone === 'frontMatter') continue
    const { reading, zone, part, heading } = paragraph
    yield { reading, written: asWritten(reading, source), zone, part, paragraph, textStart: heading?.titleStart ?? 0 }
  }
  for (const table of tree.tables) {
    if (table.zone === 'furniture' || table.form === 'lines') continue
    for (const row of table.rows) {
      for (const cell of row.cells) {
        if (!cell || cell.start === cell.end) continue
        const { reading } = cell
        yield { reading, written: asWritten(reading, source), zone: table.zone, part: table.part, textStart: 0 }
      }
    }
  }
}

/** Titles are no longer than this, in UTF-16 units; looking further back from every mark would cost quadratic time. */
const LONGEST_TITLE = 200

/** True where `written` stands inside 《》: a cited title is spelled as its document spells it. */
export function isInTitle(written: string, offset: number): boolean {
  const before = written.slice(Math.max(0, offset - LONGEST_TITLE), offset)
  return before.lastIndexOf('《') > before.lastIndexOf('》')
}

/** True for a Han character, a full-width mark or a bracket or quotation mark of Chinese text. */
export function isWide(code: number): boolean {
  return (
    (code >= 0x3000 && code <= 0x9fff) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0x2018 && code <= 0x201d) ||
    (code >= 0xf900 && code <= 0xfaff)
  )
}

/** True for a Han character. */
export function isHan(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || code === 0x3007
}
