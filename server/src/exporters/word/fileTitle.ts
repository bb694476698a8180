/** What a document is called among its properties. */

import type { Plan } from '../../semantics/model.js'
import { unbroken } from '../../text/unbroken.js'

/** The title without the white space that shapes its lines; `''` where there is none. */
export function fileTitle({ metadata }: Plan): string {
  return unbroken(metadata.title ?? '')
}
