/** The comparison of two versions as the bytes of a Word document. */

import { comparisonDocx } from './docx.js'
import { type ComparisonInput, printedTable } from './index.js'

/** The document. */
export function comparisonWord(input: ComparisonInput): Promise<Uint8Array> {
  return comparisonDocx(printedTable(input))
}
