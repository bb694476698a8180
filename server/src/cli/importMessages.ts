/** The texts of `fangan import`. */

import type { RemarkKind } from '../importers/imported.js'
import type { Localised } from '../text/localised.js'

/** By what they say. */
export const importMessages = {
  written: { zh: '{path}：草稿已写入。', en: '{path}: the draft is written.' },
  converted: {
    zh: '{path}：旧格式文档，已由 LibreOffice 转换后读取。',
    en: '{path}: a document of the old format, converted by LibreOffice.',
  },
  noOffice: {
    zh: '{path}：这是旧格式的文档（.doc、.wps、.rtf），要靠 LibreOffice 转换，本机没有找到。请安装 LibreOffice，或用 Word、WPS 打开，另存为 .docx 后再试。',
    en: '{path}: this is a document of an old format (.doc, .wps, .rtf), which LibreOffice converts; none was found here. Install LibreOffice, or open the file in Word or WPS and save it as .docx.',
  },
  notConverted: {
    zh: '{path}：LibreOffice 没能转换这个文件（{reason}）。文件可能设有密码或已损坏，请用 Word 或 WPS 打开，另存为 .docx 后再试。',
    en: '{path}: LibreOffice could not convert this file ({reason}). It may have a password or be damaged: open it in Word or WPS and save it as .docx.',
  },
  tookTooLong: {
    zh: '{path}：LibreOffice 转换超过 {seconds} 秒，已停止。请用 Word 或 WPS 打开，另存为 .docx 后再试。',
    en: '{path}: LibreOffice took more than {seconds} seconds and was stopped. Open the file in Word or WPS and save it as .docx.',
  },
  noReason: { zh: '没有说明原因', en: 'it gave no reason' },
  pdf: {
    zh: '{path}：这是 PDF 文件，版面不是文字顺序，不能可靠地转成草稿。请向来文单位要 Word 版，或把正文复制到 .txt 文件后再导入。',
    en: '{path}: this is a PDF file; its text has no reliable order. Ask for the Word version, or copy the text into a .txt file and import that.',
  },
  ofd: {
    zh: '{path}：这是 OFD 版式文件，不能可靠地转成草稿。请向来文单位要 Word 版，或用阅读器把正文复制到 .txt 文件后再导入。',
    en: '{path}: this is an OFD file, which holds pages and no running text. Ask for the Word version, or copy the text out of a reader into a .txt file and import that.',
  },
  mht: {
    zh: '{path}：这是单个文件网页（.mht）。请用浏览器打开，另存为“网页，仅 HTML”后再导入。',
    en: '{path}: this is a web archive (.mht). Open it in a browser, save it as HTML only, and import that.',
  },
  empty: {
    zh: '{path}：没有读到正文。网页的正文可能由脚本载入，请在浏览器中复制正文，存为 .txt 文件后再导入。',
    en: '{path}: no text of a document was found. A script may load it: copy the text in a browser into a .txt file and import that.',
  },
  noText: { zh: '没有读出文字', en: 'no text came out of it' },
  emptyWord: {
    zh: '{path}：文档里没有文字，可能是扫描件或图片。请向来文单位要可编辑的版本。',
    en: '{path}: the document holds no text; it may be a scan. Ask for a version that can be edited.',
  },
  more: { zh: '  ……另有{count}处，用 --format json 查看全部', en: '  … and {count} more; --format json lists all' },
  ofLine: { zh: '第{line}行', en: 'line {line}' },
  ofParagraph: { zh: '第{paragraph}段', en: 'paragraph {paragraph}' },
  place: { zh: '  {place}：{text}', en: '  {place}: {text}' },
  noPlace: { zh: '  {text}', en: '  {text}' },
  notes: {
    deletedKept: {
      zh: '按原稿读取，修订中要删去的{count}处仍在草稿里：',
      en: 'Read as it was before the changes; what they delete is still there ({count}):',
    },
    insertedLeft: {
      zh: '按原稿读取，修订中新增的{count}处没有写入草稿：',
      en: 'Read as it was before the changes; what they insert is left out ({count}):',
    },
  },
} as const

/** What is said above the remarks of a kind, most important kinds first; `{count}` is their number. */
export const remarkHeads: Readonly<Record<RemarkKind, Localised>> = {
  damage: {
    zh: '有{count}处文字损坏，已在草稿的行尾标注，请对照原件补正：',
    en: 'Damaged text, marked at the end of its line in the draft; restore it from the original ({count}):',
  },
  kept: {
    zh: '正文中没有、只见于网页信息栏的内容，已补入草稿，请核对（{count}处，行号为草稿的行号）：',
    en: 'Taken over from the metadata of the page, since the text lacks it; please check ({count}, lines of the draft):',
  },
  comment: { zh: '批注{count}条，没有写入草稿：', en: 'Comments, not in the draft ({count}):' },
  inserted: { zh: '修订新增{count}处，已按接受修订写入草稿：', en: 'Tracked insertions, accepted ({count}):' },
  deleted: { zh: '修订删除{count}处，已按接受修订从草稿中去掉：', en: 'Tracked deletions, accepted ({count}):' },
  image: { zh: '图片{count}张，草稿中只标出位置：', en: 'Pictures, of which the draft has the places only ({count}):' },
  contents: { zh: '目录{count}处，没有写入草稿：', en: 'Tables of contents, not in the draft ({count}):' },
  header: {
    zh: '页眉、页脚中的文字{count}处，没有写入草稿：',
    en: 'Text of headers and footers, not in the draft ({count}):',
  },
  textBox: {
    zh: '文本框{count}个，文字放在所在段落之后，请核对次序：',
    en: 'Text boxes, put behind the paragraphs that hold them; check the order ({count}):',
  },
  mergedCells: {
    zh: '有合并单元格的表格{count}张，请核对各格归属：',
    en: 'Tables with merged cells; check what belongs where ({count}):',
  },
  nestedTable: {
    zh: '表中套表{count}处，内层表格并入所在单元格：',
    en: 'Tables in tables, put into the cells that hold them ({count}):',
  },
  formula: {
    zh: '公式{count}处，草稿中只留符号，请核对：',
    en: 'Formulas, of which the draft has the signs only; please check ({count}):',
  },
  object: { zh: '嵌入对象{count}个，其中的内容没有读取：', en: 'Embedded objects, which were not read ({count}):' },
  import: { zh: '嵌入的其他文件{count}个，其中的内容没有读取：', en: 'Embedded files, which were not read ({count}):' },
  footnote: { zh: '脚注{count}条，移到文末：', en: 'Footnotes, moved to the end ({count}):' },
  endnote: { zh: '尾注{count}条，移到文末：', en: 'Endnotes, moved to the end ({count}):' },
  outside: {
    zh: '指向外部的内容{count}处，没有读取：',
    en: 'References to other files or addresses, which were not followed ({count}):',
  },
  removed: {
    zh: '已去掉不属于公文的内容，请过目（{count}处，行号为原网页文字的行号）：',
    en: 'Taken off, since it is no part of the document; please look through it ({count}, lines of the page):',
  },
}
