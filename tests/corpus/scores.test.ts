/** Holds the reading of real documents to its thresholds; run by `npm run test:corpus`. */

import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const cli = resolve(root, 'dist/cli.js')
const seedScorer = resolve(root, '../shared/gold/score.mjs')
const corpusScorer = resolve(root, '../shared/corpus/score-corpus.mjs')

/** What is needed and not there, `undefined` when nothing is missing. */
const missing = [seedScorer, corpusScorer, cli].find((path) => !existsSync(path))

/** One category of a scorer's summary; rates lie between 0 and 1. */
interface Score {
  readonly recall: number
  readonly f1: number
  /** The share of what was found that has the right attributes. */
  readonly attributes?: number
}

/** The summary that `scorer` prints for `documents`, by category. */
function summary(scorer: string, ...documents: string[]): Readonly<Record<string, Score>> {
  const out = execFileSync(process.execPath, [scorer, '--cli', cli, '--json', ...documents], { maxBuffer: 1 << 28 })
  return JSON.parse(out.toString('utf8')).summary
}

/** The categories of `scores` whose `rate` is missing or below `threshold`, with the rate. */
function below(scores: Readonly<Record<string, Score>>, rate: keyof Score, threshold: number): [string, number][] {
  return Object.entries(scores).flatMap(([category, score]): [string, number][] => {
    const value = score[rate] ?? Number.NaN
    return !(value >= threshold) ? [[category, value]] : []
  })
}

describe.skipIf(missing !== undefined)(missing ? `real documents (skipped: no ${missing})` : 'real documents', () => {
  it('of the well-kept seeds are read with their attributes', () => {
    const scores = summary(seedScorer, '002', '003', '004')
    expect(Object.keys(scores)).toContain('departments')
    expect(below(scores, 'f1', 0.98)).toEqual([])
    expect(below(scores, 'attributes', 0.98)).toEqual([])
  })

  it('of the damaged seed are read', () => {
    const scores = summary(seedScorer, '001')
    expect(Object.keys(scores)).toContain('departments')
    expect(below(scores, 'f1', 0.95)).toEqual([])
  })

  it('of the corpus are read', () => {
    const { departments, roles, deadlines, headings } = summary(corpusScorer)
    expect(departments.f1).toBeGreaterThanOrEqual(0.97)
    expect(roles.f1).toBeGreaterThanOrEqual(0.95)
    expect(deadlines.recall).toBeGreaterThanOrEqual(0.97)
    expect(headings.f1).toBeGreaterThanOrEqual(0.98)
  })
})
