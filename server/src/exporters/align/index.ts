/** An alignment as the bytes of a file. */

import type { AlignFormat } from './formats.js'
import { alignmentJson } from './json.js'
import { alignmentHtml, alignmentMarkdown, type TableInput } from './markup.js'
import { alignmentText } from './text.js'

/** What is written; `diagnostics` are for JSON alone. */
export interface AlignmentInput extends TableInput {
  readonly diagnostics: readonly unknown[]
}

/** The alignment in `format`; the library for workbooks is loaded only for them. */
export async function alignmentBytes(input: AlignmentInput, format: AlignFormat): Promise<Uint8Array> {
  if (format === 'xlsx') return (await import('./xlsx.js')).alignmentXlsx(input)
  return new TextEncoder().encode(textOf(input, format))
}

function textOf(input: AlignmentInput, format: Exclude<AlignFormat, 'xlsx'>): string {
  if (format === 'json') return alignmentJson(input.alignment, input.diagnostics, input.locale)
  if (format === 'md') return alignmentMarkdown(input)
  return format === 'html' ? alignmentHtml(input) : alignmentText(input.alignment, input.locale)
}
