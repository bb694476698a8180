/** The complete example, read by its printed form and not by the model, so that the places are known independently. */

import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { TextRange } from '../../server/src/text/range.js'

/** A task or measure of the example with the parts of its clause. */
export interface Item {
  readonly title: TextRange
  readonly titleText: string
  /** The whole clause with its brackets. */
  readonly clause: TextRange
  /** `牵头单位：…；` and so on: what is deleted with the part. */
  readonly lead: TextRange
  readonly person: TextRange
  readonly deadline: TextRange
  /** The bodies, each by itself. */
  readonly leads: readonly TextRange[]
  readonly supports: readonly TextRange[]
  /** The cells of its row in the annex; absent without annex. */
  readonly row?: Row
}

/** The cells of an annex row; `whole` is the line. */
export interface Row {
  readonly whole: TextRange
  readonly lead: TextRange
  readonly support: TextRange
  readonly person: TextRange
  readonly deadline: TextRange
}

/** A numbered heading of the example. */
export interface Label extends TextRange {
  readonly ordinal: number
  readonly form: 'han' | 'han-brackets' | 'arabic'
  /** The title behind the number. */
  readonly title: string
}

const file = path.resolve(import.meta.dirname, '../../examples/云岭省推动公立医院高质量发展实施方案.txt')

/** The example as it is; with `region` in place of the fictional province; `bare` leaves the annexes out. */
export function exampleText(options: { readonly region?: string; readonly bare?: boolean } = {}): string {
  const whole = readFileSync(file, 'utf8').replaceAll('云岭', options.region ?? '云岭')
  if (!options.bare) return whole
  return whole.slice(0, whole.indexOf('\n附件1\n')).replace(/附件：1[^\n]*\n[^\n]*\n\n/, '')
}

const clauseForm =
  /^(?:\d+\. |（[一二三四五六七八九]）)([^。\n]+)。[^\n]*(（(牵头单位：([^；\n]+)；)配合单位：([^；\n]+)；(责任人：[^；\n]+；)(完成时限：[^；\n]+)）)$/dgm

/** The tasks and measures of `text`, in order. */
export function itemsOf(text: string): Item[] {
  const rows = rowsOf(text)
  return [...text.matchAll(clauseForm)].map((match) => {
    const group = (index: number): TextRange => rangeAt(match, index)
    const row = rows.get(match[1])
    const deadline = group(7)
    return {
      title: group(1),
      titleText: match[1],
      clause: group(2),
      lead: group(3),
      leads: namesIn(match[4], group(4).start),
      supports: namesIn(match[5], group(5).start),
      person: group(6),
      // The mark in front goes with the last part.
      deadline: { start: deadline.start - 1, end: deadline.end },
      ...(row ? { row } : {}),
    }
  })
}

/** The numbered headings in front of the annex note, in sequences that count from one. */
export function sequencesOf(text: string): Label[][] {
  const body = text.slice(0, bodyEnd(text))
  const open: { readonly level: number; readonly labels: Label[] }[] = []
  const sequences: Label[][] = []
  for (const match of body.matchAll(/^(?:([一二三四五六七八九])、|（([一二三四五六七八九])）|(\d+)\. )([^。\n]*)/gm)) {
    const level = match[1] ? 1 : match[2] ? 2 : 3
    while (open.length > 0 && open[open.length - 1].level > level) open.pop()
    if (open.at(-1)?.level !== level) {
      open.push({ level, labels: [] })
      sequences.push(open[open.length - 1].labels)
    }
    const ordinal = match[3] ? Number(match[3]) : '一二三四五六七八九'.indexOf(match[1] ?? match[2]) + 1
    const form = match[1] ? 'han' : match[2] ? 'han-brackets' : 'arabic'
    const end = match.index + match[0].length - match[4].length
    open[open.length - 1].labels.push({ start: match.index, end, ordinal, form, title: match[4] })
  }
  return sequences
}

/** The paragraph that begins with `opening`, with the line breaks behind it. */
export function paragraphAt(text: string, opening: string): TextRange {
  const start = text.indexOf(`\n${opening}`) + 1
  const paragraph = /^[^\n]*\n*/.exec(text.slice(start))?.[0] ?? ''
  return { start, end: start + paragraph.length }
}

/** Where the annex note, or the signature in its absence, begins. */
export function bodyEnd(text: string): number {
  const note = text.indexOf('\n附件：1')
  return note >= 0 ? note : text.lastIndexOf('\n\n', text.lastIndexOf('人民政府办公厅\n2021年'))
}

function rowsOf(text: string): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>()
  for (const match of text.matchAll(/^\d+\t([^\t\n]+)\t([^\t\n]+)\t([^\t\n]+)\t([^\t\n]+)\t([^\t\n]+)$/dgm)) {
    const group = (index: number): TextRange => rangeAt(match, index)
    rows.set(match[1], { whole: group(0), lead: group(2), support: group(3), person: group(4), deadline: group(5) })
  }
  return rows
}

function rangeAt(match: RegExpMatchArray, group: number): TextRange {
  const [start, end] = match.indices?.[group] ?? [0, 0]
  return { start, end }
}

function namesIn(list: string, offset: number): TextRange[] {
  return [...list.matchAll(/[^、]+/g)].map((name) => ({
    start: offset + name.index,
    end: offset + name.index + name[0].length,
  }))
}
