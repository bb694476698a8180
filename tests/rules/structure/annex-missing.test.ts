import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/structure/annex-missing.js'
import { check, marked } from '../../support/check.js'
import { annexed } from './annexed.js'

const list = '附件1\n\n重点任务清单\n\n逐项列出重点任务。'
const table = '附件2\n\n主要指标表\n\n逐项列出主要指标。'
const both = '附件：1. 重点任务清单\n      2. 主要指标表'

describe('annex-missing', () => {
  it('reports an annex that is not among the others', () => {
    expect(check(annexed(both, list), rule)).toMatchObject([{ text: '主要指标表', severity: 'warning' }])
  })

  it('informs where the file holds no annex at all', () => {
    expect(check(annexed('附件：重点任务清单', ''), rule)).toMatchObject([
      { text: '重点任务清单', severity: 'information' },
    ])
  })

  it('reports a reference to a number that does not exist', () => {
    expect(marked(annexed(both, `${list}\n\n${table}`, '指标见附件3。'), rule)).toEqual(['附件3'])
  })

  it.each([
    ['annexes that are there', annexed(both, `${list}\n\n${table}`, '任务见附件1，指标（附件2）另列。')],
    ['one sent apart', annexed('附件：重点任务清单（另发）', '')],
    [
      'an annex of another document',
      annexed('附件：1. 重点任务清单', list, '标准按《某某办法》附件3执行，范围见云政发〔2021〕5号附件4。'),
    ],
    ['no annexes', annexed('', '')],
  ])('leaves %s', (_name, text) => {
    expect(marked(text, rule)).toEqual([])
  })

  it('leaves the plan that a notice issues', () => {
    const notice = `云岭省人民政府办公厅关于印发云岭省医院发展实施方案的通知\n\n各市、县人民政府：\n\n现印发给你们，请认真执行。\n\n附件：云岭省医院发展实施方案\n\n云岭省人民政府办公厅\n2021年9月10日\n\n`
    const plan = '云岭省医院发展实施方案\n\n为推动发展，制定本方案。\n\n一、目标\n\n内容。\n'
    expect(marked(notice + plan, rule)).toEqual([])
    expect(marked(`${notice}附件\n\n${plan}`, rule)).toEqual([])
  })
})
