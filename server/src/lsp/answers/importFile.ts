/** `fangan/import`: the bytes of a file as a draft. */

import type { Imported } from '../../importers/imported.js'
import type { ImportedDraft, ImportParams } from '../../protocol.js'
import type { Localised } from '../../text/localised.js'
import { fromBase64 } from '../base64.js'
import { remarkLine } from '../importRemarks.js'
import type { Run } from '../request.js'

/** Answers `importFile`. */
export const importFile: Run<ImportParams, ImportedDraft> = async (server, params) => {
  const { locale } = await server.settings.for(server.folders()[0])
  const read = await draftOf(params)
  if ('message' in read) return { text: '', remarks: [], changes: 0, problem: read.message[locale] }
  return {
    text: read.text,
    remarks: read.remarks.map((remark) => remarkLine(remark)[locale]),
    changes: read.remarks.filter(({ kind }) => kind === 'inserted' || kind === 'deleted').length,
  }
}

/** What reads a file, by the ending of its name; loaded only for a file of its kind. */
async function draftOf({ name, base64, changes }: ImportParams): Promise<Imported | { readonly message: Localised }> {
  const ending = /\.(\w{1,5})$/.exec(name)?.[1].toLowerCase() ?? ''
  if (/^(?:html?|mhtml?|txt)$/.test(ending)) return { message: messages.page }
  if (ending === 'pdf' || ending === 'ofd') return { message: messages.printed }
  const { draftOfWordFile } = await import('../../importers/wordFile.js')
  return draftOfWordFile(fromBase64(base64), changes)
}

const messages = {
  page: {
    zh: '网页还不能导入。请在浏览器中选中正文复制，在方案里用“粘贴为方案正文”。',
    en: 'Web pages cannot be imported yet. Copy the text in the browser and paste it with “Paste as Text of a Plan”.',
  },
  printed: {
    zh: '这是版面文件（PDF、OFD），读不出段落。请向来文单位要 Word 文件（.docx），或用 WPS、Word 打开，另存为 .docx 后再试。',
    en: 'This file holds printed pages (PDF, OFD) and no paragraphs. Ask its issuer for the Word file (.docx), or open it in WPS or Word and save it as .docx.',
  },
} as const satisfies Record<string, Localised>
