/** The texts that are tried: drawn plans, drawn damage, and the example plans and real documents with damage. */

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc, { type Arbitrary } from 'fast-check'
import { documents, hasShared } from '../corpus/shared.js'
import { anyText } from '../support/anyText.js'
import { plan, scrap, soundPlan } from './arbitraries.js'
import { damaged, damageList, spliced } from './damage.js'

const examples = path.resolve(import.meta.dirname, '../../examples')

/** A document by its file's name or its number. */
export interface KnownText {
  readonly name: string
  readonly text: string
}

/** The example plans and, where they are beside the repository, the real documents. */
export function knownTexts(): readonly KnownText[] {
  const own = readdirSync(examples).map((name) => ({ name, text: readFileSync(path.join(examples, name), 'utf8') }))
  return hasShared ? [...own, ...documents().map(({ id, text }) => ({ name: id, text }))] : own
}

/** The source of plans without slips, of which more holds than of others. */
export const soundPlans = 'plans without slips'

const damage = damageList(6)

/** A stretch of a known text that is short enough to be read some thousand times. */
const excerpt: Arbitrary<string> = fc
  .tuple(fc.nat(999), fc.nat(999), fc.integer({ min: 100, max: 3_000 }))
  .map(([which, at, length]) => {
    const texts = knownTextsOnce()
    const text = texts[which % texts.length]
    const start = Math.floor((at / 1000) * Math.max(1, text.length - length / 2))
    return text.slice(start, start + length)
  })

/** What each hunt draws its texts from. */
export const sources: Readonly<Record<string, Arbitrary<string>>> = {
  [soundPlans]: soundPlan,
  'short texts, every offset': scrap,
  'drawn plans': plan,
  'damaged plans': fc.tuple(plan, damage).map(([text, list]) => damaged(text, list)),
  'damaged short texts, every offset': fc.tuple(scrap, damage).map(([text, list]) => damaged(text, list, 2_000)),
  'damaged documents': fc.tuple(excerpt, damage).map(([text, list]) => damaged(text, list)),
  'documents spliced together': fc
    .tuple(excerpt, fc.oneof(excerpt, plan), fc.nat(100), damage)
    .map(([text, other, at, list]) => damaged(spliced(text, other, at / 100), list)),
  'any text at all': anyText(300),
}

let known: readonly string[] | undefined

function knownTextsOnce(): readonly string[] {
  known ??= knownTexts().map(({ text }) => text)
  return known
}
