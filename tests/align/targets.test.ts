import { describe, expect, it } from 'vitest'
import { align } from '../../server/src/align/align.js'
import { readPlan } from '../../server/src/semantics/lower.js'

/** A plan of a province, or of `place`, whose one task says `text`. */
function planOf(text: string, place = '云岭省'): string {
  return `${place}推动公立医院高质量发展实施方案

一、重点任务

（一）建设服务体系。完善网格布局，引导患者就近就医。${text}（牵头单位：卫生健康委；完成时限：2025年12月底前）

${place}人民政府
2022年3月1日
`
}

/** The figures of `upper` that `draft` falls short of, as printed. */
function below(upper: string, draft: string, place?: string): string[] {
  const documents = [{ document: '上位.txt', plan: readPlan(planOf(upper)) }]
  const { items } = align(readPlan(planOf(draft, place)), { documents, pins: [] })
  return items.flatMap(({ target }) => (target?.isBelow ? [target.upper.text] : []))
}

describe('figures of a draft', () => {
  it.each([
    [
      'of a list, place by place',
      '县、乡、村分别开展45、9、6项适宜技术。',
      '县、乡、村分别开展45、8、6项适宜技术。',
      1,
    ],
    [
      'of a list that is all there',
      '县、乡、村分别开展45、9、6项适宜技术。',
      '县、乡、村分别开展50、9、7项适宜技术。',
      0,
    ],
    ['known by what is counted', '培养不少于3500名基层医生。', '培养不少于3000名基层医生。', 1],
    ['of what else is counted', '培养不少于3500名基层医生。', '培养不少于3000名护理骨干。', 0],
    ['in other units', '培养不少于3500名基层医生。', '培养不少于0.4万名基层医生。', 0],
    [
      'at the start of a clause',
      '到2023年，力争80%以上的综合医院成为老年友善机构。',
      '到2023年，力争70%以上的综合医院成为老年友善机构。',
      1,
    ],
    [
      'for the same year',
      '到2023年，续约率达到80%，到2025年达到90%。',
      '到2023年，续约率达到75%，到2025年达到90%。',
      1,
    ],
    [
      'for a later year that names nothing',
      '到2023年，续约率达到80%，到2025年达到90%。',
      '到2023年，续约率达到80%，到2025年达到85%。',
      1,
    ],
    ['that begin lower', '规划建设4-5所区域医疗中心。', '规划建设3-5所区域医疗中心。', 1],
    ['within a span', '规划建设4-5所区域医疗中心。', '规划建设4所区域医疗中心。', 0],
    ['for how long, with nothing that bounds them', '重点人群3—6小时出具结果。', '重点人群2—4小时出具结果。', 0],
    ['of all that there is', '实现门诊费用直接结算医院全覆盖。', '实现门诊费用直接结算医院覆盖率达到80%。', 1],
    ['for which points are taken off', '评价不达标的扣20分。', '评价不达标的扣10分。', 0],
  ])('%s', (_, upper, draft, count) => {
    expect(below(upper, draft)).toHaveLength(count)
  })

  it('of each place or person hold for every level, counts for their own', () => {
    expect(below('每万人口全科医生不低于4人。', '每万人口全科医生不低于3人。', '南泽市')).toHaveLength(1)
    expect(below('培养全科医生不少于400人。', '培养全科医生不少于30人。', '南泽市')).toEqual([])
  })
})
