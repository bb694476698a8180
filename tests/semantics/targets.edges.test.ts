/** Which figures are goals, by the words beside them: sentences that differ in little. */

import { describe, expect, it } from 'vitest'
import type { Target } from '../../server/src/semantics/model.js'
import { targetsIn } from '../../server/src/semantics/targets.js'
import { Reading } from '../../server/src/text/reading.js'
import { measured } from './item.js'

function read(text: string): Target[] {
  return targetsIn(Reading.plain(text, 10), text)
}

/** The values as printed. */
function values(text: string): string[] {
  return read(text).map(({ valueStart, valueEnd }) => text.slice(valueStart - 10, valueEnd - 10))
}

describe('a figure is a goal', () => {
  it.each([
    ['县镇共同建成5所', '县镇共同建成 = 5所'],
    ['项目前达到90%', '项目前 >= 90%'],
    ['年龄不超过60岁，身体健康', '年龄 <= 60岁'],
    ['不少于5名护士按规定配备', ' >= 5名'],
    ['占比不低于5%及以上', '占比 >= 5%'],
    ['人员不少于5名以上', '人员 >= 5名'],
    ['人数达到100以上好', '人数 >= 100'],
    ['人数达到100', '人数 >= 100'],
    ['人数达到100、', '人数 >= 100'],
    ['人数达到100）', '人数 >= 100'],
    ['培训不少于3次', '培训 >= 3次'],
    ['培训不少于2批', '培训 >= 2批'],
    ['时间不超过30天', '时间 <= 30天'],
    ['时间不超过30分钟', '时间 <= 30分钟'],
    ['评级达到2级', '评级 >= 2级'],
    ['占比超过业务收入的30%', '占比超过业务收入的 >= 30%'],
    ['占比不得低于业务总收入30%', '占比不得低于业务总收入 >= 30%'],
    ['医护比提高为1:2以内', '医护比提高 <= 1:2比'],
    ['90%的职工接入平台', ' >= 90%'],
    ['实现90%左右的卫生院接入平台', '实现 ~ 90%'],
    ['分别培训30名、40名以上', '分别培训 >= 30名'],
    ['建成站点12个以下', '建成站点 <= 12个'],
  ])('in %s', (text, expected) => {
    expect(measured(read(text))[0]).toBe(expected)
  })

  it.each([
    '共建成5所',
    '我县共建成5所',
    '县里原有达到90%',
    '对达到100万元的按比例核算',
    '对达到100万元的，按比例核算',
    '对达到100万元，可优先安排',
    '不超过60岁老人',
    '人数达到100及其他，再议',
    '建设100，',
    '不少于5名及以上',
    '期限不超过3年',
    '期限不超过3个月',
    '组织2次活动',
    '举办3批活动',
    '开展2小时活动',
    '推动30分钟服务圈',
    '开展5天活动',
    '打造2级医院',
    '深化规范管理，90%的职工是女性',
    '降低业务收入的30%',
  ])('is none in %s', (text) => {
    expect(measured(read(text))).toEqual([])
  })
})

describe('the place of a value', () => {
  it.each([
    ['医护比提高为1:2左右', ['1:2']],
    ['比例达到约3-5%', ['3-5%']],
    ['3—6小时办结', ['3—6小时']],
    ['遴选不少于10个专科', ['10个']],
    ['工资不低于当地平均工资水平', ['当地平均工资水平']],
    ['实现村级全覆盖，就诊率达到90%', ['全覆盖', '90%']],
    ['分别开展45、9、6项', ['45', '9', '6项']],
    ['力争建成站点12个、30个', ['12个', '30个']],
  ])('in %s', (text, expected) => {
    expect(values(text)).toEqual(expected)
  })

  it('ends in front of the words that bound it', () => {
    const ends = (text: string): string[] => read(text).map((target) => target.text)
    expect(ends('县域就诊率达到90%，内涵提升')).toEqual(['县域就诊率达到90%'])
    expect(ends('县域就诊率达到90%以上，提升')).toEqual(['县域就诊率达到90%以上'])
    expect(ends('时间控制在2小时之内')).toEqual(['时间控制在2小时之内'])
    expect(ends('2小时内报告结果')).toEqual(['2小时内'])
  })
})

describe('what is not said', () => {
  it('has no key', () => {
    const [relative] = read('工资不低于当地平均工资水平')
    expect(Object.keys(relative).sort()).toEqual([
      ...['comparator', 'end', 'indicator', 'start', 'text', 'valueEnd', 'valueStart'],
    ])
    const [plain] = read('就诊率达到90%')
    expect(Object.keys(plain)).not.toContain('byYear')
    expect(Object.keys(plain)).not.toContain('implicit')
  })
})

describe('a count at the end of a clause', () => {
  it.each([
    '力争建成站点12个',
    '新增站点12个',
    '全省新建站点12个',
    '（一）培育企业12家',
    '1.引进人才12名',
    '三、打造品牌12个',
    '2025年培养护士12名',
    '年底遴选专科12个',
    '计划设立基金12亿元',
    '力争项目前期建成站点12个',
    '实现年均增长率12%',
  ])('is a goal in %s', (text) => {
    expect(values(text).length).toBeGreaterThan(0)
  })

  it.each([
    '站点12个',
    '联合设立基金12亿元',
    '建成站点现有医师12名',
    '巩固建成站点12个',
    '新增的这些站点12个',
    '目前新建站点12个',
    '前期新建站点12个',
    '力争多些，站点12个',
  ])('is none in %s', (text) => {
    expect(values(text)).toEqual([])
  })

  it('may be announced earlier in its sentence', () => {
    expect(values('力争成效更好，专科设立站点达标12个')).toEqual(['12个'])
    expect(values('力争成效更好。专科设立站点达标12个')).toEqual([])
    expect(values('力争成效更好；专科设立站点达标12个')).toEqual([])
  })
})

describe('amounts and conditions', () => {
  it.each([
    '达到90%以上，给予奖励',
    '达到90%，予以奖励',
    '达到90%的企业免费',
    '达到90%以上的单位免费',
    '达到90%的，免费',
    '就诊率累计达到90%',
    '就诊率现有约达到90%',
    '较2020年增长12%',
    '给予每户增加12元',
    '最高不超过12万元',
    '补贴不超过12%',
  ])('are no goals: %s', (text) => {
    expect(values(text)).toEqual([])
  })

  it.each([
    ['达到90%以上，并给予奖励', ['90%']],
    ['达到90%的目标', ['90%']],
    ['力争累计达到90%', ['90%']],
    ['项目前景好达到90%', ['90%']],
    ['累计完成的各项工作任务达到90%', ['90%']],
    ['补贴比例不超过12%', ['12%']],
    ['最高不超过12名', ['12名']],
    ['补贴到位，占用不超过12%', ['12%']],
  ])('are goals otherwise: %s', (text, expected) => {
    expect(values(text)).toEqual(expected)
  })
})

describe('the words around a value', () => {
  it.each([
    ['（一）到2025年底前，力争就诊率应达到90%', '就诊率'],
    ['（一）到2025年底前力争就诊率应达到90%', '就诊率'],
    ['12.争取全省就诊率要提高到90%', '全省就诊率'],
    ['三、就诊率均不低于90%', '就诊率'],
    ['3.5公里内就诊率达到90%', '3.5公里内就诊率'],
    ['到各县就诊率达到90%', '到各县就诊率'],
    ['2025年度就诊率为90%', undefined],
    ['就诊率原则上达到约90%', '就诊率'],
  ])('%s is about %s', (text, indicator) => {
    expect(read(text)[0]?.indicator).toBe(indicator)
  })

  it.each([
    ['每个县建设1所', '每个县'],
    ['县级医院达到90%', '县级'],
    ['三级医院达到90%', '三级'],
    ['医院达到90%', undefined],
  ])('in %s tell where', (text, scope) => {
    expect(read(text)[0].scope).toBe(scope)
  })

  it('tell by when', () => {
    const year = (text: string): number | undefined => read(text)[0].byYear
    expect(year('到2025年达到90%')).toBe(2025)
    expect(year('到2023年起步，到2025年达到90%')).toBe(2025)
    expect(year('到2025年建成。就诊率达到90%')).toBeUndefined()
    expect(year('比2020年提高5%')).toBeUndefined()
    expect(year(`到2025年${'，改善服务'.repeat(22)}达到90%`)).toBe(2025)
    expect(year(`到2025年${'，改善服务'.repeat(24)}达到90%`)).toBeUndefined()
  })
})
