import { type LedgerFile, type LedgerFileParams, method } from '../../protocol.js'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const ledgerFile = defineRequest<LedgerFileParams, LedgerFile | null>({
  method: method.ledgerFile,
  capability: () => undefined,
  run: answered((answers) => answers.ledgerFile),
})
