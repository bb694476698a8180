/** Findings on published documents that a reviewer of official documents has read and found right, with the reason. */

/** All findings of one rule on one document. */
export interface Reviewed {
  readonly id: string
  readonly rule: string
  readonly why: string
}

/** Errors: the text cannot be issued as it stands. */
export const reviewedErrors: readonly Reviewed[] = [
  {
    id: '003',
    rule: 'placeholder-left',
    why: 'A draft of an unnamed county: the years of two labelled time limits are blanks, so nobody can tell when they end.',
  },
]

/** What is above a hint in the State Council's documents: damage of the copy, not of the document. */
export const reviewedInNational: readonly Reviewed[] = [
  {
    id: '004',
    rule: 'paragraph-broken',
    why: 'A page break cuts a body’s name in two and repeats its last characters; the copy is plainly damaged there.',
  },
]
