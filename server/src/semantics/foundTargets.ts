/** The targets found in a text: what is said of each figure by the clause around it, and that no figure is taken twice. */

import type { Reading } from '../text/reading.js'
import type { Target } from './model.js'
import { aboutComparator, boundComparator, type Comparator, toNumber } from './targetBounds.js'
import {
  clauseBefore,
  countedBehind,
  indicatorOf,
  isTerm,
  lastStatement,
  lengthOf,
  scopeOf,
  yearBefore,
} from './targetClauses.js'
import { hedgeWords, number, unit } from './targetGrammar.js'

/** A figure by its place in the text; `cueAt` is where the words begin that make it a target. */
export interface FoundFigure {
  readonly at: number
  readonly length: number
  readonly value?: Target['value']
  readonly unit?: string
  readonly comparator: Comparator
  readonly cueAt: number
  readonly implicit?: boolean
}

/** Gathers targets, in the order in which they are found. */
export class FoundTargets {
  readonly targets: Target[] = []
  private readonly taken = new Set<number>()

  constructor(
    private readonly reading: Reading,
    private readonly text: string,
  ) {}

  /** True when the character at `at` is part of a figure that was found. */
  isTaken(at: number): boolean {
    return this.taken.has(at)
  }

  /** Unless it is a term of something, or taken already. */
  add(item: FoundFigure): void {
    if (!item.implicit && isTerm(this.text, item)) return
    for (let at = item.at; at < item.at + item.length; at++) if (this.taken.has(at)) return
    for (let at = item.at; at < item.at + item.length; at++) this.taken.add(at)
    const clause = clauseBefore(this.text, item.at)
    const statement = lastStatement(clause)
    const start = item.at - lengthOf(statement)
    const tail =
      /^(?:左右|上下|以上|以下|以内|之内|内)/.exec(
        this.text.slice(item.at + item.length, item.at + item.length + 2),
      )?.[0] ?? ''
    const end = item.at + item.length + tail.length
    const span = this.reading.range(start, end)
    const valueSpan = this.reading.range(item.at, item.at + item.length)
    const byYear = yearBefore(this.text, item.at)
    const scope = scopeOf(statement) ?? scopeOf(clause)
    const hedge = hedgeWords.exec(clause)?.[0]
    const counted = countedBehind(this.text, item.at + item.length + tail.length)
    this.targets.push({
      text: this.text.slice(start, end),
      indicator: indicatorOf(clause),
      comparator: aboutComparator(this.text, item.at, item.comparator),
      ...(item.value !== undefined ? { value: item.value } : {}),
      ...(item.unit ? { unit: item.unit } : {}),
      valueStart: valueSpan.start,
      valueEnd: valueSpan.end,
      ...(byYear !== undefined ? { byYear } : {}),
      ...(scope ? { scope } : {}),
      ...(hedge ? { hedge } : {}),
      ...(counted ? { counted } : {}),
      ...(item.implicit ? { implicit: true } : {}),
      ...span,
    })
  }

  /** The groups `value`, `unit` and `bound` of `match`, whose text begins at `at`. */
  addMatch(match: RegExpMatchArray, at: number, base: Comparator, cueAt: number): void {
    const { value: raw, unit: of, bound: limit } = match.groups as Record<string, string | undefined>
    if (raw === undefined) return
    const offset = at + match[0].indexOf(raw)
    this.add({
      at: offset,
      length: raw.length + (of?.length ?? 0),
      value: toNumber(raw),
      unit: of,
      comparator: limit ? boundComparator(limit, base) : base,
      cueAt,
    })
  }

  /** The groups `low`, `high` and `unit` of `match`, whose text begins at `at`. */
  addRange(match: RegExpMatchArray, at: number): void {
    const { low, high, unit: of } = match.groups as Record<string, string>
    const offset = at + match[0].indexOf(low)
    this.add({
      at: offset,
      length: match[0].length - match[0].indexOf(low),
      value: [toNumber(low), toNumber(high)],
      unit: of,
      comparator: 'range',
      cueAt: at,
    })
  }

  /** Each figure of the group `list`; those without a unit have that of the last. */
  addList(match: RegExpMatchArray, comparator: Comparator): void {
    const list = match.groups?.list ?? ''
    const from = (match.index ?? 0) + match[0].indexOf(list)
    const last = unitAtEnd.exec(list)?.[0]
    for (const item of list.matchAll(valueInList)) {
      this.add({
        at: from + item.index,
        length: item[0].length,
        value: toNumber(item[1]),
        unit: item[2] ?? last,
        comparator: aboutComparator(this.text, from, comparator),
        cueAt: match.index ?? 0,
      })
    }
  }
}

const unitAtEnd = new RegExp(`(${unit})$`)
const valueInList = new RegExp(`(${number})(${unit})?`, 'g')
