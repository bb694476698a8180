/** `fangan/import`: the bytes of a file as a draft. */

import { fileKindOf } from '../../importers/fileKind.js'
import type { Imported } from '../../importers/imported.js'
import type { ImportedDraft, ImportParams } from '../../protocol.js'
import type { DecodeDefect } from '../../text/decode.js'
import type { Localised } from '../../text/localised.js'
import { fromBase64 } from '../base64.js'
import { remarkLine } from '../importRemarks.js'
import type { Run } from '../request.js'

/** Answers `importFile`. */
export const importFile: Run<ImportParams, ImportedDraft> = async (server, params) => {
  const { locale } = await server.settings.for(server.folders()[0])
  const read = await draftOf(params)
  if ('message' in read) return { text: '', remarks: [], changes: 0, problem: read.message[locale] }
  if (read.text.trim() === '') return { text: '', remarks: [], changes: 0, problem: messages.empty[locale] }
  return {
    text: read.text,
    remarks: read.remarks.map((remark) => remarkLine(remark)[locale]),
    changes: read.remarks.filter(({ kind }) => kind === 'inserted' || kind === 'deleted').length,
  }
}

type Unread = { readonly message: Localised }

/** What reads a file, by its ending and its first bytes; loaded only for a file of its kind. */
async function draftOf({ name, base64, changes }: ImportParams): Promise<Imported | Unread> {
  const bytes = fromBase64(base64)
  const kind = fileKindOf(bytes, name)
  if (kind === 'ofd' || kind === 'mht' || kind === 'rtf') return { message: messages[kind] }
  if (kind !== 'page') {
    const { draftOfWordFile } = await import('../../importers/wordFile.js')
    return draftOfWordFile(bytes, changes)
  }
  const { draftOfPageFile } = await import('../../importers/pageFile.js')
  const page = draftOfPageFile(bytes, name)
  return 'error' in page ? { message: defects[page.error] } : page
}

const messages = {
  ofd: {
    zh: '这是版式文件（PDF、OFD），版面不是文字顺序，不能可靠地转成草稿。请向来文单位要 Word 版，或把正文复制到 .txt 文件后再导入。',
    en: 'This file (PDF, OFD) holds pages, and its text has no reliable order. Ask for the Word version, or copy the text into a .txt file and import that.',
  },
  mht: {
    zh: '这是单个文件网页（.mht）。请用浏览器打开，另存为“网页，仅 HTML”后再导入。',
    en: 'This is a web archive (.mht). Open it in a browser, save it as HTML only, and import that.',
  },
  rtf: {
    zh: '这是 RTF 文档。请用 Word 或 WPS 打开，另存为 .docx 后再导入。',
    en: 'This is an RTF document. Open it in Word or WPS and save it as .docx.',
  },
  binary: {
    zh: '这不是文字文件，读不出正文。请确认选对了文件。',
    en: 'This is no text and cannot be read. Make sure that it is the right file.',
  },
  undecodable: {
    zh: '文件的编码无法识别，或文字已损坏。请另存为 UTF-8 后再导入。',
    en: 'The encoding of the file is not known, or its text is damaged. Save it as UTF-8 and import it again.',
  },
  empty: {
    zh: '没有读到正文。可能是扫描件，或网页的正文由脚本载入；请要可编辑的版本，或在浏览器中复制正文，存为 .txt 文件后再导入。',
    en: 'No text was found. It may be a scan, or a script loads the text of the page: ask for a version that can be edited, or copy the text in a browser into a .txt file and import that.',
  },
} as const satisfies Record<string, Localised>

const defects: Readonly<Record<DecodeDefect, Localised>> = {
  word: messages.binary,
  pdf: messages.ofd,
  binary: messages.binary,
  undecodable: messages.undecodable,
}
