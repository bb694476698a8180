/** The exit codes of the command line; documented in `docs/cli.md`. */
export const exitCode = {
  /** Nothing at error level, and not more warnings than allowed. */
  ok: 0,
  /** Findings at error level, or too many warnings. */
  findings: 1,
  /** Wrong usage, a defective configuration or template, or a file that could not be read. */
  failure: 2,
} as const
