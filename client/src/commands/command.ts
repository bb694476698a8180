/** A command of the extension. */

export interface Command {
  /** As in `package.json`. */
  readonly id: string
  /** A method, so that a command may say what its callers hand over. */
  run(...args: unknown[]): unknown
}
