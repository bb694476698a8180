/** Which body of a lower level does the work of a higher one: 国家卫生健康委, 省卫生健康委, 市卫生健康委, 县卫生健康局. */

import { organKinds } from './kinds.js'
import { matchOrgan } from './match.js'
import { nationalOrgans } from './national.js'
import type { OrganLevel } from './organ.js'

/** Lines of work that a smaller place gives to another body, from the level on at which that is usual. */
const mergedBelow: Readonly<
  Record<string, readonly (readonly [level: 'province' | 'city' | 'county', into: string])[]>
> = {
  'chinese-medicine': [['province', 'health']],
  'disease-control': [['province', 'health']],
  'medical-products': [['city', 'market-regulation']],
  'intellectual-property': [['province', 'market-regulation']],
  'medical-reform-office': [['province', 'health']],
  'medical-reform-secretariat': [['province', 'health']],
  'medical-reform': [['province', 'health']],
  'government-services-data': [['province', 'data']],
  'government-services': [
    ['province', 'administrative-approval'],
    ['province', 'government-services-data'],
  ],
  data: [
    ['province', 'government-services-data'],
    ['province', 'development-reform'],
    ['city', 'industry'],
  ],
  grain: [['province', 'development-reform']],
  energy: [['province', 'development-reform']],
  sport: [
    ['city', 'education'],
    ['city', 'culture-tourism'],
  ],
  'cultural-heritage': [['province', 'culture-tourism']],
  'radio-television': [['city', 'culture-tourism']],
  copyright: [['province', 'publicity-department']],
  'press-office': [['province', 'publicity-department']],
  forestry: [['city', 'natural-resources']],
  'science-technology': [
    ['county', 'industry'],
    ['county', 'education'],
  ],
  'ethnic-affairs': [['province', 'united-front']],
  'financial-regulation': [['city', 'local-finance']],
}

const levels: readonly OrganLevel[] = ['national', 'province', 'city', 'county']

const successor = new Map(
  [...organKinds, ...nationalOrgans.map((organ) => ({ ...organ, id: organ.kind }))].flatMap(({ id, replacedBy }) =>
    replacedBy?.length === 1 ? [[id, replacedBy[0]] as const] : [],
  ),
)

/** The line of work of the body named `name`, that of its successor where it has ended; `undefined` for an unknown body. */
export function lineOfWork(name: string): string | undefined {
  let kind = matchOrgan(name)?.kind
  // Bodies of 2003 went through two reforms.
  for (let step = 0; step < 3 && kind !== undefined && successor.has(kind); step++) kind = successor.get(kind)
  return kind
}

/** True when the body `lower`, of the level given or of an unknown one, does there the work that `upper` does above it. */
export function isCounterpart(upper: string, lower: string, level: OrganLevel | undefined): boolean {
  const [one, other] = [lineOfWork(upper), lineOfWork(lower)]
  if (one === undefined || other === undefined) return false
  if (one === other) return true
  const depth = level === undefined ? levels.length : levels.indexOf(level)
  return (mergedBelow[one] ?? []).some(([from, into]) => into === other && levels.indexOf(from) <= depth)
}

/** The usual name of the counterpart of `upper` at a place called `prefix` (省, 南泽市); `undefined` where there is none. */
export function counterpartName(upper: string, prefix: string, level: OrganLevel): string | undefined {
  const line = lineOfWork(upper)
  const kind = organKinds.find(({ id }) => id === line)
  if (!kind?.usual || kind.standsAlone || kind.validTo !== undefined || level === 'national') return undefined
  return prefix + kind.usual[level === 'province' ? 0 : 1]
}
