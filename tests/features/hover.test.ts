/** Hover: what is said of the place under the pointer. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyse } from '../../server/src/analysis/analyse.js'
import { hoverAt } from '../../server/src/features/hover.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { cursor } from '../support/cursor.js'

/** What is said at `<|>`: the stretch, then titles and facts line by line. */
function said(source: string, others: readonly string[] = []): string[] {
  const { text, offset } = cursor(source)
  const analysisOf = (one: string) => analyse({ text: one, templates: builtinTemplates })
  const named = others.map((other, index) => ({ name: `plan${index + 1}.txt`, analysis: analysisOf(other) }))
  const hover = hoverAt(analysisOf(text), offset, named)
  if (!hover) return []
  const lines = hover.explanations.flatMap(({ title, facts }) => [
    title.zh,
    ...facts.flatMap(({ name, value, items = [] }) => [
      value ? `${name.zh}：${value.zh}` : name.zh,
      ...items.map((item) => `- ${item.zh}`),
    ]),
  ])
  return [text.slice(hover.range.start, hover.range.end), ...lines]
}

const plan = [
  '云岭省推进社区食堂建设实施方案',
  '为做好社区食堂建设，根据《云岭省人民政府关于发展养老服务的意见》（云政发〔2023〕5号，以下简称《意见》），制定本方案。按照《意见》要求，落实以下任务。',
  '一、重点任务',
  '（一）合理布点。到2025年，社区食堂覆盖率达到80%以上。（牵头单位：省民政厅；配合单位：省财政厅；责任人：XX；完成时限：2024年6月底前）',
  '（二）保障供餐。力争年底前服务老年人3万人。（牵头单位：省财政厅；配合单位：省卫健委；完成时限：每季度末）',
  '云岭省人民政府办公厅\n2023年9月4日',
  '',
].join('\n\n')

const at = (word: string) => plan.replace(word, `<|>${word}`)

test('a body: names and what it does here', () => {
  expect(said(at('省财政厅；责任人'))).toEqual([
    '省财政厅',
    '省财政厅',
    '全称：云岭省财政厅',
    '牵头：1 项',
    '- 一、（二）保障供餐',
    '配合：1 项',
    '- 一、（一）合理布点',
    '本文提及：2 处',
  ])
})

test('a short name has its full form; one that has ended has its successor', () => {
  expect(said(at('省卫健委'))).toContain('全称：云岭省卫生健康委员会')
  const old = said(at('省卫健委').replace('省卫健委', '省卫计委'))
  expect(old).toContain('名称使用期：至2019年3月31日')
  expect(old).toContain('现由：省卫生健康委')
  expect(old).toContain('注意：本文日期为2023年9月4日，这一名称已停用')
})

test.each([
  ['省经信厅', '云岭省经济和信息化厅', '省工信厅'],
  ['县教育局', undefined, '县教体局'],
  ['团省委', undefined, '团委'],
])('%s is not given the name of another body', (name, full, stranger) => {
  const lines = said(plan.replace('配合单位：省卫健委', `配合单位：<|>${name}`))
  expect(lines.find((line) => line.startsWith('全称：'))).toBe(full && `全称：${full}`)
  expect(lines.join()).not.toContain(stranger)
})

test('a name of later days has not been in use at the date of the plan', () => {
  const old = plan.replace('2023年9月4日', '2019年9月4日').replace('落实以下任务', '由<|>国家疾控局指导')
  expect(said(old)).toContain('注意：本文日期为2019年9月4日，当时还没有这一名称')
})

test('a national body has the day of its opening', () => {
  expect(said(plan.replace('落实以下任务', '由<|>国家疾控局指导'))).toEqual(
    expect.arrayContaining(['全称：国家疾病预防控制局', '名称使用期：2021年5月13日起']),
  )
})

test('a cited document: number, short form, file', () => {
  const other = '云岭省人民政府关于发展养老服务的意见\n\n云政发〔2023〕5号\n\n一、总体要求\n'
  expect(said(at('云岭省人民政府关于'), [other])).toEqual(
    expect.arrayContaining(['发文字号：云政发〔2023〕5号', '简称：意见', '工作区文件：plan1.txt']),
  )
})

test('two numbers of one document are shown together', () => {
  const source = at('云岭省人民政府关于').replace(
    '落实以下任务',
    '以及《云岭省人民政府关于发展养老服务的意见》（云政发〔2023〕6号）',
  )
  expect(said(source)).toContain('发文字号前后不一：2 项')
})

test('a short form: what it stands for and how often it is used', () => {
  expect(said(at('意见》要求')).slice(0, 5)).toEqual([
    '意见',
    '简称“意见”',
    '全称：云岭省人民政府关于发展养老服务的意见',
    '定义处：《云岭省人民政府关于发展养老服务的意见》（云政发〔2023〕5号，以下简称《意见》',
    '使用：1 次',
  ])
})

test.each([
  ['2024年6月底前', ['时限：某日之前', '最后一天：2024年6月30日', '精确到：月']],
  ['年底前', ['时限：某日之前', '最后一天：2023年12月31日', '年份：原文未写，按上文或方案推定', '语气：力争']],
  ['每季度末', ['时限：定期', '频次：每季度']],
])('the deadline %s as read', (word, lines) => {
  expect(said(at(word))).toEqual(expect.arrayContaining(lines))
})

test.each([
  ['印发后3个月内出台细则', ['时限：从某事起算', '期限：3个月']],
  ['2021年9月至2022年3月开展试点', ['时限：起止日期', '起止：2021年9月1日至2022年3月31日']],
  ['每半年报告一次', ['时限：定期', '频次：每半年']],
])('%s is read in words, without codes', (words, lines) => {
  const found = said(plan.replace('（一）合理布点。', `（一）合理布点。<|>${words}。`))
  expect(found).toEqual(expect.arrayContaining(lines))
  expect(found.join()).not.toMatch(/P\d|\d{4}-\d\d/)
})

test('the date of the document', () => {
  expect(said(at('2023年9月4日'))).toEqual(['2023年9月4日', '成文日期', '日期：2023年9月4日'])
})

test('a target as read', () => {
  expect(said(at('覆盖率达到80%'))).toEqual(
    expect.arrayContaining(['量化目标', '指标：社区食堂覆盖率', '目标值：不低于 80%', '到：2025 年']),
  )
})

test.each([
  ['<|>食堂达标率达到100%', '100%'],
  ['<|>每个街道选取1-2家食堂', '1～2家'],
  ['<|>护理员与老人之比达到1:4', '1:4'],
  ['<|>人均用餐时间缩短到30分钟以内', '不高于 30分钟'],
])('the value of %s', (words, value) => {
  expect(said(plan.replace('社区食堂覆盖率达到80%以上', words))).toContain(`目标值：${value}`)
})

test('a blank says what it wants', () => {
  expect(said(at('XX'))).toEqual(['XX', '待填', '应填：地名、单位名或数字'])
})

test('a heading has the requirements of its section, with their clauses and places', () => {
  const source = `---\ntemplate: general\n---\n${plan}`
  const lines = said(source.replace('一、重点任务', '<|>一、重点任务'))
  expect(lines[0]).toBe('一、重点任务')
  expect(lines[1]).toMatch(/^要素 |^此处的要素/)
  expect(lines.some((line) => line.startsWith('依据：'))).toBe(true)
})

test('what is asked of other levels is no matter of a county', () => {
  const goals = '一、总体目标\n\n到2025年，县级医院全部达标。\n'
  const county = `---\ntemplate: notice-40\nlevel: county\n---\n岚河县推动公立医院高质量发展实施方案\n\n<|>${goals}`
  expect(said(county).join()).not.toContain('国家医学中心')
  expect(said(county.replace('county', 'province')).join()).toContain('国家医学中心：没有写')
})

test('the title of a task has what it is to carry, and what is not given', () => {
  expect(said(at('（二）保障供餐')).slice(0, 6)).toEqual([
    '（二）保障供餐',
    '任务',
    '牵头：省财政厅',
    '配合：省卫健委',
    '时限：年底前、每季度末',
    '缺少：责任人、目标',
  ])
})

test('where a finding of a requirement stands, the requirement is explained', () => {
  const lines = said(`---\ntemplate: general\n---\n<|>${plan}`)
  expect(lines.join('\n')).toMatch(/没有写|部分写明/)
})

test.each([
  [
    '---\n<|>template: notice-40\n---\n',
    ['文首元数据：模板（template）', '模板：公立医院高质量发展实施方案（国医改秘函〔2021〕40号）'],
  ],
  ['---\n层<|>级：省\n---\n', ['文首元数据：层级（level）']],
])('front matter %j', (source, lines) => {
  expect(said(source)).toEqual(expect.arrayContaining(lines))
})

test.each([
  ['<!-- fangan-disable-next-line task-<|>without-lead -->', ['task-without-lead', '规则：任务没有牵头单位']],
  ['【方案检查：<|>下一行不检查 task-without-lead】', ['下一行不检查', '规则：1 项', '- 任务没有牵头单位']],
  ['// fangan-dis<|>able-line', ['本行不检查', '规则：全部规则']],
  ['<!-- fangan-disable-line task-<|>* -->', ['规则：4 项']],
  ['<!-- fangan-disable-line no-<|>such -->', ['注意：没有这一规则']],
])('a suppression %s', (source, lines) => {
  expect(said(`某方案\n\n${source}\n\n正文。\n`)).toEqual(expect.arrayContaining(lines))
})

test('plain words say nothing', () => {
  expect(said(at('做好社区食堂建设'))).toEqual([])
  expect(said('<|>')).toEqual([])
})

test('the range holds the offset, for any text', () => {
  const signs = fc.constantFrom(
    ...'（）《》〔〕：、；，。|\n\r\t 省市民政厅牵头一二1.-<!/【】#X%年月底前'.split(''),
    '以下简称',
    '---\n',
  )
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 40 }), fc.nat(), (parts, seed) => {
      const text = parts.join('')
      const offset = seed % (text.length + 1)
      const hover = hoverAt(analyse({ text, templates: builtinTemplates }), offset)
      if (!hover) return
      expect(hover.range.start).toBeLessThanOrEqual(offset)
      expect(hover.range.end).toBeGreaterThanOrEqual(offset)
    }),
    { numRuns: 100 },
  )
})
