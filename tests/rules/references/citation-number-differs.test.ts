import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/references/citation-number-differs.js'
import { check, fixed, marked } from '../../support/check.js'

const plan = (...paragraphs: string[]) =>
  `云岭省推动公立医院高质量发展实施方案\n\n一、重点任务\n\n${paragraphs.join('\n\n')}\n`

const cite = (number: string, title = '云岭省公立医院建设规划') => `按照《${title}》（${number}）建设专科。`

describe('citation-number-differs', () => {
  it('reports the second number, and offers the first', () => {
    const text = plan(cite('云政发〔2021〕8号'), cite('云政发〔2021〕18号'))
    expect(check(text, rule)).toMatchObject([{ text: '云政发〔2021〕18号', severity: 'warning' }])
    expect(fixed(text, rule)).toBe(plan(cite('云政发〔2021〕8号'), cite('云政发〔2021〕8号')))
  })

  it('reports the rarer number', () => {
    const text = plan(cite('云政发〔2020〕8号'), cite('云政发〔2021〕8号'), cite('云政发〔2021〕8号'))
    expect(marked(text, rule)).toEqual(['云政发〔2020〕8号'])
  })

  it('leaves other brackets, blanks and other titles', () => {
    expect(marked(plan(cite('云政发〔2021〕8号'), cite('云政发[2021]第08号')), rule)).toEqual([])
    expect(marked(plan(cite('云政发〔2021〕8号'), cite('云政发〔20__〕18号')), rule)).toEqual([])
    expect(marked(plan(cite('云政发〔2021〕8号'), cite('云政发〔2021〕9号', '云岭省人才规划')), rule)).toEqual([])
  })
})
