/** A quantified target, as read. */

import type { Plan, Target } from '../../semantics/model.js'
import { unitsOf } from '../../semantics/organs/index.js'
import type { Localised } from '../../text/localised.js'
import { type Explanation, fact } from './explanation.js'

/** The target at `offset`; `undefined` when there is none. */
export function explainTargetAt(plan: Plan, offset: number): Explanation | undefined {
  const all = [...unitsOf(plan).flatMap(({ targets }) => targets), ...plan.documentTargets]
  const target = all.find(({ start, end }) => start <= offset && offset < end)
  return target && explain(target)
}

function explain(target: Target): Explanation {
  const { start, end, indicator, byYear, scope, hedge, implicit } = target
  return {
    range: { start, end },
    title: { zh: '量化目标', en: 'Target' },
    facts: [
      ...fact({ zh: '指标', en: 'Indicator' }, plainIndicator(indicator)),
      ...fact({ zh: '目标值', en: 'Value' }, readValue(target)),
      ...fact({ zh: '到', en: 'By' }, byYear === undefined ? undefined : { zh: `${byYear} 年`, en: String(byYear) }),
      ...fact({ zh: '范围', en: 'Scope' }, scope),
      ...fact({ zh: '语气', en: 'Hedge' }, hedge),
      ...fact(
        { zh: '说明', en: 'Note' },
        implicit
          ? { zh: '原文未写 100%，按“全覆盖”一类词语读出', en: '100 % is not printed; it is what the words say' }
          : undefined,
      ),
    ],
  }
}

const comparators: Readonly<Record<Target['comparator'], Localised>> = {
  '>=': { zh: '不低于 ', en: 'at least ' },
  '<=': { zh: '不高于 ', en: 'at most ' },
  '=': { zh: '', en: '' },
  '~': { zh: '约 ', en: 'about ' },
  range: { zh: '', en: '' },
}

function readValue({ value, unit = '', comparator, text }: Target): Localised {
  if (value === undefined) return { zh: `相对值（${text}）`, en: `relative (${text})` }
  if (typeof value === 'object') return { zh: `${value[0]}～${value[1]}${unit}`, en: `${value[0]}–${value[1]}${unit}` }
  // Whether a ratio is to be higher or lower is not told by its figures.
  if (typeof value === 'string') return { zh: value, en: value }
  // Nothing is more than all.
  const isAll = comparator === '>=' && value === 100 && /^[%％]$/.test(unit)
  const { zh, en } = comparators[isAll ? '=' : comparator]
  return { zh: `${zh}${value}${unit}`, en: `${en}${value}${unit}` }
}

/** The indicator without the word that counts the sentences, and without what parts it from the figure. */
function plainIndicator(indicator: string): string {
  return indicator
    .trim()
    .replace(/^[一二三四五六七八九十]是/, '')
    .replace(/(?<![、，；：\s])[、，；：\s]+$/, '')
}
