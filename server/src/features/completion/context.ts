/** What stands left of the cursor, read with small grammars; looks only at the text around the cursor. */

import { frontMatterEnd } from '../../syntax/frontMatter.js'
import { lineStart } from '../../text/lineAround.js'
import { cellPlace } from './cell.js'
import { clausePlace } from './clausePlace.js'
import { directivePlace } from './directivePlace.js'
import { frontMatterPlace } from './frontMatterPlace.js'
import type { Context } from './place.js'

/** So much text in front of the cursor is read, in UTF-16 units: a long paragraph. */
const reach = 1200

/** The context of `offset` in `text`. */
export function contextAt(text: string, offset: number): Context {
  const start = lineStart(text, offset)
  // A text that was copied without line breaks is one line.
  const line = text.slice(Math.max(start, offset - reach), offset)
  const right = /^[^\r\n]{0,80}/.exec(text.slice(offset, offset + 80))?.[0] ?? ''
  const shared = { text, offset, right, lineStart: start }
  const read = readPlace(text, start, line, right)
  return { ...shared, ...read }
}

function readPlace(text: string, start: number, line: string, right: string): Pick<Context, 'place' | 'tokens'> {
  const special = frontMatterPlace(text, start, line) ?? directivePlace(line, right)
  if (special) return special
  const plain = plainMarks(line)
  return (
    titlePlace(plain) ??
    numberPlace(line) ??
    cellPlace(text, start, plain) ??
    clausePlace(opensParagraph.test(plain) ? '' : plainMarks(paragraphBefore(text, start)), plain) ??
    openPlace(plain)
  )
}

/** A number at the start of a line opens a paragraph. */
const opensParagraph = /^[ \t\u3000]*（?[一二三四五六七八九十百\d]{1,4}[、.．）]/

/** The text of the paragraph above the line: up to a blank line, a numbered line, or the reach. */
function paragraphBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - reach, frontMatterEnd(text)), start)
  const breaks = [
    ...before.matchAll(/(?:\r\n|\n|\r)[ \t\u3000]*(?=\r|\n|[（(]?[一二三四五六七八九十\d]{1,3}[、.．）)])/g),
  ]
  const last = breaks.at(-1)
  return last ? before.slice(last.index + last[0].length) : before
}

/** Inside 《: all behind it is typed. */
function titlePlace(line: string): Pick<Context, 'place' | 'tokens'> | undefined {
  const open = /《([^《》]{0,60})$/.exec(line)
  return open ? { place: { kind: 'title' }, tokens: [open[1]] } : undefined
}

/** The year of a document number, behind the word for its issuer: 国办发〔20 */
function numberPlace(line: string): Pick<Context, 'place' | 'tokens'> | undefined {
  const open = /[\u4e00-\u9fff]{1,12}〔\d{0,4}$/.exec(line)
  if (!open) return undefined
  const [written] = open
  const least = written.length - written.indexOf('〔')
  const tokens = Array.from({ length: written.length - least + 1 }, (_, at) => written.slice(at))
  return { place: { kind: 'documentNumber' }, tokens }
}

/** What may open a line: a number, a label, the first characters of either. */
const opensLine = /^[ \t\u3000]*(?:#{1,6}[ \t]+)?([（(]?[A-Za-z0-9\u4e00-\u9fff#<【\-/]{0,8})$/

/** The start of a line, or running text. */
function openPlace(line: string): Pick<Context, 'place' | 'tokens'> {
  const opening = opensLine.exec(line)
  if (opening) {
    return { place: { kind: 'lineStart' }, tokens: lineTokens(opening[1]) }
  }
  return { place: { kind: 'text' }, tokens: tails(line) }
}

/** Behind a sign such as （ or - only what begins with it can follow; behind the # of a heading anything. */
function lineTokens(written: string): string[] {
  if (/^[（(<【\-/]/.test(written)) return [written]
  return [...new Set([written, ...tails(written)])]
}

/** The longest name that is looked for in running text. */
const longestTail = 12

/**
 * The ends of a running text that a name may begin with, longest first: Latin letters with the Chinese characters in
 * front of them, else at least two Chinese characters; the empty text only where a word can begin.
 */
function tails(line: string): string[] {
  const latin = /[A-Za-z]{1,20}$/.exec(line)?.[0] ?? ''
  const before = line.slice(0, line.length - latin.length)
  const han = /(?<![\u4e00-\u9fff\d“])[\u4e00-\u9fff\d“]*$/.exec(before.slice(-longestTail))?.[0] ?? ''
  const least = latin === '' ? 2 : 0
  const found: string[] = []
  for (let length = han.length; length >= least; length--) found.push(han.slice(han.length - length) + latin)
  if (han === '' && latin === '') found.push('')
  return found
}

/** Marks of the other width as the grammars know them; every offset stays. */
function plainMarks(text: string): string {
  return text.replace(/[:,;()]/g, (mark) => '：，；（）'[':,;()'.indexOf(mark)])
}
