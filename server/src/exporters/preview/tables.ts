/** Tables as HTML: the head apart, merged cells one cell again. */

import type { TableCell as DraftCell, Table as DraftTable } from '../../syntax/node.js'
import { inlineHtml, lineAttribute, type PreviewInput } from './paragraphs.js'

/** A cell with what it spans. */
interface Placed {
  readonly lines: readonly string[]
  readonly columns: number
  rows: number
}

/** The table. */
export function tableHtml(table: DraftTable, input: PreviewInput): string {
  const rows = [{ cells: table.columns, start: table.start }, ...table.rows]
  const [head, ...body] = placed(rows, table, input.plan.source).map((cells, index) => {
    const line = lineAttribute(rows[index].start, input)
    return `<tr ${line}>${cells.map((cell) => cellHtml(cell, index === 0, input)).join('')}</tr>`
  })
  return `<table ${lineAttribute(table.start, input)}><thead>${head}</thead><tbody>${body.join('')}</tbody></table>`
}

interface Row {
  readonly start: number
  readonly cells: readonly (DraftCell | undefined)[]
}

/** The cells of each row that begin there; one that a row does not have, or has from above, goes on with the one above. */
function placed(rows: readonly Row[], { columns, form }: DraftTable, source: string): Placed[][] {
  const above: (Placed | undefined)[] = []
  return rows.map(({ cells, start }, index) => {
    const own: Placed[] = []
    for (let at = 0; at < columns.length; at++) {
      const cell = cells[at]
      const last = own[own.length - 1]
      const upper = above[at]
      if (cell && last && form === 'markdown' && spansOn(cell, source)) {
        own[own.length - 1] = { ...last, columns: last.columns + 1 }
        continue
      }
      // The head stands apart and reaches into no row.
      const goesOn = cell ? cell.start < start : at < cells.length
      if (goesOn && upper && index > 1) {
        upper.rows++
        continue
      }
      own.push({ lines: cell ? linesOf(source.slice(cell.start, cell.end), form) : [''], columns: 1, rows: 1 })
      above[at] = own[own.length - 1]
    }
    return own
  })
}

/** Two bars with nothing between them: the cell before is that much wider. */
function spansOn({ start, end }: DraftCell, source: string): boolean {
  return start === end && source[start - 1] === '|' && source[start] === '|'
}

function linesOf(text: string, form: DraftTable['form']): string[] {
  const plain = form === 'markdown' ? text.replace(/\\\|/g, '|') : text
  return plain.split(/<br\s{0,4}\/?>|\r?\n/i).map((line) => line.trim())
}

/** Longer text stands left, a word or a figure in the middle. */
const shortCell = 8

function cellHtml({ lines, columns, rows }: Placed, isHead: boolean, { footnotes }: PreviewInput): string {
  const isShort = !isHead && lines.every((line) => line.length <= shortCell)
  const attributes = [
    ...(isHead ? ['scope="col"'] : []),
    ...(columns > 1 ? [`colspan="${columns}"`] : []),
    ...(rows > 1 ? [`rowspan="${rows}"`] : []),
    ...(isShort ? ['class="short"'] : []),
  ].map((attribute) => ` ${attribute}`)
  const tag = isHead ? 'th' : 'td'
  return `<${tag}${attributes.join('')}>${lines.map((line) => inlineHtml(line, footnotes)).join('<br>')}</${tag}>`
}
