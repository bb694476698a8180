/** The texts of the commands for Word. */

import type { Localised } from '../text/localised.js'

/** Help of `export`. */
export const wordHelp = {
  export: {
    zh: '把方案写成 Word 公文（GB/T 9704-2012 或本单位版式），并回读量一遍',
    en: 'write a plan as a Word document (GB/T 9704-2012, or the layout of a unit), read it back and measure it',
  },
  draft: { zh: '方案文件', en: 'the plan' },
  output: {
    zh: '写到这个文件；- 表示标准输出。默认写在方案旁边，扩展名 .docx',
    en: 'write to this file; - is standard output. By default beside the plan, as .docx',
  },
  layout: {
    zh: '版式：gbt9704（默认），或本单位的版式文件（.yaml）',
    en: 'the layout: gbt9704 (default), or the file of a unit’s own (.yaml)',
  },
  head: {
    zh: '加红头：发文机关标志，如“某某县人民政府办公室文件”',
    en: 'add the head in red with this issuer mark',
  },
  report: { zh: '检查报告的格式', en: 'the form of the report' },
} satisfies Readonly<Record<string, Localised>>

/** What is said. */
export const wordMessages = {
  written: { zh: '{path}：Word 文档已写入。', en: '{path}: the Word document is written.' },
  leftOut: {
    zh: '{path}：{lines}不是公文内容（文首元数据、网页文字、检查指令等），没有写入。',
    en: '{path}: {lines} are no part of the document (front matter, text of a web page, directives) and were left out.',
  },
  lines: { zh: '第{list}行', en: 'lines {list}' },
  nothing: {
    zh: '{path}：没有读到公文内容，未写出。请确认这是方案的正文。',
    en: '{path}: no document was found in it, so nothing was written. Is this the plan?',
  },
  onlyDocx: {
    zh: '{path}：只能写成 .docx，请改用这个扩展名。',
    en: '{path}: only .docx can be written; use that extension.',
  },
  noImages: {
    zh: '{path}：{count}处图片没有写入，原处保留图片名称，请在 Word 中插入。',
    en: '{path}: {count} pictures were not written; their names stand in their place. Insert them in Word.',
  },
} as const satisfies Readonly<Record<string, Localised>>
