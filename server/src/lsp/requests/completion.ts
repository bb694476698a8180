/** `textDocument/completion`: answered at once from the last analysis and the text as it is now. */

import { type CompletionList, type CompletionParams, CompletionRequest } from 'vscode-languageserver'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

/** Signs behind which something can be completed; letters and Chinese characters ask by themselves. */
const triggerCharacters = ['：', ':', '、', '（', '(', '《', '〔', '；', '【', '-', '/']

export const completion = defineRequest<CompletionParams, CompletionList | null>({
  method: CompletionRequest.method,
  capability: () => ({ completionProvider: { triggerCharacters } }),
  run: answered((answers) => answers.completion),
})
