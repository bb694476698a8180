/** The readable stretches of a plan: paragraphs and cells, in the order of the text. */

import type { Plan } from '../../semantics/model.js'
import type { Zone } from '../../syntax/node.js'
import type { Reading } from '../../text/reading.js'

/** One paragraph or cell. */
export interface Stretch {
  readonly reading: Reading
  readonly zone: Zone
}

/** Paragraphs and cells of the document itself; page furniture and front matter are left out. */
export function stretchesOf({ tree }: Plan): Stretch[] {
  const paragraphs = tree.paragraphs.map(({ reading, zone }) => ({ reading, zone }))
  const cells = tree.tables.flatMap(({ columns, rows, zone }) =>
    [...columns, ...rows.flatMap((row) => row.cells)].flatMap((cell) =>
      cell ? [{ reading: cell.reading, zone }] : [],
    ),
  )
  return [...paragraphs, ...cells]
    .filter(({ zone, reading }) => zone !== 'furniture' && zone !== 'frontMatter' && reading.text !== '')
    .sort((a, b) => a.reading.source(0) - b.reading.source(0))
}
