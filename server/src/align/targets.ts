/** Whether the draft takes over the figures of the document above, and does not fall short of them. */

import type { Metadata, Target } from '../semantics/model.js'
import {
  holdersIn,
  indicatorKey,
  indicatorLikeness,
  isBetterLow,
  isChange,
  type Measure,
  measureOf,
} from './indicator.js'

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
}

/** One figure with its indicator. */
export interface Figure {
  readonly target: Target
  readonly key: string
  readonly holders: string
  readonly measure: Measure
  readonly isChange: boolean
}

/** The figures among `targets` that can be compared. */
export function figuresOf(targets: readonly Target[], level: Metadata['level']): Figures {
  const figures = targets.flatMap((target): Figure[] => {
    const [key, measure] = [indicatorKey(target), measureOf(target)]
    if (measure === undefined || key.length < shortestKey) return []
    return [{ target, key, holders: holdersIn(target.text), measure, isChange: isChange(target) }]
  })
  return { level, figures }
}

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
  const candidates = draft.figures.flatMap((figure) => {
    if (!isComparable(upper, figure)) return []
    const alike = indicatorLikeness(upper.key, figure.key)
    const isNear = near.has(figure.target)
    return alike >= (isNear ? leastAlike : surelyAlike) ? [{ figure, alike, isNear }] : []
  })
  candidates.sort((a, b) => b.alike - a.alike || Number(b.isNear) - Number(a.isNear))
  const [best] = candidates
  if (!best) return { upper: upper.target, verdict: 'absent', isCertain: false }
  const kept = candidates.find(({ figure }) => satisfies(upper, figure))
  if (kept) return { upper: upper.target, draft: kept.figure.target, verdict: 'kept', isCertain: true }
  const isCertain = best.alike === 1 || (best.isNear && best.alike >= surelyAlike)
  return { upper: upper.target, draft: best.figure.target, verdict: 'below', isCertain }
}

/** Rates and limits hold everywhere; what is counted for a whole province is not asked of each of its counties. */
function bindsBelow({ measure }: Figure, upper: Metadata['level'], draft: Metadata['level']): boolean {
  return everywhere.has(measure.kind) || (upper !== undefined && upper === draft)
}

const everywhere: ReadonlySet<string> = new Set([
  '‱',
  '/10万',
  '百分点',
  'ratio',
  '分钟',
  '天',
  '日',
  '个工作日',
  '个月',
])

function isComparable(upper: Figure, draft: Figure): boolean {
  const [due, own] = [upper.target.byYear, draft.target.byYear]
  return (
    upper.measure.kind === draft.measure.kind &&
    upper.isChange === draft.isChange &&
    upper.holders === draft.holders &&
    // What is to be reached on the way may be less.
    (due === undefined || own === undefined || own >= due)
  )
}

/** True unless `draft` promises less than `upper` asks for; where the texts do not say which way is better it does. */
function satisfies(upper: Figure, draft: Figure): boolean {
  const { comparator } = upper.target
  const isLowBetter = isBetterLow(upper.key) && !upper.isChange
  if (comparator === '<=') return draft.target.comparator === '>=' || draft.measure.low <= upper.measure.high
  if (draft.target.comparator === '<=') return true
  if (isLowBetter && comparator !== '>=') return true
  // 约 leaves a tenth.
  const least = comparator === '~' ? upper.measure.low * 0.9 : upper.measure.low
  return draft.measure.high >= least - 1e-9
}
