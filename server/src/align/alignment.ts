/** What an alignment says: each thing that the documents above ask for, and where the draft takes it up. */

import type { Deadline, Plan, Target } from '../semantics/model.js'
import type { Localised } from '../text/localised.js'
import type { TextRange } from '../text/range.js'
import type { Passage } from './passage.js'
import type { Pin } from './pins.js'
import type { Reason } from './reasons.js'

/** A document of the level above, under the name that it was given by. */
export interface UpperDocument {
  readonly document: string
  /** Its path relative to the draft, with `/`, where that is known; pins name it so. */
  readonly beside?: string
  readonly plan: Plan
}

/** How a draft is aligned; handed in by who needs it (`align/align`), since most plans name no document above and need not load it. */
export type Align = (draft: Plan, uppers: Uppers, before?: Alignment) => Alignment

/** The likeness (`nearest`) below which passages are surely about different matters, even within one field. */
export const surelyDifferent = 0.18

/** What a draft is aligned with. */
export interface Uppers {
  readonly documents: readonly UpperDocument[]
  readonly pins: readonly Pin[]
  /** Documents and pins that were named and could not be read. */
  readonly problems?: readonly UpperProblem[]
}

/** Something named that could not be read; `name` as written. */
export interface UpperProblem {
  readonly name: string
  readonly message: Localised
}

/**
 * `covered`: taken up in full; `partly`: taken up without one of its dates, figures or sentences; `outdated`: the document above
 * has changed since somebody confirmed the match; `added`: the draft has it of its own accord.
 */
export type AlignmentStatus = 'covered' | 'partly' | 'missing' | 'outdated' | 'added'

/** A task of the upper document, one of its figures, or the date of a task. */
export type ItemKind = 'task' | 'target' | 'deadline'

/** A passage of the draft. */
export interface DraftPlace extends TextRange {
  /** The numbers of the item and of those above it as printed: `二（三）1`. */
  readonly path: string
  readonly title: string
  readonly titleRange: TextRange
}

/** A passage of an upper document; the range is in its text. */
export interface UpperPlace extends DraftPlace {
  readonly document: string
  readonly kind: ItemKind
}

/** One thing that an upper document asks for. */
export interface AlignmentItem {
  readonly upper: UpperPlace
  /** The passage that takes it up; of several the most alike. */
  readonly draft?: DraftPlace
  /** The other passages that take it up. */
  readonly further: readonly DraftPlace[]
  readonly status: Exclude<AlignmentStatus, 'added'>
  readonly reasons: readonly Reason[]
  /** For a task: both sides as they were compared, the passages of the draft in the order of `draft` and `further`. */
  readonly task?: { readonly upper: Passage; readonly drafts: readonly Passage[] }
  /** For a task that is missing: 0–1, how much the passage that comes nearest has in common with it. */
  readonly nearest?: number
  /** For the date of a task. */
  readonly deadline?: { readonly upper: Deadline; readonly draft?: Deadline; readonly isLater: boolean }
  /** For a figure. */
  readonly target?: { readonly upper: Target; readonly draft?: Target; readonly isBelow: boolean }
}

/** A task that only the draft has. */
export interface AddedTask {
  readonly draft: DraftPlace
  readonly status: 'added'
  readonly reasons: readonly Reason[]
}

/** How many tasks there are, by what became of them. */
export interface Counts {
  readonly tasks: number
  readonly covered: number
  readonly partly: number
  readonly outdated: number
  readonly missing: number
  /** Tasks that are taken up, wholly or in part, out of all; 1 where there are none. */
  readonly share: number
}

/** The tasks under one heading of an upper document; `path` and `title` are empty for those under none. */
export interface SectionCoverage extends Counts {
  readonly document: string
  readonly path: string
  readonly title: string
}

export interface Coverage extends Counts {
  readonly sections: readonly SectionCoverage[]
}

/** A draft beside the documents that it carries out. */
export interface Alignment {
  readonly uppers: Uppers
  /** By document, in the order of its text: each task with its date and figures behind it, then the figures of the whole. */
  readonly items: readonly AlignmentItem[]
  readonly added: readonly AddedTask[]
  readonly coverage: Coverage
  /** Decisions whose passages are not there any more. */
  readonly stray: readonly Pin[]
}
