/** Reads the bytes of a Word file as a draft. */

import type { Localised } from '../text/localised.js'
import type { ChangesRead } from '../word/document.js'
import { readWord } from '../word/readWord.js'
import { type Refusal, refusalText } from '../word/refusal.js'
import type { Imported } from './imported.js'
import { draftOfWord } from './word/word.js'

/** The draft, or why the file is not read. */
export function draftOfWordFile(
  bytes: Uint8Array,
  changes?: ChangesRead,
): Imported | (Refusal & { readonly message: Localised }) {
  const document = readWord(bytes, changes)
  return 'refused' in document ? { ...document, message: refusalText(document) } : draftOfWord(document)
}
