/** GB/T 9704-2012 as data: each figure with its clause, and the figures that the standard leaves to the drafter. */

import type { Localised } from '../text/localised.js'
import { type Field, type FieldType, sameFont, type Value } from './field.js'

const typeface: FieldType = { kind: 'typeface' }
const font: FieldType = { kind: 'font' }
const size: FieldType = { kind: 'size' }
const onOff: FieldType = { kind: 'switch' }
const colour: FieldType = { kind: 'colour' }
const millimetres = (most: number, tolerance: number): FieldType => ({
  kind: 'length',
  unit: 'mm',
  least: 0,
  most,
  tolerance,
})
const characters: FieldType = { kind: 'length', unit: 'characters', least: 0, most: 20, tolerance: 0.1 }
const lines: FieldType = { kind: 'length', unit: 'lines', least: 0, most: 10, tolerance: 0.1 }
const points: FieldType = { kind: 'length', unit: 'pt', least: 0, most: 60, tolerance: 0.05 }
const count = (most: number): FieldType => ({ kind: 'length', unit: 'count', least: 1, most, tolerance: 0 })
const alignment: FieldType = {
  kind: 'choice',
  values: {
    left: { zh: '居左', en: 'left' },
    center: { zh: '居中', en: 'centred' },
    right: { zh: '居右', en: 'right' },
    both: { zh: '两端对齐', en: 'justified' },
  },
}
const seal: FieldType = {
  kind: 'choice',
  values: {
    sealed: { zh: '加盖印章', en: 'with a seal' },
    unsealed: { zh: '不加盖印章', en: 'without a seal' },
  },
}
const side: FieldType = {
  kind: 'choice',
  values: {
    outer: { zh: '单页居右、双页居左', en: 'right on odd pages, left on even ones' },
    center: { zh: '居中', en: 'centred' },
    right: { zh: '居右', en: 'right' },
  },
}
const dash: FieldType = {
  kind: 'choice',
  values: {
    dashes: { zh: '— 1 —', en: '— 1 —' },
    hyphens: { zh: '- 1 -', en: '- 1 -' },
    plain: { zh: '1', en: '1' },
  },
}

const grid: FieldType = {
  kind: 'choice',
  values: {
    lines: { zh: '行网格，字距另调', en: 'grid of lines, characters set closer' },
    linesAndChars: { zh: '行和字符网格', en: 'grid of lines and characters' },
  },
}

type Row = readonly [key: string, zh: string, en: string, type: FieldType, value: Value, clause?: string]

const page: readonly Row[] = [
  ['page.width', '纸宽', 'width of the page', millimetres(500, 0.5), 210, '5.1'],
  ['page.height', '纸高', 'height of the page', millimetres(500, 0.5), 297, '5.1'],
  ['page.top', '天头（上页边）', 'top margin', millimetres(100, 1), 37, '5.2.1'],
  ['page.left', '订口（左页边）', 'left margin', millimetres(100, 1), 28, '5.2.1'],
  ['page.textWidth', '版心宽', 'width of the type area', millimetres(400, 1), 156, '5.2.1'],
  ['page.textHeight', '版心高', 'height of the type area', millimetres(400, 1), 225, '5.2.1'],
  ['page.lines', '每面行数', 'lines on a page', count(60), 22, '5.2.3'],
  ['page.characters', '每行字数', 'characters in a line', count(60), 28, '5.2.3'],
  ['page.grid', '文档网格', 'grid of the page', grid, 'lines'],
]

const text: readonly Row[] = [
  ['text.font', '正文字体', 'typeface of the text', typeface, '仿宋', '5.2.2'],
  ['text.latin', '数字和字母的字体', 'font of digits and letters', font, sameFont],
  ['text.size', '正文字号', 'size of the text', size, 16, '5.2.2'],
  ['text.colour', '文字颜色', 'colour of the text', colour, '000000', '5.2.4'],
  ['text.indent', '正文首行缩进', 'indent of a paragraph', characters, 2, '7.3.3'],
  ['text.align', '正文对齐', 'alignment of the text', alignment, 'both'],
]

const heading = (level: number, han: string, face: string): readonly Row[] => [
  [`heading${level}.font`, `${han}级标题字体`, `typeface of headings of level ${level}`, typeface, face, '7.3.3'],
  [`heading${level}.size`, `${han}级标题字号`, `size of headings of level ${level}`, size, 16, '5.2.2'],
  [`heading${level}.bold`, `${han}级标题加粗`, `headings of level ${level} in bold`, onOff, false],
  [`heading${level}.indent`, `${han}级标题缩进`, `indent of headings of level ${level}`, characters, 2, '7.3.3'],
]

const head: readonly Row[] = [
  ['issuerMark.font', '发文机关标志字体', 'typeface of the issuer mark', typeface, '小标宋', '7.2.4'],
  ['issuerMark.size', '发文机关标志字号', 'size of the issuer mark', size, 42],
  ['issuerMark.colour', '发文机关标志颜色', 'colour of the issuer mark', colour, 'FF0000', '7.2.4'],
  ['issuerMark.align', '发文机关标志位置', 'place of the issuer mark', alignment, 'center', '7.2.4'],
  [
    'issuerMark.top',
    '发文机关标志上边缘至版心上边缘',
    'issuer mark below the top of the type area',
    millimetres(100, 1.5),
    35,
    '7.2.4',
  ],
  ['docNumber.font', '发文字号字体', 'typeface of the document number', typeface, '仿宋', '5.2.2'],
  ['docNumber.size', '发文字号字号', 'size of the document number', size, 16, '5.2.2'],
  ['docNumber.align', '发文字号位置', 'place of the document number', alignment, 'center', '7.2.5'],
  ['docNumber.before', '发文字号与发文机关标志间空行', 'empty lines above the document number', lines, 2, '7.2.5'],
  ['redRule.below', '分隔线与发文字号的距离', 'red rule below the document number', millimetres(50, 0.5), 4, '7.2.7'],
  ['redRule.colour', '版头分隔线颜色', 'colour of the rule', colour, 'FF0000', '7.2.7'],
  ['title.font', '标题字体', 'typeface of the title', typeface, '小标宋', '7.3.1'],
  ['title.size', '标题字号', 'size of the title', size, 22, '7.3.1'],
  ['title.bold', '标题加粗', 'title in bold', onOff, false],
  ['title.leading', '标题行距', 'line spacing of the title', points, 33],
  ['title.align', '标题位置', 'place of the title', alignment, 'center', '7.3.1'],
  ['title.before', '标题与红色分隔线间空行', 'empty lines between rule and title', lines, 2, '7.3.1'],
  ['addressees.indent', '主送机关缩进', 'indent of the addressees', characters, 0, '7.3.2'],
  ['addressees.before', '主送机关与标题间空行', 'empty lines above the addressees', lines, 1, '7.3.2'],
]

const end: readonly Row[] = [
  ['annexNote.indent', '附件说明缩进', 'indent of the attachment note', characters, 2, '7.3.4'],
  ['annexNote.before', '附件说明与正文间空行', 'empty lines above the attachment note', lines, 1, '7.3.4'],
  ['signature.seal', '是否加盖印章', 'seal', seal, 'sealed'],
  ['date.right', '成文日期右空', 'room right of the date', characters, 4, '7.3.5.1'],
  ['note.indent', '附注缩进', 'indent of the note', characters, 2, '7.3.6'],
  ['annexMark.font', '“附件”二字字体', 'typeface of the mark 附件', typeface, '黑体', '7.3.7'],
  ['annexMark.size', '“附件”二字字号', 'size of the mark 附件', size, 16, '7.3.7'],
  ['annexMark.indent', '“附件”二字缩进', 'indent of the mark 附件', characters, 0, '7.3.7'],
  ['annexMark.newPage', '附件另面编排', 'attachment on a new page', onOff, true, '7.3.7'],
  ['annexTitle.font', '附件标题字体', 'typeface of an attachment’s title', typeface, '小标宋'],
  ['annexTitle.size', '附件标题字号', 'size of an attachment’s title', size, 22],
  ['annexTitle.align', '附件标题位置', 'place of an attachment’s title', alignment, 'center', '7.3.7'],
  ['annexTitle.before', '附件标题与“附件”间空行', 'empty lines above an attachment’s title', lines, 1, '7.3.7'],
]

const tables: readonly Row[] = [
  ['tableHead.font', '表头字体', 'typeface of a table’s head', typeface, '黑体'],
  ['table.font', '表格字体', 'typeface of tables', typeface, '仿宋'],
  ['table.size', '表格字号', 'size of the text in tables', size, 12],
  ['table.rule', '表格线粗', 'rules of tables', points, 0.5],
  ['footnote.size', '脚注字号', 'size of footnotes', size, 10.5],
]

const imprint: readonly Row[] = [
  ['imprint.font', '版记字体', 'typeface of the imprint', typeface, '仿宋', '7.4.2'],
  ['imprint.size', '版记字号', 'size of the imprint', size, 14, '7.4.2'],
  ['imprint.indent', '版记左右各空', 'room at both sides of the imprint', characters, 1, '7.4.2'],
  ['imprint.outerRule', '版记首末线粗', 'first and last rule of the imprint', millimetres(2, 0.03), 0.35, '7.4.1'],
  ['imprint.innerRule', '版记中间线粗', 'rules between', millimetres(2, 0.03), 0.25, '7.4.1'],
]

const pageNumber: readonly Row[] = [
  ['pageNumber.font', '页码字体', 'typeface of page numbers', typeface, '宋体', '7.5'],
  ['pageNumber.size', '页码字号', 'size of page numbers', size, 14, '7.5'],
  ['pageNumber.form', '页码写法', 'form of page numbers', dash, 'dashes', '7.5'],
  ['pageNumber.side', '页码位置', 'side of page numbers', side, 'outer', '7.5'],
  ['pageNumber.indent', '页码外侧空', 'room outside of page numbers', characters, 1, '7.5'],
  ['pageNumber.below', '一字线距版心下边缘', 'dash below the type area', millimetres(50, 1), 7, '7.5'],
]

/** All fields, in the order of the standard. */
export const fields: readonly Field[] = [
  ...page,
  ...text,
  ...heading(1, '一', '黑体'),
  ...heading(2, '二', '楷体'),
  ...heading(3, '三', '仿宋'),
  ...heading(4, '四', '仿宋'),
  ...head,
  ...end,
  ...tables,
  ...imprint,
  ...pageNumber,
].map(([key, zh, en, type, value, clause]) => {
  const title: Localised = { zh, en }
  return { key, title, type, value, ...(clause === undefined ? {} : { clause }) }
})

/** The field `key`; `undefined` when there is none. */
export function fieldNamed(key: string): Field | undefined {
  return byKey.get(key)
}

const byKey = new Map(fields.map((field) => [field.key, field]))
