/** All examples by name. */

import { checkingExamples } from './checking.js'
import { clauseExamples } from './clauses.js'
import type { Example } from './example.js'
import { mendingExamples } from './mending.js'
import { readingExamples } from './reading.js'
import { structureExamples } from './structure.js'
import { writingExamples } from './writing.js'

export type { Block, Example } from './example.js'

/** The name of an example. */
export type ExampleName =
  | keyof typeof checkingExamples
  | keyof typeof clauseExamples
  | keyof typeof mendingExamples
  | keyof typeof readingExamples
  | keyof typeof structureExamples
  | keyof typeof writingExamples

/** The examples; what they answer is computed when they are called. */
export const examples: Readonly<Record<ExampleName, Example>> = {
  ...checkingExamples,
  ...clauseExamples,
  ...mendingExamples,
  ...readingExamples,
  ...structureExamples,
  ...writingExamples,
}
