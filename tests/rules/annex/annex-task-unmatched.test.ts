import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/annex/annex-task-unmatched.js'
import { check, marked } from '../../support/check.js'
import { agreeing, changed, withList } from './lists.js'

describe('annex-task-unmatched', () => {
  it('reports a row that the text does not speak of', () => {
    const text = withList(changed(2, ['推广互联网诊疗平台', '省医保局', '省卫生健康委', '2022年6月底前']))
    expect(check(text, rule)).toMatchObject([{ text: '推广互联网诊疗平台', severity: 'warning' }])
  })

  it.each([
    ['rows with the titles of the tasks', agreeing],
    [
      'a row in the words of a task’s text',
      changed(2, ['制定印发服务项目价格调整办法文件', '省医保局', '', '2022年6月底前']),
    ],
    ['a row of common words', changed(2, ['推进有关工作', '省医保局', '', '2022年6月底前'])],
    [
      'a list of other things',
      agreeing.map(([, ...rest], index) => [`城区${'东西南'[index]}路院区迁建工程`, ...rest] as const),
    ],
  ])('leaves %s', (_name, rows) => {
    expect(marked(withList(rows), rule)).toEqual([])
  })

  it('leaves a list below a text without tasks', () => {
    const text =
      '云岭省重点任务清单\n\n一、说明\n\n逐项落实。\n\n附件\n\n清单\n\n| 重点任务 | 牵头单位 |\n|---|---|\n| 推广互联网诊疗平台 | 省医保局 |\n'
    expect(marked(text, rule)).toEqual([])
  })
})
