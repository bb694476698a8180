/** What an example on the page of features is made of. */

import { type Analysis, analyse } from '../../analysis/analyse.js'
import { builtinTemplates } from '../../templates/builtin.generated.js'
import type { Locale, Localised } from '../../text/localised.js'

/** One block of text on the page. */
export interface Block {
  /** What stands in front of the block. */
  readonly caption: Localised
  /** `diff` for a text with `-` and `+` in front of its lines. */
  readonly form: 'text' | 'diff' | 'html'
  readonly text: string
}

/** An example: what a feature answers is computed whenever the page is generated. */
export type Example = (locale: Locale) => readonly Block[]

/** A block of plain text. */
export function block(caption: Localised, text: string | readonly string[]): Block {
  return { caption, form: 'text', text: typeof text === 'string' ? text : text.join('\n') }
}

/** The analysis of a text under the templates that the product brings. */
export function read(text: string): Analysis {
  return analyse({ text, templates: builtinTemplates })
}

/** A text without its sign for the cursor, and where that stood. @throws Error when there is not exactly one. */
export function cursorIn(marked: string): { readonly text: string; readonly offset: number } {
  const [before, after, ...more] = marked.split('▮')
  if (after === undefined || more.length > 0) throw new Error(`one cursor is wanted: ${marked}`)
  return { text: before + after, offset: before.length }
}

/** The offset behind the first `words` in `text`. @throws Error when they do not occur. */
export function behind(text: string, words: string): number {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`no ${words} in the example`)
  return start + words.length
}
