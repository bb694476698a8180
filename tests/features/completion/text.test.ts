/** Completion in citations, at the start of a line and in running text. */

import { expect, test } from 'vitest'
import { completions } from '../../../server/src/features/completion.js'
import { analysisOf, complete, labelled, labelsAt, offered, taken, within } from './complete.js'

const opinion = '云岭省人民政府关于发展养老服务的意见'
const inPlan = (paragraph: string) => within(labelled, paragraph)
const other =
  '溪口县养老服务实施方案\n\n溪政办发〔2024〕8号\n\n根据《云岭省养老服务规划》（云民发〔2022〕3号），制定本方案。\n'

test('in 《 stand the short title and the documents cited here', () => {
  expect(labelsAt(inPlan('根据《<|>》，'), 2)).toEqual(['意见', opinion])
  expect(taken(inPlan('根据《<|>》，'), '意见')).toBe('根据《意见》，')
  expect(taken(inPlan('根据《<|>，'), '云岭省社区服务条例')).toBe('根据《云岭省社区服务条例》，')
})

test('who types a long title gets that first, and its short title behind', () => {
  expect(labelsAt(inPlan('根据《云岭省人民<|>》'))).toEqual([opinion, '意见'])
  expect(labelsAt(inPlan('根据《意<|>》'))).toEqual(['意见'])
})

test('the upper document of the front matter can be cited', () => {
  const source = `---\nupper: 云岭省社区服务规划\n---\n${inPlan('根据《云岭省社区服务规<|>')}`
  expect(taken(source, '云岭省社区服务规划')).toBe('根据《云岭省社区服务规划》')
})

test('documents cited in other plans come with their numbers', () => {
  const circumstances = { others: [other] }
  expect(taken(inPlan('根据《云岭省养<|>》，'), '云岭省养老服务规划', circumstances)).toBe(
    '根据《云岭省养老服务规划》（云民发〔2022〕3号），',
  )
  expect(labelsAt(inPlan('根据《xkx<|>》'), undefined, circumstances)).toEqual(['溪口县养老服务实施方案'])
})

test('a title is found from its subject on and by initials', () => {
  expect(labelsAt(inPlan('根据《发展养<|>》'))).toContain(opinion)
  expect(labelsAt(inPlan('根据《fzylfw<|>》'))).toContain(opinion)
})

test('behind a title stands its number', () => {
  expect(taken(inPlan(`根据《${opinion}》（<|>）`), '云政发〔2023〕5号')).toBe(
    `根据《${opinion}》（云政发〔2023〕5号）`,
  )
  expect(taken(inPlan('根据《云岭省社区服务条例》（<|>）'), '以下简称《》')).toBe(
    '根据《云岭省社区服务条例》（以下简称《》）',
  )
})

test('a document number is completed from its issuer on', () => {
  expect(taken(inPlan('按照云政发〔<|>〕'), '云政发〔2023〕5号')).toBe('按照云政发〔2023〕5号')
  expect(labelsAt(inPlan('按照云民发〔<|>〕'))).toEqual(['〔2023〕', '〔2022〕'])
})

test.each([
  ['一、任务\n\n（一）布点。\n\n（二）供餐。', ['（三）']],
  ['一、任务\n\n（一）布点。\n\n1. 选址。\n\n2. 建设。', ['3. ', '（二）']],
  ['一、任务\n\n（九）布点。', ['（十）']],
  ['一、任务', ['（一）', '二、']],
  ['## 一、任务\n\n### （一）布点', ['1.', '（二）']],
  ['第一章　总则\n\n第三条　适用范围。', ['第四条　', '第二章　']],
  ['①布点。', ['②']],
  ['没有编号。', ['一、']],
  ['一、任务\r\n\r\n（一）布点。', ['（二）']],
])('behind %j come %j', (above, numbers) => {
  const lineBreak = above.includes('\r\n') ? '\r\n' : '\n'
  const labels = complete(`某方案${lineBreak}${above}${lineBreak}<|>`)
    .filter(({ kind }) => kind === 'number')
    .map(({ label }) => label)
  expect(labels).toEqual(expect.arrayContaining(numbers))
  expect(labels[0]).toBe(numbers[0])
})

test('under Markdown headings a number comes with its signs, once', () => {
  const plan = '# 某方案\n\n## 一、任务\n\n### （一）布点\n\n正文。\n\n'
  expect(taken(`${plan}<|>`, '（二）')).toBe('### （二）')
  expect(taken(`${plan}### <|>`, '（二）')).toBe('### （二）')
  expect(taken(`${plan}##<|>`, '二、')).toBe('## 二、')
})

test('a number that has been begun is finished, its closing bracket not doubled', () => {
  expect(taken(inPlan('（<|>）'), '（三）')).toBe('（三）')
  expect(taken(inPlan('（三<|>'), '（三）')).toBe('（三）')
  expect(taken(inPlan('<|>'), '（三）')).toBe('（三）')
})

/** The first clauses offered behind `above`, under the template for hospitals. */
function clausesBelow(above: string, most: number): string[] {
  const source = `---\ntemplate: notice-40\nlevel: province\n---\n云岭省推动公立医院高质量发展实施方案\n\n${above}\n\n<|>`
  const clauses = complete(source).filter(({ kind }) => kind === 'clause')
  return clauses.slice(0, most).map(({ label }) => label)
}

test('clauses for the section of the cursor come first, then those that meet what is missing', () => {
  expect(clausesBelow('一、总体要求', 2)).toEqual(['（一）各类公立医院具体目标', '（一）总体目标'])
  expect(clausesBelow('三、组织实施\n\n（一）健全机制。每季度会商。', 12)).toContain('（二）学习借鉴三明医改经验')
  expect(clausesBelow('二、重点任务\n\n（一）构建公立医院高质量发展新体系\n\n1. 完善网络。建设医院。', 3)).toEqual([
    '发展城市医疗集团',
    '建设县域医共体',
    '健全重大疫情救治体系',
  ])
})

test.each([
  ['（牵头单位：省民政厅；配合单位：省财政厅；完成时限：2024年6月底前）', '任务（括注分列牵头配合）'],
  ['（省民政厅牵头，省财政厅配合，2024年6月底前完成）', '任务（括注不加标签）'],
  ['\n责任单位：省民政厅\n完成时限：2024年6月底前', '任务（各占一行）'],
])('a further task comes in the layout of those before: %s', (clause, label) => {
  const above = `云岭省社区食堂方案\n\n一、重点任务\n（一）布点。新建食堂，改造旧房，方便老人。${clause}\n\n<|>`
  const clauses = complete(above).filter(({ kind }) => kind === 'clause')
  expect(clauses.find((one) => /任务（/.test(one.label))?.label).toBe(`（二）${label}`)
})

test('clauses on hospitals are for plans that speak of them', () => {
  const canteens = '云岭省社区食堂方案\n\n二、重点任务\n\n<|>'
  const clauses = complete(canteens).filter(({ kind }) => kind === 'clause')
  expect(clauses.slice(0, 10).filter(({ newText }) => /医/.test(newText))).toEqual([])
})

test('a task that the plan has is not offered again at the top', () => {
  const above = '二、重点任务\n\n（一）构建公立医院高质量发展新体系\n\n1. 建设紧密型县域医共体。统一管理。'
  expect(clausesBelow(above, 2)).toEqual(['发展城市医疗集团', '健全重大疫情救治体系'])
})

test('in a section whose title tells nothing, what is missing comes first', () => {
  const clauses = complete(`云岭省食堂方案\n\n一、若干事项\n\n<|>`).filter(({ kind }) => kind === 'clause')
  const states = clauses.map(({ detail }) => detail?.zh.slice(0, 4))
  expect(states[0]).toBe('本文缺少')
  expect(states.lastIndexOf('本文缺少')).toBeLessThan(states.findIndex((state) => !/^本文[缺不]/.test(state ?? '')))
})

test('a clause is worded for the level of the plan', () => {
  const source =
    '---\ntemplate: notice-40\nlevel: county\n---\n岚河县推动公立医院高质量发展实施方案\n\n三、组织实施\n\n<|>'
  const texts = complete(source).flatMap(({ kind, newText }) => (kind === 'clause' ? [newText] : []))
  expect(texts.filter((text) => /省委|XX省|省级高水平医院：/.test(text))).toEqual([])
})

test('a clause comes with the number of its place, as a snippet and as plain text, in the line breaks of the text', () => {
  const source = '某省某方案\r\n\r\n一、任务\r\n\r\n（一）布点。\r\n\r\n<|>'
  const clause = complete(source).find(({ kind, newText }) => kind === 'clause' && newText.startsWith('（'))
  expect(clause?.newText).toMatch(/^（二）/)
  expect(clause?.snippet).toMatch(/^（二）/)
  for (const { newText, snippet = '' } of complete(source)) {
    expect(newText).not.toMatch(/\{next\}|\{item\}|(?<!\r)\n/)
    expect(snippet).not.toMatch(/\{next\}|\{item\}|(?<!\r)\n/)
  }
})

test('front matter is offered on the first line only', () => {
  const isFrontMatter = ({ newText }: { newText: string }) => newText.startsWith('---')
  expect(complete('<|>').some(isFrontMatter)).toBe(true)
  expect(complete('--<|>').some(isFrontMatter)).toBe(true)
  expect(complete(inPlan('<|>')).some(isFrontMatter)).toBe(false)
})

test('in running text names are completed from two characters or from letters on', () => {
  expect(taken(inPlan('这项工作要依靠省民<|>来做。'), '省民政厅')).toBe('这项工作要依靠省民政厅来做。')
  expect(taken(inPlan('这项工作要依靠smz<|>来做。'), '省民政厅')).toBe('这项工作要依靠省民政厅来做。')
  expect(taken(inPlan('这项工作按照yj<|>'), '《意见》')).toBe('这项工作按照《意见》')
  expect(labelsAt(inPlan('这项工作要依靠群众的<|>'))).toEqual([])
  expect(complete(inPlan('按照zt<|>')).some(({ kind }) => kind === 'clause')).toBe(false)
})

test('what stands there already is not offered', () => {
  expect(offered(inPlan('这项工作要依靠省民政厅<|>'), '省民政厅')).toBeUndefined()
})

test('an offset outside the text is taken to its end', () => {
  const analysis = analysisOf('')
  for (const offset of [-1, 0, 5]) {
    expect(() => completions({ text: '', offset, analysis, templates: [], others: () => [] })).not.toThrow()
  }
})
