/** `textDocument/definition`: where a short form, a body, a cited document or an annex is defined, here or in another plan. */

import { type DefinitionParams, DefinitionRequest, type Location, type LocationLink } from 'vscode-languageserver'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const definition = defineRequest<DefinitionParams, Location[] | LocationLink[] | null>({
  method: DefinitionRequest.method,
  capability: () => ({ definitionProvider: true }),
  run: answered((answers) => answers.definition),
})
