/** A text with blanks as snippet text (LSP and VS Code): tab stops, choices, escapes. */

import { type Blank, readBlanks } from './blanks.js'
import { type Choices, standardChoices } from './choices.js'

/**
 * `text` with each blank as a tab stop, `$0` at its end. Bodies, times and ordinals are choices of which the blank
 * itself is the first, so that nothing is filled in that nobody chose; a place named twice is typed once.
 */
export function toSnippet(text: string, choices: Choices = standardChoices): string {
  const blanks = readBlanks(text)
  const places = new Map<string, number>()
  let result = ''
  let at = 0
  let stop = 0
  for (const blank of blanks) {
    result += escapeText(text.slice(at, blank.start))
    at = blank.end
    const known = blank.kind === 'region' ? places.get(regionKey(text, blank)) : undefined
    if (known !== undefined) {
      result += `$\{${known}}`
      continue
    }
    stop++
    if (blank.kind === 'region') places.set(regionKey(text, blank), stop)
    result += tabStop(stop, blank, optionsFor(blank, choices))
  }
  return `${result}${escapeText(text.slice(at))}$0`
}

/** `text` as it stands in the plan before any blank is filled; a number in Chinese that nothing tells is a blank too. */
export function plainText(text: string): string {
  return text.replaceAll('{next}', 'XX').replaceAll('{item}', '1')
}

/** XX省 and XX市 are two places. */
function regionKey(text: string, blank: Blank): string {
  return text.slice(blank.start, blank.end + 1)
}

function tabStop(number: number, blank: Blank, options: readonly string[]): string {
  const first = plainText(blank.text)
  if (options.length > 0) return `$\{${number}|${[first, ...options].map(escapeChoice).join(',')}|}`
  return first === '' ? `$\{${number}}` : `$\{${number}:${escapeText(first)}}`
}

function optionsFor(blank: Blank, choices: Choices): readonly string[] {
  switch (blank.kind) {
    case 'lead':
    case 'support':
      return choices.organs
    case 'ordinal':
      return blank.text === '{item}' ? figures : ordinals
    case 'frequency':
      return ['月', '季度', '半年', '年']
    case 'year':
      return choices.years.map((year) => (blank.text.endsWith('年') ? `${year}年` : `${year}`))
    case 'deadline':
      return deadlineOptions(blank.text, choices.years)
    default:
      return []
  }
}

const figures: readonly string[] = ['2', '3', '4', '5', '6', '7', '8', '9', '10']
const ordinals: readonly string[] = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** The times of the same grain as the blank; the ends of half-years, which plans set most, where months are asked. */
function deadlineOptions(blank: string, years: readonly number[]): string[] {
  if (/日$/.test(blank)) return []
  if (/月/.test(blank)) return years.flatMap((year) => [`${year}年6月`, `${year}年12月`])
  return years.map((year) => (blank.endsWith('年') ? `${year}年` : `${year}`))
}

/** In running text and default values `$`, `}` and `\` are signs of the snippet syntax. */
function escapeText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&')
}

/** In a choice `,` and `|` are signs as well; `$` and `}` are escaped for clients that read them there. */
function escapeChoice(text: string): string {
  return text.replace(/[\\,|]/g, '\\$&')
}
