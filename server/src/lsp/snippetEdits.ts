/** Edits whose blanks are tab stops, for clients that take them (LSP 3.18). */

import { readBlanks } from '../clauses/blanks.js'
import type { Choices } from '../clauses/choices.js'
import { toSnippet } from '../clauses/snippet.js'
import { lineStart } from '../text/lineAround.js'
import type { TextEdit, TextRange } from '../text/range.js'

/** An edit with its text as a snippet. */
export interface SnippetEdit extends TextRange {
  readonly snippet: string
}

/** More stops are no help: nobody goes through them in one sitting, and editors keep track of each. */
const MOST_STOPS = 40

/**
 * `edits` of the document `text` as snippets, their stops counted through so that an editor that joins them keeps them
 * apart; `undefined` where no text has a blank, where there are too many, and where the editor would indent anew.
 */
export function snippetEdits(text: string, edits: readonly TextEdit[], choices?: Choices): SnippetEdit[] | undefined {
  const ordered = [...edits].sort((a, b) => a.start - b.start)
  const stops = ordered.reduce((sum, edit) => sum + readBlanks(edit.newText).length, 0)
  if (stops === 0 || stops > MOST_STOPS || ordered.some((edit) => isIndentedAnew(text, edit))) return undefined
  let used = 0
  return ordered.map(({ start, end, newText }, index) => {
    const whole = toSnippet(newText, choices)
    const isLast = index === ordered.length - 1
    const snippet = shifted(isLast ? whole : whole.replace(/\$0$/, ''), used)
    used += stopsIn(whole)
    return { start, end, snippet }
  })
}

/** Editors repeat the blanks and tabs of a line before every further line of a snippet; the text has them already. */
function isIndentedAnew(text: string, { start, newText }: TextEdit): boolean {
  if (!/[\r\n]/.test(newText)) return false
  return /^[ \t]/.test(text.slice(lineStart(text, start), start))
}

/** A tab stop or a repetition of one; an escaped `$` is text. */
const STOP = /\\.|\$\{(\d+)/g

function stopsIn(snippet: string): number {
  return Math.max(0, ...[...snippet.matchAll(STOP)].map((match) => Number(match[1] ?? 0)))
}

function shifted(snippet: string, by: number): string {
  if (by === 0) return snippet
  return snippet.replace(STOP, (whole, stop?: string) => (stop === undefined ? whole : `\${${Number(stop) + by}`))
}
