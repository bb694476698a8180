/** Every regular expression of the product takes linear time: proven by `recheck`, or by running what `recheck` suspects. */

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Bounded, bounded } from './bounded.js'
import { costOf, type Suspected, type Verdict, verdictOf } from './check.js'
import { compileEverything, isEntryPoint } from './drive.js'
import { type Expression, expressionsOf, shippedFiles } from './sources.js'

/** In UTF-16 units: a quadratic expression needs seconds for so much. */
const longText = 100_000
/** In milliseconds: a quadratic expression needs a second or more for the long text, a short text must cost next to nothing. */
const patience = { long: 500, short: 50 }

const written = shippedFiles().map((file) => ({ file, ...expressionsOf(file) }))

/**
 * The calls inside functions, which might be given text of a user. All others run once, as their file is loaded, and can
 * hold constants only.
 */
const laterCalls: readonly (readonly [file: string, within: string, takes: string, from: string])[] = [
  ['server/src/features/renumber/annexNumbers.ts', 'mentionEdits', "numeral, 'g'", 'a constant of the file'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of the sources.
  ['server/src/semantics/organs/verticals.ts', 'vertical', '`^${opening}${PLACE}${ending}$`', 'the table of the file'],
  ['server/src/templates/checkShape.ts', 'checkText', 'shape.pattern', 'the patterns of `schema.ts`'],
  [
    'server/src/templates/predicates/hospitalClass.ts',
    'listPattern',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of the sources.
    "`${listed}(?:${words})级?(?:(?:、|和|及|与|以及)${listed})?${kinds}`, 'g'",
    'the words of `levelWords`',
  ],
]

describe('no regular expression is built from what a user gives', () => {
  it('those that are compiled inside functions take constants', () => {
    const later = written.flatMap(({ file, calls }) =>
      calls.filter(({ within }) => within !== undefined).map(({ within, takes }) => [file, within, takes]),
    )
    expect(later).toEqual(laterCalls.map(([file, within, takes]) => [file, within, takes]))
  })

  it('entry points compile none', () => {
    expect(written.filter(({ file }) => isEntryPoint(file)).flatMap(({ calls }) => calls)).toEqual([])
  })

  it('strings are not handed to methods that would compile them', () => {
    const compiling = /\.(?:match|matchAll|search)\(\s*(?:['"`]|[a-z]\w*\.(?:text|name|title|source)\b)/
    const wrong = shippedFiles().filter((file) => compiling.test(readFileSync(path.join(root, file), 'utf8')))
    expect(wrong).toEqual([])
  })
})

const root = path.resolve(import.meta.dirname, '../..')

describe('every regular expression takes linear time', () => {
  const verdicts: Verdict[] = []

  beforeAll(async () => {
    await compileEverything()
    const waiting = once([...written.flatMap(({ literals }) => literals), ...globalThis.compiledExpressions])
    const next = async (): Promise<void> => {
      for (let one = waiting.pop(); one; one = waiting.pop()) verdicts.push(await verdictOf(one))
    }
    // The checker is a process of its own for each question.
    await Promise.all([next(), next()])
    const proven = verdicts.filter(({ kind }) => kind === 'linear').length
    console.log(`${verdicts.length} expressions, ${proven} proven linear, ${verdicts.length - proven} by their limits`)
  }, 900_000)

  it('each call of `new RegExp` was seen at work', () => {
    const seen = new Set(globalThis.compiledExpressions.map(({ place }) => place))
    const unseen = written.flatMap(({ calls }) => calls).filter(({ place }) => !seen.has(place))
    expect(unseen.map(({ place }) => place)).toEqual([])
    expect(verdicts.length).toBeGreaterThan(500)
  })

  it('none is beyond the checker', () => {
    const unknown = verdicts.filter((verdict) => verdict.kind === 'unknown')
    expect(unknown.map(({ expression, why }) => `${expression.place} ${why} ${expression.source}`)).toEqual([])
  })

  it('those that the checker suspects are linear on the very text that it suggests, or meet short texts only', () => {
    const problems = verdicts.filter((verdict) => verdict.kind === 'suspected').flatMap(problemOf)
    expect(problems).toEqual([])
  })

  it('every listed limit stands in its file, beside its expression', () => {
    for (const one of bounded) {
      expect(readFileSync(path.join(root, one.file), 'utf8'), `${one.file}: ${one.by}`).toContain(one.by)
      expect(
        verdicts.some((verdict) => isMeant(one, verdict.expression)),
        `${one.file} ${one.source}`,
      ).toBe(true)
    }
  })

  function problemOf({ expression, degree, isExact, attack }: Suspected): string[] {
    const { place, source } = expression
    const limit = bounded.find((one) => isMeant(one, expression))
    if (isExact && !limit) return [`${place}: ${degree}: /${source}/`]
    const longest = limit?.longest ?? longText
    const took = costOf(expression, attack(longest))
    if (took <= (limit ? patience.short : patience.long)) return []
    // A suspicion of the search by trying holds only if its text takes sixteen times as long when it is four times as long.
    const growth = took / costOf(expression, attack(longest / 4))
    return !limit && growth < 8 ? [] : [`${place}: ${took.toFixed(0)} ms for ${longest}: /${source}/`]
  }
})

function isMeant(one: Bounded, { place, source }: Expression): boolean {
  return place.startsWith(`${one.file}:`) && source.startsWith(one.source)
}

/** Each expression once, with one of its places. */
function once(expressions: readonly Expression[]): Expression[] {
  return [...new Map(expressions.map((one) => [`/${one.source}/${one.flags}`, one])).values()]
}
