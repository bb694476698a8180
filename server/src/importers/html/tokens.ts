/** Cuts HTML into tags and text; any string gives tokens. */

/** A tag, or the text between two tags with its character references resolved. */
export type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly closed: boolean }
  | { readonly kind: 'close'; readonly name: string }

/**
 * Comments (those of Word that hold other markup included), declarations, then tags. Only the text and its blocks are
 * wanted, so a parser that mends the nesting of broken pages is not needed.
 */
const MARKUP =
  /<!--[\s\S]*?(?:-->|$)|<[!?%][^>]*(?:>|$)|<(\/?)([a-zA-Z][\w:-]{0,60})(?![\w:-])((?:[^<>"']|"[^"]{0,4000}"|'[^']{0,4000}'){0,4000})>/g

/** The tokens of `html` in order. */
export function* tokensOf(html: string): Generator<Token> {
  let at = 0
  for (let match = markupFrom(html, at); match; match = markupFrom(html, at)) {
    if (match.index > at) yield textToken(html.slice(at, match.index))
    at = match.index + match[0].length
    const [, slash, name, attributes] = match
    if (name === undefined) continue
    const plain = name.toLowerCase()
    if (slash) yield { kind: 'close', name: plain }
    else {
      yield { kind: 'open', name: plain, attributes, closed: /\/\s*$/.test(attributes) }
      if (!RAW.test(plain)) continue
      // A script may write tags of its own; only its end is markup.
      at = endOfRaw(html, at, plain)
    }
  }
  if (at < html.length) yield textToken(html.slice(at))
}

/** What stands in them is no markup. */
const RAW = /^(?:script|style)$/

const RAW_END = { script: /<\/script/gi, style: /<\/style/gi } as const

function endOfRaw(html: string, from: number, name: string): number {
  return found(name === 'script' ? RAW_END.script : RAW_END.style, html, from)?.index ?? html.length
}

function markupFrom(html: string, from: number): RegExpExecArray | null {
  return found(MARKUP, html, from)
}

/** The place is set each time, so that several readers may be at work. */
function found(pattern: RegExp, html: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from
  return pattern.exec(html)
}

function textToken(source: string): Token {
  return { kind: 'text', text: source.includes('&') ? source.replace(REFERENCE, resolved) : source }
}

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}));/g

/** Those that Chinese pages use; any other stays as it is written. */
const NAMED: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  zwnj: '\u200c',
  zwj: '\u200d',
  shy: '\u00ad',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  middot: '·',
  bull: '•',
  permil: '‰',
  times: '×',
  divide: '÷',
  plusmn: '±',
  deg: '°',
  le: '≤',
  ge: '≥',
  copy: '©',
  reg: '®',
  laquo: '«',
  raquo: '»',
  rarr: '→',
  larr: '←',
}

function resolved(reference: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return NAMED[name] ?? NAMED[name.toLowerCase()] ?? reference
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : reference
}
