/** What a file is, by its first bytes; its name decides only where bytes do not. */

/** `old` is a Word file of before 2007, or one with a password; `page` is a web page, or any text. */
export type FileKind = 'word' | 'old' | 'rtf' | 'ofd' | 'mht' | 'page'

/** The kind of the file called `name`. */
export function fileKindOf(bytes: Uint8Array, name: string): FileKind {
  if (/\.ofd$/i.test(name)) return 'ofd'
  if (begins(bytes, 'PK\x03\x04') || /\.docx$/i.test(name)) return 'word'
  if (begins(bytes, '\xd0\xcf\x11\xe0')) return 'old'
  if (begins(bytes, '{\\rtf')) return 'rtf'
  if (begins(bytes, 'MIME-Version:') || /\.mht(?:ml)?$/i.test(name)) return 'mht'
  return 'page'
}

function begins(bytes: Uint8Array, text: string): boolean {
  return [...text].every((sign, at) => bytes[at] === sign.charCodeAt(0))
}
