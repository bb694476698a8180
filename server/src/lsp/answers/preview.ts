/** `fangan/preview`: the plan as HTML in the layout of official documents. */

import type { DocumentParams, PlanPreview } from '../../protocol.js'
import { throwIfCancelled } from '../guard.js'
import type { Run } from '../request.js'

/** Answers `preview`. */
export const preview: Run<DocumentParams, PlanPreview | null> = async ({ plans }, { uri }, token) => {
  const analysed = await plans.analysed(uri, token)
  throwIfCancelled(token)
  if (!analysed) return null
  const [{ previewOf }, { standardLayout }] = await Promise.all([
    import('../../exporters/preview/preview.js'),
    import('../../layout/layout.js'),
  ])
  return { uri, version: analysed.version, ...previewOf(analysed.analysis.plan, standardLayout) }
}
