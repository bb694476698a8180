/** The comparison of two versions as the bytes of a file. */

import { summary } from '../../compare/describe.js'
import { tableOf } from '../../compare/table.js'
import type { Comparison } from '../../compare/versions.js'
import type { Locale } from '../../text/localised.js'
import type { ComparisonFormat } from './formats.js'
import { comparisonJson } from './json.js'
import { comparisonMarkdown } from './markdown.js'

/** What a file is made of. */
export interface ComparisonInput {
  readonly comparison: Comparison
  /** What the versions are called. */
  readonly names: { readonly before: string; readonly after: string }
  readonly locale: Locale
}

/** The comparison in `format`; the libraries for workbooks and Word are loaded only for them. */
export async function comparisonBytes(input: ComparisonInput, format: ComparisonFormat): Promise<Uint8Array> {
  const { comparison, names, locale } = input
  if (format === 'json') return encoded(comparisonJson(comparison, locale))
  const title = comparisonTitle[locale]
  const table = { title, names, summary: summary(comparison, locale), rows: tableOf(comparison, locale), locale }
  if (format === 'xlsx') return (await import('./xlsx.js')).comparisonXlsx(table)
  if (format === 'docx') return (await import('./docx.js')).comparisonDocx(table)
  return encoded(comparisonMarkdown(table))
}

const comparisonTitle = { zh: '修改对照表', en: 'Comparison of two versions' }

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
