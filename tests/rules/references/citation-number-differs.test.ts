import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/references/citation-number-differs.js'
import { runRules } from '../../../server/src/rules/run.js'
import { readPlan } from '../../../server/src/semantics/lower.js'
import { check, fixed, marked, noTemplate } from '../../support/check.js'

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

  it('reports each rarer number against the most frequent one', () => {
    const numbers = ['8', '9', '9', '10'].map((serial) => cite(`云政发〔2021〕${serial}号`))
    expect(marked(plan(...numbers), rule)).toEqual(['云政发〔2021〕8号', '云政发〔2021〕10号'])
    const [{ related, fixes }] = runRules([rule], readPlan(plan(...numbers)), noTemplate, {})
    expect(related.map(({ message }) => message.zh)).toEqual(['另一处的发文字号'])
    expect(fixes.map(({ title, safety }) => [title.zh, safety])).toEqual([['改为“云政发〔2021〕9号”', 'unsafe']])
  })

  it('takes the document’s own number for right', () => {
    const text = (serial: number) =>
      `云岭省办好医院实施方案\n\n云政发〔2021〕8号\n\n一、任务\n\n按照《云岭省办好医院实施方案》（云政发〔2021〕${serial}号）办。\n`
    expect(check(text(9), rule)[0].message).toContain('本文件的发文字号是“云政发〔2021〕8号”')
    expect(fixed(text(9), rule)).toBe(text(8))
    expect(marked(text(8), rule)).toEqual([])
  })

  it('leaves a short title, which may stand for several', () => {
    const text =
      '按照《云岭省公立医院建设规划》（云政发〔2021〕8号，以下简称《规划》）办。按照《规划》（云政发〔2021〕9号）办。'
    expect(marked(plan(text), rule)).toEqual([])
  })
})
