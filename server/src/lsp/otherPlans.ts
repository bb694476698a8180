/** The plans of the workspace beside the one that is asked about. */

import type { CancellationToken } from 'vscode-languageserver'
import type { Analysed } from './plans.js'
import type { Server } from './request.js'
import { decoded } from './uri.js'
import type { PlanFacts } from './workspacePlans.js'

/** Every plan but the document `uri`, however that is spelled; `wanted` leaves out plans by what is known of them. */
export function otherPlans(
  server: Server,
  uri: string,
  token: CancellationToken,
  wanted: (facts: PlanFacts) => boolean = () => true,
): AsyncIterable<Analysed> {
  const own = decoded(uri)
  return server.workspacePlans.each(server, token, (facts) => decoded(facts.uri) !== own && wanted(facts))
}
