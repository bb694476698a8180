/** Sums of summaries. */

import type { Localised } from '../text/localised.js'
import { sortStale } from './baseline.js'
import { addCounts } from './fileResult.js'
import type { SummaryResult } from './format/json.js'
import type { Summary } from './report.js'

/** `sum` with one more result; what several shards found alike (a folder that cannot be read) is said once. */
export function addSummary(sum: Summary, result: SummaryResult): Summary {
  const { files, failed, defects = [], unchecked = false, baseline } = result
  const failures = [...sum.failures, ...failed.map(({ path, message }) => ({ path, message: both(message) }))]
  const all = [...sum.defects, ...defects.map((defect) => ({ ...defect, message: both(defect.message) }))]
  const known = (sum.baseline?.known ?? 0) + (baseline?.known ?? 0)
  return {
    ...sum,
    files: sum.files + files,
    counts: addCounts(sum.counts, result),
    failures: eachOnce(failures),
    defects: eachOnce(all),
    isUnchecked: sum.isUnchecked || unchecked,
    ...((sum.baseline || baseline) && {
      baseline: { known, stale: sortStale([...(sum.baseline?.stale ?? []), ...(baseline?.stale ?? [])]) },
    }),
  }
}

/** The result is in one language already. */
function both(text: string): Localised {
  return { zh: text, en: text }
}

function eachOnce<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
}
