import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/annex/annex-organ-differs.js'
import { runRules } from '../../../server/src/rules/run.js'
import { readPlan } from '../../../server/src/semantics/lower.js'
import { applyEdits } from '../../../server/src/text/range.js'
import { check, marked, noTemplate } from '../../support/check.js'
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

  describe('fixes', () => {
    /** The texts after each fix of the first finding, and what the fixes are called. */
    const mended = (text: string) => {
      const [finding] = runRules([rule], readPlan(text), noTemplate, {})
      return finding.fixes.map((fix) => ({
        title: fix.title.zh,
        safety: fix.safety,
        text: applyEdits(text, fix.edits),
      }))
    }

    it('write one lead on both sides', () => {
      const text = withList(changed(0, ['建设重点专科', '省财政厅', '省卫生健康委', '2023年12月底前']))
      const [annex, own] = mended(text)
      expect(annex).toMatchObject({ title: '附件改为“省卫生健康委”', safety: 'unsafe' })
      expect(annex.text).toContain('| 建设重点专科 | 省卫生健康委 | 省卫生健康委 |')
      expect(own).toMatchObject({ title: '正文改为“省财政厅”', safety: 'unsafe' })
      expect(own.text).toContain('（牵头单位：省财政厅；配合单位：省财政厅）')
    })

    it.each([
      ['the annex', ['建设重点专科', '省财政厅、省教育厅', '省卫生健康委', '2023年12月底前'] as const, undefined],
      [
        'the text',
        ['建设重点专科', '省民政厅', '省卫生健康委、省财政厅', '2023年12月底前'] as const,
        '牵头单位：省卫生健康委、省财政厅；配合单位：省民政厅',
      ],
    ])('write none where %s has several leads', (_name, row, bodies) => {
      const text = withList(changed(0, row), bodies)
      expect(check(text, rule)[0].message).toContain('牵头')
      expect(mended(text)).toEqual([])
    })

    it('delete what the text does not name', () => {
      const text = withList(
        changed(0, ['建设重点专科', '省卫生健康委', '省财政厅、省委编办、省审计厅', '2023年12月底前']),
      )
      expect(check(text, rule)).toMatchObject([{ text: '省委编办、省审计厅' }])
      const [fix] = mended(text)
      expect(fix).toMatchObject({ title: '从附件中删去“省委编办、省审计厅”', safety: 'unsafe' })
      expect(fix.text).toContain('| 省卫生健康委 | 省财政厅 |')
      expect(check(fix.text, rule)).toEqual([])
    })
  })

  it('points at the first of bodies that stand apart, and at the clause of the text', () => {
    const text = withList(
      changed(0, ['建设重点专科', '省卫生健康委', '省委编办、省财政厅、省审计厅', '2023年12月底前']),
    )
    const [{ range, related }] = runRules([rule], readPlan(text), noTemplate, {})
    expect(text.slice(range.start, range.end)).toBe('省委编办')
    expect(related.map((one) => [text.slice(one.range.start, one.range.end), one.message.zh])).toEqual([
      ['省卫生健康委；配合单位：省财政厅', '正文“建设重点专科”的责任单位'],
    ])
  })

  it.each([
    ['a class of bodies in the text', '牵头单位：省卫生健康委；配合单位：省财政厅、有关部门', []],
    ['another class of bodies in the text', '牵头单位：省卫生健康委；配合单位：省财政厅、各市人民政府', ['省审计厅']],
    ['a class that leads', '牵头单位：各有关单位；配合单位：省卫生健康委、省财政厅', []],
  ])('with %s', (_name, bodies, expected) => {
    const text = withList(changed(0, ['建设重点专科', '省卫生健康委', '省财政厅、省审计厅', '2023年12月底前']), bodies)
    expect(marked(text, rule)).toEqual(expected)
  })

  it('leaves a row of which most bodies are others, and one of classes alone', () => {
    const others = '省财政厅、省审计厅、省教育厅、省民政厅、省科技厅'
    expect(marked(withList(changed(0, ['建设重点专科', '省卫生健康委', others, '2023年12月底前'])), rule)).toEqual([])
    expect(marked(withList(changed(0, ['建设重点专科', '各市人民政府', '', '2023年12月底前'])), rule)).toEqual([])
  })

  it('leaves a part of an item whose lead is another body', () => {
    const row = ['制定印发服务项目价格调整办法文件', '省卫生健康委', '省医保局', '2022年6月底前'] as const
    expect(marked(withList(changed(2, row)), rule)).toEqual([])
  })
})
