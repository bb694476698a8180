/** Places in the seeds where something can be taken away or swapped, from their annotations. */

import type { TextRange } from '../../server/src/text/range.js'
import type { Label } from '../mutations/exampleText.js'
import { goldText } from './shared.js'

/** A body in a responsibility clause. */
export interface GoldParty extends TextRange {
  readonly raw: string
  readonly role: 'lead' | 'joint' | 'support' | 'all-by-duty' | 'lead-by-position' | 'listed'
  readonly type: 'body' | 'collective'
}

/** A task with its clause. */
export interface GoldTask {
  readonly id: string
  readonly path: readonly number[]
  readonly textEnd: number
  readonly itemEnd: number
  readonly responsibility: TextRange
  readonly departments: readonly GoldParty[]
  readonly deadlines: readonly TextRange[]
}

/** A numbered heading. */
export interface GoldHeading {
  readonly id: string
  readonly level: number
  readonly ordinal: number
  readonly numberRaw: string
  readonly start: number
  readonly numberEnd: number
  readonly title: string
  readonly titleStart: number
  readonly titleEnd: number
  readonly status: 'ok' | 'corrupted' | 'gap-before'
  readonly scope?: 'main' | 'annex'
}

/** A quantified goal outside the tasks. */
export interface GoldTarget extends TextRange {
  readonly scope: string | readonly string[] | null
}

/** The annotation of one seed, as far as the mutations read it. */
export interface Gold {
  readonly bodySpan: TextRange
  readonly headings: readonly GoldHeading[]
  readonly tasks: readonly GoldTask[]
  readonly docTargets: readonly GoldTarget[]
  readonly abbreviations: readonly {
    readonly kind: string
    readonly short: string
    readonly full: string
    readonly start: number
    readonly end: number
    readonly fullSpan?: TextRange
    readonly defSpan?: TextRange
  }[]
}

/** The annotation of the seed `id`. */
export function goldOf(id: string): Gold {
  return JSON.parse(goldText(id)) as Gold
}

/** The title of a task, where findings on it stand. */
export function titleOf(gold: Gold, task: GoldTask): TextRange {
  const heading = gold.headings.find((one) => one.id === task.id)
  return heading ? { start: heading.start, end: heading.titleEnd } : { start: task.textEnd, end: task.textEnd }
}

/** The headings of the text in sequences that count from one, each level for itself; a gap in print ends a sequence. */
export function goldSequences(gold: Gold): Label[][] {
  const readable = gold.headings.filter((one) => one.scope !== 'annex')
  return [1, 2, 3].flatMap((level) => {
    const sequences: Label[][] = []
    for (const heading of readable.filter((one) => one.level === level)) {
      if (heading.ordinal === 1 || heading.status !== 'ok' || sequences.length === 0) sequences.push([])
      if (heading.status !== 'corrupted') sequences[sequences.length - 1].push(labelOf(heading))
    }
    return sequences.filter((sequence) => sequence.length > 0)
  })
}

function labelOf({ start, numberEnd, numberRaw, ordinal, title }: GoldHeading): Label {
  const form = /\d/.test(numberRaw) ? 'arabic' : /[（(]/.test(numberRaw) ? 'han-brackets' : 'han'
  return { start, end: numberEnd, ordinal, form, title }
}
