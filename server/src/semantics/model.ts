/** The semantic model of a plan: what the checks, the matrix and the editor features read. */

import type { NumberForm, Paragraph, SyntaxTree, Table, TableRow } from '../syntax/node.js'
import type { TextRange } from '../text/range.js'

/** All that is known of one document; every range points into the text as written (UTF-16, half-open, zero-based). */
export interface Plan {
  readonly source: string
  readonly tree: SyntaxTree
  readonly metadata: Metadata
  /** All headings of text zones in document order, annexes included (`scope`). */
  readonly headings: readonly Heading[]
  /** The units that carry responsibility, person, deadline and target, in document order. */
  readonly tasks: readonly Task[]
  /** Rows of annexed task lists and other responsibility tables, in document order. */
  readonly annexRows: readonly Task[]
  /** What sections such as 职责分工 say of each body, in document order; no tasks of the plan. */
  readonly duties: readonly Task[]
  readonly annexes: readonly Annex[]
  /** Deadlines and targets outside every task: goals, preamble, closing. */
  readonly documentDeadlines: readonly Deadline[]
  readonly documentTargets: readonly Target[]
  readonly citations: readonly Citation[]
  readonly abbreviations: readonly Abbreviation[]
  readonly conventions: readonly Convention[]
  readonly placeholders: readonly Placeholder[]
}

/** What identifies the document; absent parts are `undefined`, never guessed. */
export interface Metadata {
  readonly title?: string
  readonly issuer?: string
  readonly docNumber?: string
  /** ISO date `YYYY-MM-DD` of the document (成文日期), not of its web publication. */
  readonly date?: string
  readonly addressees?: readonly string[]
  /** The Chinese kind (文种): 实施方案, 实施意见, 重点工作任务及分工 … */
  readonly kind?: string
  readonly planPeriod?: Period
  /** Region named by the title, issuer or front matter, e.g. 江西省. */
  readonly region?: string
  readonly level?: 'national' | 'province' | 'city' | 'county'
  /** Values of the YAML front matter: template, province, level, date, upper … */
  readonly frontMatter?: Readonly<Record<string, string>>
  /** Where each part was read. */
  readonly spans: {
    readonly title?: TextRange
    readonly issuer?: TextRange
    readonly docNumber?: TextRange
    readonly date?: TextRange
    readonly addressees?: readonly TextRange[]
  }
}

/** Two ISO dates, both inclusive. */
export interface Period {
  readonly from: string
  readonly to: string
}

/** One heading with the section that it opens. */
export interface Heading {
  /** 1–4 for 一、 （一） 1. （1）, that of （一） for 任务一： unless the text nests them otherwise; Markdown headings without number take the level of their place. */
  readonly level: number
  /** The number's value; 0 for a Markdown heading without number. */
  readonly ordinal: number
  /** The number as printed, e.g. `（一）`. */
  readonly label: string
  readonly form: NumberForm
  readonly title: string
  /** Start of the number (of the title when there is none) to the end of the title. */
  readonly start: number
  readonly end: number
  readonly titleStart: number
  readonly titleEnd: number
  /** True when text follows the title in the same paragraph. */
  readonly runIn: boolean
  readonly scope: 'main' | 'annex'
  /** Index of the document within a text that holds several. */
  readonly part: number
  readonly parent?: Heading
  readonly children: readonly Heading[]
  /** End of the section: where the next heading of the same or a higher level, or the zone, begins. */
  readonly sectionEnd: number
  /** The paragraphs of this section up to its first child heading; the first holds the heading itself. */
  readonly paragraphs: readonly Paragraph[]
  /** Ordinals from the top, e.g. `[2, 1, 5]`. */
  readonly path: readonly number[]
}

/** The unit that carries responsibility, person, deadline and target (重点任务, 工作措施). */
export interface Task {
  readonly path: readonly number[]
  readonly title: string
  /** Start of the item's number to the end of its last clause. */
  readonly start: number
  readonly end: number
  readonly titleRange: TextRange
  /** The heading of the item; absent for a table row. */
  readonly heading?: Heading
  /** For a duty the heading above it. */
  readonly under?: Heading
  /** The row of the table; absent for an item of the text. */
  readonly row?: TableRow
  readonly responsibilities: readonly Responsibility[]
  /** The parties of `responsibilities` in order of printing. */
  readonly parties: readonly Party[]
  /** Parties of the parent item's clause or of a standing clause, when the task prints none of its own. */
  readonly inherited: readonly Party[]
  readonly persons: readonly ResponsiblePerson[]
  readonly deadlines: readonly Deadline[]
  readonly targets: readonly Target[]
}

/** One responsibility clause: a bracket, a labelled line, a table row's cells. */
export interface Responsibility extends TextRange {
  /** The label as read (责任单位), `undefined` for the sentence form (…负责，…参与). */
  readonly label?: string
  readonly labelRange?: TextRange
  readonly form: 'brackets' | 'line' | 'inline' | 'table'
  readonly parties: readonly Party[]
  /** True when the list ends in 等. */
  readonly openEnded: boolean
  /** True for bodies alone in brackets, without label or role. */
  readonly plain?: boolean
}

/** How a party takes part; see the glossary in CONTRIBUTING.md. */
export type Role = 'lead' | 'joint' | 'support' | 'all-by-duty' | 'lead-by-position' | 'listed'

/** One named body, or a class of bodies such as 各市、县（区）人民政府. */
export interface Party extends TextRange {
  /** As printed. */
  readonly text: string
  /** The one spelling that stands for this body within the document, in simplified characters. */
  readonly canonical: string
  readonly role: Role
  readonly collective: boolean
  /** Groups set off by ，within a clause, counted from 0. */
  readonly group: number
}

/** A responsible person (责任人, 责任领导, 分管领导 …), by name, by post or both; never a department, never a contact. */
export interface ResponsiblePerson extends TextRange {
  readonly text: string
  readonly name?: string
  readonly post?: string
  readonly label: string
}

/** When something is due, as read. */
export interface Deadline extends TextRange {
  readonly text: string
  readonly kind: 'by' | 'during' | 'from-to' | 'recurring' | 'open' | 'relative'
  /** ISO date of the last day, for `by`; absent when the year is blank. */
  readonly date?: string
  /** ISO dates, both inclusive, for `during` and `from-to`. */
  readonly from?: string
  readonly to?: string
  readonly precision: 'day' | 'week' | 'xun' | 'month' | 'quarter' | 'half-year' | 'year' | 'plan-period' | 'none'
  /** For `recurring`: day, week, month, quarter, half-year or year. */
  readonly frequency?: string
  /** For `relative` and unanchored durations: an ISO 8601 duration, e.g. `P3M`. */
  readonly duration?: string
  /** 力争, 争取, 原则上 … in front of it. */
  readonly hedge?: string
  /** True when the year is a blank such as 20__. */
  readonly blank?: boolean
  /** Why two readings are possible, e.g. 年前; `undefined` when there is one. */
  readonly ambiguous?: 'before-year' | 'before-month' | 'before-xun'
  /** True when the year was taken from an earlier date or from the plan. */
  readonly inheritedYear?: boolean
  /** True when read from a deadline label or column. */
  readonly labelled: boolean
}

/** A quantified goal. */
export interface Target extends TextRange {
  readonly text: string
  readonly indicator: string
  readonly comparator: '>=' | '<=' | '=' | '~' | 'range'
  /** A number; `[low, high]` for a range; a string such as `1:2` for a ratio; `undefined` when relative to something. */
  readonly value?: number | readonly [number, number] | string
  readonly unit?: string
  readonly valueStart: number
  readonly valueEnd: number
  readonly byYear?: number
  readonly scope?: string
  readonly hedge?: string
  /** The first words directly behind the value, which say what is counted: 基层医生 of 培养3500名基层医生. */
  readonly counted?: string
  /** True for 全覆盖 and the like, where 100 % is not printed. */
  readonly implicit?: boolean
}

/** A document named in 《》. */
export interface Citation extends TextRange {
  /** The title without its outer marks. */
  readonly title: string
  /** The number given beside it, e.g. 国办发〔2021〕18号. */
  readonly number?: string
  readonly numberRange?: TextRange
  /** True when it names this document or its own attachment. */
  readonly self: boolean
  /** True when the title is a defined abbreviation such as 《意见》. */
  readonly abbreviated: boolean
}

/** A short form defined in the text (以下简称…); the range covers the definition without its brackets. */
export interface Abbreviation extends TextRange {
  readonly short: string
  readonly full: string
  readonly fullRange: TextRange
}

/** A clause that sets the reading of later ones: 下同, 列第一位为牵头单位, 以下责任单位均包括… */
export interface Convention extends TextRange {
  readonly kind: 'first-is-lead' | 'listed-is-lead' | 'term' | 'standing-parties'
  readonly text: string
  readonly parties: readonly Party[]
}

/** A blank left in the text. */
export interface Placeholder extends TextRange {
  readonly text: string
  readonly kind:
    | 'XX'
    | 'year'
    | 'year-in-document-number'
    | 'underscore'
    | 'empty-brackets'
    | 'empty-label'
    | 'pending'
    | 'field'
}

/** An annex: announced by the annex note (附件说明), present in the text, or both. */
export interface Annex {
  readonly number?: number
  readonly title?: string
  /** Its line in the annex note. */
  readonly announced?: TextRange
  /** The annex itself, from its mark 附件 to its end. */
  readonly range?: TextRange
  readonly titleRange?: TextRange
  readonly tables: readonly Table[]
}
