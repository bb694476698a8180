/** What the library leaves open: a table of fonts with substitutes, and the same bytes for the same document. */

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { fontFor, type Layout, substitutesFor } from '../../layout/layout.js'
import { typefaces } from '../../layout/typefaces.js'
import { isOnGrid, styleIds } from './styles.js'

/** The file with its table of fonts, and without the time that it was made at. */
export function finished(bytes: Uint8Array, layout: Layout): Uint8Array {
  const entries = unzipSync(bytes)
  entries['word/styles.xml'] = strToU8(filled(withoutGrid(strFromU8(entries['word/styles.xml'] ?? new Uint8Array()))))
  entries['word/fontTable.xml'] = strToU8(fontTable(layout))
  const properties = strFromU8(entries['docProps/core.xml'] ?? new Uint8Array())
  entries['docProps/core.xml'] = strToU8(properties.replace(dates, ''))
  const sorted = Object.entries(entries).sort(([one], [other]) => order(one) - order(other) || (one < other ? -1 : 1))
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime: earliest })
}

/** Styles in a size of their own do not keep to the grid of the text, nor take over how close its characters are set. */
function withoutGrid(styles: string): string {
  return styles.replace(style, (whole, id: string) => {
    if (!offGrid.has(id)) return whole
    const off = '<w:snapToGrid w:val="0"/>'
    const own = whole.replace(/(?=<w:sz )/, '<w:spacing w:val="0"/>')
    if (!own.includes('<w:pPr>')) return own.replace('<w:rPr>', `<w:pPr>${off}</w:pPr><w:rPr>`)
    return own.replace(/(?=<w:(?:spacing|ind|contextualSpacing|jc|outlineLvl)\b|<\/w:pPr>)/, off)
  })
}

/** A page is filled, even where that parts the first or the last line from its paragraph. */
function filled(styles: string): string {
  const off = '<w:pPrDefault><w:pPr><w:widowControl w:val="0"/></w:pPr></w:pPrDefault>'
  return styles.replace('<w:pPrDefault/>', off)
}

const style = /<w:style [^>]*w:styleId="(\w+)"[^>]*>.*?<\/w:style>/gs

const offGrid: ReadonlySet<string> = new Set(
  (Object.entries(styleIds) as [string, string][]).flatMap(([key, id]) => (isOnGrid(key) ? [] : [id])),
)

const dates = /<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g

/** The earliest time that an archive can state. */
const earliest = new Date(1980, 0, 1)

/** Readers expect the list of types first. */
function order(name: string): number {
  return name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2
}

/** Each font with those that Word takes instead where it is missing (ECMA-376 part 1, 17.8.3.1). */
function fontTable(layout: Layout): string {
  const fonts = typefaces.map((face) => {
    const substitutes = substitutesFor(layout, face).join(',')
    return `<w:font w:name="${fontFor(layout, face)}"><w:altName w:val="${substitutes}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`
  })
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`
}
