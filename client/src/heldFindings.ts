/** Which findings wait while their line is being written: those that are new on it. */

/** A finding as far as it matters here. */
export interface Placed {
  /** Rule and message: the same for a finding that has only moved. */
  readonly key: string
  /** The line on which it begins, zero-based. */
  readonly line: number
}

/** What is being written. */
export interface Writing {
  /** Zero-based. */
  readonly line: number
  /** Keys of the findings that the line showed when the writing began; these stay while they hold. */
  readonly shown: readonly string[]
}

/** The `items` to show; what is new on the line being written is left out. */
export function withoutNew<Item>(
  items: readonly Item[],
  placeOf: (item: Item) => Placed,
  { line, shown }: Writing,
): Item[] {
  const left = [...shown]
  return items.filter((item) => {
    const placed = placeOf(item)
    if (placed.line !== line) return true
    const at = left.indexOf(placed.key)
    // Each finding shown before stands for one of the same words now.
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}

/** One change of a text. */
export interface Change {
  readonly firstLine: number
  readonly lastLine: number
  readonly text: string
}

/** The line that is being written by `changes` with the cursor on `cursorLine`; `undefined` for any other edit. */
export function lineWritten(changes: readonly Change[], cursorLine: number): number | undefined {
  if (changes.length === 0) return undefined
  // A new line ends the paragraph, and what was pasted is not being written.
  const within = changes.every(({ firstLine, lastLine, text }) => firstLine === lastLine && !/[\r\n]/.test(text))
  return within && changes.some(({ firstLine }) => firstLine === cursorLine) ? cursorLine : undefined
}
