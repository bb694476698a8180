/** No text breaks a law: as many are tried as the budget allows; `npm run fuzz`. */

import { expect, test } from 'vitest'
import { budgetOf, seed } from './budget.js'
import { hunt, report } from './hunt.js'
import { soundPlans, sources } from './sources.js'

const names = Object.keys(sources)
const budget = budgetOf(names.length)
/** Behind the budget the texts found are shortened. */
const timeout = (budget.milliseconds ?? 0) + 600_000

test.each(names)(
  `%s (seed ${seed})`,
  (name) => {
    const { found, tried } = hunt(sources[name], budget, name === soundPlans)
    console.info(`${name}: ${tried} texts`)
    expect(report(found)).toBe('')
  },
  timeout,
)
