/** What belongs to tasks, to the document or to its annexes, over a whole plan. */

import { describe, expect, it } from 'vitest'
import { readPlan } from '../../server/src/semantics/lower.js'
import type { Plan } from '../../server/src/semantics/model.js'
import { dated, measured, said } from './item.js'

const head = ['云岭省医院发展实施方案', '为推动医院发展，制定本方案。']
const foot = ['云岭省人民政府', '2021年9月10日']

function plan(...lines: readonly string[]): Plan {
  return readPlan([...head, ...lines].join('\n\n'))
}

/** Tasks as `path title: bodies`. */
function told({ tasks }: Pick<Plan, 'tasks'>): string[] {
  return tasks.map((task) => `${task.path.join('.')} ${task.title}: ${said(task.parties)}`.replace(/: $/, ''))
}

describe('tasks of a plan', () => {
  it('stand in the order of printing, rows and paragraphs among items', () => {
    const found = plan(
      '一、重点任务',
      '（一）健全体系。（省财政厅负责）',
      '| 任务 | 责任单位 |\n|---|---|\n| 建设中心 | 省民政厅 |',
      '二、支持政策',
      '（一）加强保障。（省教育厅负责）',
    )
    expect(told(found)).toEqual([
      '1.1 健全体系: 省财政厅:lead',
      '1 建设中心: 省民政厅:lead-by-position',
      '2.1 加强保障: 省教育厅:lead',
    ])
    expect(found.annexRows).toEqual([])
  })

  it('may be paragraphs without a number, with the labels below them', () => {
    const found = readPlan(
      [
        ...['云岭县整改方案', '为推进整改，制定本方案。'],
        ...['完善制度，修订办法。', '责任单位：县财政局', '整改时限：2022年6月'],
        ...['加强培训。', '责任单位：县民政局'],
      ].join('\n'),
    )
    expect(told(found)).toEqual(['2 完善制度: 县财政局:lead-by-position', '3 加强培训: 县民政局:lead-by-position'])
    expect(dated(found.tasks[0].deadlines)).toEqual(['2022年6月 → by 2022-06-30'])
  })

  it('may have one body in brackets each, where it is the habit of the plan', () => {
    const items = (...ends: readonly string[]): string[] =>
      told(plan('一、重点任务', ...ends.map((end, index) => `（${'一二三四'[index]}）健全体系。完善制度。${end}`)))
    expect(items('（省民政厅）', '（省财政厅）', '（省教育厅）。')).toEqual([
      '1.1 健全体系: 省民政厅:lead-by-position',
      '1.2 健全体系: 省财政厅:lead-by-position',
      '1.3 健全体系: 省教育厅:lead-by-position',
    ])
    const none = ['1.1 健全体系', '1.2 健全体系', '1.3 健全体系']
    expect(items('（省民政厅）', '（省财政厅）', '')).toEqual(none)
    expect(items('（省民政厅）', '（省财政厅）', '（见附件）')).toEqual(none)
  })

  it('inherit from a standing clause', () => {
    const found = plan(
      '一、重点任务（以下责任单位均包括各市人民政府）',
      '（一）健全体系。（省财政厅负责）',
      '（二）推进改革。',
    )
    expect(found.conventions.map((one) => one.kind)).toContain('standing-parties')
    expect(said(found.tasks[1].inherited)).toContain('各市人民政府')
  })

  it('read one body alone in brackets where two items end in bare lists', () => {
    const lists = [
      '（一）健全体系。完善制度。（省财政厅、省民政厅）',
      '（二）推进改革。完善机制。（省教育厅、省水利厅）',
    ]
    const alone = '（三）加强监管。完善办法。（省林业局）'
    expect(told(plan('一、重点任务', ...lists, alone))[2]).toBe('1.3 加强监管: 省林业局:lead-by-position')
    expect(told(plan('一、重点任务', lists[0], alone))[1]).toBe('1.3 加强监管')
  })

  it('leave annexed items and tables to the annexes', () => {
    const found = plan(
      ...['一、重点任务', '（一）健全体系。（省财政厅负责）', ...foot, '附件', '任务分工'],
      '一、推进改革。（省民政厅负责）',
      '| 任务 | 责任单位 |\n|---|---|\n| 建设中心 | 省教育厅 |',
      '二、加强监管。（省水利厅负责）',
    )
    expect(told(found)).toEqual(['1.1 健全体系: 省财政厅:lead'])
    expect(told({ tasks: found.annexRows })).toEqual([
      '1 推进改革: 省民政厅:lead',
      '1 建设中心: 省教育厅:lead-by-position',
      '2 加强监管: 省水利厅:lead',
    ])
  })

  it('share spellings with the annexes', () => {
    const found = plan(
      ...['一、重点任务', '（一）健全体系。（云岭省卫生健康委员会负责）', ...foot, '附件', '任务分工'],
      '| 任务 | 责任单位 |\n|---|---|\n| 建设中心 | 省卫生健康委 |',
    )
    expect(found.annexRows[0].parties[0].canonical).toBe(found.tasks[0].parties[0].canonical)
  })
})

describe('goals and dates outside the tasks', () => {
  it('are those of the preamble, of other chapters and of the closing, in order', () => {
    const found = plan(
      '力争到2024年，满意度达到85%。',
      '一、总体目标',
      '到2025年，就诊率达到90%。',
      '二、重点任务',
      '到2023年，入户率达到70%。',
      '（一）健全体系。到2022年，签约率达到80%。（省财政厅负责）',
      '（二）推进改革。到2026年，公开率达到95%。',
      '三、保障措施',
      '各地到2027年考核率达到60%。',
    )
    expect(found.documentTargets.map(({ value }) => value)).toEqual([85, 90, 70, 60])
    expect(found.documentDeadlines.map(({ text }) => text)).toEqual(['到2024年', '到2025年', '到2023年', '到2027年'])
    expect(found.tasks.flatMap((task) => measured(task.targets))).toEqual(['签约率 >= 80%', '公开率 >= 95%'])
  })

  it('are not those of annexes', () => {
    const found = plan('一、总体目标', '就诊率达到90%。', ...foot, '附件', '指标', '一、签约指标', '签约率达到80%。')
    expect(measured(found.documentTargets)).toEqual(['就诊率 >= 90%'])
  })

  it('are those of measures below a task that have no clause', () => {
    const found = plan(
      '一、重点任务',
      '（一）健全体系。（省财政厅负责）',
      '1.建设中心。签约率达到80%。',
      '2.改造病区。公开率达到95%。',
    )
    expect(found.tasks.flatMap((task) => measured(task.targets))).toHaveLength(2)
    expect(found.documentTargets).toEqual([])
  })
})

describe('the year that is not printed', () => {
  it.each([
    ['云岭省2022年医改实施方案', '2022-12-31'],
    ['云岭省医改实施方案（2022—2025年）', '2021-12-31'],
    ['云岭省医改实施方案', '2021-12-31'],
  ])('in %s', (title, expected) => {
    const lines = [title, '为推动发展，制定本方案。', '一、重点任务', '（一）健全体系。年底前建成。', ...foot]
    const found = readPlan(lines.join('\n\n'))
    expect(found.tasks[0].deadlines[0].date).toBe(expected)
  })
})

describe('citations', () => {
  const own = '一、重点任务'

  /** Titles with what is known of them: = this document, ~ a short form. */
  function cited(found: Plan): string[] {
    return found.citations.map(({ title, self, abbreviated }) => `${self ? '=' : ''}${abbreviated ? '~' : ''}${title}`)
  }

  it('know the document itself', () => {
    const notice = [
      ...['云岭省人民政府关于印发云岭省医院发展实施方案的通知', '各市人民政府：'],
      ...['现将《云岭省医院发展实施方案》印发给你们，请认真贯彻执行。', ...foot, ...head, own],
      '落实《医院发展实施方案》《关于云岭省医院发展实施方案的通知》《发展方案》《云岭省医院发展实施方案解读》《云岭省医院》。',
    ]
    expect(cited(readPlan(notice.join('\n\n')))).toEqual([
      ...['=云岭省医院发展实施方案', '=医院发展实施方案', '=关于云岭省医院发展实施方案的通知'],
      ...['发展方案', '云岭省医院发展实施方案解读', '云岭省医院'],
    ])
  })

  it('know the document by six characters at least', () => {
    expect(cited(plan(own, '落实《发展实施方案》和《展实施方案》。'))).toEqual(['=发展实施方案', '展实施方案'])
  })

  it('know short forms', () => {
    expect(cited(plan(own, '落实《云岭省医院管理办法》（以下简称《办法》），执行《办法》。'))).toEqual([
      '云岭省医院管理办法',
      '~办法',
      '~办法',
    ])
  })

  it('stand in the order of printing, those in tables among those of the text', () => {
    const found = plan(
      ...[own, '落实《病案管理办法》。', '| 任务 | 责任单位 |\n|---|---|\n| 执行《护理管理办法》 | 省财政厅 |'],
      ...['二、其他措施', '落实《药品管理办法》。'],
    )
    expect(cited(found)).toEqual(['病案管理办法', '护理管理办法', '药品管理办法'])
  })

  it('are none of the title and the number', () => {
    expect(cited(readPlan(['云岭省落实《医院管理办法》实施方案', head[1], own].join('\n\n')))).toEqual([])
  })
})

describe('blanks', () => {
  it('stand in the order of printing, those in tables among those of the text', () => {
    const source = [
      ...[...head, '一、重点任务', '（一）建设XX中心。'],
      ...['| 任务 | XX单位 | 责任单位 |\n|---|---|---|\n| 建设 | 无 | 省财政厅 |', '二、其他措施', '改造____病区。'],
    ].join('\n\n')
    const { placeholders } = readPlan(source)
    expect(placeholders.map(({ start }) => start)).toEqual(
      placeholders.map(({ start }) => start).toSorted((a, b) => a - b),
    )
    expect(placeholders[0]).toMatchObject({ text: 'XX' })
    expect(placeholders.at(-1)).toMatchObject({ text: '____' })
  })
})

describe('an earlier version', () => {
  it('changes nothing of what is read', () => {
    const lines = [...head, '一、重点任务', '（一）健全体系。6月底前建成5所。（省财政厅负责）', ...foot]
    const before = readPlan(lines.join('\n\n'))
    const after = ['\n', lines[0], '落实《医院管理办法》。', ...lines.slice(1)].join('\n\n')
    const [again, anew] = [readPlan(after, before), readPlan(after)]
    expect(told(again)).toEqual(told(anew))
    expect(again.tasks.map(({ start, end, deadlines }) => [start, end, deadlines])).toEqual(
      anew.tasks.map(({ start, end, deadlines }) => [start, end, deadlines]),
    )
    expect(again.citations).toEqual(anew.citations)
  })
})
