/** `fangan/compare`: the plan compared with an earlier version of it, item by item. */

import type { CompareAnswer, CompareParams } from '../../protocol.js'
import { readPlan } from '../../semantics/lower.js'
import { toBase64 } from '../base64.js'
import { throwIfCancelled } from '../guard.js'
import type { Run } from '../request.js'

/** Answers `compare`. */
export const compare: Run<CompareParams, CompareAnswer | null> = async (
  { plans },
  { uri, text, names, format },
  token,
) => {
  const analysed = await plans.analysed(uri, token)
  throwIfCancelled(token)
  if (!analysed) return null
  const { locale } = analysed.settings
  const { compareVersions, comparisonBytes } = await import('../../exporters/comparison/index.js')
  const comparison = compareVersions(readPlan(text), analysed.analysis.plan, locale)
  const bytes = await comparisonBytes({ comparison, names, locale }, format)
  return { changes: comparison.changes.length, base64: toBase64(bytes) }
}
