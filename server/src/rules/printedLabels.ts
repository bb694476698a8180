/** How a plan prints the labels of its tasks' clauses: where they stand and what parts them. */

import type { Plan, Task } from '../semantics/model.js'
import { type LabelKind, labelsIn } from '../syntax/labels.js'
import { byFrequency } from '../text/frequency.js'
import type { TextRange } from '../text/range.js'

/**
 * Where a label stands: first in a bracket, further on in one, at the start of a line, or in running text.
 * 责任人 in （责任单位：…；责任人：…） is `in-brackets`, in （责任人：…） `own-brackets`.
 */
export type LabelPlace = 'own-brackets' | 'in-brackets' | 'line' | 'running'

/** What a task's clause gives, in the order of printing. */
export type Element = 'lead' | 'person' | 'deadline'

/** One printed label of a task. */
export interface PrintedLabel extends TextRange {
  readonly kind: LabelKind
  readonly element: Element
  readonly text: string
  readonly place: LabelPlace
  /** Marks and white space in front of it. */
  readonly separator: string
  /** What stands behind its colon, up to the next label or the end of bracket or line. */
  readonly content: string
  /** Offset of the bracket that closes around it; for others the end of its line. */
  readonly closes: number
}

const elementOf: Partial<Record<LabelKind, Element>> = {
  lead: 'lead',
  support: 'lead',
  listed: 'lead',
  person: 'person',
  deadline: 'deadline',
}

/** The labels printed in the text of `task`, in order; none for a row of a table. */
export function printedLabels({ source }: Plan, task: Task): PrintedLabel[] {
  if (task.row) return []
  // Half-width colons stand for full-width ones in the reading; both are one unit long.
  const end = /[。；]/.test(source[task.end] ?? '') ? task.end + 1 : task.end
  const text = source.slice(task.start, end).replace(/:/g, '：')
  // A label opens a bracket as it opens a clause, and stands behind half-width marks as behind full-width ones.
  const found = labelsIn(text.replace(/[（([〔【;,]/g, '；')).flatMap((label) => {
    const element = elementOf[label.kind]
    return element ? [{ ...label, element }] : []
  })
  let line = -1
  return found.map(({ kind, element, label, start, contentStart }, index) => {
    const separator = text.slice(gapStart(text, start), start)
    const before = text.slice(Math.max(0, start - separator.length - LONGEST_BRACKET), start - separator.length)
    const open = openBracket(before)
    // Many labels may stand on one line.
    if (line < start) line = lineEnd(text, start)
    const closes = open ? closing(text, start) : line
    const next = Math.min(found[index + 1]?.start ?? text.length, closes)
    return {
      ...{ kind, element, text: label, separator, start: task.start + start, end: task.start + contentStart },
      place: placeOf(before, separator, open),
      content: text.slice(contentStart, next).replace(/(?<![；;，,、\s])[；;，,、\s]+$/, ''),
      closes: task.start + closes,
    }
  })
}

/** Of marks, line breaks and indentation, in UTF-16 units. */
const LONGEST_GAP = 40

const gapUnit = /[；;，,。、\s]/

/** Where the marks and the white space in front of `end` start. */
function gapStart(text: string, end: number): number {
  const least = Math.max(0, end - LONGEST_GAP)
  let at = end
  while (at > least && gapUnit.test(text[at - 1])) at--
  return at
}

function placeOf(before: string, separator: string, open: boolean): LabelPlace {
  if (open) return /[（([〔【]$/.test(before) ? 'own-brackets' : 'in-brackets'
  return before === '' || /[\r\n]/.test(separator) ? 'line' : 'running'
}

/** In UTF-16 units; a clause in brackets is not longer. */
const LONGEST_BRACKET = 600

/** True when a bracket is open at the end of `text`. */
function openBracket(text: string): boolean {
  let depth = 0
  for (let at = text.length - 1; at >= 0; at--) {
    if ('）)〕]】'.includes(text[at])) depth++
    else if ('（([〔【'.includes(text[at])) {
      if (depth === 0) return true
      depth--
    }
  }
  return false
}

/** The offset of the bracket that closes around `from`; the end of the text when none within reach does. */
function closing(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < Math.min(text.length, from + LONGEST_BRACKET); at++) {
    if ('（([〔【'.includes(text[at])) depth++
    else if ('）)〕]】'.includes(text[at])) {
      if (depth === 0) return at
      depth--
    }
  }
  return text.length
}

function lineEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}

/** What a plan prints most often of one element; `undefined` when it prints none with a label. */
export function usualLabel(labels: readonly PrintedLabel[], element: Element): PrintedLabel | undefined {
  const own = labels.filter((label) => label.element === element && label.kind !== 'support')
  const keyOf = ({ text, place }: PrintedLabel): string => `${place} ${text}`
  const [usual] = byFrequency(own.map(keyOf))
  return own.find((label) => keyOf(label) === usual)
}
