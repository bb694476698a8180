/** Makes the normalised reading of one line: simplified glyphs, full-width marks, no ruby, no markup, no stray spaces in dates. */

import { looksTraditional, simplify } from './glyphs.js'
import { Reading, type Run } from './reading.js'

/** What is known of the whole text before its lines are read. */
export interface ReadingMode {
  /** The text is in traditional characters: ambiguous glyphs are simplified too. */
  readonly traditional: boolean
  /** The text carries ruby: bracketed pinyin without tone marks is dropped too. */
  readonly ruby: boolean
  /** The text carries HTML tags, which are dropped. */
  readonly markup: boolean
}

const tonedRuby = /(?<=[\u3400-\u9fff\ue000-\uf8ff])[（(][a-zü]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ][a-z]{0,4}[）)]/g
const tone = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]/
const anyRuby = /(?<=[\u3400-\u9fff\ue000-\uf8ff])[（(][a-zü]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]?[a-z]{0,4}[）)]/g
const markup = /<\/?[a-zA-Z][^<>]{0,2000}>|<!--(?!\s{0,20}fangan)[\s\S]{0,500}?-->|<!--(?!\s{0,20}fangan)[\s\S]*/g
/** Letter-spaced lines, as some PDF readers give them: every character between single spaces. */
const spaced = /^\s*(?:\S ){5,}/
/** A letter-spaced label at the start of a line: 责 任 人： */
const spacedLabel = /^\s*[\u4e00-\u9fff](?:[ \u3000]{1,2}[\u4e00-\u9fff]){1,6}[ \u3000]?(?=[：:])/
const spacedGap = /(?<=\S) (?=\S)/g
/** Marks of bold type around a stretch, in Markdown. */
const bold = /\*\*(?=[^*\s][^*]{0,80}\*\*)|(?<=\*\*[^*]{0,80}[^*\s])\*\*/g
/** The mark of a footnote, in Markdown; the text of the note begins with one. */
const footnote = /\[\^[\w-]{1,20}\](?!:)/g
/** Character references that a copied page leaves in its text. */
const entity = /&(nbsp|ensp|emsp|thinsp|amp|lt|gt|quot|ldquo|rdquo|mdash|middot|#\d{2,5});/g
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  ldquo: '“',
  rdquo: '”',
  mdash: '—',
  middot: '·',
}
/** Tags that end a line or a cell's line. */
const breaks = /^<(?:br|\/p|\/li|\/td|\/tr|\/div)\b/i
/** Three toned readings prove that a text carries ruby throughout; they stand near its beginning then. */
const rubyEvidence = 3
const rubyReach = 20_000

/** Looks once at the whole text. */
export function readingMode(text: string): ReadingMode {
  const beginning = text.slice(0, rubyReach)
  let ruby = 0
  tonedRuby.lastIndex = 0
  if (tone.test(beginning)) while (ruby < rubyEvidence && tonedRuby.test(beginning)) ruby++
  return {
    traditional: looksTraditional(text),
    ruby: ruby >= rubyEvidence,
    markup: /<(?:p|div|span|table|td|br|strong)\b[^<>]*>/i.test(text),
  }
}

const spaces = '[ \\u00a0\\u3000]+'
/** White space inside dates, quantities and document numbers. */
const strayPattern = [
  `(?<=\\d)${spaces}(?=[年月日号%％‰个所家项种名张人元天万亿岁])`,
  `(?<=[达过≥≤＜＞于])${spaces}(?=\\d)`,
  `(?<=年)${spaces}(?=\\d{1,2}[ \\u00a0\\u3000]*月)`,
  `(?<=月)${spaces}(?=\\d{1,2}[ \\u00a0\\u3000]*日)`,
  `(?<=[年月])${spaces}(?=[底末初前内上中下][底旬半前，。]|[底末初前内]$)`,
  `(?<=\\d月|\\d年)${spaces}(?=[底末前])`,
  `(?<=[到至在])${spaces}(?=\\d{1,9}[ \\u00a0\\u3000]*[年%％‰个所家项种名张人元万亿岁])`,
  `(?<=[发办函字])${spaces}(?=[〔\\[])`,
  `(?<=[〕\\]])${spaces}(?=\\d+[ \\u00a0\\u3000]*号)`,
  '[\\u200b\\u200c\\u200d\\ufeff]+',
].join('|')
const stray = new RegExp(strayPattern, 'g')
const mayHoldStray = /[\d年月到至在于达过≥≤＜＞发办函字〕\]][ \u00a0\u3000]|[\u200b-\u200d\ufeff]/

/** The reading of `source[start, end)`, a stretch without line breaks. */
export function readStretch(source: string, start: number, end: number, mode: ReadingMode): Reading {
  const raw = source.slice(start, end)
  const glyphs = simplify(raw, mode.traditional)
  const drops = dropsOf(glyphs, mode)
  const text = fullWidth(glyphs)
  return drops.length === 0 ? Reading.plain(text, start) : without(text, start, drops)
}

interface Drop {
  readonly start: number
  readonly end: number
  readonly ruby: boolean
  /** What is read instead, e.g. a line break for `<br>`. */
  readonly instead?: string
}

function dropsOf(text: string, mode: ReadingMode): Drop[] {
  const drops: Drop[] = []
  if (mode.markup) {
    for (const match of text.matchAll(markup)) {
      const drop = { start: match.index, end: match.index + match[0].length, ruby: false }
      drops.push(breaks.test(match[0]) ? { ...drop, instead: '\n' } : drop)
    }
  }
  if (mode.ruby) collect(drops, text, anyRuby, true)
  if (spaced.test(text)) collect(drops, text, spacedGap, false)
  else collectSpacedLabel(drops, text)
  if (text.includes('**')) collect(drops, text, bold, false)
  if (text.includes('[^')) collect(drops, text, footnote, false)
  if (text.includes('&'))
    for (const match of text.matchAll(entity))
      drops.push({
        start: match.index,
        end: match.index + match[0].length,
        ruby: false,
        instead: entities[match[1]] ?? ' ',
      })
  if (mayHoldStray.test(text)) collect(drops, text, stray, false)
  return drops.length > 1 ? drops.sort((a, b) => a.start - b.start) : drops
}

function collectSpacedLabel(drops: Drop[], text: string): void {
  const label = spacedLabel.exec(text)?.[0]
  if (label === undefined) return
  for (const gap of label.trimStart().matchAll(/[ \u3000]+/g)) {
    const start = label.length - label.trimStart().length + gap.index
    drops.push({ start, end: start + gap[0].length, ruby: false })
  }
}

function collect(drops: Drop[], text: string, pattern: RegExp, ruby: boolean): void {
  for (const match of text.matchAll(pattern)) {
    if (match[0].length > 2 || !ruby) drops.push({ start: match.index, end: match.index + match[0].length, ruby })
  }
}

function without(text: string, offset: number, drops: readonly Drop[]): Reading {
  const runs: Run[] = []
  let kept = ''
  let at = 0
  for (const drop of [...drops, { start: text.length, end: text.length, ruby: false } as Drop]) {
    if (drop.start > at) {
      runs.push({ at: kept.length, source: at, tail: drop.ruby ? drop.end - drop.start : 0 })
      kept += text.slice(at, drop.start)
    }
    if (drop.instead) {
      runs.push({ at: kept.length, source: drop.start, tail: drop.end - drop.start - 1 })
      kept += drop.instead
    }
    at = Math.max(at, drop.end)
  }
  return runs.length > 0 ? new Reading(kept, runs, offset) : Reading.plain('', offset)
}

const halfWidth = /[(),;:!?\u00a0\u3000０-９Ａ-Ｚａ-ｚ［］﹝﹞]/
const halfWidthMarks: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？' }

/** Same length: brackets and marks beside Han become full-width, digits and letters half-width, odd spaces plain. */
function fullWidth(text: string): string {
  if (!halfWidth.test(text)) return text
  return text.replace(/[(),;:!?\u00a0\u3000０-９Ａ-Ｚａ-ｚ［］﹝﹞]/g, (mark, at: number) => {
    if (mark === '(') return '（'
    if (mark === ')') return '）'
    if (mark === '［') return '['
    if (mark === '］') return ']'
    // The small form that web pages have for 〔〕.
    if (mark === '﹝') return '〔'
    if (mark === '﹞') return '〕'
    if (mark === '\u00a0' || mark === '\u3000') return ' '
    const full = halfWidthMarks[mark]
    if (full === undefined) return String.fromCharCode(mark.charCodeAt(0) - 0xfee0)
    return besideHan(text, at) ? full : mark
  })
}

function besideHan(text: string, at: number): boolean {
  return isWide(text.charCodeAt(at - 1)) || isWide(text.charCodeAt(at + 1))
}

function isWide(code: number): boolean {
  return (
    (code >= 0x3000 && code <= 0x9fff) ||
    (code >= 0xff00 && code <= 0xff60) ||
    code === 0x28 ||
    code === 0x29 ||
    code === 0x201c ||
    code === 0x201d
  )
}
