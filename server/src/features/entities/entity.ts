/** What a cursor can stand on besides plain text: a body, a short form, a cited document, an annex. */

import type { TextRange } from '../../text/range.js'

/** One place where an entity is named. */
export interface Occurrence {
  /** The name itself, without the marks around it; what a rename replaces. */
  readonly range: TextRange
  /** Where a cursor counts as standing on it: the name with its marks. */
  readonly reach: TextRange
  readonly role: 'definition' | 'use'
  /** The name as printed, a short form that stands for it, or only its number (附件1, a document number). */
  readonly form: 'name' | 'short' | 'number'
}

/** An entity with every place that names it, in the order of the text. */
export type Entity = OrganEntity | AbbreviationEntity | CitationEntity | AnnexEntity

interface Named {
  /** The name that stands for the entity. */
  readonly name: string
  readonly occurrences: readonly Occurrence[]
}

/** One public body under all its spellings, or a class of bodies such as 各县（市、区）人民政府. */
export interface OrganEntity extends Named {
  readonly kind: 'organ'
  readonly collective: boolean
  /** Different spellings, the most frequent first. */
  readonly spellings: readonly string[]
}

/** A short form defined in the text (以下简称…). */
export interface AbbreviationEntity extends Named {
  readonly kind: 'abbreviation'
  readonly full: string
  readonly fullRange: TextRange
  /** True for a short title, which counts in 《》 only. */
  readonly isTitle: boolean
}

/** A document named in 《》, by title, number or short title; `title` stands for it. */
export interface CitationEntity extends Named {
  readonly kind: 'citation'
  readonly number?: string
  /** True when it names this document itself. */
  readonly self: boolean
}

/** An annex: its line in the annex note, the annex itself and every mention. */
export interface AnnexEntity extends Named {
  readonly kind: 'annex'
  readonly number?: number
}
