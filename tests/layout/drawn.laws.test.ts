/** What a layout says is what the document written in it measures, for layouts drawn at random. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordBytes } from '../../server/src/exporters/word/document.js'
import { type Field, isEqual, type Value } from '../../server/src/layout/field.js'
import { fieldNamed, fields } from '../../server/src/layout/fields.js'
import { type Layout, standardLayout, valueIn } from '../../server/src/layout/layout.js'
import { learn } from '../../server/src/layout/learn.js'
import { type Measured, measure } from '../../server/src/layout/measure.js'
import { parseLayout } from '../../server/src/layout/parseLayout.js'
import { printLayout } from '../../server/src/layout/printLayout.js'
import { isAsked, prove } from '../../server/src/layout/prove.js'
import { typefaces } from '../../server/src/layout/typefaces.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import { sampled, thorough } from '../support/thorough.js'
import { wholePlan } from './wholePlan.js'

const plan = readPlan(wholePlan)

async function measured(layout: Layout): Promise<Measured> {
  const result = measure(await wordBytes({ plan, layout, issuerMark: '甲县人民政府文件' }))
  if ('refused' in result) throw new Error(result.refused)
  return result
}

/** What a field may be in a document that can be printed; figures of the page go together. */
const bounds: Readonly<Record<string, readonly [least: number, most: number]>> = {
  'page.width': [205, 230],
  'page.height': [290, 320],
  'page.top': [20, 40],
  'page.left': [20, 30],
  'page.textWidth': [150, 160],
  'page.textHeight': [215, 228],
  'page.lines': [18, 24],
  'page.characters': [24, 28],
  'title.leading': [24, 44],
  'issuerMark.top': [10, 60],
  'redRule.below': [2, 10],
  'pageNumber.below': [2, 15],
}

function values({ key, type, value }: Field): fc.Arbitrary<Value> {
  switch (type.kind) {
    case 'typeface':
      return fc.constantFrom(...typefaces)
    case 'font':
      return fc.constantFrom('same', 'Times New Roman')
    case 'size':
      // Larger type does not fit the lines of the page.
      return fc.constantFrom(...(key === 'text.size' ? [14, 15, 16] : [10.5, 12, 14, 15, 16]))
    case 'switch':
      return fc.boolean()
    case 'colour':
      return fc.constantFrom('000000', 'FF0000', '1F3864')
    case 'choice':
      return fc.constantFrom(...Object.keys(type.values))
    case 'length': {
      if (key === 'table.rule') return fc.constantFrom(0.25, 0.5, 1, 1.5)
      if (type.unit === 'mm' && type.most < 10) return fc.constantFrom(0.18, 0.25, 0.35, 0.5)
      const [least, most] = bounds[key] ?? [0, Math.min(type.most, 4)]
      return type.unit === 'count' || typeof value !== 'number'
        ? fc.integer({ min: least, max: most })
        : fc.integer({ min: least * 2, max: most * 2 }).map((half) => half / 2)
    }
  }
}

/** A few fields of the standard changed. */
const layouts = fc
  .uniqueArray(fc.constantFrom(...fields), { maxLength: 12 })
  .chain((chosen) => fc.tuple(...chosen.map((field) => values(field).map((value) => [field.key, value] as const))))
  .map((own): Layout => ({ id: 'county', title: { zh: '县', en: 'county' }, own: new Map(own), fonts: {} }))

describe('a document written in a layout', () => {
  it('measures every field that the plan has an element of', async () => {
    const { found } = await measured(standardLayout)
    expect(fields.map(({ key }) => key).filter((key) => !found.has(key))).toEqual([])
  })

  it('proves itself', async () => {
    await fc.assert(
      fc.asyncProperty(layouts, async (layout) => {
        const proof = prove(await measured(layout), { document: 'a.docx', layout })
        const wrong = proof.items.filter(({ status }) => status === 'deviates')
        expect(wrong.map(({ field, demanded, found }) => [field.key, demanded, found])).toEqual([])
      }),
      { numRuns: thorough(300, 3) },
    )
  })

  it.each(sampled(fields, 12))('deviates in $key where that is changed', async (field) => {
    const [value] = fc.sample(
      values(field).filter((one) => !isEqual(field.value, one, field.type)),
      { numRuns: 1, seed: 7 },
    )
    const layout: Layout = { ...standardLayout, own: new Map([[field.key, value]]) }
    const { found } = await measured(layout)
    const proof = prove({ found, fonts: [] }, { document: 'a.docx', layout: standardLayout })
    const wrong = proof.items.filter(({ status }) => status === 'deviates').map(({ field: { key } }) => key)
    // A field of the page changes what others come to.
    expect(wrong).toContain(field.key)
  })

  it('teaches its layout', async () => {
    await fc.assert(
      fc.asyncProperty(layouts, async (layout) => {
        const learned = learn(await measured(layout), layout)
        for (const [key, value] of layout.own) {
          const field = fieldNamed(key) as Field
          if (!isAsked(field, layout)) continue
          expect([key, isEqual(value, valueIn(learned.layout, key), field.type), valueIn(learned.layout, key)]).toEqual(
            [key, true, expect.anything()],
          )
        }
        const own = [...layout.own.keys()]
        expect([...learned.layout.own.keys()].filter((key) => !own.includes(key))).toEqual([])
      }),
      { numRuns: thorough(200, 2) },
    )
  })

  it('is printed as a file that reads as the same layout', () => {
    fc.assert(
      fc.property(layouts, fc.constantFrom('zh' as const, 'en' as const), (layout, locale) => {
        const { layout: read, problems } = parseLayout(printLayout(layout, locale))
        expect(problems).toEqual([])
        expect([read?.id, read?.title, new Map(read?.own)]).toEqual([layout.id, layout.title, new Map([...layout.own])])
      }),
    )
  })
})
