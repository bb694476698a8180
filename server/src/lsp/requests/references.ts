/** `textDocument/references`: every place that names the same thing; bodies and documents also in the other plans. */

import { type Location, type ReferenceParams, ReferencesRequest } from 'vscode-languageserver'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const references = defineRequest<ReferenceParams, Location[] | null>({
  method: ReferencesRequest.method,
  capability: () => ({ referencesProvider: true }),
  run: answered((answers) => answers.references),
})
