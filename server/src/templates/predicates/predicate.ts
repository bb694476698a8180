/** What a predicate is: a question that a template may ask of a plan. */

import type { Localised } from '../../text/localised.js'
import type { TextRange } from '../../text/range.js'
import type { PlanText } from '../planText.js'
import type { Expectation, Status, TaskStatus } from '../template.js'

/** The kinds of argument: a list of words, a list of such lists, one of a few names, a date, a count, yes or no. */
export type ArgumentKind = 'words' | 'groups' | 'choice' | 'date' | 'count' | 'flag'

/** One argument of a predicate, for the loader, the JSON Schema and the documentation. */
export interface Argument {
  readonly kind: ArgumentKind
  readonly required?: boolean
  /** The names to choose from, for `choice`. */
  readonly values?: readonly string[]
  readonly description: Localised
}

type Value<A extends Argument> = A['kind'] extends 'words'
  ? readonly string[]
  : A['kind'] extends 'groups'
    ? readonly (readonly string[])[]
    : A['kind'] extends 'choice'
      ? A extends { values: readonly (infer Name)[] }
        ? Name
        : string
      : A['kind'] extends 'date'
        ? string
        : A['kind'] extends 'count'
          ? number
          : boolean

/** The values that the arguments `A` come with. */
export type Values<A extends Readonly<Record<string, Argument>>> = {
  readonly [Name in keyof A]: A[Name] extends { required: true } ? Value<A[Name]> : Value<A[Name]> | undefined
}

/** What a predicate may look at. */
export interface Question {
  readonly text: PlanText
  readonly tasks: readonly TaskStatus[]
}

/** A predicate's answer with the places that it rests on. */
export interface Verdict {
  readonly status: Status
  readonly evidence: readonly TextRange[]
}

/** A predicate of the closed list. */
export interface Predicate {
  readonly name: string
  readonly summary: Localised
  readonly arguments: Readonly<Record<string, Argument>>
  readonly decide: (question: Question, values: Expectation) => Verdict
}

/** Declares a predicate; the loader has checked the values of a template against `arguments` before they arrive. */
export function definePredicate<const A extends Readonly<Record<string, Argument>>>(predicate: {
  readonly name: string
  readonly summary: Localised
  readonly arguments: A
  readonly decide: (question: Question, values: Values<A>) => Verdict
}): Predicate {
  return { ...predicate, decide: predicate.decide as Predicate['decide'] }
}

/** The answer for something found nowhere. */
export const missing: Verdict = { status: 'missing', evidence: [] }

/** `met` with the evidence when there is any, else `partial` with the weaker evidence, else missing. */
export function verdict(full: readonly TextRange[], weak: readonly TextRange[] = []): Verdict {
  if (full.length > 0) return { status: 'met', evidence: full }
  return weak.length > 0 ? { status: 'partial', evidence: weak } : missing
}
