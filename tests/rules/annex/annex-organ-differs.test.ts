import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/annex/annex-organ-differs.js'
import { check, marked } from '../../support/check.js'
import { agreeing, changed, withList } from './lists.js'

describe('annex-organ-differs', () => {
  it('reports another lead', () => {
    const text = withList(changed(0, ['建设重点专科', '省财政厅', '省卫生健康委', '2023年12月底前']))
    expect(check(text, rule)).toMatchObject([{ text: '省财政厅', severity: 'warning' }])
    expect(check(text, rule)[0].message).toContain('由“省卫生健康委”牵头')
  })

  it('reports bodies that the clause of the text does not name', () => {
    const text = withList(changed(0, ['建设重点专科', '省卫生健康委', '省财政厅、省委编办', '2023年12月底前']))
    expect(marked(text, rule)).toEqual(['省委编办'])
  })

  it('reports a row in the words of a task’s text', () => {
    const text = withList(changed(2, ['制定印发服务项目价格调整办法文件', '省医保局', '省审计厅', '2022年6月底前']))
    expect(marked(text, rule)).toEqual(['省审计厅'])
  })

  it.each([
    ['the same bodies', withList(agreeing)],
    ['another spelling of a body', withList(changed(0, ['建设重点专科', '省卫健委', '省财政厅', '2023年12月底前']))],
    ['fewer supporting bodies', withList(changed(0, ['建设重点专科', '省卫生健康委', '', '2023年12月底前']))],
    [
      'a clause that ends in 等',
      withList(
        changed(0, ['建设重点专科', '省卫生健康委', '省财政厅、省委编办', '2023年12月底前']),
        '责任单位：省卫生健康委、省财政厅等',
      ),
    ],
    [
      'a row with none of the bodies',
      withList(changed(2, ['制定印发服务项目价格调整办法文件', '省审计厅', '', '2022年6月底前'])),
    ],
  ])('leaves %s', (_name, text) => {
    expect(marked(text, rule)).toEqual([])
  })
})
