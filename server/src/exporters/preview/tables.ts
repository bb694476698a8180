/** Tables as HTML: the head apart, merged cells one cell again. */

import type { PrintedBlock } from '../printed/printed.js'
import { isShort, type PrintedCell } from '../printed/tableRows.js'
import { inlineHtml, lineAttribute, type PreviewInput } from './paragraphs.js'

/** The table. */
export function tableHtml({ rows, rowStarts, start }: PrintedBlock & { kind: 'table' }, input: PreviewInput): string {
  const [head, ...body] = rows.map((cells, index) => {
    const own = cells.filter(({ continues }) => !continues)
    const html = own.map((cell) => cellHtml(cell, index === 0, input)).join('')
    return `<tr ${lineAttribute(rowStarts[index], input)}>${html}</tr>`
  })
  return `<table ${lineAttribute(start, input)}><thead>${head}</thead><tbody>${body.join('')}</tbody></table>`
}

function cellHtml(cell: PrintedCell, isHead: boolean, { footnotes }: PreviewInput): string {
  const { lines, span, rows } = cell
  const attributes = [
    ...(isHead ? ['scope="col"'] : []),
    ...(span > 1 ? [`colspan="${span}"`] : []),
    ...(rows > 1 ? [`rowspan="${rows}"`] : []),
    ...(!isHead && isShort(cell) ? ['class="short"'] : []),
  ].map((attribute) => ` ${attribute}`)
  const tag = isHead ? 'th' : 'td'
  return `<${tag}${attributes.join('')}>${lines.map((line) => inlineHtml(line, footnotes)).join('<br>')}</${tag}>`
}
