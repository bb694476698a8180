import { describe, expect, it } from 'vitest'
import { wordBytes } from '../../server/src/exporters/word/document.js'
import { standardLayout } from '../../server/src/layout/layout.js'
import { measure } from '../../server/src/layout/measure.js'
import { prove } from '../../server/src/layout/prove.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import { examples } from '../support/examples.js'

describe('the examples in the standard', () => {
  it.each(examples)('$name proves itself', async ({ text }) => {
    const bytes = await wordBytes({
      plan: readPlan(text),
      layout: standardLayout,
      issuerMark: '云岭省人民政府办公厅文件',
    })
    const measured = measure(bytes)
    if ('refused' in measured) throw new Error(measured.refused)
    const proof = prove(measured, { document: 'a.docx', layout: standardLayout })
    const wrong = proof.items.filter(({ status }) => status === 'deviates')
    expect(wrong.map(({ field, demanded, deviating }) => [field.key, demanded, deviating])).toEqual([])
  })
})
