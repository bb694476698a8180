/** The comparison of two versions as the bytes of a file. */

import { summary } from '../../compare/describe.js'
import { tableOf } from '../../compare/table.js'
import type { Comparison } from '../../compare/versions.js'
import type { Locale } from '../../text/localised.js'
import type { ComparisonFormat } from './formats.js'
import { comparisonJson } from './json.js'
import { comparisonMarkdown } from './markdown.js'
import type { PrintedTable } from './printedTable.js'

export { compareVersions } from '../../compare/versions.js'

/** What a file is made of. */
export interface ComparisonInput {
  readonly comparison: Comparison
  /** What the versions are called. */
  readonly names: { readonly before: string; readonly after: string }
  readonly locale: Locale
}

/** The comparison in `format`; the libraries for workbooks and for Word are loaded only for them. */
export async function comparisonBytes(input: ComparisonInput, format: ComparisonFormat): Promise<Uint8Array> {
  const { comparison, locale } = input
  if (format === 'json') return encoded(comparisonJson(comparison, locale))
  const table = printedTable(input)
  if (format === 'xlsx') return (await import('./xlsx.js')).comparisonXlsx(table)
  if (format === 'docx') return (await import('./docx.js')).comparisonDocx(table)
  return encoded(comparisonMarkdown(table))
}

/** The table with its title and what stands around it. */
function printedTable({ comparison, names, locale }: ComparisonInput): PrintedTable {
  const title = comparisonTitle[locale]
  return { title, names, summary: summary(comparison, locale), rows: tableOf(comparison, locale), locale }
}

const comparisonTitle = { zh: '修改对照表', en: 'Comparison of two versions' }

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
