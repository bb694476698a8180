import { describe, expect, it } from 'vitest'
import { remark } from '../support/marks.js'
import { measured, planWith, targetsOf, taskWith } from './item.js'

describe('targets with a cue', () => {
  it.each([
    ['县域内就诊率达到90%。', '县域内就诊率 >= 90%'],
    ['护理人员占比达到35%左右。', '护理人员占比 ~ 35%'],
    ['水体比例提高至66%。', '水体比例 >= 66%'],
    ['平均住院日不超过8天。', '平均住院日 <= 8天'],
    ['费用增幅控制在5%以内。', '费用增幅 <= 5%'],
    ['空置率降低到12%以下。', '空置率 <= 12%'],
    ['医护比达到1：2左右。', '医护比 ~ 1:2比'],
    ['床人比不低于1:1.6。', '床人比 >= 1:1.6比'],
    ['预期寿命≥71岁。', '预期寿命 >= 71岁'],
    ['婴儿死亡率下降到5‰以下。', '婴儿死亡率 <= 5‰'],
    ['人均补助标准增加30元。', '人均补助标准增加 = 30元'],
    ['规划建设4-5所医疗中心。', '规划建设 range 4-5所'],
    ['建成10个左右示范基地。', '建成 ~ 10个'],
    ['新增床位5000张。', '新增床位 = 5000张'],
    ['遴选不少于10个专科。', '遴选 >= 10个'],
    ['孕产妇死亡率控制在10/10万以下。', '孕产妇死亡率 <= 10/10万'],
  ])('%s', (text, expected) => {
    expect(targetsOf(text)).toEqual([expected])
  })
})

describe('targets with 约', () => {
  it.each([
    ['培养约800名护士。', '培养 ~ 800名'],
    ['建成病房大约60间。', '建成病房 ~ 60间'],
    ['就诊率达到近90%。', '就诊率 ~ 90%'],
    ['家庭医生签约800名。', '家庭医生签约 = 800名'],
    ['建成约4-5所医院。', '建成 range 4-5所'],
  ])('%s', (text, expected) => {
    expect(targetsOf(text)).toEqual([expected])
  })

  it('are rough ones all over a list', () => {
    expect(taskWith('分别培训约30名、40名。').targets.map((target) => target.comparator)).toEqual(['~', '~'])
  })
})

describe('targets in lists', () => {
  it('one for each number behind 分别', () => {
    expect(taskWith('合格率分别达到97.8%、96.8%。').targets.map((target) => target.value)).toEqual([97.8, 96.8])
    expect(taskWith('比2015年分别下降24%、25%以上。').targets.map((target) => target.value)).toEqual([24, 25])
  })

  it('one for each number of a goal', () => {
    const text = '到2026年，力争建成省、市、县（区）养老服务站12个、30个、150个。'
    expect(taskWith(text).targets.map((target) => target.value)).toEqual([12, 30, 150])
  })

  it('one for each class', () => {
    const text = '省级医院病例组合指数力争达到1.3左右、市级医院力争达到1.1左右。'
    expect(taskWith(text).targets.map((target) => target.value)).toEqual([1.3, 1.1])
  })
})

describe('targets that are counts', () => {
  it.each([
    ['新增便民服务点80个。', ['新增便民服务点 = 80个']],
    ['全年走访企业60家，培训护理员500名以上。', ['全年走访企业 = 60家', '培训护理员 >= 500名']],
    ['每年认定示范站60家。', ['每年认定示范站 = 60家']],
    ['各县举办招聘会20场。', ['各县举办招聘会 = 20场']],
    ['抽检食品300批次。', ['抽检食品 = 300批次']],
    ['抽检300批次食品。', ['抽检 = 300批次']],
    ['服务企业600家次。', ['服务企业 = 600家次']],
    ['新增5类便民服务。', ['新增 = 5类']],
    ['新增5类。', ['新增 = 5类']],
    ['建成5个共享中心。', ['建成 = 5个']],
    ['组建共享中心5个。', ['组建共享中心 = 5个']],
    ['制定标准3项，取消证明20项。', ['制定标准 = 3项', '取消证明 = 20项']],
    ['举办培训班3期。', ['举办培训班 = 3期']],
    ['带动就业3000人以上。', ['带动就业 >= 3000人']],
    ['培育龙头企业5—8家。', ['培育龙头企业 range 5-8家']],
    ['培育龙头企业5至8家。', ['培育龙头企业 range 5-8家']],
    ['招募志愿者500位。', ['招募志愿者 = 500位']],
  ])('%s', (text, expected) => {
    expect(targetsOf(text)).toEqual(expected)
  })

  it('one for each thing that is counted', () => {
    const { targets } = taskWith('全县新增家庭农场80个、合作社60家和省级示范社5家。')
    expect(measured(targets)).toEqual(['全县新增家庭农场 = 80个', '合作社 = 60家', '省级示范社 = 5家'])
    expect(targets.map((target) => target.text)).toEqual(['全县新增家庭农场80个', '合作社60家', '省级示范社5家'])
    expect(targets.map((target) => target.scope)).toEqual(['全县', '全县', '省级'])
  })

  it('one for each thing that one verb brings about', () => {
    const { targets } = taskWith('建成3个中心、5个站点和20支队伍，举办2场培训、3次演练。')
    expect(measured(targets)).toEqual(['建成 = 3个', '建成 = 5个', '建成 = 20支', '举办 = 2场'])
    expect(targets.map((target) => target.text)).toEqual(['建成3个', '5个', '20支', '举办2场'])
  })

  it('one for each number of one thing', () => {
    expect(targetsOf('改造老旧小区36个、1.5万户。')).toEqual(['改造老旧小区 = 36个', '改造老旧小区 = 1.5万户'])
  })
})

describe('targets without a cue', () => {
  it('are service levels and shares', () => {
    expect(targetsOf('12小时内报告结果。')).toEqual([' <= 12小时'])
    expect(taskWith('90%的县级医院达到推荐标准。').targets[0]).toMatchObject({ comparator: '>=', value: 90, unit: '%' })
    expect(taskWith('审批时限由141天压缩至25天以内。').targets).toMatchObject([
      { comparator: '<=', value: 25, unit: '天' },
    ])
  })

  it('may leave 100 % out', () => {
    expect(taskWith('实现县域全覆盖。').targets[0]).toMatchObject({ comparator: '=', value: 100, implicit: true })
    expect(taskWith('基本实现县域全覆盖。').targets[0]).toMatchObject({ comparator: '~', value: 100, implicit: true })
  })

  it('may be relative to something', () => {
    expect(measured(taskWith('收入不低于事业单位平均工资水平。').targets)).toEqual(['收入 >= …'])
  })
})

describe('a target', () => {
  it('knows its year, scope and hedge', () => {
    expect(taskWith('到2025年，力争全省县域内就诊率达到90%。').targets[0]).toMatchObject({
      byYear: 2025,
      scope: '全省',
      hedge: '力争',
    })
  })

  it.each([
    ['到2023年，床位数达到500张，到2025年不低于600张。', [2023, 2025]],
    ['2022年启动试点，2024年底前实现县域全覆盖。', [2024]],
    ['到2025年，药占比较2020年下降8%以上。', [2025]],
    ['到2025年，报销比例在2020年基础上提高5个百分点。', [2025]],
    ['2022—2024年，新增床位500张。', [2024]],
    ['2022年出台办法。新增床位500张。', [undefined]],
  ])('takes the nearest year that is not its base: %s', (text, years) => {
    expect(taskWith(text).targets.map((target) => target.byYear)).toEqual(years)
  })

  it('stands where it is printed, its value too', () => {
    const source = '到2025年，‹|县域内就诊率达到‹|90%|›以上|›。'
    expect(
      remark(source, (text) => {
        const plan = planWith(text)
        const shift = plan.source.indexOf(text)
        return plan.tasks[0].targets.flatMap(({ start, end, valueStart, valueEnd }) => [
          { start: start - shift, end: end - shift },
          { start: valueStart - shift, end: valueEnd - shift },
        ])
      }),
    ).toBe(source)
  })
})

describe('no targets', () => {
  it.each([
    '在4所试点医院基础上扩大范围。',
    '落实18项核心制度。',
    '推行“1+6+N”模式。',
    '三级医院和二级以上医院要完善制度。',
    '按照《5年规划（2021—2025年）》推进。',
    '已建成12个采购联盟。',
    '全省现有医院500所。',
    '给予不超过50万元的补助。',
    '分别给予一次性奖补50万元、100万元。',
    '给予不超过合同额50%的补贴。',
    '裁员率不超过企业职工总数20%的，给予返还。',
    '超过参展企业总数的50%，给予补贴。',
    '在岗人数达到30人以上的企业，给予补贴。',
    '居民健康素养水平已达到36.22%。',
    '截至2021年7月，新增站点80个。',
    '近年来，培训护士500名。',
    '培训基地3个。',
    '服务半径3公里。',
    '检查中发现问题12个。',
    '支持3类企业。',
    '服务协议期限可为2年或3年。',
    '吸纳10名以上毕业生就业的，一次性补助。',
    '对带动10人就业的企业，给予补贴。',
  ])('in %s', (text) => {
    expect(targetsOf(text)).toEqual([])
  })
})
