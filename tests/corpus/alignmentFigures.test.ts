/** Real figures beside weaker, stricter and converted ones: an alignment tells the weaker ones and no other. */

import { describe, expect, it } from 'vitest'
import { align } from '../../server/src/align/align.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import type { Plan, Target } from '../../server/src/semantics/model.js'
import { random } from '../align/pairs.js'
import type { Hits } from '../align/score.js'
import { type Change, changed, type Goal, goalsOf } from './changedFigures.js'
import { documents, hasShared, skippedBecause } from './shared.js'

const all = hasShared
  ? documents().map(({ id, text }) => {
      const plan = readPlan(text)
      return { id, plan, ...goalsOf(plan) }
    })
  : []

/** The figures of `upper` that `draft` falls short of, by their places. */
function below(upper: Plan, draft: Plan): ReadonlySet<number> {
  const { items } = align(draft, { documents: [{ document: '上位.txt', plan: upper }], pins: [] })
  return new Set(items.flatMap(({ target }) => (target?.isBelow ? [target.upper.valueStart] : [])))
}

/** Whether the reader sees in `text` the figures of `plan`, each with its bound, however high. */
function isReadAlike(plan: Plan, now: Plan): boolean {
  const told = (one: Plan) => [one.tasks, one.annexRows].map((rows) => rows.map(({ targets }) => targets.length).join())
  return told(plan).join() === told(now).join() && plan.documentTargets.length === now.documentTargets.length
}

function startsOf(targets: readonly Target[]): Set<number> {
  return new Set(targets.map(({ valueStart }) => valueStart))
}

interface Tally extends Hits {
  readonly notes: string[]
  unread: number
}

function compare(tally: Tally, name: string, wanted: ReadonlySet<number>, found: ReadonlySet<number>, upper: Plan) {
  const near = (at: number): string => upper.source.slice(Math.max(0, at - 20), at + 12).replace(/\s+/g, ' ')
  for (const at of found) {
    if (wanted.has(at)) tally.right++
    else tally.notes.push(`${name} wrong …${near(at)}`)
    if (!wanted.has(at)) tally.wrong++
  }
  for (const at of wanted) {
    if (found.has(at)) continue
    tally.missed++
    tally.notes.push(`${name} missed …${near(at)}`)
  }
}

const none = (): Tally => ({ right: 0, wrong: 0, missed: 0, unread: 0, notes: [] })

describe.skipIf(!hasShared)(`figures of real plans${skippedBecause}`, () => {
  it.each([
    ['weaker', 'by the draft'],
    ['stricter', 'by the draft'],
    ['retold', 'by the draft'],
    ['weaker', 'by the document above'],
    ['stricter', 'by the document above'],
  ] as const)('%s %s, one at a time', (change, by) => {
    const tally = none()
    let tried = 0
    for (const { id, plan, goals } of all) {
      for (const goal of goals) {
        const text = changed(plan, new Map([[goal, change]]))
        if (text === undefined) continue
        tried++
        const other = readPlan(text)
        if (!isReadAlike(plan, other)) {
          tally.unread++
          tally.notes.push(`${id} unread ${goal.name}`)
          continue
        }
        const isDraft = by === 'by the draft'
        const [upper, draft] = isDraft ? [plan, other] : [other, plan]
        const isBelow = change === (isDraft ? 'weaker' : 'stricter')
        const places = isDraft ? goal.asked : movedTo(other, plan, goal)
        compare(tally, id, isBelow ? startsOf(places) : new Set(), below(upper, draft), upper)
      }
    }
    const { notes, ...counted } = tally
    console.log(`${change} ${by}: ${tried} figures`, counted)
    expect(counted, notes.join('\n')).toMatchObject({ wrong: 0, missed: 0, unread: 0 })
    expect(tried).toBeGreaterThan(change === 'retold' ? 8 : 50)
  })

  it('changed all at once', () => {
    const tally = none()
    for (const { id, plan, goals } of all) {
      for (let seed = 1; seed <= 8; seed++) {
        const next = random(seed * 977)
        const changes = new Map<Goal, Change>()
        for (const goal of goals) {
          const change = (['weaker', 'stricter', 'retold', undefined] as const)[Math.floor(next() * 4)]
          if (change && changed(plan, new Map([[goal, change]])) !== undefined) changes.set(goal, change)
        }
        const other = readPlan(changed(plan, changes) ?? '')
        if (!isReadAlike(plan, other)) tally.unread++
        const wanted = [...changes].flatMap(([{ asked }, change]) => (change === 'weaker' ? asked : []))
        compare(tally, `${id}/${seed}`, startsOf(wanted), below(plan, other), plan)
      }
    }
    const { notes, ...counted } = tally
    console.log('all at once', counted)
    expect(counted, notes.join('\n')).toMatchObject({ wrong: 0, missed: 0, unread: 0 })
  })

  it('are left for a reason', () => {
    console.log(all.flatMap(({ id, left }) => left.map((why) => `${id} ${why}`)).join('\n'))
    const share = all.flatMap(({ left }) => left).length / all.flatMap(({ goals }) => goals).length
    expect(share).toBeLessThan(0.1)
  })
})

/** The places of `goal` of `plan` in `other`, which has the same figures in the same order. */
function movedTo(other: Plan, plan: Plan, { asked }: Goal): Target[] {
  const inOrder = ({ tasks, documentTargets }: Plan) => [
    ...new Set([...tasks.flatMap(({ targets }) => targets), ...documentTargets]),
  ]
  const [before, now] = [inOrder(plan), inOrder(other)]
  return asked.map((target) => now[before.indexOf(target)])
}
