/** The page: paper, margins, grid of lines and characters, page numbers. */

import { AlignmentType, DocumentGridType, Footer, type ISectionOptions, PageNumber, Paragraph, TextRun } from 'docx'
import { type Layout, numberIn, textIn } from '../../layout/layout.js'
import { runOf, styleIds } from './styles.js'
import { gridOf, twips } from './units.js'

/** What a section of `layout` has besides its text. */
export function pageOf(layout: Layout): Omit<ISectionOptions, 'children'> {
  const length = (key: string): number => numberIn(layout, `page.${key}`)
  const bottom = length('height') - length('top') - length('textHeight')
  const right = length('width') - length('left') - length('textWidth')
  const { linePitch, charSpace } = gridOf(layout)
  return {
    properties: {
      page: {
        size: { width: twips(length('width')), height: twips(length('height')) },
        margin: {
          top: twips(length('top')),
          left: twips(length('left')),
          right: twips(right),
          bottom: twips(bottom),
          header: twips(15),
          footer: twips(bottom - numberIn(layout, 'pageNumber.below')) - numberLine / 2,
          gutter: 0,
        },
      },
      grid:
        charSpace === undefined
          ? { type: DocumentGridType.LINES, linePitch }
          : { type: DocumentGridType.LINES_AND_CHARS, linePitch, charSpace },
    },
    footers: { default: footer(layout, 'odd'), even: footer(layout, 'even') },
  }
}

/** Height of the line of a page number, in twips; its dashes stand in the middle of it. */
const numberLine = 360

function footer(layout: Layout, page: 'odd' | 'even'): Footer {
  const side = textIn(layout, 'pageNumber.side')
  const isLeft = side === 'outer' && page === 'even'
  const room = Math.round(numberIn(layout, 'pageNumber.indent') * numberIn(layout, 'pageNumber.size') * 20)
  const alignment = side === 'center' ? AlignmentType.CENTER : isLeft ? AlignmentType.LEFT : AlignmentType.RIGHT
  const [before, after] = forms[textIn(layout, 'pageNumber.form')] ?? forms.dashes
  const children = [before, PageNumber.CURRENT, after].filter((part) => part !== '')
  return new Footer({
    children: [
      new Paragraph({
        style: styleIds.pageNumber,
        alignment,
        indent: side === 'center' ? {} : isLeft ? { left: room } : { right: room },
        spacing: { line: numberLine, lineRule: 'exact', before: 0, after: 0 },
        children: [new TextRun({ ...runOf('pageNumber', layout), children })],
      }),
    ],
  })
}

const forms: Readonly<Record<string, readonly [before: string, after: string]>> = {
  dashes: ['— ', ' —'],
  hyphens: ['- ', ' -'],
  plain: ['', ''],
}
