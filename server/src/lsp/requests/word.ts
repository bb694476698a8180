import { type DocumentParams, type ExportWordParams, method, type WordFile } from '../../protocol.js'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const exportWord = defineRequest<ExportWordParams, WordFile | null>({
  method: method.exportWord,
  capability: () => undefined,
  run: answered((answers) => answers.exportWord),
})

export const issuerMark = defineRequest<DocumentParams, string | null>({
  method: method.issuerMark,
  capability: () => undefined,
  run: answered((answers) => answers.issuerMark),
})
