/** The number that comes next at the start of a line, read from the numbered lines above it. */

import type { NumberForm } from '../../syntax/node.js'
import { type NumberMatch, numberAtStart } from '../../syntax/numbering.js'
import type { Localised } from '../../text/localised.js'
import { reprinted } from '../renumber/print.js'
import type { Candidate } from './candidate.js'
import { lineBefore } from './cell.js'

/** How far above the cursor numbers are looked for: a long section. */
const reach = { lines: 400, units: 20_000 }

/** A numbered line above the cursor. */
interface Numbered {
  readonly number: NumberMatch
  /** The number as printed, with the white space behind it. */
  readonly printed: string
  /** The signs of a Markdown heading in front of it. */
  readonly hashes: string
  /** The words of the heading, at most `longestNumber` units. */
  readonly title: string
  /** True for a heading that announces items: short, without a full stop. */
  readonly isBare: boolean
}

/** The next numbers at the line that starts at `lineStart`, the likeliest first. */
export function numbers(text: string, lineStart: number): Candidate[] {
  const chain = chainAbove(text, lineStart)
  const nearest = chain[0]
  if (!nearest) return ['一、', '（一）'].map((number) => ({ kind: 'number', text: number }))
  const isHeading = /^[ \t]*#{1,6}[ \t]/.test(text.slice(lineStart, lineStart + 20))
  const toCandidate = (hashes: string, number: string, detail: Localised): Candidate =>
    isHeading || hashes === ''
      ? { kind: 'number', text: number, detail }
      : { kind: 'number', text: `${hashes} ${number}`, label: number, aliases: [hashes], detail }
  const next = chain.flatMap((numbered): Candidate[] => {
    const printed = nextPrinted(numbered)
    return printed === undefined ? [] : [toCandidate(numbered.hashes, printed, behind(numbered))]
  })
  const child = firstChild(nearest)
  if (child === undefined) return next
  const deeper = nearest.hashes === '' ? '' : `${nearest.hashes}#`
  const below = toCandidate(deeper, child, under(nearest))
  return nearest.isBare ? [below, ...next] : [...next.slice(0, 1), below, ...next.slice(1)]
}

/** The ordinal that comes next for each form of number above the cursor. */
export function nextOrdinals(text: string, lineStart: number): ReadonlyMap<NumberForm, number> {
  return new Map(chainAbove(text, lineStart).map(({ number }) => [number.form, number.ordinal + 1]))
}

/** The words of the headings above the cursor, the nearest first; a paragraph that follows its number counts with its first words. */
export function headingsAbove(text: string, lineStart: number): readonly string[] {
  return chainAbove(text, lineStart).map(({ title }) => title)
}

/** The nearest numbered line above and those of higher levels above it. */
function chainAbove(text: string, lineStart: number): Numbered[] {
  const chain: Numbered[] = []
  let level = Number.POSITIVE_INFINITY
  let start = lineStart
  for (let count = 0; start > 0 && count < reach.lines && lineStart - start < reach.units && level > 1; count++) {
    const line = lineBefore(text, start)
    start = line.start
    const numbered = numberedLine(line.text)
    if (!numbered || numbered.number.level >= level) continue
    level = numbered.number.level
    chain.push(numbered)
  }
  return chain
}

/** A number, and what is told of the words behind it, stands in so many units at the start of a line. */
const longestNumber = 60

function numberedLine(line: string): Numbered | undefined {
  const [opening = '', hashes = ''] = /^\s*(?:(#{1,6})\s+)?/.exec(line) ?? []
  const text = line.slice(opening.length).trimEnd()
  const number = numberAtStart(text.slice(0, longestNumber).replace(/[()]/g, (mark) => (mark === '(' ? '（' : '）')))
  if (!number || number.ordinal < 1) return undefined
  const space = /^[ \t\u3000]*/.exec(text.slice(number.end))?.[0] ?? ''
  const title = text.slice(number.end + space.length)
  const isBare = title.length <= 30 && !/[。；）)]/.test(title)
  return { number, hashes, printed: text.slice(0, number.end) + space, title: title.slice(0, longestNumber), isBare }
}

function nextPrinted({ number, printed }: Numbered): string | undefined {
  if (!number.weak) return reprinted(printed, number.ordinal + 1)
  return printed.replace(/(?<!\d)\d+(?!\d)(?=\D*$)/, String(number.ordinal + 1))
}

const childForms: Readonly<Partial<Record<NumberForm, string>>> = {
  han: '（一）',
  chapter: '第一条　',
  'han-brackets': '1.',
  named: '1.',
  arabic: '（1）',
}

/** The first number of the level below, in the form of GB/T 9704-2012, 7.3.3. */
function firstChild({ number, printed }: Numbered): string | undefined {
  if (number.weak) return `${printed.trim()}.1 `
  return childForms[number.form]
}

function behind(numbered: Numbered): Localised {
  return { zh: `接“${nameOf(numbered)}”`, en: `follows ${nameOf(numbered)}` }
}

function under(numbered: Numbered): Localised {
  return { zh: `“${nameOf(numbered)}”的下一级`, en: `below ${nameOf(numbered)}` }
}

/** Number and the first words, as many as a list of completions shows. */
function nameOf({ printed, title }: Numbered): string {
  return printed.trim() + title.split('。')[0].slice(0, 16)
}
