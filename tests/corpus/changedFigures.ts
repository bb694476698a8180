/** Honest changes of the figures of real plans: weaker, stricter, or the same in another unit. */

import type { Plan, Target } from '../../server/src/semantics/model.js'

export type Change = 'weaker' | 'stricter' | 'retold'

/** A goal of a plan, with all places that print it: its task and the row of the annexed list. */
export interface Goal {
  readonly name: string
  readonly comparator: Target['comparator']
  readonly value: Target['value']
  readonly unit: string
  readonly places: readonly Target[]
  /** The places that an alignment tells of; rows only repeat what tasks say. */
  readonly asked: readonly Target[]
}

/** The goals of `plan` whose figures can be changed, and of the others why they cannot. */
export function goalsOf(plan: Plan): { readonly goals: readonly Goal[]; readonly left: readonly string[] } {
  const asked = [...new Set([...plan.tasks.flatMap(({ targets }) => targets), ...plan.documentTargets])]
  const rows = plan.annexRows.flatMap(({ targets }) => targets)
  const groups = new Map<string, Target[]>()
  for (const target of [...asked, ...rows]) {
    const name = `${target.text}${plan.source.slice(target.valueEnd, target.valueEnd + 8).split(/[\s\p{P}]/u)[0]}`
    groups.set(name, [...(groups.get(name) ?? []), target])
  }
  const left: string[] = []
  const goals = [...groups].flatMap(([name, places]): Goal[] => {
    const [{ comparator, value, unit = '' }] = places
    const why = reasonToLeave(plan.source, places[0])
    if (why) left.push(`${why}: ${name}`)
    return why ? [] : [{ name, comparator, value, unit, places, asked: places.filter((one) => asked.includes(one)) }]
  })
  return { goals, left }
}

/** Why no weaker or stricter form of a figure can be written that would be one beyond doubt. */
function reasonToLeave(source: string, { value, unit, comparator, implicit, indicator, valueEnd }: Target) {
  if (value === undefined) return 'measured by another quantity that has no number'
  if (comparator === 'range' && /小时|分钟/.test(unit ?? '')) return 'a span of hours that nothing bounds'
  if (implicit && /^\s*\p{Script=Han}/u.test(source.slice(valueEnd, valueEnd + 3))) return 'says how, not how much'
  if (implicit && /^(?:基本)?实现$/.test(indicator)) return 'what is covered stands in another clause'
  return undefined
}

/** The text of `plan` with `goal` changed wherever it is printed; `undefined` where it cannot be changed so. */
export function changed(plan: Plan, goals: ReadonlyMap<Goal, Change>): string | undefined {
  const edits = [...goals].flatMap(([goal, change]) =>
    goal.places.map((place) => ({ place, text: figure(plan.source, goal, place, change) })),
  )
  let [text, from] = ['', 0]
  for (const { place, text: put } of edits.sort((a, b) => a.place.valueStart - b.place.valueStart)) {
    if (put === undefined) return undefined
    text += plan.source.slice(from, place.valueStart) + put
    from = place.valueEnd
  }
  return text + plan.source.slice(from)
}

/** The printed figure of `place` in its other form; `undefined` where there is none. */
function figure(source: string, { comparator, value, unit }: Goal, place: Target, change: Change): string | undefined {
  const printed = source.slice(place.valueStart, place.valueEnd)
  if (place.implicit) {
    if (change === 'stricter') return undefined
    return `覆盖率达到${change === 'weaker' ? '75%' : '100%'}`
  }
  if (change === 'retold') return retold(printed, unit)
  const goesUp = (change === 'stricter') !== (comparator === '<=')
  if (typeof value === 'string') return printed.replace(/[\d.]+$/, (one) => scaled(one, '', goesUp) ?? one)
  if (Array.isArray(value)) {
    const all = printed.match(/\d+(?:\.\d+)?/g) ?? []
    const moved = all.map((one) => scaled(one, unit, goesUp))
    if (moved.includes(undefined)) return undefined
    let at = 0
    return printed.replace(/\d+(?:\.\d+)?/g, () => moved[at++] ?? '')
  }
  const [own] = /\d[\d.]*/.exec(printed) ?? []
  const other = own && scaled(own, unit, goesUp)
  // 左右 leaves a tenth.
  if (other && comparator === '~' && change === 'stricter' && Number(other) * 0.9 <= Number(own)) return undefined
  return other && printed.replace(own, other)
}

/** A number a fifth off at least, in as many whole things as its unit counts; `undefined` where it has no room. */
function scaled(text: string, unit: string, goesUp: boolean): string | undefined {
  const own = Number(text)
  const isShare = /[%％]/.test(unit)
  if (goesUp && isShare) return own >= 100 ? undefined : tidy(Math.min((own + 100) / 2, own * 1.25))
  const isWhole = !isShare && Number.isInteger(own) && unit !== ''
  const raw = own * (goesUp ? 1.25 : 0.75)
  const other = isWhole ? (goesUp ? Math.ceil(raw) : Math.floor(raw)) : Number(tidy(raw))
  return other > 0 ? tidy(other) : undefined
}

function tidy(value: number): string {
  return String(Number(value.toFixed(2)))
}

/** The same figure in another unit; `undefined` where nobody would write it otherwise. */
function retold(printed: string, unit: string): string | undefined {
  const [own] = /^\d+(?:\.\d+)?/.exec(printed) ?? []
  if (own === undefined || unit === '' || !/\p{L}/u.test(printed)) return undefined
  if (/小[时時]$/.test(printed)) return `${Number(own) * 60}分钟`
  if (unit.startsWith('万')) return `${Number(own) * 10_000}${unit.slice(1)}`
  if (unit === '天') return `${own}日`
  if (Number(own) >= 300 && /^[名人种個个]$/.test(unit)) return `${Number(own) / 10_000}万${unit}`
  return undefined
}
