/** What renumbering keeps to in any plan. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../server/src/analysis/analyse.js'
import { referencesIn } from '../../server/src/features/renumber/references.js'
import { renumber } from '../../server/src/features/renumber.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { applyEdits } from '../../server/src/text/range.js'
import { thorough } from '../support/thorough.js'

const title = '云岭省推动公立医院高质量发展实施方案\n\n为推动公立医院高质量发展，制定本方案。\n\n'

describe('a plan with wrong numbers', () => {
  const han = '一二三四五六七八九'
  const plan = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 8 }), fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 5 })),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  const textOf = (sections: readonly (readonly [number, readonly number[]])[]): string =>
    title +
    sections
      .map(
        ([reference, items], at) =>
          `${han[at]}、${'甲乙丙丁戊己'[at]}类任务\n` +
          items
            .map((number, item) => `（${han[number - 1]}）第${han[item]}个项目。见第${han[reference]}部分。\n`)
            .join(''),
      )
      .join('')

  it('is in order after one step, names the same headings and keeps its words', () => {
    fc.assert(
      fc.property(plan, (sections) => {
        const text = textOf(sections)
        const after = applyEdits(text, renumber(analyse({ text, templates: builtinTemplates })))
        expect(renumber(analyse({ text: after, templates: builtinTemplates }))).toEqual([])
        const named = (source: string) =>
          referencesIn(readPlan(source)).map((parts) => parts.map((part) => part.heading.title))
        expect(named(after)).toEqual(named(text))
        expect(after.replace(/[一二三四五六七八九十]/g, '')).toBe(text.replace(/[一二三四五六七八九十]/g, ''))
      }),
      { numRuns: thorough(500, 5) },
    )
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'一、（二）3.①第条项部分\r\n 见甲。\ud800') }), (text) => {
        renumber(analyse({ text, templates: builtinTemplates }))
      }),
      { numRuns: thorough(500, 5) },
    )
  })
})
