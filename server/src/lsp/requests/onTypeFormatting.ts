/** `textDocument/onTypeFormatting`: the next number or label behind Enter, the full stop beside a clause. */

import {
  type DocumentOnTypeFormattingParams,
  DocumentOnTypeFormattingRequest,
  type TextEdit,
} from 'vscode-languageserver'
import { triggers } from '../../features/onType/triggers.js'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

const [firstTriggerCharacter, ...moreTriggerCharacter] = triggers

export const onTypeFormatting = defineRequest<DocumentOnTypeFormattingParams, TextEdit[]>({
  method: DocumentOnTypeFormattingRequest.method,
  capability: () => ({ documentOnTypeFormattingProvider: { firstTriggerCharacter, moreTriggerCharacter } }),
  run: answered((answers) => answers.onTypeFormatting),
})
