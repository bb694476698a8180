/** Compares short titles with many texts by pairs of characters, rare pairs counting more than frequent ones. */

import { addTo } from '../../text/addTo.js'
import { onceAt } from '../../text/memo.js'
import type { Reading } from '../../text/reading.js'

/** Texts by the pairs of characters that they hold. */
export interface Index {
  /** How many texts there are. */
  readonly size: number
  readonly textAt: (at: number) => string
  /** For each pair the positions of the texts that hold it, ascending. */
  readonly places: ReadonlyMap<string, readonly number[]>
}

/** The index of `texts`. */
export function indexOf(texts: readonly string[]): Index {
  const places = new Map<string, number[]>()
  for (const [at, text] of texts.entries()) for (const pair of new Set(pairsOf(text))) addTo(places, pair, at)
  return { size: texts.length, textAt: (at) => texts[at], places }
}

/**
 * The index of texts that consist of `readings` each, by those pairs alone that `titles` hold. What a paragraph holds of
 * them is looked for once, so that an edit costs what it touches.
 */
export function indexFor(titles: readonly string[], readings: readonly (readonly Reading[])[]): Index {
  const key = wantedKey(titles)
  const places = new Map<string, number[]>()
  for (const [at, parts] of readings.entries()) {
    if (parts.length === 1) for (const pair of heldPairs(parts[0], key)) addTo(places, pair, at)
    else for (const pair of new Set(parts.flatMap((part) => heldPairs(part, key)))) addTo(places, pair, at)
  }
  return { size: readings.length, textAt: (at) => readings[at].map(({ text }) => text).join('\n'), places }
}

/** The pairs looked for of late, by a key that stays the same object, so that comparing keys costs nothing. */
const wanted = new Map<string, { readonly key: string; readonly pairs: ReadonlySet<string> }>()
const WANTED_SETS = 8

function wantedKey(titles: readonly string[]): string {
  const key = titles.join('\n')
  const known = wanted.get(key) ?? { key, pairs: new Set(titles.flatMap((title) => pairsOf(title))) }
  wanted.delete(key)
  wanted.set(key, known)
  for (const oldest of wanted.size > WANTED_SETS ? [...wanted.keys()].slice(0, 1) : []) wanted.delete(oldest)
  return known.key
}

const heldPairs = onceAt<string, readonly string[]>(
  ({ text }, key) => {
    const pairs = wanted.get(key)?.pairs
    return pairs ? [...new Set(pairsOf(text))].filter((pair) => pairs.has(pair)) : []
  },
  (pairs) => pairs,
)

/** The texts that share `pairs`, best first, with the weighted share of `pairs` that each holds (0–1). */
export function scores(index: Index, pairs: readonly string[]): { readonly at: number; readonly score: number }[] {
  const found = new Map<number, number>()
  let total = 0
  for (const pair of pairs) {
    const places = index.places.get(pair) ?? []
    const weight = weightOf(index, places.length)
    total += weight
    if (weight > 0) for (const at of places) found.set(at, (found.get(at) ?? 0) + weight)
  }
  return [...found].map(([at, sum]) => ({ at, score: sum / total })).sort((a, b) => b.score - a.score || a.at - b.at)
}

/** The pairs of a row's title that can tell items apart: no drafting words, none of the plan's own title. */
export function tellingPairs(title: string, common: string): string[] {
  const own = new Set(pairsOf(common))
  const pairs = title.split(DRAFTING).flatMap((part) => pairsOf(part))
  return [...new Set(pairs)].filter((pair) => !own.has(pair))
}

/** True when a text shares four characters in a row with `title` that `common` does not hold: a noun, mostly. */
export function sharesRun(index: Index, title: string, common: string): boolean {
  for (const part of title.split(DRAFTING)) {
    for (let at = 0; at + RUN <= part.length; at++) {
      const run = part.slice(at, at + RUN)
      if (
        !common.includes(run) &&
        (index.places.get(run.slice(0, 2)) ?? []).some((place) => index.textAt(place).includes(run))
      ) {
        return true
      }
    }
  }
  return false
}

/** In characters: 薪酬制度, 家庭医生. */
const RUN = 4

/** Words of making and issuing that say nothing of the matter. */
const DRAFTING =
  /制定|印发|出台|研究|完善|推进|推动|加强|加快|全面|开展|建立|健全|政策|文件|方案|意见|办法|工作|有关|相关|实施|组织|[的和与及等]/

/** A pair in more texts than this, and in more than a quarter of them, tells nothing. */
const COMMON_TEXTS = 8

/** Bounds the work on a text of thousands of items. */
const MOST_TEXTS = 200

function weightOf({ size }: Index, count: number): number {
  if (count > Math.min(Math.max(COMMON_TEXTS, size / 4), MOST_TEXTS)) return 0
  return Math.log((size + 1) / (count + 0.5))
}

function pairsOf(text: string): string[] {
  const pairs: string[] = []
  for (const part of text.match(/[\u4e00-\u9fffA-Za-z0-9]+/g) ?? []) {
    for (let at = 0; at + 1 < part.length; at++) pairs.push(part.slice(at, at + 2))
  }
  return pairs
}
