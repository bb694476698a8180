import { describe, expect, test } from 'vitest'
import { renameAt, renameableAt } from '../../server/src/features/rename.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import { applyEdits } from '../../server/src/text/range.js'
import { cursor } from '../support/cursor.js'
import { planOf } from '../support/plans.js'

/** The text after the rename, or the Chinese message that refuses it. */
function renamed(source: string, newName: string): string | undefined {
  const { text, offset } = cursor(source)
  const found = renameAt({ plan: readPlan(text) }, offset, newName)
  if (!found) return undefined
  return 'problem' in found ? found.problem.zh : applyEdits(text, found.edits)
}

function goalOf(text: string | undefined): string | undefined {
  return text?.split('\n\n')[3]
}

const tasks = ['建设医共体。每县1个。（牵头单位：省卫生健康委；配合单位：省财政厅）']
const withGoal = (goal: string): string => planOf(tasks, { goal })
const shortForm = withGoal('组建县域医疗共同体（以下简称医共体），医<|>共体统一管理，非医共体单位参照执行。')

describe('short forms', () => {
  test('the definition and all uses change', () => {
    const text = renamed(shortForm, '联合体')
    expect(goalOf(text)).toBe('组建县域医疗共同体（以下简称联合体），联合体统一管理，非联合体单位参照执行。')
    expect(text).toContain('（一）建设联合体。')
  })

  test('a short title keeps its marks, and words of the text stay', () => {
    const text = renamed(withGoal('按照《办好医院的意见》（以下简称《意<|>见》）提出意见，落实《意见》。'), '办院意见')
    expect(goalOf(text)).toBe('按照《办好医院的意见》（以下简称《办院意见》）提出意见，落实《办院意见》。')
  })

  test.each([
    ['', '新名称不能为空'],
    ['  ', '新名称不能为空'],
    ['医（共）体', '不能有“（”'],
    ['医 共体', '不能有“␣”'],
    ['医共体\n', ''],
    ['联合体，', '不能有“，”'],
    ['单位', '文中别处已经出现'],
  ])('%j is refused or trimmed', (name, message) => {
    expect(renamed(shortForm, name)).toContain(message)
  })

  test('a short form that is defined already is refused', () => {
    const source = withGoal('组建县域医疗共同体（以下简称医共体）和城市医疗集团（以下简称医联体），医<|>共体参加。')
    expect(renamed(source, '医联体')).toContain('已另有所指')
  })
})

describe('bodies', () => {
  test('all spellings become the new name; titles of documents and other bodies stay', () => {
    const source = withGoal(
      '由云岭省卫生健康委员会牵头，落实《省卫生健康委关于培训的通知》，报省卫健<|>委和国家卫生健康委。',
    )
    const text = renamed(source, '省卫生健康局')
    expect(goalOf(text)).toBe(
      '由省卫生健康局牵头，落实《省卫生健康委关于培训的通知》，报省卫生健康局和国家卫生健康委。',
    )
    expect(text).toContain('牵头单位：省卫生健康局；')
  })

  test('another body or no body is refused', () => {
    const source = withGoal('由省卫<|>生健康委牵头。')
    expect(renamed(source, '省财政厅')).toContain('已另有所指')
    expect(renamed(source, '一二三')).toContain('不像单位名称')
  })
})

describe('documents and annexes', () => {
  test('a title changes in all citations, number and short title stay', () => {
    const source = withGoal(
      '按照《办好<|>医院的意见》（云政发〔2021〕3号，以下简称《意见》），落实《意见》和《办好医院的意见》。',
    )
    expect(goalOf(renamed(source, '办好县级医院的意见（试行）'))).toBe(
      '按照《办好县级医院的意见（试行）》（云政发〔2021〕3号，以下简称《意见》），落实《意见》和《办好县级医院的意见（试行）》。',
    )
    expect(renamed(source, '甲》乙')).toContain('不能有“》”')
  })

  test('a number is no name', () => {
    const { text, offset } = cursor(withGoal('按照《办好医院的意见》（云政发〔2021〕<|>3号）执行。'))
    expect(renameableAt({ plan: readPlan(text) }, offset)).toMatchObject({
      problem: { zh: expect.stringContaining('编号') },
    })
  })

  test('an annex is renamed in the note, at the annex and where it is cited', () => {
    const note = '附件：重点任务清单\n\n云岭省人民政府办公厅'
    const body = withGoal('任务见附件和《重点任务<|>清单》。').replace('云岭省人民政府办公厅', note)
    const text = renamed(`${body}\n附件\n\n重点任务清单\n`, '任务分工表')
    expect(text?.match(/任务分工表/g)).toHaveLength(3)
    expect(text).not.toContain('重点任务清单')
    expect(text).toContain('任务见附件和')
  })
})

test('what is offered is the name at the cursor, without its marks', () => {
  const { text, offset } = cursor(withGoal('按照<|>《办好医院的意见》执行。'))
  expect(renameableAt({ plan: readPlan(text) }, offset)).toMatchObject({ placeholder: '办好医院的意见' })
  expect(renameableAt({ plan: readPlan(text) }, text.indexOf('总体目标'))).toBeUndefined()
})
