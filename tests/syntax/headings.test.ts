import { describe, expect, it } from 'vitest'
import { parse } from '../../server/src/syntax/parse.js'
import { headingsOf } from './outline.js'

/** A document with `lines` below its first chapter. */
function below(...lines: string[]): string[] {
  return headingsOf(['云岭省实施方案', '为推动发展，制定本实施方案。', '一、重点任务', ...lines].join('\n\n')).slice(1)
}

describe('headings', () => {
  it('on lines of their own', () => {
    expect(below('（一）健全体系', '1.建设中心')).toEqual(['2 1 健全体系', '3 1 建设中心'])
  })

  it('may be counted behind a word', () => {
    expect(below('任务一：健全体系。完善制度。', '1.建设中心', '任务二 提高能力', '专栏1 重点项目')).toEqual([
      '2 1 健全体系',
      '3 1 建设中心',
      '2 2 提高能力',
      '2 1 重点项目',
    ])
  })

  it('behind a word stand above （一） or below it, as the text nests them', () => {
    expect(below('行动一：健全体系', '（一）建设中心', '（二）建设站点', '行动二：提高能力', '（一）培训')).toEqual([
      '1 1 健全体系',
      '2 1 建设中心',
      '2 2 建设站点',
      '1 2 提高能力',
      '2 1 培训',
    ])
    expect(below('（一）实施行动', '行动一：健全体系', '行动二：提高能力', '（二）建设站点')).toEqual([
      '2 1 实施行动',
      '3 1 健全体系',
      '3 2 提高能力',
      '2 2 建设站点',
    ])
  })

  it.each([
    [['任务一：健全体系']],
    [['任务二：健全体系', '任务三：提高能力']],
    [['任务一：健全体系', '措施一：提高能力']],
  ])('are no headings where they do not count: %s', (lines) => {
    expect(below(...lines)).toEqual([])
  })

  it('run into the text up to the first 。', () => {
    expect(below('（一）健全体系。完善制度，提高能力。', '1．建设中心。完善条件。')).toEqual([
      '2 1 健全体系',
      '3 1 建设中心',
    ])
  })

  it('end before the clause of an item of one sentence', () => {
    expect(below('1.建设省级区域医疗中心（责任单位：省卫生健康委）')).toEqual(['3 1 建设省级区域医疗中心'])
    expect(below('1.建设省级区域医疗中心 责任单位：省卫生健康委')).toEqual(['3 1 建设省级区域医疗中心'])
  })

  it('end at the first clause of a long sentence', () => {
    const long =
      '统筹推进各级各类医疗机构协同发展，按照规划逐步完善床位配置、设备配置、人员配置和信息系统建设等各个方面'
    expect(below(`1.${long}，全面提高服务能力。`)).toEqual(['3 1 统筹推进各级各类医疗机构协同发展'])
  })

  it('may be in half-width brackets', () => {
    expect(below('(一)健全体系', '(十三) 深化改革', '(1)建设中心')).toEqual([
      '2 1 健全体系',
      '2 13 深化改革',
      '4 1 建设中心',
    ])
  })

  it('may jump a level, leave a gap and go on across chapters', () => {
    expect(below('1.建设中心', '3.完善机制', '二、保障措施', '4.加强领导')).toEqual([
      '3 1 建设中心',
      '3 3 完善机制',
      '1 2 保障措施',
      '3 4 加强领导',
    ])
  })

  it('may be decimal, or parts', () => {
    const lines = [
      '第一部分 总体要求',
      '到2025年，建成体系。',
      '第二部分 重点任务',
      '2.1 推进薪酬改革。',
      '2.2 推进支付改革。',
    ]
    expect(headingsOf(['云岭省实施方案', ...lines].join('\n\n'))).toHaveLength(4)
  })

  it('are not made of figures', () => {
    expect(below('下降', '0.5个百分点，医护比达到', '1：2左右。')).toEqual([])
  })

  it('of Markdown count from the title down', () => {
    const source = '# 云岭省实施方案\n\n## 重点任务\n\n### 健全体系\n\n完善制度。\n\n## 二、保障措施\n'
    expect(headingsOf(source)).toEqual(['1 0 重点任务', '2 0 健全体系', '1 2 保障措施'])
  })

  it('say whether text follows', () => {
    const source = '云岭省实施方案\n\n一、重点任务\n\n（一）健全体系。完善制度。\n'
    expect(parse(source).paragraphs.flatMap((paragraph) => paragraph.heading?.runIn ?? [])).toEqual([false, true])
  })

  it('with a destroyed number are recovered from their place', () => {
    const text = '完善各项制度，提高服务能力，推动全省各级医院持续健康发展，让群众更加满意。'
    const source = `云岭省实施方案\n\n（一）健全体系。${text}\n\n\ue0f3\ue0f4└深化改革。${text}\n`
    expect(headingsOf(source)).toEqual(['2 1 健全体系', '2 2 深化改革'])
  })

  it('may part title and text by a space', () => {
    expect(below('（一）健全体系 按照统一部署，完善制度，提高服务能力。')).toEqual(['2 1 健全体系'])
  })
})
