/** What holds a plan against the documents above it; loaded with the first plan that names one. */

import { align } from '../align/align.js'
import type { Align } from '../align/alignment.js'
import { alignmentRegistry } from '../rules/alignmentRegistry.generated.js'
import type { Rule } from '../rules/rule.js'

/** The alignment itself and the rules on it. */
export interface Aligner {
  readonly align: Align
  readonly rules: readonly Rule[]
}

export const aligner: Aligner = { align, rules: alignmentRegistry }
