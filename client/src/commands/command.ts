/** A command of the extension. */

export interface Command {
  /** As in `package.json`. */
  readonly id: string
  readonly run: () => unknown
}
