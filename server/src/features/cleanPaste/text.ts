/** Cleans plain text: breaks, spaces, bullets, list tabs, page numbers, wraps. */

import { readPlan } from '../../semantics/lower.js'
import { isPageNumber } from '../../syntax/furniture.js'
import { numberAtStart } from '../../syntax/numbering.js'
import { applyEdits, type TextEdit } from '../../text/range.js'

/** The text as a draft; a second cleaning changes nothing. */
export function cleanText(text: string): string {
  let current = text
  // Each step may show more for the next, e.g. a page number between two halves of a sentence.
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = joinedWraps(cleanLines(current))
    if (next === current) return current
    current = next
  }
  return current
}

const MOST_ROUNDS = 6

/** Soft breaks of Word, page breaks, and the separators of Unicode. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: Word writes soft breaks as control characters.
const BREAKS = /\r\n?|[\u000b\f\u0085\u2028\u2029]/g
/** Spaces of every width but the full one, which may part the words of a heading. */
const ODD_SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f]/g
/** Characters that nothing is printed for. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e]/g
/** What Word and web pages put in front of the items of a list without numbers, symbols of its own fonts included. */
const BULLET =
  /^(?:[\u2022\u2023\u25cf\u25cb\u25aa\u25ab\u25a0\u25c6\u25c7\u25e6\u2043\u27a2\u2756\u2666\u00b7\uf000-\uf0ff][ \t\u3000]*|o\t)(?=\S)/

function cleanLines(text: string): string {
  const lines = text.replace(BREAKS, '\n').replace(UNSEEN, '').replace(ODD_SPACES, ' ').split('\n')
  const rows = rowsAmong(lines)
  return lines
    .map((line, at) => (rows.has(at) ? cleanRow(line) : cleanLine(line)))
    .filter((line) => !isPageNumber(line) || /^\d*$/.test(line))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+/, '')
}

function cleanLine(line: string): string {
  const written = line.trim()
  const listed = written.replace(BULLET, '- ')
  // ●1- would look like the number of a page.
  return withoutListTab(isPageNumber(listed) && !isPageNumber(written) ? written : listed)
}

/** The spaces around cells; a cell without text keeps its tab. */
function cleanRow(line: string): string {
  return line
    .replace(/^[ \u3000]+|(?<![ \u3000])[ \u3000]+$/g, '')
    .replace(/(?<![ \u3000])[ \u3000]*\t[ \u3000]*/g, '\t')
}

/** The lines with tabs between texts, and those below them with as many tabs. */
function rowsAmong(lines: readonly string[]): ReadonlySet<number> {
  const rows = new Set<number>()
  for (const [at, line] of lines.entries()) {
    if (!line.includes('\t') || line.trim() === '') continue
    const isBetween = /\S[ \u3000]*\t[ \u3000]*\S/.test(line) && !isNumbered(line)
    if (isBetween || (rows.has(at - 1) && tabsIn(line) === tabsIn(lines[at - 1]))) rows.add(at)
  }
  return rows
}

function tabsIn(line: string): number {
  return line.split('\t').length - 1
}

/** A number, a tab and the text of one item. */
function isNumbered(line: string): boolean {
  const text = line.trim()
  const number = numberAtStart(text)
  if (BULLET.test(text)) return !/\t/.test(text.replace(BULLET, ''))
  if (!number || text[number.end] !== '\t') return false
  return number.separator !== '' || number.form !== 'arabic' ? !text.slice(number.end).trim().includes('\t') : false
}

/** 1. 建设 with one space behind a point, 一、 and （一） with none. */
function withoutListTab(text: string): string {
  const number = numberAtStart(text)
  const gap = number && /^(?:[ \u3000]*\t[ \t\u3000]*|[ \u3000]{2,})/.exec(text.slice(number.end))
  if (!number || !gap) return text
  return (
    text.slice(0, number.end) +
    (/[.．]$/.test(text.slice(0, number.end)) ? ' ' : '') +
    text.slice(number.end + gap[0].length)
  )
}

/** A sentence that a line break cuts becomes one line; what the parser takes for two paragraphs stays two. */
function joinedWraps(text: string): string {
  const { tree } = readPlan(text)
  const edits: TextEdit[] = []
  for (const { wraps } of tree.paragraphs) {
    for (const wrap of wraps) {
      const before = text.slice(Math.max(0, wrap - LONGEST_GAP), wrap)
      const start = wrap - (before.length - before.trimEnd().length)
      const gap = text.slice(start, wrap)
      if (start === 0 || !gap.includes('\n')) continue
      const isLatin = /[A-Za-z0-9,.;]$/.test(before.trimEnd()) && /[A-Za-z]/.test(text[wrap])
      edits.push({ start, end: wrap, newText: isLatin ? ' ' : '' })
    }
  }
  return applyEdits(text, edits)
}

/** Blank lines inside a sentence are few, in UTF-16 units. */
const LONGEST_GAP = 40
