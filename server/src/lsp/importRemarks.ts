/** What an import could not bring into the draft, in words. */

import type { Remark, RemarkKind } from '../importers/imported.js'
import { fill, type Localised } from '../text/localised.js'

/** The remark as a line of its own, the place first. */
export function remarkLine({ kind, paragraph, line, text, author }: Remark): Localised {
  const by = author ? fill(messages.by, { author }) : messages.byNobody
  const said = fill(kinds[kind], { text: shortened(text), by })
  if (paragraph) return fill(messages.inParagraph, { paragraph, said })
  return line === undefined ? said : fill(messages.inLine, { line, said })
}

/** A line of the list is read at a glance; the file has the rest. */
const longest = 120

function shortened(text: string): string {
  const oneLine = text.replace(/\s+/g, ' ').trim()
  return oneLine.length > longest ? `${oneLine.slice(0, longest)}…` : oneLine
}

const messages = {
  by: { zh: '（{author}）', en: ' ({author})' },
  byNobody: { zh: '', en: '' },
  inParagraph: { zh: '第{paragraph}段：{said}', en: 'Paragraph {paragraph}: {said}' },
  inLine: { zh: '第{line}行：{said}', en: 'Line {line}: {said}' },
} as const satisfies Record<string, Localised>

const kinds: Readonly<Record<RemarkKind, Localised>> = {
  comment: { zh: '批注{by}：{text}', en: 'comment{by}: {text}' },
  inserted: { zh: '修订，插入{by}：“{text}”', en: 'tracked change, inserted{by}: “{text}”' },
  deleted: { zh: '修订，删除{by}：“{text}”', en: 'tracked change, deleted{by}: “{text}”' },
  footnote: { zh: '脚注 {text}，内容移到文末', en: 'footnote {text}, its text now stands at the end' },
  endnote: { zh: '尾注 {text}，内容移到文末', en: 'endnote {text}, its text now stands at the end' },
  textBox: { zh: '文本框，其中的文字接在这一段之后', en: 'text box, its text now follows the paragraph' },
  image: { zh: '图片“{text}”没有带入，只留下名称', en: 'picture “{text}”, of which only the name was taken over' },
  mergedCells: { zh: '表格中有 {text} 个合并的单元格', en: 'a table with {text} merged cells' },
  nestedTable: {
    zh: '表格中套着表格，里面的文字并入单元格',
    en: 'a table in a table, its text now stands in the cell',
  },
  object: { zh: '嵌入的对象没有带入', en: 'embedded object, left out' },
  formula: { zh: '公式只留下符号，请核对', en: 'formula, of which the signs alone are there' },
  import: { zh: '嵌入的另一份文件没有带入', en: 'embedded file, left out' },
  contents: { zh: '目录，没有带入：“{text}”', en: 'table of contents, left out: “{text}”' },
  header: { zh: '页眉、页脚中的文字，没有带入：“{text}”', en: 'text of a header or footer, left out: “{text}”' },
  outside: { zh: '指向文件之外的地址，没有读取：{text}', en: 'address outside the file, not read: {text}' },
  removed: { zh: '不属于公文，已去掉：“{text}”', en: 'no part of the document, taken off: “{text}”' },
  kept: {
    zh: '只见于网页信息栏，已补入，请核对：“{text}”',
    en: 'taken over from the metadata of the page, please check: “{text}”',
  },
  damage: {
    zh: '文字损坏，请对照原件补正：“{text}”',
    en: 'damaged text, to be restored from the original: “{text}”',
  },
}
