/** `textDocument/semanticTokens/*`: the whole document, what changed since the last answer, one range. */

import {
  type SemanticTokens,
  type SemanticTokensDelta,
  type SemanticTokensDeltaParams,
  SemanticTokensDeltaRequest,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver'
import { tokenModifiers, tokenTypes } from '../../features/tokenLegend.js'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const semanticTokensFull = defineRequest<SemanticTokensParams, SemanticTokens | null>({
  method: SemanticTokensRequest.method,
  capability: (client) =>
    client.takesTokens
      ? {
          semanticTokensProvider: {
            legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
            full: { delta: true },
            range: true,
          },
        }
      : undefined,
  run: answered((answers) => answers.semanticTokensFull),
})

export const semanticTokensDelta = defineRequest<
  SemanticTokensDeltaParams,
  SemanticTokens | SemanticTokensDelta | null
>({
  method: SemanticTokensDeltaRequest.method,
  // Announced together with the full request, of which it is an option.
  capability: () => undefined,
  run: answered((answers) => answers.semanticTokensDelta),
})

export const semanticTokensRange = defineRequest<SemanticTokensRangeParams, SemanticTokens | null>({
  method: SemanticTokensRangeRequest.method,
  capability: () => undefined,
  run: answered((answers) => answers.semanticTokensRange),
})
