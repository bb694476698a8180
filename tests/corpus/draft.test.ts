/** What a template drafted from the national notice proposes, against the elements that were read from the notice by hand. */

import { expect, test } from 'vitest'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { draftTemplate } from '../../server/src/templates/draft/draft.js'
import { printDraft } from '../../server/src/templates/draft/print.js'
import { loadTemplate } from '../../server/src/templates/load.js'
import type { TextRange } from '../../server/src/text/range.js'
import { documents, goldText, hasShared, skippedBecause } from './shared.js'

interface Demanded {
  readonly id: string
  readonly on: 'plan-content' | 'process'
  readonly phrase: TextRange & { readonly raw: string }
}

function notice(): string {
  return documents().find(({ id }) => id === '000')?.text ?? ''
}

/** How much of the shorter range both have in common, from 0 to 1. */
function common(a: TextRange, b: TextRange): number {
  const length = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return Math.max(0, length) / Math.min(a.end - a.start, b.end - b.start)
}

/** Pairs each demand with the proposal that shares most with it, at least half, each proposal once. */
function paired<T extends TextRange>(demands: readonly Demanded[], ranges: readonly T[]): Map<Demanded, T> {
  const candidates = demands
    .flatMap((demand) => ranges.map((range) => ({ demand, range, share: common(demand.phrase, range) })))
    .filter(({ share }) => share >= 0.5)
    .sort((a, b) => b.share - a.share)
  const pairs = new Map<Demanded, T>()
  const used = new Set<T>()
  for (const { demand, range } of candidates) {
    if (pairs.has(demand) || used.has(range)) continue
    pairs.set(demand, range)
    used.add(range)
  }
  return pairs
}

test.skipIf(!hasShared)(`a draft finds what the notice demands of a plan${skippedBecause}`, () => {
  const demands: readonly Demanded[] = JSON.parse(goldText('000')).requirements
  const content = demands.filter(({ on }) => on === 'plan-content')
  const draft = draftTemplate(notice())
  const proposals = draft.proposals.map((proposal) => ({ ...proposal.range, proposal }))
  const pairs = paired(content, proposals)
  const found = pairs.size
  const wrong = proposals.length - found
  const process = paired(
    demands.filter(({ on }) => on === 'process'),
    proposals.filter((one) => ![...pairs.values()].includes(one)),
  ).size
  const byHand = builtinTemplates.find(({ id }) => id === 'notice-40')?.requirements ?? []
  const samePredicate = [...pairs].filter(([demand, { proposal }]) =>
    byHand.some(({ ref, expect: { predicate } }) => ref === demand.id && predicate === proposal.expect.predicate),
  ).length
  console.log(
    `draft on 000: ${found} of ${content.length} demands on the plan found, ${wrong} others proposed (${process} of them demands on the work), ${samePredicate} with the predicate chosen by hand`,
  )
  const missed = content.filter((demand) => !pairs.has(demand)).map(({ id, phrase }) => `${id} ${phrase.raw}`)
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(content.length * 0.1)
  expect(wrong).toBeLessThanOrEqual(found)
  expect(samePredicate).toBeGreaterThanOrEqual(found * 0.8)
})

test.skipIf(!hasShared)(`the draft is a template that can be used as it is${skippedBecause}`, () => {
  const text = printDraft(draftTemplate(notice()), 'zh')
  if (process.env.SHOW) console.log(text)
  expect(loadTemplate(text).problems).toEqual([])
})
