/** What a document is called among its properties. */

import type { Plan } from '../../semantics/model.js'

/** The title without the white space that shapes its lines; `''` where there is none. */
export function fileTitle({ metadata }: Plan): string {
  return metadata.title?.replace(/\s+/g, '') ?? ''
}
