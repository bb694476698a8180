/** The texts of `fangan layout`. */

import type { Localised } from '../text/localised.js'

/** Descriptions of commands, arguments and options. */
export const layoutHelp = {
  layout: { zh: '核对、学习和查看公文版式', en: 'check, learn and show the layout of official documents' },
  check: {
    zh: '测量 Word 文档，按 GB/T 9704—2012 或本单位的版式逐项核对',
    en: 'measure Word documents and hold them against GB/T 9704-2012 or the layout of a unit',
  },
  documents: { zh: 'Word 文档（.docx）', en: 'Word documents (.docx)' },
  layoutFile: { zh: '版式文件；默认为国家标准', en: 'a layout file; by default the national standard' },
  format: { zh: '输出格式', en: 'format of the output' },
  learn: {
    zh: '从一份样本文档量出本单位的版式，只写与标准不同的',
    en: 'take the layout of a unit from a sample document: what differs from the standard',
  },
  sample: { zh: '版式规范的 Word 文档（.docx）', en: 'a Word document (.docx) that is laid out well' },
  output: { zh: '写入的文件；默认写到标准输出', en: 'file to write; by default standard output' },
  id: {
    zh: '版式的编号，只用小写字母、数字和连字符；默认 own',
    en: 'id of the layout, of small letters, digits and hyphens; by default own',
  },
  title: { zh: '版式的名称；默认取文件名', en: 'name of the layout; by default that of the file' },
  force: { zh: '覆盖已有的文件', en: 'replace a file that exists' },
  show: { zh: '列出版式的各项及出处', en: 'list the fields of a layout and who demands them' },
} as const satisfies Record<string, Localised>

/** What the commands say. */
export const layoutMessages = {
  refused: { zh: '{path}：{reason}', en: '{path}: {reason}' },
  problem: { zh: '{path}:{line}:{column}：{message}', en: '{path}:{line}:{column}: {message}' },
  badId: {
    zh: '“{id}”不能用作编号：只用小写字母、数字和连字符，以字母开头，且不能是 gbt9704。',
    en: '“{id}” can be no id: small letters, digits and hyphens, beginning with a letter, and not gbt9704.',
  },
  title: { zh: '{name}版式', en: 'layout of {name}' },
  written: { zh: '{path}：版式已写入，请逐项核对。', en: '{path}: the layout is written; please check it.' },
} as const satisfies Record<string, Localised>
