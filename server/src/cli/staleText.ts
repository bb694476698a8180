/** What is said of a finding that the baseline lists and that is no longer there. */

import { fill, type Localised } from '../text/localised.js'
import { messages } from './messages.js'
import type { StaleFinding } from './report.js'

/** Says which finding is gone. */
export function staleText({ path, rule, text, count }: StaleFinding): Localised {
  const one = messages.run.baseline
  return fill(one.staleOne, { path, rule, text, times: count > 1 ? fill(one.times, { count }) : '' })
}
