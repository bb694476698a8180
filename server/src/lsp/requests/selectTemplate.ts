/** `fangan/selectTemplate`: checks one document against another template until the server stops. */

import { method, type PlanStatus, type SelectTemplateParams } from '../../protocol.js'
import { defineRequest } from '../request.js'
import { planStatus } from '../status.js'

export const selectTemplate = defineRequest<SelectTemplateParams, PlanStatus | null>({
  method: method.selectTemplate,
  capability: () => undefined,
  run: async (server, { uri, id }) => {
    server.plans.chooseTemplate(uri, id ?? undefined)
    server.refresh()
    const analysed = await server.plans.analysed(uri)
    return analysed ? planStatus(analysed) : null
  },
})
