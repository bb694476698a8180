/** The places in a plan that completion tells apart. */

import type { LabelKind } from '../../syntax/labels.js'

/** What the cursor stands in. */
export type Place =
  | { readonly kind: 'frontMatterKey'; readonly present: readonly string[]; readonly inChinese: boolean }
  | { readonly kind: 'frontMatterValue'; readonly key: string }
  | { readonly kind: 'directive'; readonly form: DirectiveForm; readonly isClosed: boolean }
  | { readonly kind: 'directiveRules'; readonly given: readonly string[] }
  | { readonly kind: 'title' }
  | { readonly kind: 'behindTitle'; readonly title: string; readonly clause: ClauseLeft }
  | { readonly kind: 'parties'; readonly clause: ClauseLeft }
  | { readonly kind: 'person'; readonly clause: ClauseLeft }
  | { readonly kind: 'deadline'; readonly clause: ClauseLeft }
  | { readonly kind: 'label'; readonly clause: ClauseLeft; readonly isLikely: boolean }
  | { readonly kind: 'documentNumber' }
  | { readonly kind: 'lineStart' }
  | { readonly kind: 'text' }

/** How a suppression is written; see `text/directives.ts`. */
export type DirectiveForm = 'html' | 'slashes' | 'chinese'

/** The part of a clause that stands left of the cursor. */
export interface ClauseLeft {
  readonly form: 'brackets' | 'line' | 'cell' | 'sentence'
  /** Kinds of the labels that the clause holds so far. */
  readonly labels: readonly LabelKind[]
  /** The label that the cursor stands behind. */
  readonly label?: LabelKind
  /** Finished words between marks so far, names of bodies without their role among them. */
  readonly words: readonly string[]
  /** The words of the last group, up to the cursor, the last one perhaps unfinished. */
  readonly group: readonly string[]
  /** True when a group before has been ended by 牵头 or 负责. */
  readonly hasLead: boolean
}

/** The cursor with what stands around it. */
export interface Context {
  /** The whole text as it is now. */
  readonly text: string
  readonly offset: number
  /** Offset of the start of the cursor's line. */
  readonly lineStart: number
  /** What stands right of the cursor on its line, at most 80 units. */
  readonly right: string
  readonly place: Place
  /** Texts left of the cursor that a completion may continue, longest first; the empty one lets anything begin here. */
  readonly tokens: readonly string[]
}
