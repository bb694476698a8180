/** The text of a file: as it is, or as the draft that a Word file makes. */

import { decode } from '../text/decode.js'
import type { FileText } from './files.js'

/** What `bytes` say; what reads Word files is loaded for the first of them. */
export async function fileText(bytes: Uint8Array): Promise<FileText> {
  const decoded = decode(bytes)
  if ('text' in decoded) return { kind: 'text', text: decoded.text }
  if (decoded.error !== 'word') return { kind: 'unreadable', reason: decoded.error }
  const { draftOfWordFile } = await import('../importers/wordFile.js')
  const draft = draftOfWordFile(bytes)
  return 'text' in draft ? { kind: 'text', text: draft.text } : { kind: 'unreadable', reason: draft.message.zh }
}
