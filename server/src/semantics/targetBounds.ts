/** Bounds and numbers as targets print them. */

import type { Target } from './model.js'
import { about, atLeast, atMost } from './targetGrammar.js'

/** How a value bounds what is measured. */
export type Comparator = Target['comparator']

/** 选派不少于100名: the bound inside wins over the verb. */
export function innerBound(text: string): Comparator | undefined {
  if (/^[^\d]*(?:不少于|至少|不低于)/.test(text)) return '>='
  return /^[^\d]*(?:不超过|不多于)/.test(text) ? '<=' : undefined
}

/** The bound that 约 in front of the value at `at` gives; `base` without such a word. */
export function aboutComparator(text: string, at: number, base: Comparator): Comparator {
  return base !== 'range' && aboutAtEnd.test(text.slice(Math.max(0, at - 4), at)) ? '~' : base
}

/** 1,000 as a number. */
export function toNumber(text: string): number {
  return Number(text.replace(/,/g, ''))
}

/** 以上, 以内, 左右 behind a value; `base` where they say nothing. */
export function boundComparator(text: string, base: Comparator): Comparator {
  if (/左右|上下/.test(text)) return '~'
  return /以上/.test(text) ? '>=' : /下|内/.test(text) ? '<=' : base
}

/** The bound at the end of a cue; `undefined` where it has none. */
export function cueComparator(text: string): Comparator | undefined {
  if (atLeastAtEnd.test(text)) return '>='
  if (atMostAtEnd.test(text)) return '<='
  return undefined
}

const aboutAtEnd = new RegExp(`${about}$`)
const atLeastAtEnd = new RegExp(`(?:${atLeast})$`)
const atMostAtEnd = new RegExp(`(?:${atMost})$`)
