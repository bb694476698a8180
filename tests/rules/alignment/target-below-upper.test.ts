import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/alignment/target-below-upper.js'
import { applyEdits } from '../../../server/src/text/range.js'
import { common, marked, planOf, said } from './beside.js'

const task = (figure: string): string =>
  `建设区域医疗中心。依托高水平医院布局区域医疗中心，减少患者跨区域就医。${figure}。（牵头单位：省卫生健康委；完成时限：2025年12月底前）`
const plan = (figure: string, place = '云岭省'): string => planOf(place, [task(figure), ...common])

describe('target-below-upper', () => {
  it.each([
    ['县域内就诊率达到90%以上', '县域内就诊率达到85%以上', true],
    ['县域内就诊率达到90%以上', '县域内就诊率达到90%', false],
    ['县域内就诊率达到90%以上', '县域内就诊率达到95%', false],
    ['县域内就诊率达到90%左右', '县域内就诊率达到88%', false],
    ['县域内就诊率达到90%左右', '县域内就诊率达到70%', true],
    ['平均住院日控制在8天以内', '平均住院日控制在9天以内', true],
    ['平均住院日控制在8天以内', '平均住院日控制在7天以内', false],
    ['培训技能人才1.5万人', '培训技能人才12000人', true],
    ['培训技能人才1.5万人', '培训技能人才15000人', false],
    ['县域内就诊率提高5个百分点', '县域内就诊率提高到5%', false],
    ['县域内就诊率提高5个百分点', '县域内就诊率提高3个百分点', true],
    ['三级医院床位使用率达到90%以上', '二级医院床位使用率达到80%以上', false],
    ['到2025年，县域内就诊率达到90%以上', '到2023年，县域内就诊率达到85%以上', false],
    ['建成省级区域医疗中心6个', '建成省级区域医疗中心4个', true],
    ['医护比达到1：2', '医护比达到1：1.5', true],
    ['县域内就诊率达到90%以上', '满意度达到80%以上', false],
    ['县域内就诊率达到90%以上', '县域内就诊率不超过85%', false],
  ])('above %s, here %s: %s', (above, here, isBelow) => {
    expect(marked(rule, plan(above), plan(here))).toHaveLength(isBelow ? 1 : 0)
  })

  it('asks no city for what is counted in the whole province, but for the same rates', () => {
    expect(marked(rule, plan('新增床位500张'), plan('新增床位50张', '南泽市'))).toEqual([])
    expect(marked(rule, plan('县域内就诊率达到90%以上'), plan('县域内就诊率达到85%以上', '南泽市'))).toHaveLength(1)
  })

  it('writes the value from above', () => {
    const draft = plan('县域内就诊率达到85%以上')
    const [{ fixes, message }] = said(rule, plan('县域内就诊率达到90%以上'), draft)
    expect(message.zh).toContain('没有达到《云岭省推动公立医院高质量发展实施方案》一（一）的要求')
    expect(applyEdits(draft, fixes[0].edits)).toBe(plan('县域内就诊率达到90%以上'))
  })

  it('compares the goals of the whole', () => {
    const goal = (rate: string): string =>
      `云岭省推动公立医院高质量发展实施方案\n\n一、发展目标\n\n到2025年，县域内就诊率达到${rate}。\n\n二、重点任务\n\n（一）${common[0]}\n\n（二）${common[1]}\n`
    expect(marked(rule, goal('90%以上'), goal('85%以上'))).toHaveLength(1)
    expect(marked(rule, goal('90%以上'), goal('90%以上'))).toEqual([])
  })
})
