/** Looks for texts that break a law, as many as the budget allows, and tells each in its shortest form. */

import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc, { type Arbitrary } from 'fast-check'
import { random } from '../support/mutate.js'
import { askAt, askOfWhole } from './features.js'
import { analysed, Breach, demand, laws } from './laws.js'
import { minimised } from './minimise.js'

/** How long is looked for: a number of texts, or milliseconds. */
export interface Budget {
  readonly seed: number
  readonly runs?: number
  readonly milliseconds?: number
}

/** A text that breaks a law, as short as it could be made. */
export interface Found {
  readonly law: string
  readonly seed: number
  readonly text: string
}

/** Texts up to this length are asked about at each of their offsets. */
const SHORT = 160
/** Offsets drawn of longer ones, in UTF-16 units. */
const OFFSETS = 24
/** Of these, for what reads the text anew. */
const FEW = 2
/** One breach hides others behind it; after so many different ones the rest can wait. */
const MOST_FOUND = 12
/** No text of some thousand characters takes a fraction of it, not even on a busy machine. */
const SLOW_MS = 20_000
/** For each text found; a text that is not the shortest shows the breach as well. */
const SHORTENING_MS = 15_000
/** Texts drawn at once: the seed of a batch is that of the hunt and the number of the batch. */
const BATCH = 10

/** The different breaches among the texts of `source`, and how many texts were tried. */
export function hunt(
  source: Arbitrary<string>,
  budget: Budget,
  isSound = false,
): { readonly found: readonly Found[]; readonly tried: number } {
  const found = new Map<string, Found>()
  const until = budget.milliseconds === undefined ? Number.POSITIVE_INFINITY : Date.now() + budget.milliseconds
  const most = budget.runs ?? Number.POSITIVE_INFINITY
  let tried = 0
  for (let batch = 0; tried < most && Date.now() < until && found.size < MOST_FOUND; batch++) {
    const seed = budget.seed + batch
    for (const text of fc.sample(source, { seed, numRuns: Math.min(BATCH, most - tried) })) {
      tried++
      const law = breachOf(text, isSound)
      if (law !== undefined && !found.has(kindOf(law))) found.set(kindOf(law), { law, seed, text })
      if (Date.now() >= until) break
    }
  }
  return { found: [...found.values()].map((one) => shortest(one, isSound)), tried }
}

/** What of `text` does not hold, in words; `undefined` when all does. */
export function breachOf(text: string, isSound = false): string | undefined {
  const start = Date.now()
  try {
    holdsAll(text, isSound)
  } catch (error) {
    return described(error)
  }
  const took = Date.now() - start
  return took > SLOW_MS ? `slow: ${took} ms for ${text.length} characters` : undefined
}

/** Fails on the first law that does not hold of `text`. */
function holdsAll(text: string, isSound: boolean): void {
  const analysis = analysed(text)
  demand(analysis.plan.source === text, 'the text is another one')
  const next = random(createHash('md5').update(text).digest().readInt32LE(0))
  const pick = (below: number): number => Math.floor(next() * below)
  for (const { name, holds } of laws) {
    try {
      holds(analysis, { pick, isSound })
    } catch (error) {
      if (error instanceof Breach) throw new Breach(`${name}: ${error.message}`)
      throw error
    }
  }
  const { offsets, few } = offsetsOf(text, pick)
  askOfWhole(analysis, other)
  askAt(analysis, offsets, few, other)
}

const other = analysed(
  '南泽市托育服务发展实施方案\n南政办发〔2025〕7号\n一、重点任务\n（一）建设托育点。按照《意见》建设100个。（牵头单位：市卫生健康委；完成时限：2026年6月底前）\n',
)

function offsetsOf(
  text: string,
  pick: (below: number) => number,
): { offsets: readonly number[]; few: readonly number[] } {
  const all = Array.from({ length: text.length + 1 }, (_, offset) => offset)
  if (text.length <= SHORT) return { offsets: all, few: all.filter((offset) => offset % 8 === 0) }
  const drawn = Array.from({ length: OFFSETS }, () => pick(text.length + 1))
  return { offsets: [0, text.length, ...drawn], few: drawn.slice(0, FEW) }
}

function described(error: unknown): string {
  if (error instanceof Breach) return error.message
  if (!(error instanceof Error)) return String(error)
  const place = /server\/src\/\S+?(?=:\d+\)?$)/m.exec(error.stack ?? '')?.[0] ?? ''
  return `throws ${error.name}: ${error.message} (${place})`
}

/** The law without the numbers and texts of one case. */
function kindOf(law: string): string {
  return law.replace(/"(?:[^"\\]|\\.)*"|“[^”]*”|\d+/g, '#').slice(0, 120)
}

function shortest({ law, seed, text }: Found, isSound: boolean): Found {
  const kind = kindOf(law)
  const isSame = (shorter: string): boolean => {
    const broken = breachOf(shorter, isSound)
    return broken !== undefined && kindOf(broken) === kind
  }
  const short = minimised(text, isSame, SHORTENING_MS)
  return { law: breachOf(short, isSound) ?? law, seed, text: short }
}

const folder = path.resolve(import.meta.dirname, '../../node_modules/.cache/fangan/fuzz')

/** What a person needs to go on: the law, the seed, the text as JSON and a file that holds it as it is. */
export function report(found: readonly Found[]): string {
  if (found.length === 0) return ''
  mkdirSync(folder, { recursive: true })
  return found
    .map(({ law, seed, text }) => {
      const name = `${createHash('md5').update(text).digest('hex').slice(0, 8)}.txt`
      writeFileSync(path.join(folder, name), text)
      return `${law}\n  FUZZ_SEED=${seed}\n  ${JSON.stringify(text)}\n  ${path.join('node_modules/.cache/fangan/fuzz', name)}`
    })
    .join('\n')
}
