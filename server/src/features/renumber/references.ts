/** Finds the references to numbers of headings (见第三部分, 上述第（二）项, 按照二、（三）要求) and lets them follow. */

import { stretchesOf } from '../../rules/text/stretches.js'
import type { Heading, Plan } from '../../semantics/model.js'
import type { TextEdit, TextRange } from '../../text/range.js'
import { inScriptOf } from './print.js'
import { type Mention, mentionsIn } from './referenceGrammar.js'
import { Resolver } from './resolve.js'

/** A numeral of a reference, with the heading that it names; the range covers the numeral alone. */
export interface ReferencePart extends TextRange {
  readonly text: string
  readonly heading: Heading
}

/** One reference, from the highest level that it names to the lowest: 第二部分第（三）项 has two parts. */
export type Reference = readonly ReferencePart[]

/** The references of a plan to its own headings; those to other documents and those that fit no heading are left out. */
export function referencesIn(plan: Plan): Reference[] {
  const resolver = new Resolver(plan)
  const found: Reference[] = []
  for (const { reading, textStart, paragraph } of stretchesOf(plan)) {
    let before: readonly Heading[] = []
    for (const mention of mentionsIn(reading.text, paragraph === undefined)) {
      if (mention.parts[0].start < textStart) continue
      const headings = resolve(resolver, mention, reading.source(mention.parts[0].start), before)
      before = headings ?? []
      if (!headings) continue
      const parts = mention.parts.flatMap(({ start, end }, at) => {
        const range = reading.range(start, end)
        const text = plan.source.slice(range.start, range.end)
        return text.length === end - start ? [{ ...range, text, heading: headings[at] }] : []
      })
      if (parts.length === mention.parts.length) found.push(parts)
    }
  }
  return found
}

/** The edits after which `references` name the same headings, when these have the numbers and parents told. */
export function referenceEdits(
  references: readonly Reference[],
  ordinalOf: (heading: Heading) => number,
  parentOf: (heading: Heading) => Heading | undefined,
): TextEdit[] {
  const edits: TextEdit[] = []
  for (const parts of references) {
    let below: Heading | undefined
    for (const { start, end, text, heading } of [...parts].reverse()) {
      const target: Heading | undefined = below ? ancestorAt(heading.level, below, parentOf) : heading
      if (!target) break
      below = target
      if (target === heading && ordinalOf(target) === heading.ordinal) continue
      const newText = inScriptOf(text, ordinalOf(target))
      if (newText !== text) edits.push({ start, end, newText })
    }
  }
  return edits
}

function ancestorAt(
  level: number,
  heading: Heading,
  parentOf: (heading: Heading) => Heading | undefined,
): Heading | undefined {
  let at = parentOf(heading)
  while (at && at.level > level) at = parentOf(at)
  return at?.level === level ? at : undefined
}

/** The headings of all parts, or `undefined` when one of them fits none. */
function resolve(
  resolver: Resolver,
  mention: Mention,
  offset: number,
  before: readonly Heading[],
): Heading[] | undefined {
  if (mention.follows) {
    const last = before.at(-1)
    const [part] = mention.parts
    const heading = last ? resolver.sibling(last, part) : resolver.first(part, mention, offset)
    return heading && [heading]
  }
  const headings: Heading[] = []
  for (const part of mention.parts) {
    const above = headings.at(-1)
    const heading = above ? resolver.below(above, part) : resolver.first(part, mention, offset)
    if (!heading) return undefined
    headings.push(heading)
  }
  return headings
}
