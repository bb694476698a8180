/** Every rule, whatever it looks at; for lists and explanations, not for a check. */

import { alignmentRegistry } from './alignmentRegistry.generated.js'
import { registry } from './registry.generated.js'
import type { Rule } from './rule.js'

export const allRules: readonly Rule[] = [...registry, ...alignmentRegistry]
