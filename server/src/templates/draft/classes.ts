/** Proposals for classes of bodies or people that goals or measures are to be set for. */

import { type From, placed } from './from.js'
import { behind, items, type Piece } from './pieces.js'
import type { Proposal } from './proposal.js'

/** （包括甲、乙以及丙等）: a goal for each class. */
export function classesOf(inner: Piece, from: From): Proposal[] {
  const opened = behind(inner, opening.exec(inner.text)?.[0].length ?? 0)
  const classes = opened ? items(opened) : []
  if (classes.length < 2) return []
  return classes.map((item) => ({
    ...placed(item, from),
    id: 'goal-class',
    title: `具体目标：${item.text}`,
    on: 'document',
    place: 'goals',
    severity: 'warning',
    expect: medical.test(item.text)
      ? { predicate: 'goal-for-class', names: [item.text], ...levelOf(item.text) }
      : { predicate: 'classes-have-goals', classes: [[item.text]] },
    doubt: 'names',
  }))
}

/** 省、市、县级医院 and the like are read by a predicate of their own. */
const medical = /医院|医[疗学].{0,2}中心/

function levelOf(name: string): { readonly level?: string } {
  const level = levels.find(([opening]) => opening.test(name))?.[1]
  return level === undefined ? {} : { level }
}

/** 分类施策: which classes there are is said elsewhere; `draft` puts them in. */
export function classified(piece: Piece, from: From): Proposal {
  return {
    ...placed(piece, from),
    id: 'measures-by-class',
    title: '分类施策',
    on: 'document',
    place: 'tasks',
    severity: 'information',
    expect: { predicate: 'classes-distinguished', classes: [[from.subject]], atLeast: 2 },
    doubt: 'classes',
  }
}

const opening = /^(?:包括|主要包括|含|如)?(?:但不限于)?/
const levels: readonly (readonly [RegExp, string])[] = [
  [/^省级/, 'province'],
  [/^(?:市级|城市|其他城市)/, 'city'],
  [/^县/, 'county'],
]
