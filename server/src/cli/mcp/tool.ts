/** What a tool is: its description for the model, and a pure answer to checked arguments. */

import type { Locale, Localised } from '../../text/localised.js'
import type { Io } from '../io.js'

/** A part of JSON Schema. */
export type Schema = Readonly<Record<string, unknown>>

/** What a tool works with. */
export interface ToolContext {
  readonly locale: Locale
  /** Reads below the allowed folder only. */
  readonly io: Io
  /** The allowed folder without links; `undefined` when paths are not allowed. */
  readonly root?: string
}

/** Arguments of a call: all texts, checked against the tool's input schema. */
export type Arguments = Readonly<Record<string, string | undefined>>

/** An answer: `structured` fits the tool's output schema, `text` says the same in words. */
export interface Answer {
  readonly text: string
  readonly structured: Record<string, unknown>
}

/** One argument: a text, perhaps out of a closed list. */
export interface Argument {
  readonly description: Localised
  readonly values?: readonly string[]
  readonly required?: boolean
}

/** A tool of the server. */
export interface Tool {
  readonly name: string
  readonly title: Localised
  readonly description: Localised
  readonly arguments: Readonly<Record<string, Argument>>
  readonly output: Schema
  answer(given: Arguments, context: ToolContext): Promise<Answer>
}

/** A call that cannot be answered; its message goes to the model. */
export class Refusal extends Error {
  constructor(readonly said: Localised) {
    super(said.en)
  }
}
