/** Collects the lines of a draft and remembers for each stretch where it came from. */

import type { Origin } from '../imported.js'

/** A stretch of a line; `paragraph` is 0 and `length` 0 for what stands only in the draft. */
export interface Stretch {
  readonly text: string
  readonly paragraph: number
  readonly character: number
}

/** A line as its stretches. */
export type DraftLine = readonly Stretch[]

/** A stretch that no paragraph holds: a number that Word counts, a bar of a table. */
export function added(text: string, paragraph = 0): Stretch {
  return { text, paragraph, character: -1 }
}

/** The text of a line. */
export function textOf(line: DraftLine): string {
  return line.map(({ text }) => text).join('')
}

/** The line without white space at its ends. */
export function trimmed(line: DraftLine): DraftLine {
  const text = textOf(line)
  const start = text.length - text.trimStart().length
  return sliced(line, start, Math.max(start, text.trimEnd().length))
}

/** The units `[start, end)` of a line. */
export function sliced(line: DraftLine, start: number, end: number): DraftLine {
  const kept: Stretch[] = []
  let at = 0
  for (const { text, paragraph, character } of line) {
    const from = Math.max(0, start - at)
    const to = Math.min(text.length, end - at)
    if (from < to)
      kept.push({ text: text.slice(from, to), paragraph, character: character < 0 ? character : character + from })
    at += text.length
  }
  return kept
}

/** The draft of these lines and where its stretches came from. */
export function printLines(lines: readonly DraftLine[]): {
  readonly text: string
  readonly origins: readonly Origin[]
} {
  const parts: string[] = []
  const origins: Origin[] = []
  let offset = 0
  for (const line of lines) {
    for (const { text, paragraph, character } of line) {
      const isOwn = character >= 0
      if (text !== '') {
        parts.push(text)
        if (isOwn || paragraph > 0)
          origins.push({ offset, paragraph, character: Math.max(0, character), length: isOwn ? text.length : 0 })
      }
      offset += text.length
    }
    parts.push('\n')
    offset++
  }
  return { text: parts.join(''), origins }
}
