/** The requests of the server; each announces its own capability. */

import type { AnyRequest } from '../request.js'
import { codeAction } from './codeAction.js'
import { documentDiagnostic } from './documentDiagnostic.js'
import { selectTemplate } from './selectTemplate.js'
import { status } from './status.js'
import { templates } from './templates.js'
import { workspaceDiagnostic } from './workspaceDiagnostic.js'

export const requests: readonly AnyRequest[] = [
  documentDiagnostic,
  workspaceDiagnostic,
  codeAction,
  status,
  templates,
  selectTemplate,
]
