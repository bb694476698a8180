/** The head in red, and the imprint at the foot of the last page. */

import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { type Layout, numberIn, textIn } from '../../layout/layout.js'
import { displayWidth } from '../../text/width.js'
import type { PrintedImprintLine } from '../printed/printed.js'
import type { WordInput } from './input.js'
import { runOf, styleIds } from './styles.js'
import { gridOf, points, twips } from './units.js'

/** The issuer mark with the document number and the red rule below it. */
export function headFor(mark: string, number: string, { layout }: WordInput): Paragraph[] {
  const { linePitch } = gridOf(layout)
  const size = fittingSize(mark, layout)
  const top = twips(numberIn(layout, 'issuerMark.top'))
  return [
    new Paragraph({
      style: styleIds.issuerMark,
      // Room above a paragraph is not kept at the top of a page everywhere, so it is the height of an empty line.
      spacing: { before: 0, after: 0, line: top, lineRule: 'exact' },
      children: [],
    }),
    new Paragraph({
      style: styleIds.issuerMark,
      spacing: { before: 0, after: 0, line: size * 20, lineRule: 'exact' },
      children: [new TextRun({ ...runOf('issuerMark', layout), size: size * 2, text: mark })],
    }),
    new Paragraph({
      style: styleIds.docNumber,
      spacing: { before: Math.round(numberIn(layout, 'docNumber.before') * linePitch), after: 0 },
      children: [new TextRun({ ...runOf('docNumber', layout), text: number })],
    }),
    ruleBelow(layout),
  ]
}

/** The mark on one line of the type area, in the size of the layout where it fits. */
function fittingSize(mark: string, layout: Layout): number {
  const room = points(numberIn(layout, 'page.textWidth'))
  return Math.min(numberIn(layout, 'issuerMark.size'), Math.floor(room / Math.max(1, displayWidth(mark) / 2)))
}

/** An empty line of the height of the distance, ruled below. */
function ruleBelow(layout: Layout): Paragraph {
  const { linePitch } = gridOf(layout)
  return new Paragraph({
    style: styleIds.docNumber,
    spacing: {
      before: 0,
      after: Math.round(numberIn(layout, 'title.before') * linePitch),
      line: twips(numberIn(layout, 'redRule.below')),
      lineRule: 'exact',
    },
    border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 0, color: textIn(layout, 'redRule.colour') } },
    children: [],
  })
}

/** The imprint as a table at the bottom of the type area of the page that it stands on. */
export function imprintFor(lines: readonly PrintedImprintLine[], { layout }: WordInput): Table {
  const width = twips(numberIn(layout, 'page.textWidth'))
  const outer = rule(numberIn(layout, 'imprint.outerRule'))
  const inner = rule(numberIn(layout, 'imprint.innerRule'))
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const indent = Math.round(numberIn(layout, 'imprint.indent') * numberIn(layout, 'imprint.size') * 20)
  const rows = lines.map(({ text, date }) => {
    const words = date === undefined ? [text] : [text, '\t', date]
    return new TableRow({
      children: [
        new TableCell({
          width: { size: width, type: WidthType.DXA },
          children: [
            new Paragraph({
              style: styleIds.imprint,
              alignment: AlignmentType.LEFT,
              indent: { left: indent, right: indent },
              tabStops: [{ type: 'right', position: width - 2 * indent }],
              children: [new TextRun({ ...runOf('imprint', layout), children: words })],
            }),
          ],
        }),
      ],
    })
  })
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    float: {
      horizontalAnchor: TableAnchorType.MARGIN,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    },
    borders: { top: outer, bottom: outer, left: none, right: none, insideHorizontal: inner, insideVertical: none },
    rows,
  })
}

function rule(millimetres: number) {
  return { style: BorderStyle.SINGLE, size: Math.round(points(millimetres) * 8), color: '000000' }
}
