/** `textDocument/semanticTokens/*`: the whole document, what changed since the last answer, one range. */

import type {
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
  SemanticTokensParams,
  SemanticTokensRangeParams,
} from 'vscode-languageserver'
import { fromRange } from '../fromLsp.js'
import { throwIfCancelled } from '../guard.js'
import type { Run, Server } from '../request.js'
import { changedTokens, encodeTokens } from '../tokens.js'

/** Answers `semanticTokensFull`. */
export const semanticTokensFull: Run<SemanticTokensParams, SemanticTokens | null> = async (
  server,
  { textDocument },
  token,
) => {
  const analysed = await server.plans.analysed(textDocument.uri, token)
  throwIfCancelled(token)
  if (!analysed) return null
  const answer = { resultId: String(analysed.serial), data: encodeTokens(analysed) }
  answersOf(server).set(textDocument.uri, answer)
  return answer
}

/** Answers `semanticTokensDelta`. */
export const semanticTokensDelta: Run<SemanticTokensDeltaParams, SemanticTokens | SemanticTokensDelta | null> = async (
  server,
  { textDocument, previousResultId },
  token,
) => {
  const analysed = await server.plans.analysed(textDocument.uri, token)
  throwIfCancelled(token)
  if (!analysed) return null
  const earlier = answersOf(server).get(textDocument.uri)
  const answer = { resultId: String(analysed.serial), data: encodeTokens(analysed) }
  answersOf(server).set(textDocument.uri, answer)
  if (earlier?.resultId !== previousResultId) return answer
  return { resultId: answer.resultId, edits: changedTokens(earlier.data, answer.data) }
}

/** Answers `semanticTokensRange`. */
export const semanticTokensRange: Run<SemanticTokensRangeParams, SemanticTokens | null> = async (
  { plans },
  { textDocument, range },
  token,
) => {
  const analysed = await plans.analysed(textDocument.uri, token)
  throwIfCancelled(token)
  return analysed ? { data: encodeTokens(analysed, fromRange(analysed.lines, range)) } : null
}

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
