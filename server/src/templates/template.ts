/** What a notice demands of a plan, as data; read from `data/<id>.yaml` or a user's own file. */

import type { Task } from '../semantics/model.js'
import type { Localised } from '../text/localised.js'
import type { TextRange } from '../text/range.js'

/** How much a finding weighs. */
export type Severity = 'error' | 'warning' | 'information' | 'hint'

/** The document and clause that a rule or requirement rests on. */
export interface Basis {
  readonly document: string
  readonly clause: string
}

/** One notice's demands. */
export interface Template {
  readonly id: string
  readonly title: Localised
  /** The kinds (文种) that the demands are made for; a document of another kind is not bound. Empty: every kind. */
  readonly documentKinds: readonly string[]
  readonly basis: Basis
  readonly since: string
  readonly appliesTo: Applicability
  /** Days that the notice itself sets, for the roadmap. */
  readonly dates?: readonly NoticeDate[]
  readonly requirements: readonly Requirement[]
  /** Ids of the templates that it extends, the nearest first. */
  readonly extended?: readonly string[]
}

/** A plan that shows what a template asks for; `fangan template test` tries the template on it. */
export interface TemplateExamples {
  readonly conforming?: string
  readonly missing: readonly MissingExample[]
}

/** A plan without the element `requirement`. */
export interface MissingExample {
  readonly requirement: string
  readonly text: string
}

/** A day by which the notice wants something done. */
export interface NoticeDate {
  /** ISO date of the last day. */
  readonly date: string
  readonly title: Localised
  readonly clause: string
}

/** A level of government. */
export type Level = 'national' | 'province' | 'city' | 'county'

/** Whom the template binds and how a document is recognised as falling under it. */
export interface Applicability {
  /** Regions that are bound; for others the same findings are `information`. Empty: everyone. */
  readonly regions: readonly string[]
  /** Levels of government that are bound; empty: all. */
  readonly levels: readonly Level[]
  /** Document numbers whose citation points to this template. */
  readonly citations: readonly string[]
  /** Words of which the title must hold one of each group; a text without title shows them in what it cites. */
  readonly titleWords: readonly (readonly string[])[]
}

/** The part of a plan in which a requirement is to be met. */
export type Place = 'preamble' | 'goals' | 'tasks' | 'measures' | 'organisation' | 'annex' | 'end'

/** One element that the plan must contain. */
export interface Requirement {
  readonly id: string
  /** The notice's element, e.g. `R10`. */
  readonly ref: string
  readonly title: Localised
  readonly clause: string
  readonly on: 'document' | 'section' | 'task'
  /** Where the element belongs; decides where a finding stands and where `insert` goes. */
  readonly place: Place
  readonly expect: Expectation
  /** Weight of a missing element in a plan that the notice binds; a partial one weighs one step less. */
  readonly severity: Severity
  /** Levels of government that the element concerns; elsewhere a finding is a hint. Absent: all. */
  readonly levels?: readonly Level[]
  readonly message: Localised
  /** Said when the element is met in part; without it a partial element is shown in the matrix only. */
  readonly partialMessage?: Localised
  /** The text that the quick fix and the snippet insert; `\n` separates paragraphs. */
  readonly insert?: string
}

/** A predicate from the closed list in `docs/templates.md`, with its arguments. */
export interface Expectation {
  readonly predicate: string
  readonly [argument: string]: unknown
}

/** How far something is met. */
export type Status = 'met' | 'partial' | 'missing'

/** How far a requirement is met, and where that was read. */
export interface RequirementStatus {
  readonly requirement: Requirement
  readonly status: Status
  /** In the order of the text; put together when it is first asked for. */
  readonly evidence: readonly TextRange[]
  /** Where a finding belongs when it is not met: the section that should hold it, else the title. */
  readonly anchor: TextRange
  /** Offset at which `requirement.insert` would go: the end of the place's section, else of the body. */
  readonly insertAt: number
}

/** Which of the four things a task has; `partial` e.g. for a lead by position or a vague deadline. */
export interface TaskStatus {
  readonly task: Task
  /** The row of an annexed list that stands for the same task; what it gives counts for the task. */
  readonly listed?: Task
  readonly lead: Status
  readonly person: Status
  readonly deadline: Status
  readonly target: Status
}

/** The completeness matrix of one plan under one template. */
export interface Completeness {
  readonly template: Template
  /** False when the notice does not bind the plan's region: findings are then information. */
  readonly binding: boolean
  readonly requirements: readonly RequirementStatus[]
  readonly tasks: readonly TaskStatus[]
}
