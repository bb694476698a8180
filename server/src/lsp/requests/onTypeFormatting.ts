/** `textDocument/onTypeFormatting`: the next number or label behind Enter, the full stop beside a clause. */

import {
  type DocumentOnTypeFormattingParams,
  DocumentOnTypeFormattingRequest,
  type TextEdit,
} from 'vscode-languageserver'
import { onType, triggers } from '../../features/onType.js'
import { throwIfCancelled } from '../guard.js'
import { defineRequest } from '../request.js'
import { toEdit } from '../toLsp.js'

const [firstTriggerCharacter, ...moreTriggerCharacter] = triggers

export const onTypeFormatting = defineRequest<DocumentOnTypeFormattingParams, TextEdit[]>({
  method: DocumentOnTypeFormattingRequest.method,
  capability: () => ({ documentOnTypeFormattingProvider: { firstTriggerCharacter, moreTriggerCharacter } }),
  run: async ({ plans }, { textDocument, position, ch }, token) => {
    const analysed = await plans.analysed(textDocument.uri, token)
    throwIfCancelled(token)
    if (!analysed) return []
    return onType(analysed.analysis, analysed.lines.offset(position), ch).map((edit) => toEdit(analysed.lines, edit))
  },
})
