/** Reads the bytes of a page or of a text: what it is encoded as, and whether it is HTML. */

import { type Decoded, decode } from '../../text/decode.js'
import { textOfPage } from '../html/html.js'

/** The text of a page, its tags read; `undefined` for bytes that are no text. `path` tells HTML by its name. */
export function pageText(bytes: Uint8Array, path = ''): Decoded {
  const decoded = decodePage(bytes)
  if ('error' in decoded || !isHtml(decoded.text, path)) return decoded
  const front =
    /^\s*---[ \t]*(?:\r\n|\n|\r)[\s\S]{0,4000}?(?:\r\n|\n|\r)---[ \t]*(?=\r|\n)/.exec(decoded.text)?.[0] ?? ''
  const body = textOfPage(decoded.text.slice(front.length))
  return { ...decoded, text: front === '' ? body : `${front.trimStart()}\n${body}` }
}

/** Each of the tags that end a block stands behind a paragraph or a cell of a page; a text may quote one. */
const blockEnds = /<\/(?:p|div|td|tr|li|h[1-6]|table|body|html)\s*>/gi

function isHtml(text: string, path: string): boolean {
  if (/\.(?:x?html?|shtml|jsp|aspx?|php)$/i.test(path) || /^\s*<(?:!doctype\s+html|html)\b/i.test(text.slice(0, 2000)))
    return true
  const ends = text.match(blockEnds)?.length ?? 0
  const lines = text.match(/\S[^\r\n]*/g)?.length ?? 0
  return ends >= 3 && ends * 4 >= lines
}

/** A page says near its beginning how it is encoded. */
const declarationReach = 4096
const declared =
  /charset\s{0,8}=\s{0,8}["']?\s{0,8}([\w-]{2,20})|^<\?xml[^>]{0,80}encoding\s{0,8}=\s{0,8}["']([\w-]{2,20})/i

/** Zero bytes up to this share of a text are damage; with more it is no text. */
const mostZeros = 0.01

function decodePage(bytes: Uint8Array): Decoded {
  const decoded = decode(bytes)
  if ('error' in decoded && (decoded.error === 'word' || decoded.error === 'pdf')) return decoded
  // Text that is valid as UTF-8 is UTF-8, whatever the page says.
  if (!('error' in decoded) && decoded.encoding !== 'gb18030' && decoded.encoding !== 'big5') return decoded
  const zeros = bytes.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0)
  if (zeros > bytes.length * mostZeros) return decoded
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, declarationReach))
  const encoding = encodingOf(declared.exec(head)) ?? (zeros > 0 ? 'utf-8' : undefined)
  // A byte that is wrong becomes U+FFFD, which the draft then shows as damage.
  return encoding === undefined ? decoded : { text: new TextDecoder(encoding).decode(bytes), encoding }
}

function encodingOf(found: RegExpExecArray | null): 'utf-8' | 'gb18030' | 'big5' | undefined {
  const name = (found?.[1] ?? found?.[2] ?? '').toLowerCase()
  if (/^utf-?8$/.test(name)) return 'utf-8'
  if (/^(?:gb2312|gbk|gb18030|x-gbk|gb_2312-80|cp936)$/.test(name)) return 'gb18030'
  return /^big5/.test(name) ? 'big5' : undefined
}
