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
import { tokenModifiers, tokenTypes } from '../../features/semanticTokens.js'
import { fromRange } from '../fromLsp.js'
import { throwIfCancelled } from '../guard.js'
import { defineRequest, type Server } from '../request.js'
import { changedTokens, encodeTokens } from '../tokens.js'

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
  run: async (server, { textDocument }, token) => {
    const analysed = await server.plans.analysed(textDocument.uri, token)
    throwIfCancelled(token)
    if (!analysed) return null
    const answer = { resultId: String(analysed.serial), data: encodeTokens(analysed) }
    answersOf(server).set(textDocument.uri, answer)
    return answer
  },
})

export const semanticTokensDelta = defineRequest<
  SemanticTokensDeltaParams,
  SemanticTokens | SemanticTokensDelta | null
>({
  method: SemanticTokensDeltaRequest.method,
  // Announced together with the full request, of which it is an option.
  capability: () => undefined,
  run: async (server, { textDocument, previousResultId }, token) => {
    const analysed = await server.plans.analysed(textDocument.uri, token)
    throwIfCancelled(token)
    if (!analysed) return null
    const earlier = answersOf(server).get(textDocument.uri)
    const answer = { resultId: String(analysed.serial), data: encodeTokens(analysed) }
    answersOf(server).set(textDocument.uri, answer)
    if (earlier?.resultId !== previousResultId) return answer
    return { resultId: answer.resultId, edits: changedTokens(earlier.data, answer.data) }
  },
})

export const semanticTokensRange = defineRequest<SemanticTokensRangeParams, SemanticTokens | null>({
  method: SemanticTokensRangeRequest.method,
  capability: () => undefined,
  run: async ({ plans }, { textDocument, range }, token) => {
    const analysed = await plans.analysed(textDocument.uri, token)
    throwIfCancelled(token)
    return analysed ? { data: encodeTokens(analysed, fromRange(analysed.lines, range)) } : null
  },
})

interface Answer {
  readonly resultId: string
  readonly data: number[]
}

/** The last full answer for each document of a session, which the next change is told against. */
const lastAnswers = new WeakMap<Server, Map<string, Answer>>()

function answersOf(server: Server): Map<string, Answer> {
  const known = lastAnswers.get(server)
  if (known) return known
  const answers = new Map<string, Answer>()
  lastAnswers.set(server, answers)
  server.plans.documents.onDidClose(({ document }) => answers.delete(document.uri))
  return answers
}
