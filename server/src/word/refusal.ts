/** Why a Word file is not read. */

import { fill, type Localised } from '../text/localised.js'

/** A refusal names what is wrong with the file. */
export type RefusalKind =
  | 'notWord'
  | 'oldWord'
  | 'encrypted'
  | 'macros'
  | 'truncated'
  | 'tooLarge'
  | 'unpacksTooLarge'
  | 'tooManyEntries'
  | 'unsafeName'
  | 'twice'
  | 'noDocument'
  | 'doctype'
  | 'badXml'
  | 'tooComplex'

/** A file that was not read; `detail` is the part or the figure that decided. */
export interface Refusal {
  readonly refused: RefusalKind
  readonly detail: string
}

/** Carries a refusal out of the parser's callbacks to `readWord`, which gives it back as a value. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.refused)
  }
}

/** Stops the reading of the file. */
export function refuse(refused: RefusalKind, detail = ''): never {
  throw new Refused({ refused, detail })
}

/** What is wrong, and what to do. */
export function refusalText({ refused, detail }: Refusal): Localised {
  return fill(texts[refused], { detail })
}

const texts: Readonly<Record<RefusalKind, Localised>> = {
  notWord: {
    zh: '不是 Word 文档（.docx）。请用 Word 或 WPS 打开，另存为 .docx 后再试。',
    en: 'This is no Word document (.docx). Open it in Word or WPS and save it as .docx.',
  },
  oldWord: {
    zh: '是旧格式的文档（.doc、.wps）或设有密码。请用 Word 或 WPS 打开，去掉密码，另存为 .docx；装有 LibreOffice 的，fangan import 可代为转换。',
    en: 'This is a document of the old format (.doc, .wps), or one with a password. Open it in Word or WPS, remove the password and save it as .docx; where LibreOffice is installed, fangan import converts it.',
  },
  encrypted: {
    zh: '文档设有密码，读不出来。请在 Word 或 WPS 中去掉密码后再试。',
    en: 'The document has a password and cannot be read. Remove the password in Word or WPS.',
  },
  macros: {
    zh: '文档带有宏（{detail}），不读。请在 Word 中另存为不带宏的 .docx 后再试。',
    en: 'The document carries macros ({detail}) and is not read. Save it in Word as .docx without macros.',
  },
  truncated: {
    zh: '文档不完整或已损坏（{detail}），可能没有传完。请重新取得文件，或用 Word 打开修复后另存。',
    en: 'The document is incomplete or damaged ({detail}); it may not have been copied to its end. Fetch it again, or let Word repair it and save it anew.',
  },
  tooLarge: {
    zh: '文件有 {detail} MB，超过 64 MB 的上限。正文不会这么大，多半是图片；请在 Word 中压缩图片，或删去图片后另存。',
    en: 'The file has {detail} MB, more than the limit of 64 MB. Text is never so large: compress the pictures in Word, or save a copy without them.',
  },
  unpacksTooLarge: {
    zh: '文档中的 {detail} 解压后过大，疑似恶意文件，不读。',
    en: '{detail} in the document unpacks to more than a document can hold; the file looks malicious and is not read.',
  },
  tooManyEntries: {
    zh: '文档中有 {detail} 个文件，超过 10000 个的上限，疑似恶意文件，不读。',
    en: 'The document holds {detail} files, more than the limit of 10,000; it looks malicious and is not read.',
  },
  unsafeName: {
    zh: '文档中有名称越出文档的文件（{detail}），疑似恶意文件，不读。',
    en: 'The document holds a file whose name leads out of it ({detail}); it looks malicious and is not read.',
  },
  twice: {
    zh: '文档中有两个同名的文件（{detail}），不知以哪一个为准，不读。',
    en: 'The document holds two files of one name ({detail}); which one counts is unknown, so it is not read.',
  },
  noDocument: {
    zh: '文件里没有 Word 正文（可能是 Excel、PPT 或 OFD 文件）。请确认选对了文件。',
    en: 'The file holds no Word text (it may be a workbook, slides or an OFD file). Make sure that it is the right file.',
  },
  doctype: {
    zh: '文档的 {detail} 带有 DTD 声明，正常的 Word 文档没有，疑似恶意文件，不读。',
    en: '{detail} in the document declares a DTD, which no Word document does; it looks malicious and is not read.',
  },
  badXml: {
    zh: '文档的 {detail} 已损坏。请用 Word 打开修复后另存。',
    en: '{detail} in the document is damaged. Let Word repair it and save it anew.',
  },
  tooComplex: {
    zh: '文档的 {detail} 结构过于庞大，疑似恶意文件，不读。',
    en: 'The structure of {detail} in the document is larger than any document has; it looks malicious and is not read.',
  },
}
