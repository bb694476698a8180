/** `fangan/selectTemplate`: checks one document against another template until the server stops. */

import type { PlanStatus, SelectTemplateParams } from '../../protocol.js'
import type { Run } from '../request.js'
import { planStatus } from '../status.js'

/** Answers `selectTemplate`. */
export const selectTemplate: Run<SelectTemplateParams, PlanStatus | null> = async (server, { uri, id }) => {
  server.plans.chooseTemplate(uri, id ?? undefined)
  server.refresh()
  const analysed = await server.plans.analysed(uri)
  return analysed ? planStatus(analysed) : null
}
