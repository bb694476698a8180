/** The styles of a document: what the layout says of each element. */

import {
  AlignmentType,
  type IBaseParagraphStyleOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx'
import type { ElementKind } from '../../layout/elements.js'
import { fieldNamed } from '../../layout/fields.js'
import { type Layout, numberIn, textIn, valueIn } from '../../layout/layout.js'
import type { Typeface } from '../../layout/typefaces.js'
import { fontsOf, oneFont } from './fonts.js'
import { gridOf } from './units.js'

/** The style of each element; those of Word's own names show in its navigation. */
export const styleIds: Readonly<Record<ElementKind | 'issuerMark' | 'pageNumber' | 'tableHead' | 'tableText', string>> =
  {
    title: 'Title',
    docNumber: 'DocNumber',
    addressees: 'Addressees',
    text: 'Text',
    heading1: 'Heading1',
    heading2: 'Heading2',
    heading3: 'Heading3',
    heading4: 'Heading4',
    annexNote: 'AnnexNote',
    signature: 'Signature',
    date: 'Date',
    note: 'Note',
    annexMark: 'AnnexMark',
    annexTitle: 'AnnexTitle',
    imprint: 'Imprint',
    issuerMark: 'IssuerMark',
    pageNumber: 'PageNumber',
    tableHead: 'TableHead',
    tableText: 'TableText',
  }

const names: Readonly<Partial<Record<keyof typeof styleIds, string>>> = {
  docNumber: '发文字号',
  addressees: '主送机关',
  text: '公文正文',
  annexNote: '附件说明',
  signature: '发文机关署名',
  date: '成文日期',
  note: '附注',
  annexMark: '附件标记',
  annexTitle: '附件标题',
  imprint: '版记',
  issuerMark: '发文机关标志',
  pageNumber: '页码',
  tableHead: '表头',
  tableText: '表格文字',
}

/** All styles of `layout`. */
export function stylesOf(layout: Layout): IStylesOptions {
  const style = (key: keyof typeof styleIds): IBaseParagraphStyleOptions => styleOf(key, layout)
  const own = Object.entries(names) as [keyof typeof styleIds, string][]
  const footnote = { ...runOf('text', layout), size: numberIn(layout, 'footnote.size') * 2 }
  return {
    default: {
      document: { run: { ...runOf('text', layout), language: { value: 'en-US', eastAsia: 'zh-CN' } } },
      title: { ...style('title'), name: 'Title' },
      heading1: style('heading1'),
      heading2: style('heading2'),
      heading3: style('heading3'),
      heading4: style('heading4'),
      footnoteText: { run: footnote },
    },
    paragraphStyles: [
      { ...normal, run: runOf('text', layout) },
      ...own.map(
        ([key, name]): IParagraphStyleOptions => ({
          ...style(key),
          ...{ id: styleIds[key], name, basedOn: 'Normal', quickFormat: true },
        }),
      ),
    ],
  }
}

/** LibreOffice takes the width of a grid's characters from what this style itself says, not from the defaults. */
const normal = { id: 'Normal', name: 'Normal', quickFormat: true } as const

function styleOf(key: keyof typeof styleIds, layout: Layout): IBaseParagraphStyleOptions {
  return { run: runOf(key, layout), paragraph: paragraphOf(key, layout) }
}

/** The typeface, size and colour that the layout gives the element, or else those of the text. */
export function runOf(key: string, layout: Layout) {
  const chain = /^table/.test(key) ? [key, 'table', 'text'] : [key, 'text']
  const of = (property: string): string =>
    chain.map((element) => `${element}.${property}`).find((name) => fieldNamed(name)) ?? `text.${property}`
  const face = textIn(layout, of('font')) as Typeface
  return {
    font: key === 'pageNumber' ? oneFont(layout, face) : fontsOf(layout, face),
    size: numberIn(layout, of('size')) * 2,
    bold: fieldNamed(`${key}.bold`) !== undefined && valueIn(layout, `${key}.bold`) === true,
    color: textIn(layout, of('colour')),
    ...(isOnGrid(key) ? { characterSpacing: gridOf(layout).narrowing } : { snapToGrid: false }),
  }
}

/** True for elements whose lines and characters stand in the grid; larger and smaller type has its own. */
export function isOnGrid(key: string): boolean {
  return !/^(?:title|annexTitle|issuerMark|pageNumber|imprint|footnote|table)/.test(key)
}

type ParagraphStyle = NonNullable<IBaseParagraphStyleOptions['paragraph']>

function paragraphOf(key: keyof typeof styleIds, layout: Layout): ParagraphStyle {
  const { linePitch } = gridOf(layout)
  const before = fieldNamed(`${key}.before`) ? numberIn(layout, `${key}.before`) * linePitch : 0
  switch (key) {
    case 'title':
      // The room above the title belongs to the red rule, which not every document has.
      return { ...aligned(key, layout), spacing: titleSpacing(layout, 0), keepNext: true }
    case 'annexTitle':
      return {
        ...aligned(key, layout),
        spacing: { ...titleSpacing(layout, before), after: Math.round(linePitch / 2) },
        keepNext: true,
      }
    case 'docNumber':
    case 'issuerMark':
      return aligned(key, layout)
    case 'signature':
    case 'date':
    case 'pageNumber':
      return { alignment: AlignmentType.RIGHT }
    case 'tableHead':
      return { alignment: AlignmentType.CENTER }
    case 'tableText':
    case 'imprint':
      return { alignment: AlignmentType.LEFT }
    case 'heading1':
    case 'heading2':
    case 'heading3':
    case 'heading4':
      return {
        ...indented(key, layout),
        spacing: { before: 0, after: 0 },
        keepNext: true,
        outlineLevel: Number(key.at(-1)) - 1,
      }
    case 'annexNote':
      return { alignment: AlignmentType.LEFT }
    case 'annexMark':
      return { ...indented(key, layout), keepNext: true }
    default:
      return { ...aligned('text', layout), ...indented(key, layout), spacing: { before, after: 0 } }
  }
}

function titleSpacing(layout: Layout, before: number): NonNullable<ParagraphStyle['spacing']> {
  return { before, after: 0, line: numberIn(layout, 'title.leading') * 20, lineRule: LineRuleType.EXACT }
}

function indented(key: string, layout: Layout): ParagraphStyle {
  const characters = fieldNamed(`${key}.indent`) ? numberIn(layout, `${key}.indent`) : numberIn(layout, 'text.indent')
  return { indent: firstLine(characters, layout) }
}

/** An indent of the first line: in characters for Word, in twips for programs that know no others. */
export function firstLine(characters: number, layout: Layout) {
  return { firstLine: Math.round(characters * gridOf(layout).character), firstLineChars: Math.round(characters * 100) }
}

function aligned(key: string, layout: Layout): ParagraphStyle {
  return { alignment: alignments[textIn(layout, `${key}.align`)] ?? AlignmentType.LEFT }
}

const alignments: Readonly<Record<string, (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.BOTH,
}
