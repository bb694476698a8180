/** What the fixes of single rules write: rule, text, title of the fix, text after it. */

import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../server/src/text/range.js'
import { analysed } from '../support/analysed.js'

const title = '云岭省推进示范工作实施方案'
const tasks = '一、重点任务\n\n（一）完善网点。做好工作。（省民政厅牵头）\n\n（二）完善服务。做好工作。（省民政厅牵头）'

/** The whole text of a plan with `parts`. */
function doc(...parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`
}

/** `text` after the fix of `rule` whose title begins with `wanted`. */
function fixed(text: string, rule: string, wanted: string): string {
  const fixes = analysed(text)
    .findings.filter((finding) => finding.rule === rule)
    .flatMap((finding) => finding.fixes)
  const fix = fixes.find((one) => one.title.zh.startsWith(wanted))
  expect(fix, fixes.map((one) => one.title.zh).join(' | ') || 'no fix').toBeDefined()
  return fix ? applyEdits(text, fix.edits) : ''
}

interface Case {
  readonly rule: string
  readonly fix: string
  readonly text: string
  readonly before: string
  readonly after: string
}

const longParagraph = '各地要结合实际制定具体办法，明确责任分工和完成时间，逐项抓好落实，按时报送进展情况。'

const cases: readonly Case[] = [
  {
    rule: 'abbreviation-redefined',
    fix: '删去重复的说明',
    text: doc(
      title,
      '按照《云岭省民政厅关于示范工作的通知》（以下简称《通知》）和《通知》要求，落实《云岭省民政厅关于示范工作的通知》（以下简称《通知》）。',
      tasks,
    ),
    before: '通知》（以下简称《通知》）。',
    after: '通知》。',
  },
  {
    rule: 'abbreviation-unused',
    fix: '删去这处说明',
    text: doc(
      title,
      '按照《云岭省民政厅关于示范工作的通知》（云民发〔2021〕3号，以下简称《通知》）要求，制定本方案。',
      tasks,
    ),
    before: '3号，以下简称《通知》）',
    after: '3号）',
  },
  {
    rule: 'abbreviation-undefined',
    fix: '此前改用全称',
    text: doc(title, '按照《通知》要求，落实《云岭省民政厅关于示范工作的通知》（以下简称《通知》）。', tasks),
    before: '按照《通知》要求',
    after: '按照《云岭省民政厅关于示范工作的通知》要求',
  },
  {
    rule: 'bracket-unbalanced',
    fix: '删去“（”',
    text: doc(
      title,
      '一、总体要求',
      '坚持公益性（普惠性，强化保障，持续推进各项工作，健全各项制度，完善各项机制，提高各项能力，形成长效机制。',
      tasks,
    ),
    before: '公益性（普惠性',
    after: '公益性普惠性',
  },
  {
    rule: 'paragraph-repeated',
    fix: '删去重复的段落',
    text: doc(title, '一、总体要求', longParagraph, '坚持公益性。', longParagraph, tasks),
    before: `坚持公益性。\n\n${longParagraph}\n\n`,
    after: '坚持公益性。\n\n',
  },
  {
    rule: 'front-matter-invalid',
    fix: '改为“省”',
    text: doc('---\ntemplate: general\nlevel: 省政府\n---', title, tasks),
    before: 'level: 省政府',
    after: 'level: 省',
  },
  {
    rule: 'deadline-vague',
    fix: '改为“20XX年XX月底前”',
    text: doc(title, '一、重点任务\n\n（一）完善网点。做好工作。（责任单位：省民政厅；完成时限：尽快）'),
    before: '完成时限：尽快',
    after: '完成时限：20XX年XX月底前',
  },
  {
    rule: 'organ-other-region',
    fix: '改为“江西省财政厅”',
    text: doc('江西省推进示范工作实施方案', '一、重点任务\n\n（一）完善网点。做好工作。（福建省财政厅牵头）'),
    before: '福建省财政厅',
    after: '江西省财政厅',
  },
  {
    rule: 'organ-other-region',
    fix: '改为“省医保局”',
    text: doc(
      '江西省推进示范工作实施方案',
      '一、重点任务\n\n（一）完善网点。做好工作。（国家医保局牵头，省财政厅配合）',
    ),
    before: '国家医保局牵头',
    after: '省医保局牵头',
  },
  {
    rule: 'organ-outdated',
    fix: '仅此处改为“省卫生健康委”',
    text: doc(
      title,
      '一、重点任务\n\n（一）完善网点。做好工作。（省卫生计生委牵头）\n\n（二）完善服务。做好工作。（省卫生计生委牵头）',
      '云岭省人民政府办公厅\n2021年9月10日',
    ),
    before: '（一）完善网点。做好工作。（省卫生计生委牵头）',
    after: '（一）完善网点。做好工作。（省卫生健康委牵头）',
  },
  {
    rule: 'section-empty',
    fix: '删去标题，顺次重编',
    text: doc(
      title,
      '一、总体要求\n\n坚持公益性。',
      '二、基本情况',
      '三、重点任务\n\n做好工作。',
      '四、组织实施\n\n加强领导。',
    ),
    before: '二、基本情况\n\n三、重点任务\n\n做好工作。\n\n四、组织',
    after: '二、重点任务\n\n做好工作。\n\n三、组织',
  },
  {
    rule: 'numbering-level-skipped',
    fix: '改用“（一）”一级的编号',
    text: doc(
      title,
      '一、重点任务\n\n（一）完善网点\n\n1. 建设站点。做好工作。\n\n（二）完善服务。做好工作。',
      '二、组织实施\n\n1. 加强领导。成立专班。\n\n2. 加强督导。定期通报。',
    ),
    before: '1. 加强领导。成立专班。\n\n2. 加强督导',
    after: '（一）加强领导。成立专班。\n\n（二）加强督导',
  },
  {
    rule: 'annex-missing',
    fix: '补上附件',
    text: doc(
      title,
      tasks,
      '附件：1.任务清单\n　　　2.联络表',
      '云岭省人民政府办公厅\n2021年9月10日',
      '附件1',
      '任务清单',
      '各项任务逐项落实。',
    ),
    before: '逐项落实。\n',
    after: '逐项落实。\n\n附件2\n\n联络表\n\nXX\n',
  },
  {
    rule: 'annex-not-announced',
    fix: '列入附件说明',
    text: doc(
      title,
      tasks,
      '附件：1.任务清单',
      '云岭省人民政府办公厅\n2021年9月10日',
      '附件1',
      '任务清单',
      '各项任务逐项落实。',
      '附件2',
      '联络表',
      '各单位联络员名单另报。',
    ),
    before: '附件：1.任务清单\n',
    after: '附件：1.任务清单\n　　　2.联络表\n',
  },
  {
    rule: 'annex-not-announced',
    fix: '补写附件说明',
    text: doc(title, tasks, '云岭省人民政府办公厅\n2021年9月10日', '附件', '重点任务清单', '各项任务逐项落实。'),
    before: '（二）完善服务。做好工作。（省民政厅牵头）\n',
    after: '（二）完善服务。做好工作。（省民政厅牵头）\n\n附件：重点任务清单\n',
  },
  {
    rule: 'title-missing',
    fix: '补上标题',
    text: doc('各市人民政府：', '现将有关事项通知如下。', tasks),
    before: '各市人民政府：',
    after: 'XX实施方案\n\n各市人民政府：',
  },
  {
    rule: 'task-without-lead',
    fix: '写明“列第一位的为牵头单位',
    text: doc(
      '---\ntemplate: general\n---',
      title,
      '一、重点任务\n\n（一）完善网点。2026年底前完成。（责任单位：省民政厅、省财政厅；责任人：张三）\n\n（二）完善服务。2026年底前完成。（责任单位：省民政厅、省财政厅）',
    ),
    before: '省民政厅、省财政厅；责任人',
    after: '省民政厅、省财政厅，列第一位的为牵头单位，下同；责任人',
  },
  {
    rule: 'placeholder-left',
    fix: '全文的“XX省”都填为“江西省”（2处）',
    text: doc('---\nprovince: 江西省\n---', 'XX省推进示范工作实施方案', '结合XX省实际，制定本方案。', tasks),
    before: 'XX省推进示范工作实施方案\n\n结合XX省实际',
    after: '江西省推进示范工作实施方案\n\n结合江西省实际',
  },
  {
    rule: 'placeholder-left',
    fix: '填为“2026年3月9日”',
    text: doc(
      '---\nprovince: 江西省\ndate: 2026-03-09\n---',
      '江西省推进示范工作实施方案',
      tasks,
      '江西省人民政府办公厅\n20XX年XX月XX日',
    ),
    before: '20XX年XX月XX日',
    after: '2026年3月9日',
  },
]

describe('after the fix', () => {
  test.each(cases.map((one) => [`${one.rule}: ${one.fix}`, one] as const))('%s', (_name, {
    rule,
    fix,
    text,
    before,
    after,
  }) => {
    expect(text).toContain(before)
    const place = text.lastIndexOf(before)
    const expected = text.slice(0, place) + after + text.slice(place + before.length)
    expect(fixed(text, rule, fix)).toBe(expected)
  })
})

const list = '| 序号 | 重点任务 | 牵头单位 | 配合单位 | 完成时限 |\n|---|---|---|---|---|'

describe('where text and annex differ, either may be taken', () => {
  const items = [
    '（一）建设重点专科。建设省级临床重点专科80个。（牵头单位：省卫生健康委；配合单位：省财政厅；完成时限：2023年12月底前）',
    '（二）改革薪酬制度。制定公立医院薪酬制度改革办法。（牵头单位：省人力资源社会保障厅；配合单位：省财政厅；完成时限：2022年6月底前）',
    '（三）完善价格机制。建立服务项目价格调整办法。（牵头单位：省医保局；配合单位：省卫生健康委；完成时限：2022年6月底前）',
  ]
  const rows = (lead: string, deadline: string, support = '省财政厅'): string =>
    `${list}\n| 1 | 建设重点专科 | ${lead} | ${support} | ${deadline} |\n| 2 | 改革薪酬制度 | 省人力资源社会保障厅 | 省财政厅 | 2022年6月底前 |\n| 3 | 完善价格机制 | 省医保局 | 省卫生健康委 | 2022年6月底前 |`
  const text = (table: string): string =>
    doc(
      title,
      '一、主要任务',
      ...items,
      '附件：重点任务清单',
      '云岭省人民政府办公厅\n2021年9月10日',
      '附件',
      '重点任务清单',
      table,
    )

  test.each([
    ['annex-deadline-differs', '附件改为', rows('省卫生健康委', '2022年12月底前'), '2022年12月底前', '2023年12月底前'],
    ['annex-deadline-differs', '正文改为', rows('省卫生健康委', '2022年12月底前'), '2023年12月底前', '2022年12月底前'],
    ['annex-organ-differs', '附件改为', rows('省科技厅', '2023年12月底前'), '省科技厅', '省卫生健康委'],
    [
      'annex-organ-differs',
      '正文改为',
      rows('省科技厅', '2023年12月底前'),
      '牵头单位：省卫生健康委',
      '牵头单位：省科技厅',
    ],
    [
      'annex-organ-differs',
      '从附件中删去',
      rows('省卫生健康委', '2023年12月底前', '省财政厅、省科技厅'),
      '、省科技厅',
      '',
    ],
  ])('%s: %s', (rule, fix, table, before, after) => {
    const whole = text(table)
    expect(fixed(whole, rule, fix)).toBe(whole.replace(before, after))
  })
})
