import { type ImportedDraft, type ImportParams, method } from '../../protocol.js'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const importFile = defineRequest<ImportParams, ImportedDraft>({
  method: method.import,
  capability: () => undefined,
  run: answered((answers) => answers.importFile),
})
