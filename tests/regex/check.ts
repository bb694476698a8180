/** What the checker says of one expression, and how long an expression takes on a text that it suggests. */

import { check } from 'recheck'
import type { Expression } from './sources.js'

/** What the checker says: proven, suspected, or not to be told. */
export type Verdict =
  | { readonly kind: 'linear'; readonly expression: Expression }
  | Suspected
  | { readonly kind: 'unknown'; readonly expression: Expression; readonly why: string }

/** Said to take longer than linear time on a certain text, which `attack` makes in the length (UTF-16 units) asked for. */
export interface Suspected {
  readonly kind: 'suspected'
  readonly expression: Expression
  readonly degree: string
  /** True when automata theory says so, false when the text was found by trying. */
  readonly isExact: boolean
  readonly attack: (length: number) => string
}

/** In milliseconds, for one expression; the slowest needs about a tenth. */
const patience = 60_000

/** Asks the checker; a proof holds, a suspicion may be mistaken. */
export async function verdictOf(expression: Expression): Promise<Verdict> {
  const found = await check(expression.source, expression.flags, { timeout: patience })
  if (found.status === 'safe') return { kind: 'linear', expression }
  if (found.status === 'unknown') return { kind: 'unknown', expression, why: found.error.kind }
  const { pumps, suffix } = found.attack
  const attack = (length: number): string => {
    const once = pumps.reduce((sum, { pump }) => sum + pump.length, 0)
    const times = Math.max(1, Math.floor(length / once))
    return pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + suffix
  }
  const { summary } = found.complexity
  return { kind: 'suspected', expression, degree: summary, isExact: found.checker === 'automaton', attack }
}

/** Milliseconds that finding every match in `text` takes, the best of three. */
export function costOf({ source, flags }: Expression, text: string): number {
  const expression = new RegExp(source, flags.includes('g') ? flags : `${flags}g`)
  const runs = [0, 0, 0].map(() => {
    const started = performance.now()
    for (const _ of text.matchAll(expression));
    return performance.now() - started
  })
  return Math.min(...runs)
}
