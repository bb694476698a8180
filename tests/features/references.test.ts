import { describe, expect, test } from 'vitest'
import { sameEntityIn, titleOfCited } from '../../server/src/features/crossPlan.js'
import { entityAt } from '../../server/src/features/entities.js'
import { linkedRanges } from '../../server/src/features/linkedEditing.js'
import { definitionsAt, referencesAt } from '../../server/src/features/references.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import { cursor } from '../support/cursor.js'
import { mark, unmark } from '../support/marks.js'
import { planOf } from '../support/plans.js'

const goal =
  '按照《云岭省办好医院的意见》（云政发〔2021〕3号，以下简称《意见》），组建县域医疗共同体（以下简称医共体），医共体落实《意见》。'
const text = planOf(['建设医共体。每县1个。（牵头单位：省卫生健康委）'], { goal })

/** The text at the marks of `found`, and behind a definition its sign. */
function at(source: string, offset: number): string[] {
  return referencesAt({ plan: readPlan(source) }, offset).map(
    ({ range, role }) => source.slice(range.start, range.end) + (role === 'definition' ? '*' : ''),
  )
}

describe('references', () => {
  test('a short form: its definition and its uses', () => {
    expect(at(text, text.indexOf('医共体落实'))).toEqual(['医共体*', '医共体', '医共体'])
  })

  test('a short title: its own places and those of the document', () => {
    expect(at(text, text.lastIndexOf('意见》'))).toEqual([
      '云岭省办好医院的意见*',
      '云政发〔2021〕3号',
      '意见*',
      '意见',
    ])
  })

  test('nothing where no name stands', () => expect(at(text, text.indexOf('总体目标'))).toEqual([]))
})

describe('definitions', () => {
  function define(source: string): string[] {
    const { text, offset } = cursor(source)
    return definitionsAt({ plan: readPlan(text) }, offset).map(({ range, selection }) =>
      mark(text.slice(range.start, range.end), [
        { start: selection.start - range.start, end: selection.end - range.start },
      ]),
    )
  }

  test('a short form is shown with its long form', () => {
    expect(define(text.replace('医共体落实', '医<|>共体落实'))).toEqual(['县域医疗共同体（以下简称‹|医共体|›'])
  })

  test('a short title is shown with its marks', () => {
    expect(define(text.replace('落实《意见》', '落实《意<|>见》'))).toEqual([
      '《云岭省办好医院的意见》（云政发〔2021〕3号，以下简称《‹|意见|›》',
    ])
  })

  test('a body leads to its full name', () => {
    const source = planOf(['建设网络。每县1个。（牵头单位：省卫健<|>委）'], { goal: '由云岭省卫生健康委员会统筹。' })
    expect(define(source)).toEqual(['‹|云岭省卫生健康委员会|›'])
  })

  test('the document itself leads to its title', () => {
    const source = planOf(['建设网络。每县1个。'], { goal: '《云岭省推动公立医院<|>高质量发展实施方案》印发后执行。' })
    expect(define(source)).toEqual(['‹|云岭省推动公立医院高质量发展实施方案|›'])
  })
})

describe('other plans', () => {
  const analysis = (source: string) => ({ plan: readPlan(source) })
  const entity = (name: string) => {
    const found = entityAt(analysis(text), text.indexOf(name))?.entity
    if (!found) throw new Error(`nothing is named at ${name}`)
    return found
  }

  test('a cited document is found by its title', () => {
    const upper = planOf(['办好医院。每县1个。'], { title: '云岭省办好医院的意见' })
    const range = titleOfCited(entity('云岭省办好医院'), analysis(upper))
    expect(range && upper.slice(range.start, range.end)).toBe('云岭省办好医院的意见')
    expect(titleOfCited(entity('云岭省办好医院'), analysis(text))).toBeUndefined()
  })

  test('a plan and the notice that issues it are found by each other', () => {
    const notice = planOf(['办好医院。每县1个。'], { title: '云岭省人民政府关于印发云岭省办好医院的意见的通知' })
    expect(titleOfCited(entity('云岭省办好医院'), analysis(notice))).toBeDefined()
  })

  test('a file may carry the title as its name', () => {
    const untitled = { plan: readPlan('一、任务\n\n（一）办好医院。每县1个。\n') }
    const cited = entity('云岭省办好医院')
    expect(titleOfCited(cited, { ...untitled, fileName: '云岭省办好医院的意见.fangan.md' })).toBeDefined()
    expect(titleOfCited(cited, { ...untitled, fileName: '意见.txt' })).toBeUndefined()
  })

  test('a body of another province is another body', () => {
    const same = planOf(['办好医院。每县1个。（牵头单位：省卫生健康委）'], { title: '云岭省办好医院实施方案' })
    expect(sameEntityIn(analysis(text), entity('省卫生健康委'), analysis(same))?.name).toBe('省卫生健康委')
    const other = same.replaceAll('云岭省', '江西省')
    expect(sameEntityIn(analysis(text), entity('省卫生健康委'), analysis(other))).toBeUndefined()
  })

  test('a body of another county is another body', () => {
    const county = (place: string) =>
      planOf(['办好医院。每县1个。（牵头单位：县财政局）'], { title: `${place}办好医院实施方案` }).replace(
        '云岭省人民政府办公厅',
        `${place}人民政府办公室`,
      )
    const [own, other] = [analysis(county('岚河县')), analysis(county('青溪县'))]
    const found = entityAt(own, county('岚河县').indexOf('县财政局'))?.entity
    expect(found && sameEntityIn(own, found, own)?.name).toBe('县财政局')
    expect(found && sameEntityIn(own, found, other)).toBeUndefined()
  })

  test('a document is cited elsewhere by its title, in any spelling of its issuer, or by its number', () => {
    const citing = (words: string) => analysis(planOf([`办好医院。按照${words}，每县1个。`]))
    const found = (words: string) => sameEntityIn(analysis(text), entity('云岭省办好医院'), citing(words))?.kind
    expect(found('《云岭省办好医院的意见》')).toBe('citation')
    expect(found('《关于办好医院的实施意见》（云政发〔2021〕3号）')).toBe('citation')
    expect(found('《云岭省办好学校的意见》')).toBeUndefined()
    expect(found('《云岭省办好学校的意见》（云政发〔2021〕4号）')).toBeUndefined()
  })

  test('a body is no document', () => {
    expect(titleOfCited(entity('省卫生健康委'), analysis(text))).toBeUndefined()
  })

  test('a national body is one wherever it is named', () => {
    const named = (place: string) =>
      planOf(['办好医院。按国家发展改革委要求办。'], { title: `${place}办好医院实施方案` })
    const own = analysis(named('云岭省'))
    const found = entityAt(own, named('云岭省').indexOf('国家发展改革委'))?.entity
    expect(found && sameEntityIn(own, found, analysis(named('江西省')))?.name).toBe(found?.name)
  })

  test('a short form belongs to its document', () => {
    expect(sameEntityIn(analysis(text), entity('医共体落实'), analysis(text))).toBeUndefined()
  })
})

describe('linked editing', () => {
  const annexed = `${planOf(['建设网络。任务见附件1。']).replace(
    '云岭省人民政府办公厅',
    '附件：1.‹|重点任务清单|›\n2.成员名单\n\n云岭省人民政府办公厅',
  )}
附件1

‹|重点任务清单|›

建设网络，每县一个中心。

附件2

省级成员名单
`
  const { text: plain } = unmark(annexed)
  const linked = (offset: number) => linkedRanges({ plan: readPlan(plain) }, offset)

  test('the title of an annex in the note and at the annex', () => {
    expect(mark(plain, linked(plain.indexOf('任务清单')) ?? [])).toBe(annexed)
  })

  test('titles that differ, numbers and other words are not linked', () => {
    expect(linked(plain.indexOf('成员名单'))).toBeUndefined()
    expect(linked(plain.indexOf('附件1。'))).toBeUndefined()
    expect(linked(plain.indexOf('建设网络'))).toBeUndefined()
  })
})
