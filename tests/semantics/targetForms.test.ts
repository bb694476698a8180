/** Every printed form of a quantified goal, and figures that are none. */

import { describe, expect, it } from 'vitest'
import { targetsOf, taskWith } from './item.js'

describe('values behind a cue', () => {
  it.each([
    ['比例达到1:2以上。', '比例 >= 1:2比'],
    ['比例控制在1：3以内。', '比例 <= 1:3比'],
    ['医护比达到1∶2。', '医护比 >= 1:2比'],
    ['比例提高到30—40%。', '比例 range 30-40%'],
    ['时间控制在3～5天。', '时间 range 3-5天'],
    ['比例达到约3-5%。', '比例 range 3-5%'],
    ['占比不低于绩效工资总量的60%。', '占比不低于绩效工资总量的 >= 60%'],
    ['投入不少于业务收入的3%以上。', '投入不少于业务收入的 >= 3%'],
    ['时间不超过30天。', '时间 <= 30天'],
    ['场次不少于3批。', '场次 >= 3批'],
    ['评级达到2级。', '评级 >= 2级'],
    ['人数达到100以上。', '人数 >= 100'],
    ['人数达到100。', '人数 >= 100'],
    ['人数不超过100，确保安全。', '人数 <= 100'],
    ['增长10%左右。', '增长 ~ 10%'],
    ['降低近5%。', '降低 ~ 5%'],
    ['培训1,200人次。', '培训 = 1200人次'],
    ['完成3次。', '完成 = 3次'],
    ['托位面向3岁以下婴幼儿达到4.5个。', '托位面向3岁以下婴幼儿 >= 4.5个'],
    ['满意度≥90分。', '满意度 >= 90分'],
    ['死亡率<5‰。', '死亡率 <= 5‰'],
    ['5G基站达到300座。', '5G基站 >= 300座'],
    ['较2020年下降10个百分点。', '下降 = 10个百分点'],
    ['占比由30%提高到40%。', '占比由30% >= 40%'],
    ['到2025年，托位达到4.5个。', '托位 >= 4.5个'],
  ])('%s', (text, expected) => {
    expect(targetsOf(text)).toEqual([expected])
  })
})

describe('several values', () => {
  it.each([
    ['分别不低于30、40、50所。', ['>=', '>=', '>='], [30, 40, 50], '所'],
    ['合格率分别比2020年下降5%、6%。', ['=', '='], [5, 6], '%'],
    ['建成站点12个、30个左右。', ['~', '~'], [12, 30], '个'],
    ['每县建设1所，每市建设2所。', ['=', '='], [1, 2], '所'],
    ['互认项目不少于100项，时间不超过30项。', ['>=', '<='], [100, 30], '项'],
  ])('%s', (text, comparators, numbers, unit) => {
    const { targets } = taskWith(text)
    expect(targets.map(({ comparator }) => comparator)).toEqual(comparators)
    expect(targets.map(({ value }) => value)).toEqual(numbers)
    expect(targets.map((target) => target.unit)).toEqual(numbers.map(() => unit))
  })
})

describe('values without a cue', () => {
  it.each([
    ['90%的县级医院达到标准。', '>=', 90],
    ['力争90%以上的乡镇卫生院具备能力。', '>=', 90],
    ['2小时内报告。', '<=', 2],
    ['30分钟之内到达现场。', '<=', 30],
    ['3—6小时办结。', 'range', [3, 6]],
  ])('%s', (text, comparator, value) => {
    expect(taskWith(text).targets).toMatchObject([{ comparator, value }])
  })
})

describe('goals in words', () => {
  it.each([
    ['实现村卫生室全覆盖。', '实现村卫生室 = 100%'],
    ['基本实现村卫生室全覆盖。', '基本实现村卫生室 ~ 100%'],
    ['工资水平不低于当地平均工资水平。', '工资水平 >= …'],
    ['费用增幅不高于全国平均水平。', '费用增幅 <= …'],
  ])('%s', (text, expected) => {
    expect(targetsOf(text)).toEqual([expected])
  })

  it('say that 100 % is not printed', () => {
    expect(taskWith('实现村卫生室全覆盖。').targets[0]).toMatchObject({ value: 100, unit: '%', implicit: true })
    expect(targetsOf('医保全覆盖，经办全覆盖。')).toEqual(['医保 = 100%', '经办 = 100%'])
  })
})

describe('figures that are no goals', () => {
  it.each([
    '就诊率已达到90%。',
    '就诊率目前达到90%。',
    '共建成5所医院。',
    '建设绩效工资总量的60%。',
    '90%的职工是女性。',
    '健全覆盖机制。',
    '面向不低于3岁以下婴幼儿。',
    '对不低于50%给予补助。',
    '对达到100万元的，予以奖励。',
    '达到3年。',
    '达到三级。',
    '建设100。',
    '不少于5名及以上。',
    '不低于12345678901元。',
    '第3医院建成。',
    '举办第5期培训班。',
  ])('%s', (text) => {
    expect(targetsOf(text)).toEqual([])
  })
})

describe('parts of a goal', () => {
  it('are its year, its hedge and its place', () => {
    const [target] = taskWith('到2025年，力争托位达到4.5个左右。').targets
    expect(target).toMatchObject({ byYear: 2025, hedge: '力争', comparator: '~', value: 4.5 })
    expect(target.text.endsWith('左右')).toBe(true)
  })

  it('are its figure’s own place', () => {
    const text = '每千人口托位达到4.5个。'
    const [{ valueStart, valueEnd, start }] = taskWith(text).targets
    expect(text.slice(valueStart - start, valueEnd - start)).toBe('4.5个')
  })
})
