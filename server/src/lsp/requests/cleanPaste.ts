/** `fangan/cleanPaste`: what the clipboard holds as text of a plan. */

import { cleanPaste as cleaned, isMarkdown } from '../../features/cleanPaste.js'
import { type CleanPasteParams, method } from '../../protocol.js'
import { defineRequest } from '../request.js'

export const cleanPaste = defineRequest<CleanPasteParams, string>({
  method: method.cleanPaste,
  capability: () => undefined,
  // The newest text is asked for, not its analysis: pasting does not wait for a check.
  run: ({ plans }, { uri, text, html, position }) => {
    const source = plans.documents.get(uri)?.getText() ?? ''
    return cleaned({
      text,
      html: html ?? undefined,
      markdown: isMarkdown(uri, source),
      source,
      isAtLineStart: position?.character === 0,
    })
  },
})
