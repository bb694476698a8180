/** `fangan/insertClause`: the edits that insert a standard clause into one plan. */

import { type ClauseInsertion, type InsertClauseParams, method } from '../../protocol.js'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const insertClause = defineRequest<InsertClauseParams, ClauseInsertion | null>({
  method: method.insertClause,
  capability: () => undefined,
  run: answered((answers) => answers.insertClause),
})
