import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/annex/annex-deadline-differs.js'
import { check, marked } from '../../support/check.js'
import { agreeing, changed, withList } from './lists.js'

describe('annex-deadline-differs', () => {
  it('reports another date for a task with a labelled deadline', () => {
    const bodies = '牵头单位：省卫生健康委；配合单位：省财政厅；完成时限：2023年12月底前'
    const text = withList(changed(0, ['建设重点专科', '省卫生健康委', '省财政厅', '2024年12月底前']), bodies)
    expect(check(text, rule)).toMatchObject([{ text: '2024年12月底前', severity: 'warning' }])
  })

  it('reports another date than the only one in the text', () => {
    const text = withList(changed(2, ['完善价格机制', '省医保局', '省卫生健康委', '2023年6月底前']))
    expect(marked(text, rule)).toEqual(['2023年6月底前'])
  })

  it('reports against the sentence on the row’s matter', () => {
    const text = withList(changed(2, ['制定印发服务项目价格调整办法文件', '省医保局', '', '2023年']))
    expect(marked(text, rule)).toEqual(['2023年'])
  })

  it.each([
    ['the same dates', agreeing],
    ['a year and one of its months', changed(2, ['完善价格机制', '省医保局', '省卫生健康委', '2022年'])],
    ['a task without date in the text', changed(1, ['改革薪酬制度', '省人力资源社会保障厅', '省财政厅', '2024年'])],
    ['a blank', changed(2, ['完善价格机制', '省医保局', '省卫生健康委', '20__年'])],
  ])('leaves %s', (_name, rows) => {
    expect(marked(withList(rows), rule)).toEqual([])
  })
})
