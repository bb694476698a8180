/** What a draft proposes for one demand of a notice. */

import type { TextRange } from '../../text/range.js'
import type { Expectation, Place, Requirement, Severity } from '../template.js'

/** A proposed requirement, without number and message. */
export interface Proposal {
  /** Unique within the draft once it is numbered. */
  readonly id: string
  readonly title: string
  readonly clause: string
  readonly on: Requirement['on']
  readonly place: Place
  readonly expect: Expectation
  readonly severity: Severity
  readonly insert?: string
  /** The words of the notice, and where they stand in it. */
  readonly quoted: string
  readonly range: TextRange
  /** What somebody has to look at; absent where the notice leaves no doubt. */
  readonly doubt?: string
}

/** A demand that no predicate can decide. */
export interface Undecided {
  readonly clause: string
  readonly quoted: string
  readonly reason: string
}
