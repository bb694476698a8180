/** `fangan/clauses`: the standard clauses for one plan, with the elements that each satisfies. */

import { type ClauseEntry, type DocumentParams, method } from '../../protocol.js'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const clauses = defineRequest<DocumentParams, ClauseEntry[]>({
  method: method.clauses,
  capability: () => undefined,
  run: answered((answers) => answers.clauses),
})
