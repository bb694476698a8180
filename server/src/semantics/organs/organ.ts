/** What is known of public bodies: names, short forms, level and the time in which a name is right. */

/** The level of government that a body belongs to. */
export type OrganLevel = 'national' | 'province' | 'city' | 'county'

/** The document that changed a body, and the clause in it. */
export interface Change {
  readonly document: string
  readonly clause: string
}

/** One national body. */
export interface Organ {
  readonly id: string
  /** The full name. */
  readonly name: string
  /** Short forms used in official clauses, the usual one first. */
  readonly shortForms: readonly string[]
  readonly level: OrganLevel
  /** The line of work, shared with the sub-national bodies of `kinds.ts`. */
  readonly kind: string
  /** ISO date of the first day on which the name is right; `undefined` when it is older than the data. */
  readonly validFrom?: string
  /** ISO date of the last day on which the name is right; `undefined` while it stands. */
  readonly validTo?: string
  /** Ids of the bodies that took over. */
  readonly replacedBy?: readonly string[]
  readonly changedBy?: Change
}

/** A body that provinces, cities and counties have, under the spellings that it goes by. */
export interface OrganKind {
  readonly id: string
  /** Full names without the place: 卫生健康委员会, 卫生健康局. */
  readonly full: readonly string[]
  /** Short forms without the place: 卫生健康委, 卫健委. */
  readonly short: readonly string[]
  /** The form usual in clauses, for provinces and for cities and counties; the first spellings when absent. */
  readonly usual?: readonly [province: string, local: string]
  /** True when `usual` is printed without the place. */
  readonly standsAlone?: boolean
  readonly validTo?: string
  /** Ids of the kinds that took over. */
  readonly replacedBy?: readonly string[]
  readonly changedBy?: Change
}
