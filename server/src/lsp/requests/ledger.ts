import { type LedgerParams, method, type PlanLedger } from '../../protocol.js'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const ledger = defineRequest<LedgerParams, PlanLedger | null>({
  method: method.ledger,
  capability: () => undefined,
  run: answered((answers) => answers.ledger),
})
