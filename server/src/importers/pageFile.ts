/** Reads the bytes of a web page, or of a text copied from one, as a draft. */

import type { DecodeDefect } from '../text/decode.js'
import type { Imported } from './imported.js'
import { draftOfPage, type PageOptions } from './page/page.js'
import { pageText } from './page/text.js'

/** The draft, or why the bytes are no text; `path` tells a page by its name. */
export function draftOfPageFile(
  bytes: Uint8Array,
  path: string,
  options?: PageOptions,
): Imported | { readonly error: DecodeDefect } {
  const decoded = pageText(bytes, path)
  return 'error' in decoded ? decoded : draftOfPage(decoded.text, options)
}
