/** Who does what in the text of a clause. */

import { describe, expect, it } from 'vitest'
import { type RoledNames, readRoles } from '../../server/src/semantics/roles.js'
import { Reading } from '../../server/src/text/reading.js'

/** What is read of a text without a label. */
function spoken(text: string): RoledNames {
  return readRoles(Reading.plain(text, 0), undefined)
}

/** What is read of a text behind 责任单位. */
function behindLabel(text: string): RoledNames {
  return readRoles(Reading.plain(text, 0), { first: 'lead-by-position', rest: 'listed' })
}

/** Names as `省财政厅:lead`, with their group where it is not the first. */
function said({ names }: RoledNames): string {
  return names.map(({ text, role, group }) => `${text}:${role}${group > 0 ? `/${group}` : ''}`).join(' ')
}

describe('the role of one body', () => {
  it.each([
    ['省财政厅牵头', 'lead'],
    ['省财政厅负责。', 'lead'],
    ['省财政厅统筹负责', 'lead'],
    ['省财政厅承办', 'lead'],
    ['省财政厅参与牵头', 'lead'],
    ['省财政厅负责牵头', 'lead'],
    ['省财政厅结合实际负责', 'lead'],
    ['省财政厅共同牵头', 'lead'],
    ['省财政厅分别牵头', 'joint'],
    ['省财政厅各自牵头', 'joint'],
    ['省财政厅分别负责', 'joint'],
    ['省财政厅各自负责', 'joint'],
    ['省财政厅共同负责', 'joint'],
    ['省财政厅联合负责', 'joint'],
    ['省财政厅按职责分工负责', 'all-by-duty'],
    ['省财政厅按职责分工落实', 'all-by-duty'],
    ['省财政厅按职责分工', 'all-by-duty'],
    ['省财政厅根据各自职责', 'all-by-duty'],
    ['省财政厅落实', 'listed'],
    ['省财政厅实施', 'listed'],
    ['省财政厅执行', 'listed'],
    ['省财政厅推进', 'listed'],
    ['省财政厅分别落实', 'listed'],
    ['省财政厅配合', 'support'],
    ['省财政厅参与', 'support'],
    ['省财政厅参与负责', 'support'],
    ['省财政厅按职责分工配合', 'support'],
    ['省财政厅支持', 'support'],
  ])('of %s is %s', (text, role) => {
    expect(said(spoken(text))).toBe(`省财政厅:${role}`)
    expect(said(behindLabel(text))).toBe(`省财政厅:${role}`)
    expect(spoken(text).spoken).toBe(true)
  })
})

describe('the roles of several', () => {
  it.each([
    ['省财政厅、省教育厅负责', '省财政厅:joint 省教育厅:joint'],
    ['省财政厅、省教育厅落实', '省财政厅:listed 省教育厅:listed'],
    ['省财政厅、省教育厅，省民政厅负责', '省财政厅:joint 省教育厅:joint 省民政厅:joint/1'],
    ['省财政厅牵头，省教育厅配合', '省财政厅:lead 省教育厅:support/1'],
    ['省财政厅牵头；省教育厅配合', '省财政厅:lead 省教育厅:support/1'],
    ['省财政厅牵头。省教育厅配合。', '省财政厅:lead 省教育厅:support/1'],
    ['省财政厅牵头， ，省教育厅配合', '省财政厅:lead 省教育厅:support/1'],
    ['省财政厅牵头、省教育厅配合', '省财政厅:lead 省教育厅:support/1'],
    ['省民政厅、由省财政厅牵头、省教育厅配合', '省民政厅:lead 省财政厅:lead 省教育厅:support/1'],
    ['省财政厅牵头、各市政府配合', '省财政厅:lead 各市政府:support/1'],
    ['省财政厅牵头、省教育厅等配合', '省财政厅:lead 省教育厅:support/1'],
    ['省财政厅牵头、省教育厅等部门配合', '省财政厅:lead 省教育厅:support/1'],
    ['省财政厅牵头、省教育厅等5个部门配合', '省财政厅:lead 省教育厅:support/1'],
    ['省财政厅牵头、省教育厅等12个单位配合', '省财政厅:lead 省教育厅:support/1'],
    ['省财政厅牵头、省教育厅等有关部门配合', '省财政厅:lead 省教育厅:support/1 有关部门:support/1'],
    ['省财政厅（含直属单位，下属企业）牵头，省教育厅配合', '省财政厅（含直属单位，下属企业）:lead 省教育厅:support/1'],
    [
      '省财政厅（含（省局，市局），县局）牵头，省教育厅配合',
      '省财政厅（含（省局，市局），县局）:lead 省教育厅:support/1',
    ],
    ['省财政厅）牵头，省教育厅（含高校，职校）配合', '省财政厅）:lead 省教育厅（含高校，职校）:support/1'],
  ])('in %s', (text, expected) => {
    expect(said(spoken(text))).toBe(expected)
  })

  it('part at no 、 behind what is no body, or in front of none', () => {
    expect(said(spoken('省财政厅、水务攻坚推进、省教育厅配合'))).toBe(
      '省财政厅:support 水务攻坚推进:support 省教育厅:support',
    )
    expect(said(spoken('省财政厅牵头、抓好落实'))).toBe('省财政厅牵头:listed 抓好:listed')
  })

  it('know whether the list is open', () => {
    expect(spoken('省财政厅、省教育厅等负责').openEnded).toBe(true)
    expect(spoken('省财政厅、省教育厅负责').openEnded).toBe(false)
    expect(spoken('省财政厅、省教育厅等配合，省民政厅牵头').openEnded).toBe(true)
  })

  it('are found at the end of a long list', () => {
    const list = Array.from({ length: 30 }, (_, index) => `第${index}中学`).join('、')
    expect(spoken(`${list}按职责分工负责`).names.map(({ role }) => role)).toEqual(
      Array.from({ length: 30 }, () => 'all-by-duty'),
    )
  })
})

describe('one body together with others', () => {
  it.each([
    ['省财政厅会同省教育厅、省民政厅负责', '省财政厅:lead 省教育厅:support 省民政厅:support'],
    ['由省财政厅会同省教育厅', '省财政厅:lead 省教育厅:support'],
    ['省财政厅商省教育厅负责', '省财政厅:lead 省教育厅:support'],
    ['省财政厅联合省教育厅负责', '省财政厅:lead 省教育厅:support'],
    ['省财政厅会商省教育厅 负责', '省财政厅:lead 省教育厅:support'],
  ])('in %s leads', (text, expected) => {
    expect(said(spoken(text))).toBe(expected)
  })

  it('needs a role word behind 商', () => {
    expect(said(spoken('省财政厅商省教育厅'))).toBe('')
  })

  it('is spoken where a role word stands', () => {
    expect(spoken('省财政厅会同省教育厅负责').spoken).toBe(true)
    expect(spoken('省财政厅会同省教育厅').spoken).toBe(false)
  })
})

describe('bodies without a role', () => {
  it('take that of the label', () => {
    expect(said(behindLabel('省财政厅、省教育厅'))).toBe('省财政厅:lead-by-position 省教育厅:listed')
    expect(said(behindLabel('省财政厅牵头，省教育厅'))).toBe('省财政厅:lead 省教育厅:listed/1')
    expect(behindLabel('省财政厅、省教育厅').spoken).toBe(false)
  })

  it('are no clause without a label', () => {
    expect(spoken('省财政厅、省教育厅')).toEqual({ names: [], openEnded: false, spoken: false })
    expect(spoken('省财政厅牵头，省教育厅')).toEqual({ names: [], openEnded: false, spoken: true })
    expect(spoken('')).toEqual({ names: [], openEnded: false, spoken: false })
  })
})

describe('roles in brackets', () => {
  it('are those of their bodies', () => {
    const text = '省财政厅（牵头）、省教育厅（配合）、省民政厅（协办）'
    expect(said(spoken(text))).toBe('省财政厅:lead 省教育厅:support 省民政厅:support')
    expect(said(behindLabel(text))).toBe('省财政厅:lead 省教育厅:support 省民政厅:support')
    expect(spoken(text).spoken).toBe(true)
  })

  it('leave the others listed', () => {
    const text = '省民政厅、省财政厅（牵头）'
    expect(said(spoken(text))).toBe('省民政厅:listed 省财政厅:lead')
    expect(said(behindLabel(text))).toBe('省民政厅:listed 省财政厅:lead')
  })

  it('leave what is said of the others as it is', () => {
    expect(said(spoken('省财政厅（牵头）、省民政厅分别负责'))).toBe('省财政厅:lead 省民政厅:joint')
  })
})

describe('remarks', () => {
  it.each([
    '下同',
    '除标注的外',
    '除另有规定外',
    '以下简称',
    '以下责任单位均包括各市政府',
    '以下任务均还涉及各市政府',
    '各市政府不再列出',
    '各市政府不再单独列明',
    '各市政府均为责任单位并不再逐一标注于后',
    '列第一位的为牵头单位',
    '排首位者牵头',
    '居在第一的牵头',
    '第一个单位为牵头单位',
    '排名第一的单位为牵头单位',
    '标★的为牵头单位',
    '注*者是牵头部门',
    '市直部门是指市政府各部门',
    '市直部门系指市政府各部门',
    '排在前面的为牵头单位',
    '各项任务均涉及各市政府',
    '具体工作都涉及各市政府',
    '工作涉及各市政府',
  ])('name nobody: %s', (remark) => {
    expect(said(behindLabel(`省水利厅，${remark}`))).toBe('省水利厅:lead-by-position')
    expect(said(behindLabel(`省水利厅、省林业局（${remark}）`))).toBe('省水利厅:lead-by-position 省林业局:listed')
  })

  it.each([
    '省水利厅、省林业局（第一水厂）',
    '省水利厅（下同）负责、省林业局（筹）',
  ])('are not all that is in brackets: %s', (text) => {
    expect(behindLabel(text).names.at(-1)?.text).toMatch(/（(?:第一水厂|筹)）$/)
  })

  it('may stand beside each other in one bracket', () => {
    expect(said(behindLabel('省水利厅（首位单位为牵头单位，排名不分先后）'))).toBe('省水利厅:lead-by-position')
    expect(said(behindLabel('省水利厅（含水文局，下同）'))).toBe('省水利厅:lead-by-position')
  })

  it('name the bodies that stand behind them', () => {
    expect(said(behindLabel('下同，省水利厅'))).toBe('省水利厅:lead-by-position')
  })
})

describe('times', () => {
  it.each([
    '2022年6月底前完成',
    '20__年建成',
    '6月底前完成',
    '12月底前完成',
    '今年建成',
    '年底前完成',
    '年内建成',
    '每年评估',
    '每月调度',
    '持续推进',
    '力争2022年建成',
    '于明年建成',
    '按年度开展',
    '分阶段开展',
    '立行立改',
  ])('name nobody: %s', (time) => {
    expect(said(behindLabel(`省水利厅，${time}`))).toBe('省水利厅:lead-by-position')
  })

  it.each(['2022年省级部门', '每所医院', '年级组', '第6月报中心', '全年办公室'])('are not %s', (text) => {
    expect(behindLabel(`省水利厅，${text}`).names.map((name) => name.text)).toEqual(['省水利厅', text])
  })
})
