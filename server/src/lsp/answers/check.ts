/** `fangan/check`: what the check says of a plan, open or not, in a few lines of text. */

import { checkReport, missingReport } from '../../features/checkReport.js'
import type { CheckParams } from '../../protocol.js'
import { throwIfCancelled } from '../guard.js'
import type { Analysed } from '../plans.js'
import type { Run, Server } from '../request.js'

/** Answers `check`. */
export const check: Run<CheckParams, string | null> = async (server, params, token) => {
  const analysed = (await server.plans.analysed(params.uri, token)) ?? (await analyseText(server, params))
  throwIfCancelled(token)
  if (!analysed) return null
  const { analysis, lines, settings } = analysed
  if (params.report === 'missing') return missingReport(analysis, settings.locale)
  return checkReport(analysis, lines, settings.locale)
}

async function analyseText(server: Server, { uri, text }: CheckParams): Promise<Analysed | undefined> {
  if (typeof text !== 'string') return undefined
  const [settings, project] = await Promise.all([
    server.settings.for(uri),
    server.projects.for(uri, server.folders()[0]),
  ])
  return server.plans.analyseFile(uri, text, settings, project, await server.plans.uppersOf(uri, text, project))
}
