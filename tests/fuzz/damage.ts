/** Damages a text: splices, losses, repetitions, odd characters; what conversions, clipboards and merges do. */

import fc, { type Arbitrary } from 'fast-check'

/** One damage; places are shares of the text's length from 0 to 1, so that it fits any text. */
export interface Damage {
  readonly kind: keyof typeof damages
  readonly at: number
  readonly to: number
  readonly sign: string
}

/** Characters and marks that break words, lines, pairs and numbers. */
const signs = [
  ...[
    '\0',
    '\ufeff',
    '\ud83d',
    '\udc00',
    '😀',
    '\u202e',
    '\u200f',
    '\u200b',
    '\u00ad',
    '\u00a0',
    '\u3000',
    '\ufffd',
    '\u0301',
  ],
  ...['\r', '\n', '\r\n', '\n\n', '\u2028', '\u2029', '\u0085', '\v', '\f', '\t', ' ', '   '],
  ...[
    '（',
    '）',
    '(',
    ')',
    '《',
    '》',
    '〔',
    '〕',
    '“',
    '”',
    '【',
    '】',
    '〈',
    '[',
    ']',
    '{',
    '}',
    '<',
    '>',
    '|',
    '`',
    '$',
    '\\',
    '#',
    '*',
    '_',
  ],
  ...[
    '、',
    '，',
    ',',
    '。',
    '.',
    '．',
    '：',
    ':',
    '；',
    ';',
    '—',
    '-',
    '～',
    '…',
    '％',
    '%',
    '／',
    '①',
    '㈠',
    '⒈',
    '１',
    'Ａ',
  ],
  ...[
    '一、',
    '（一）',
    '1.',
    '2、',
    '第一条',
    '附件',
    '附件：',
    '责任单位：',
    '牵头',
    '见第二部分',
    '2025年',
    '12月底前',
    'XX',
    '---',
    '<!--',
    '-->',
  ],
] as const

/** What each kind of damage does to `text` between `start` and `end`. */
const damages = {
  insert: (text, start, _end, sign) => text.slice(0, start) + sign + text.slice(start),
  repeat: (text, start, _end, sign) => text.slice(0, start) + sign.repeat(1 + (start % 40)) + text.slice(start),
  'lose a character': (text, start) => text.slice(0, start) + text.slice(start + 1),
  'lose a stretch': (text, start, end) => text.slice(0, start) + text.slice(Math.min(end, start + 60)),
  cut: (text, start) => text.slice(0, start),
  behead: (text, start) => text.slice(start),
  'repeat a stretch': (text, start, end) =>
    text.slice(0, end) + text.slice(start, Math.min(end, start + 200)) + text.slice(end),
  'move a stretch': (text, start, end) => {
    const moved = text.slice(start, Math.min(end, start + 80))
    return moved + text.slice(0, start) + text.slice(start + moved.length)
  },
  'lose a line': (text, start) => byLine(text, start, () => []),
  'repeat a line': (text, start) => byLine(text, start, (line) => [line, line]),
  'swap lines': (text, start) => byLine(text, start, (line, next) => (next === undefined ? [line] : [next, line]), 2),
  'join lines': (text, start, end) =>
    text.slice(0, start) + text.slice(start, end).replaceAll('\n', '') + text.slice(end),
  'wrap lines': (text, start, end) =>
    text.slice(0, start) + text.slice(start, end).replace(/(.{28})/g, '$1\n') + text.slice(end),
  'other line breaks': (text, start, end) =>
    text.slice(0, start) + text.slice(start, end).replaceAll('\n', '\r\n') + text.slice(end),
  'replace a character': (text, start, _end, sign) => text.replaceAll(text.charAt(start) || '。', sign),
  narrow: (text, start, end) =>
    text.slice(0, start) +
    text.slice(start, end).replace(/[，。：；（）]/g, (mark) => ',.:;()'['，。：；（）'.indexOf(mark)]) +
    text.slice(end),
  widen: (text, start, end) =>
    text.slice(0, start) +
    text.slice(start, end).replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)) +
    text.slice(end),
  reverse: (text, start, end) =>
    text.slice(0, start) +
    text
      .slice(start, Math.min(end, start + 40))
      .split('')
      .reverse()
      .join('') +
    text.slice(end),
  'one long line': (text, start) => text.slice(0, start) + text.slice(start).replaceAll('\n', ' ').repeat(3),
} as const satisfies Record<string, (text: string, start: number, end: number, sign: string) => string>

/** `count` damages at most. */
export function damageList(count: number): Arbitrary<readonly Damage[]> {
  const share = fc.nat(9999).map((parts) => parts / 9999)
  const kind = fc.constantFrom(...(Object.keys(damages) as Damage['kind'][]))
  return fc.array(fc.record({ kind, at: share, to: share, sign: fc.constantFrom(...signs) }), {
    minLength: 1,
    maxLength: count,
  })
}

/** `text` with one damage after the other done to it, never longer than `longest`. */
export function damaged(text: string, list: readonly Damage[], longest = 20_000): string {
  let result = text
  for (const { kind, at, to, sign } of list) {
    const a = Math.floor(at * result.length)
    const b = Math.floor(to * result.length)
    const next = damages[kind](result, Math.min(a, b), Math.max(a, b), sign)
    if (next.length <= longest) result = next
  }
  return result
}

/** `text` spliced into `other` in the middle of both, which conversions of several files do. */
export function spliced(text: string, other: string, at: number): string {
  return text.slice(0, Math.floor(at * text.length)) + other.slice(Math.floor(at * other.length))
}

function byLine(text: string, offset: number, change: (...lines: string[]) => string[], count = 1): string {
  const lines = text.split('\n')
  const at = Math.min(text.slice(0, offset).split('\n').length - 1, lines.length - 1)
  lines.splice(at, count, ...change(...lines.slice(at, at + count)))
  return lines.join('\n')
}
