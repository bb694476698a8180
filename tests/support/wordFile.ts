/** Word files for the tests, from the XML of their parts. */

import { strToU8, zipSync } from 'fflate'

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ')

const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** Parts of a document beside its text; each is the content of its root element. */
export interface WordParts {
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly comments?: string
  readonly settings?: string
  /** Further links of the document: type, target, and whether it lies outside. */
  readonly links?: readonly { id: string; type: string; target: string; external?: true }[]
  /** Further entries of the archive. */
  readonly entries?: Readonly<Record<string, string | Uint8Array>>
}

const roots = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  comments: 'comments',
  settings: 'settings',
} as const

/** The bytes of a document with `body` as the XML of its text. */
export function wordFile(body: string, parts: WordParts = {}): Uint8Array {
  return zipSync(entriesOf(body, parts))
}

/** The entries of such a document. */
export function entriesOf(body: string, parts: WordParts = {}): Record<string, Uint8Array> {
  const { links = [], entries = {}, ...own } = parts
  const present = Object.entries(own) as [keyof typeof roots, string][]
  const all = [...present.map(([type]) => ({ id: type, type, target: `${type}.xml`, external: undefined })), ...links]
  return {
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    '_rels/.rels': strToU8(
      relationshipsXml([{ id: 'rId1', type: 'officeDocument', target: 'word/document.xml', external: undefined }]),
    ),
    'word/document.xml': strToU8(`<w:document ${namespaces}><w:body>${body}</w:body></w:document>`),
    'word/_rels/document.xml.rels': strToU8(relationshipsXml(all)),
    ...Object.fromEntries(
      present.map(([type, content]) => [
        `word/${type}.xml`,
        strToU8(`<w:${roots[type]} ${namespaces}>${content}</w:${roots[type]}>`),
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(entries).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  }
}

function relationshipsXml(links: readonly { id: string; type: string; target: string; external?: true }[]): string {
  const items = links.map(
    ({ id, type, target, external }) =>
      `<Relationship Id="${id}" Type="${relationshipTypes}${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
  )
  return `<Relationships xmlns="${packageRelationships}">${items.join('')}</Relationships>`
}

/** A paragraph of one run; `properties` is the XML within `w:pPr`. */
export function p(text: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${r(text)}</w:p>`
}

/** A run. */
export function r(text: string, properties = ''): string {
  const own = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`
  return `<w:r>${own}<w:t xml:space="preserve">${text}</w:t></w:r>`
}

/** A table of cells, given as their XML or as text. */
export function table(...rows: readonly (readonly string[])[]): string {
  const cells = rows.map(
    (row) => `<w:tr>${row.map((cell) => (cell.startsWith('<w:tc>') ? cell : tc(cell))).join('')}</w:tr>`,
  )
  return `<w:tbl>${cells.join('')}</w:tbl>`
}

/** A cell; `properties` is the XML within `w:tcPr`. */
export function tc(text: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${text.startsWith('<w:p>') ? text : p(text)}</w:tc>`
}
