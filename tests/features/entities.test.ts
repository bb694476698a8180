import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Entity, entitiesAt, entitiesOf, entityAt } from '../../server/src/features/entities.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import { anyText } from '../support/anyText.js'
import { cursor } from '../support/cursor.js'
import { remark } from '../support/marks.js'
import { planOf } from '../support/plans.js'

function at(source: string): Entity | undefined {
  const { text, offset } = cursor(source)
  return entityAt({ plan: readPlan(text) }, offset)?.entity
}

/** Expects that the marked places, and no others, name the entity of this kind and name. */
function expectPlaces(source: string, kind: Entity['kind'], name: string): void {
  const found = remark(source, (text) => {
    const entity = entitiesOf({ plan: readPlan(text) }).find((one) => one.kind === kind && one.name === name)
    return entity?.occurrences.map(({ range }) => range) ?? []
  })
  expect(found).toBe(source)
}

/** A plan with one task that names `parties`, and `text` in front of it. */
function withText(text: string, parties = '牵头单位：省卫生健康委；配合单位：省财政厅'): string {
  return planOf([`建设网络。每个县建成1个中心。（${parties}）`], { goal: text })
}

describe('bodies', () => {
  test('all spellings of one body are one entity, in clauses and in running text', () => {
    const text = withText(
      '由‹|省卫生健康委|›会同省财政厅组织实施，报‹|省卫健委|›备案。‹|云岭省卫生健康委员会|›负责解释。',
      '牵头单位：‹|省卫生健康委|›；配合单位：省财政厅',
    )
    expectPlaces(text, 'organ', '省卫生健康委')
  })

  test('a body within the name of another is none', () => {
    expectPlaces(
      withText(
        '按照国家卫生健康委员会要求，各级财政部门落实责任，报‹|省卫生健康委|›。',
        '牵头单位：‹|省卫生健康委|›；配合单位：省财政厅',
      ),
      'organ',
      '省卫生健康委',
    )
    const entities = entitiesOf({ plan: readPlan(withText('财政部门和公安部门按照部署推进，医学会议每年召开。')) })
    expect(entities.map(({ name }) => name)).toEqual(['省卫生健康委', '省财政厅', '云岭省人民政府办公厅'])
  })

  test('an office of a government is not the government', () => {
    expectPlaces(withText('经‹|省政府|›同意，由省政府办公厅印发。省委‹|省政府|›统一领导。'), 'organ', '省政府')
  })

  test('classes of bodies are no single body', () => {
    const names = entitiesOf({ plan: readPlan(withText('全省财政局和各市、县财政局协同推进，城市管理局参与。')) }).map(
      ({ name }) => name,
    )
    expect(names).not.toContain('市财政局')
    expect(names).not.toContain('县财政局')
    expect(names).not.toContain('省财政局')
  })

  test.each([
    ['由省财政厅承担', '省财政厅'],
    ['抄送岚河县财政局', '岚河县财政局'],
    ['报送至云岭省岚河县财政局', '云岭省岚河县财政局'],
    ['与泰和县财政局会商', '泰和县财政局'],
    ['设在县财政局', '县财政局'],
    ['人民银行云中中心支行参与', '人民银行云中中心支行'],
    ['国家税务总局云岭省税务局参与', '国家税务总局云岭省税务局'],
    ['团省委参与', '团省委'],
    ['XX市医保局参与', 'XX市医保局'],
  ])('a name begins where its place does: %s', (sentence, name) => {
    const plan = readPlan(withText(`${sentence}。`))
    const printed = entitiesOf({ plan }).flatMap(({ occurrences }) =>
      occurrences.map(({ range }) => plan.source.slice(range.start, range.end)),
    )
    expect(printed).toContain(name)
  })

  test('a body in the title of a document is not the body', () => {
    expectPlaces(
      withText('落实《省财政厅关于做好预算工作的通知》，由‹|省财政厅|›负责。', '牵头单位：‹|省财政厅|›'),
      'organ',
      '省财政厅',
    )
  })

  test('the first full name is the definition', () => {
    const plan = readPlan(withText('由省卫健委承担，云岭省卫生健康委员会负责。'))
    const entity = entitiesOf({ plan }).find(({ kind }) => kind === 'organ')
    const [definition] = entity?.occurrences.filter(({ role }) => role === 'definition') ?? []
    expect(plan.source.slice(definition.range.start, definition.range.end)).toBe('云岭省卫生健康委员会')
  })
})

describe('short forms', () => {
  test('a word counts where it stands alone, not in its long form or a longer word', () => {
    const text = withText(
      '成立紧密型医共体建设领导小组（以下简称‹|领导小组|›），由‹|领导小组|›统筹，专项领导小组配合，‹|领导小组|›办公室设在县政府。',
    )
    expectPlaces(text, 'abbreviation', '领导小组')
  })

  test('a short title counts in its marks only', () => {
    const text = withText('按照《关于办好医院的若干意见》（以下简称《‹|意见|›》）提出意见，落实《‹|意见|›》要求。')
    expectPlaces(text, 'abbreviation', '意见')
  })

  test('each part of a text has its own', () => {
    const notice = '根据《关于甲事的意见》（以下简称《意见》）印发，落实《意见》。'
    const first = withText(notice)
    const second = planOf(['改革医保支付。每个县完成1次评估。（牵头单位：省医保局）'], {
      title: '云岭省深化医保支付方式改革实施方案',
      goal: '根据《关于乙事的意见》（以下简称《意见》）制定，落实《意见》。',
    })
    const all = entitiesOf({ plan: readPlan(`${first}\n\n${second}`) }).filter(({ kind }) => kind === 'abbreviation')
    expect(all.map((one) => [one.kind === 'abbreviation' && one.full, one.occurrences.length])).toEqual([
      ['关于甲事的意见', 2],
      ['关于乙事的意见', 2],
    ])
  })
})

describe('citations', () => {
  const text = withText(
    '按照《‹|云岭省办好医院的意见|›》（‹|云政发〔2021〕3号|›，以下简称《‹|意见|›》），落实《‹|意见|›》和《‹|云岭省办好医院的意见|›》。',
  )

  test('the short title stands for the document', () => expectPlaces(text, 'citation', '云岭省办好医院的意见'))

  test('at a short title both are found, the short title first', () => {
    const { text: source, offset } = cursor(withText('按照《关于甲事的意见》（以下简称《意见》），落实《意<|>见》。'))
    const kinds = entitiesAt({ plan: readPlan(source) }, offset).map(({ entity }) => entity.kind)
    expect(kinds).toEqual(['abbreviation', 'citation'])
  })

  test('the marks belong to the citation, what stands behind does not', () => {
    expect(at(withText('按照<|>《关于甲事的意见》办理。'))?.kind).toBe('citation')
    expect(at(withText('按照《关于甲事的意见》<|>办理。'))?.kind).toBe('citation')
    expect(at(withText('按照《关于甲事的意见》办<|>理。'))).toBeUndefined()
  })
})

describe('annexes', () => {
  const annexed = `${withText('任务见‹|附件1|›，名单见附件2。')}
附件：1.‹|重点任务清单|›
2.成员名单

‹|附件1|›

‹|重点任务清单|›

按《‹|重点任务清单|›》办理。

附件2

成员名单

名单从略。
`
  test('the note, the annex and every mention are one', () => expectPlaces(annexed, 'annex', '重点任务清单'))

  test('a bare 附件 points at the only annex', () => {
    const note = '附件：重点任务清单\n\n云岭省人民政府办公厅'
    const body = withText('任务见附件，按附件材料报送。').replace('云岭省人民政府办公厅', note)
    const text = `${body}\n附件\n\n重点任务清单\n`
    const entity = entitiesOf({ plan: readPlan(text) }).find(({ kind }) => kind === 'annex')
    const numbers = entity?.occurrences.filter(({ form }) => form === 'number') ?? []
    expect(numbers.map(({ range }) => text.slice(range.start - 1, range.end).trim())).toEqual([
      '见附件',
      '按附件',
      '附件',
    ])
  })
})

test('no text makes it fail, and every place lies in the text', () => {
  const pieces = fc.constantFrom(
    '省卫生健康委',
    '（以下简称《意见》）',
    '《',
    '》',
    '关于甲的意见',
    '附件1',
    '附件：',
    '\r\n',
    '\n\n',
    '省',
    '委',
    '、',
    '牵头',
    '：',
    '责任单位',
    '一、',
    '国家税务总局',
    '省税务局',
    '\ud842',
    '以下简称“甲”',
    '|',
    '\t',
    '〔2021〕',
    '3号',
    '市',
    '和',
  )
  const text = fc.oneof(
    anyText(),
    fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
  )
  fc.assert(
    fc.property(text, (source) => {
      const plan = readPlan(source)
      for (const { occurrences } of entitiesOf({ plan })) {
        expect(occurrences.length).toBeGreaterThan(0)
        for (const { range, reach } of occurrences) {
          expect(reach.start <= range.start && range.start < range.end && range.end <= reach.end).toBe(true)
          expect(reach.end).toBeLessThanOrEqual(source.length)
          expect(entitiesAt({ plan }, range.start).length).toBeGreaterThan(0)
        }
      }
    }),
    { numRuns: 200 },
  )
})
