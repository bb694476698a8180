/** `fangan/cleanPaste`: what the clipboard holds as text of a plan. */

import { cleanPaste as cleaned, isMarkdown } from '../../features/cleanPaste.js'
import type { CleanPasteParams } from '../../protocol.js'
import type { Run } from '../request.js'

/** Answers `cleanPaste`. */
export const cleanPaste: Run<CleanPasteParams, string> = ({ plans }, { uri, text, html, position }) => {
  const source = plans.documents.get(uri)?.getText() ?? ''
  return cleaned({
    text,
    html: html ?? undefined,
    markdown: isMarkdown(uri, source),
    source,
    isAtLineStart: position?.character === 0,
  })
}
