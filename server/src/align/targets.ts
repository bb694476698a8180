/** Whether the draft takes over the figures of the document above, and does not fall short of them. */

import type { Metadata, Target } from '../semantics/model.js'
import { addTo } from '../text/addTo.js'
import {
  figureKey,
  holdersIn,
  isBetterLow,
  isChange,
  isDuration,
  isEach,
  type Measure,
  measureOf,
} from './indicator.js'
import { pairsOf } from './words.js'

/** One figure of the document above, and what the draft makes of it. */
export interface TargetComparison {
  readonly upper: Target
  readonly draft?: Target
  readonly verdict: 'kept' | 'below' | 'absent'
  /** True when both figures surely measure one thing. */
  readonly isCertain: boolean
}

/** The figures of a plan, read for comparison. */
export interface Figures {
  readonly level: Metadata['level']
  readonly figures: readonly Figure[]
  /** The figures of one kind that have a pair of characters in their indicator. */
  readonly byPair: ReadonlyMap<string, readonly Figure[]>
}

/** One figure with its indicator. */
export interface Figure {
  readonly target: Target
  readonly key: string
  readonly pairs: ReadonlySet<string>
  /** Figures of different kinds are never compared: their unit, whose they are, whether they tell of a change. */
  readonly kind: string
  /** Words that say whose figure it is. */
  readonly holders: readonly string[]
  readonly measure: Measure
  readonly isChange: boolean
  /** Its place among the figures of one statement, from 0, and how many they are: 45、9、6项. */
  readonly place: string
}

/** The figures among `targets` that can be compared. */
export function figuresOf(targets: readonly Target[], level: Metadata['level']): Figures {
  const all = [...new Set(targets)]
  const statements = new Map<number, Target[]>()
  for (const target of all) addTo(statements, target.start, target)
  let before: Figure | undefined
  const figures = all.flatMap((target): Figure[] => {
    const measure = measureOf(target)
    if (measure === undefined) return []
    const key = figureKey(target) || (before && goesOn(before, target, measure) ? before.key : '')
    if (key.length < shortestKey) return []
    const changes = isChange(target)
    const holders = holdersIn(target.text)
    const kind = `${measure.kind}/${changes}/${holders}`
    const list = statements.get(target.start) ?? []
    const place = `${list.indexOf(target)}/${list.length}`
    before = { target, key, pairs: pairsOf(key), kind, holders, measure, isChange: changes, place }
    return [before]
  })
  const byPair = new Map<string, Figure[]>()
  for (const figure of figures) for (const pair of figure.pairs) addTo(byPair, `${figure.kind}/${pair}`, figure)
  return { level, figures, byPair }
}

/** 到2023年不低于4人，到2025年不低于4.66人: the second is of the same thing. */
function goesOn({ target, measure }: Figure, next: Target, { kind }: Measure): boolean {
  const distance = next.start - target.valueEnd
  return measure.kind === kind && distance >= 0 && distance <= farthestSame
}

/** In characters, between a figure and the start of the next that does not say what it measures. */
const farthestSame = 12

/** An indicator of one character tells nothing. */
const shortestKey = 2
/** Indicators that are less alike are others. */
const leastAlike = 0.6
const surelyAlike = 0.75

/** Compares `upper`, a figure of a plan of `level`, with those of the draft; `near` are those of the passages that take up its task. */
export function compareFigure(
  upper: Figure,
  level: Metadata['level'],
  draft: Figures,
  near: ReadonlySet<Target>,
): TargetComparison | undefined {
  if (!bindsBelow(upper, level, draft.level)) return undefined
  const all = alikeIn(draft, upper).flatMap(({ figure, alike }) => {
    const isNear = near.has(figure.target)
    const isEnough = alike >= (isNear ? leastAlike : surelyAlike)
    return isEnough && isInTime(upper, figure) ? [{ figure, alike, isNear }] : []
  })
  const candidates = closest(upper, all)
  candidates.sort((a, b) => b.alike - a.alike || Number(b.isNear) - Number(a.isNear))
  const [best] = candidates
  if (!best) return { upper: upper.target, verdict: 'absent', isCertain: false }
  const kept = candidates.find(({ figure }) => satisfies(upper, figure))
  if (kept) return { upper: upper.target, draft: kept.figure.target, verdict: 'kept', isCertain: true }
  const isSame = best.alike === 1 || (best.isNear && best.alike >= surelyAlike)
  const isCertain = isSame && best.figure.place === upper.place
  return { upper: upper.target, draft: best.figure.target, verdict: 'below', isCertain }
}

/** A figure of the draft, and how alike it is, 0–1. */
interface Candidate {
  readonly figure: Figure
  readonly alike: number
}

/** The candidates that say the very same; among them those in the same place of a list, and for the same year. Each only where there are any. */
function closest<One extends Candidate>(upper: Figure, candidates: readonly One[]): One[] {
  const tests: readonly ((one: One) => boolean)[] = [
    ({ alike }) => alike === 1,
    ({ figure }) => figure.place === upper.place,
    ({ figure }) => figure.target.byYear === upper.target.byYear,
  ]
  return tests.reduce((left, test) => (left.some(test) ? left.filter(test) : left), [...candidates])
}

/** Rates and limits hold everywhere; what is counted for a whole province is not asked of each of its counties. */
function bindsBelow({ target, measure, holders }: Figure, upper: Metadata['level'], draft: Metadata['level']): boolean {
  if (upper !== undefined && upper === draft) return true
  if (holders.some((holder) => holdersAbove[draft ?? 'national'].includes(holder))) return false
  return everywhere.has(measure.kind) || isEach(target)
}

/** Whose figures a place of this level has no part in. */
const holdersAbove: Readonly<Record<NonNullable<Metadata['level']>, readonly string[]>> = {
  national: [],
  province: ['国家', '国家级'],
  city: ['国家', '国家级', '省级', '省域'],
  county: ['国家', '国家级', '省级', '省域', '市级', '市域'],
}

const everywhere: ReadonlySet<string> = new Set([
  '‱',
  '/10万',
  '百分点',
  'ratio',
  '分钟',
  '天',
  '级',
  '分',
  '个工作日',
  '个月',
])

/** The figures of the same kind that share words of the indicator, and how alike they are, 0–1. */
function alikeIn({ byPair }: Figures, { kind, pairs, key }: Figure): Candidate[] {
  const counts = new Map<Figure, number>()
  for (const pair of pairs) {
    for (const figure of byPair.get(`${kind}/${pair}`) ?? []) counts.set(figure, (counts.get(figure) ?? 0) + 1)
  }
  return [...counts].map(([figure, both]) => ({
    figure,
    alike: figure.key === key ? 1 : (2 * both) / (figure.pairs.size + pairs.size),
  }))
}

/** What is to be reached on the way may be less. */
function isInTime({ target: { byYear: due } }: Figure, { target: { byYear: own } }: Figure): boolean {
  return due === undefined || own === undefined || own >= due
}

/** True unless `draft` promises less than `upper` asks for; where the texts do not say which way is better it does. */
function satisfies(upper: Figure, draft: Figure): boolean {
  const { comparator } = upper.target
  // 门诊费用跨省直接结算全覆盖 is to be reached, whatever it covers.
  const isLowBetter = isBetterLow(upper.key) && !upper.isChange && !upper.target.implicit
  if (comparator === '<=') return draft.target.comparator === '>=' || draft.measure.low <= upper.measure.high
  if (draft.target.comparator === '<=') return true
  if ((isLowBetter || isDuration(upper.measure)) && comparator !== '>=') return true
  // 约 leaves a tenth.
  const least = comparator === '~' ? upper.measure.low * 0.9 : upper.measure.low
  return draft.measure.low >= least - 1e-9
}
