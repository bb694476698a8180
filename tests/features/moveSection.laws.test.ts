/** What moving a section keeps to in any plan and any text. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../server/src/analysis/analyse.js'
import { type Destination, moveSection } from '../../server/src/features/moveSection.js'
import { referencesIn } from '../../server/src/features/renumber/references.js'
import { renumber } from '../../server/src/features/renumber.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { applyEdits } from '../../server/src/text/range.js'
import { thorough } from '../support/thorough.js'

const up = { direction: 'up' } as const

const down = { direction: 'down' } as const

/** The titles that references name, in alphabetical order. */
function named(text: string): string[] {
  return referencesIn(readPlan(text))
    .flatMap((parts) => parts.map((part) => part.heading.title))
    .sort()
}

describe('any move', () => {
  const items = fc.array(fc.constantFrom('', '\n', '\n责任单位：省教育厅\n', '\n\n见第二部分、第（一）项。\n'), {
    maxLength: 3,
  })
  const sections = fc.array(items, { minLength: 2, maxLength: 4 })

  it('keeps every character but the numbers, and can be taken back', () => {
    fc.assert(
      fc.property(sections, fc.nat(), fc.constantFrom('', '\n'), (parts, chosen, end) => {
        const text = parts
          .map((list, at) => {
            const children = list.map(
              (rest, item) => `（${'一二三'[item]}）${'甲乙丙'[item]}${at}项工作。建设平台。${rest}`,
            )
            return `${'一二三四'[at]}、${'子丑寅卯'[at]}类任务\n${children.join('\n')}`
          })
          .join('\n')
          .concat(end)
        const plan = readPlan(text)
        const heading = plan.headings[chosen % plan.headings.length]
        const edits = moveSection(analyse({ text, templates: builtinTemplates }), heading.start, down)
        if (!edits) return
        const after = applyEdits(text, edits)
        const letters = (source: string): string => [...source.replace(/[一二三四]/g, '')].sort().join('')
        expect(letters(after)).toBe(letters(text))
        expect(renumber(analyse({ text: after, templates: builtinTemplates }))).toEqual([])
        expect(named(after)).toEqual(named(text))
        const again = readPlan(after).headings.find((one) => one.title === heading.title)
        const back = moveSection(analyse({ text: after, templates: builtinTemplates }), again?.start ?? 0, up)
        expect(applyEdits(after, back ?? [])).toBe(text)
      }),
      { numRuns: thorough(500, 5) },
    )
  })
})

describe('any text', () => {
  it('keeps its characters but for numbers', () => {
    const sign = fc.constantFrom(
      ...[
        '一、',
        '（二）',
        '（三）',
        '1.',
        '2.',
        '甲乙',
        '。',
        '\n',
        '\n',
        '\r\n',
        ' ',
        '附件1',
        '## ',
        '\ud800',
        '见第二部分',
      ],
    )
    const way = fc.constantFrom<Destination>(up, down, { place: 'before', offset: 0 }, { place: 'into', offset: 1 })
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 25 }), fc.nat(), way, (signs, at, destination) => {
        const text = signs.join('')
        const edits = moveSection(analyse({ text, templates: builtinTemplates }), at % (text.length + 1), destination)
        if (!edits) return
        const letters = (source: string): string => [...source.replace(/[一二三四五六七八九十\d]/g, '')].sort().join('')
        expect(letters(applyEdits(text, edits))).toBe(letters(text))
      }),
      { numRuns: thorough(500, 5) },
    )
  })
})
