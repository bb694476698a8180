/** A comparison as a Word document: the three-column table in landscape, what is gone struck through, what is new underlined. */

import {
  AlignmentType,
  Document,
  type IRunOptions,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { type ComparisonRow, columnTitles } from '../../compare/table.js'
import type { Stretch } from '../../compare/wording.js'
import type { PrintedTable } from './printedTable.js'

/** Of the three columns, in hundredths of the table. */
const widths = [38, 38, 24]

/** The bytes of the document. */
export async function comparisonDocx({ title, names, summary, rows, locale }: PrintedTable): Promise<Uint8Array> {
  const head = new TableRow({
    tableHeader: true,
    children: columnTitles.map((column, index) => cellOf(index, [line(column[locale], { bold: true }, true)], true)),
  })
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [head, ...rows.map(rowOf)],
  })
  const around = [
    line(title, { size: 44, font: titleFont }, true),
    line(`${names.before} → ${names.after}`, {}, true),
    line(summary, {}),
  ]
  const document = new Document({
    creator: 'fangan',
    title,
    styles: { default: { document: { run: { size: 21, font: textFont, language: { eastAsia: 'zh-CN' } } } } },
    sections: [{ properties: { page }, children: rows.length > 0 ? [...around, table] : around }],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

/** A4 in landscape, in twentieths of a point; Word takes the sides of the upright sheet and turns it. */
const page = {
  size: { width: 11906, height: 16838, orientation: PageOrientation.LANDSCAPE },
  margin: { top: 1134, right: 1134, bottom: 1134, left: 1134 },
}

const textFont = { ascii: '仿宋', hAnsi: '仿宋', eastAsia: '仿宋', cs: '仿宋' }
const titleFont = { ascii: '方正小标宋简体', hAnsi: '方正小标宋简体', eastAsia: '方正小标宋简体', cs: '方正小标宋简体' }

function rowOf({ before, after, notes }: ComparisonRow): TableRow {
  return new TableRow({
    cantSplit: false,
    children: [
      cellOf(0, paragraphsOf(before)),
      cellOf(1, paragraphsOf(after)),
      cellOf(
        2,
        notes.map((note) => line(note, {})),
      ),
    ],
  })
}

function cellOf(column: number, children: readonly Paragraph[], isHead = false): TableCell {
  return new TableCell({
    width: { size: widths[column], type: WidthType.PERCENTAGE },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    ...(isHead ? { verticalAlign: VerticalAlign.CENTER, shading: { fill: 'DDEBF7' } } : {}),
    children: children.length > 0 ? [...children] : [new Paragraph({})],
  })
}

function line(text: string, options: IRunOptions, isCentred = false): Paragraph {
  return new Paragraph({
    ...(isCentred ? { alignment: AlignmentType.CENTER } : {}),
    children: [new TextRun({ ...options, text })],
  })
}

/** The stretches with a paragraph of its own for each line. */
function paragraphsOf(stretches: readonly Stretch[]): Paragraph[] {
  const lines: Stretch[][] = [[]]
  for (const { kind, text } of stretches) {
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) lines.push([])
      if (part !== '') lines[lines.length - 1].push({ kind, text: part })
    }
  }
  return lines.map(
    (own) => new Paragraph({ children: own.map(({ kind, text }) => new TextRun({ ...looks[kind], text })) }),
  )
}

const looks: Readonly<Record<Stretch['kind'], IRunOptions>> = {
  same: {},
  old: { strike: true, color: 'C00000' },
  new: { underline: {}, bold: true, color: '1F4E9E' },
}
