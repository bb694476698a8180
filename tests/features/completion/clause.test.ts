/** Within a responsibility clause: bodies, roles, labels, persons and deadlines. */

import { expect, test } from 'vitest'
import { analysisOf, complete, labelled, labelsAt, offered, spoken, taken, within } from './complete.js'

const inLabelled = (paragraph: string) => within(labelled, paragraph)
const inSpoken = (paragraph: string) => within(spoken, paragraph)

test('behind a label of bodies those of the document come first, by use', () => {
  expect(labelsAt(inLabelled('（三）评估。（牵头单位：<|>）'), 2)).toEqual(['省民政厅', '省财政厅'])
  expect(labelsAt(inLabelled('（三）评估。（牵头单位：省民政厅；配合单位：<|>）'), 1)).toEqual(['省财政厅'])
})

test('a body that the clause names already is not offered again', () => {
  const labels = labelsAt(inLabelled('（三）评估。（牵头单位：省民政厅；配合单位：省财政厅、<|>）'))
  expect(labels).not.toContain('省民政厅')
  expect(labels).not.toContain('省财政厅')
  expect(labels).toContain('省教育厅')
  expect(labelsAt(inSpoken('（三）评估。（县民政局牵头，<|>）'), 1)).toEqual(['县财政局'])
})

test('other bodies are those of the level and the time of the plan', () => {
  expect(labelsAt(inSpoken('（三）评估。（<|>）'))).toContain('县卫生健康局')
  expect(labelsAt(inLabelled('（三）评估。（牵头单位：省卫<|>）'))).toEqual(['省卫生健康委'])
  const earlier = within(labelled.replaceAll('2023', '2017'), '（三）评估。（牵头单位：<|>）')
  expect(labelsAt(earlier)).toContain('省民政厅')
  expect(labelsAt(inLabelled('（三）评估。（牵头单位：<|>）'))).not.toContain('省卫生计生委')
})

test('the municipality has bureaus, not 厅', () => {
  const labels = labelsAt(
    '上海市推进社区食堂建设实施方案\n\n一、任务\n\n（一）布点。建成20个。（责任单位：<|>）\n\n上海市人民政府办公厅\n2024年1月4日',
  )
  expect(labels).toContain('市教育局')
  expect(labels).toContain('市卫生健康委')
})

test.each([
  ['swjw', '省卫生健康委'],
  ['swsjkw', '省卫生健康委'],
  ['省wjw', '省卫生健康委'],
  ['smzt', '省民政厅'],
  ['卫健', '省卫生健康委'],
])('%s finds %s and is replaced by it', (typed, organ) => {
  const source = inLabelled(`（三）评估。（配合单位：${typed}<|>）`)
  expect(taken(source, organ)).toBe(`（三）评估。（配合单位：${organ}）`)
})

test('the filter text is what a client compares the typed letters with', () => {
  const filterOf = (typed: string) =>
    offered(inLabelled(`（三）评估。（配合单位：${typed}<|>）`), '省卫生健康委')?.filterText
  expect(filterOf('swsj')).toBe('swsjkw')
  expect(filterOf('省ws')).toBe('省wsjkw')
  expect(filterOf('省卫')).toBeUndefined()
  expect(filterOf('卫健')).toBe('卫健委')
})

test('in the middle of a name its rest is replaced, not doubled', () => {
  const source = inLabelled('（三）评估。（牵头单位：省卫<|>健委；配合单位：省财政厅）')
  expect(taken(source, '省卫生健康委', { analysis: analysisOf(labelled) })).toBe(
    '（三）评估。（牵头单位：省卫生健康委；配合单位：省财政厅）',
  )
  expect(labelsAt(inLabelled('（三）评估。（牵头单位：省民<|>政厅；配合单位：省财政厅）'))).not.toContain('省民政厅')
})

test('behind a body without label stand role words, what is lacking first', () => {
  expect(labelsAt(inSpoken('（三）评估。（县民政局<|>）'), 2)).toEqual(['牵头', '负责'])
  expect(labelsAt(inSpoken('（三）评估。（县民政局牵头，县财政局<|>）'), 1)).toEqual(['配合'])
  expect(taken(inSpoken('（三）评估。（县民政局q<|>）'), '牵头')).toBe('（三）评估。（县民政局牵头）')
  expect(taken(inSpoken('（三）评估。由县民政局牵<|>'), '牵头')).toBe('（三）评估。由县民政局牵头')
})

test('in a plan without labels bodies stand at the opening of a clause', () => {
  expect(labelsAt(within(spoken, '（三）收费公开。张贴价目。（<|>）'), 1)).toEqual(['县民政局'])
})

test('in plain lists of bodies no role word is offered behind a name', () => {
  const plain = labelled.replace(/牵头单位：/g, '责任单位：').replace(/；配合单位：/g, '、')
  const offered = complete(within(plain, '（三）收费公开。张贴价目。（责任单位：省民政厅<|>'))
  expect(offered.filter(({ kind }) => kind === 'role')).toEqual([])
  const mixed = plain.replace('责任单位：省民政厅、省财政厅', '责任单位：省民政厅牵头，省财政厅配合')
  const roles = complete(within(mixed, '（三）收费公开。张贴价目。（责任单位：省民政厅<|>'))
  expect(roles.some(({ kind }) => kind === 'role')).toBe(true)
})

test('a body that has ended is not offered, although the plan names it', () => {
  const outdated = labelled.replaceAll('省市场监管局', '省工商局')
  expect(labelsAt(within(outdated, '（三）收费公开。（牵头单位：<|>'))).not.toContain('省工商局')
})

test('at the opening of a clause stand the labels of the layout in use', () => {
  const labels = ['牵头单位：', '配合单位：', '责任人：', '完成时限：']
  expect(labelsAt(inLabelled('（三）评估。每年评估1次。（<|>）'), 4)).toEqual(labels)
  expect(labelsAt(inLabelled('（三）评估。（牵头单位：省民政厅；<|>）'))).toEqual(labels.slice(1))
  expect(labelsAt(inLabelled('（三）评估。（牵头单位：省民政厅；rwn<|>）'))).toEqual([])
  expect(labelsAt(inLabelled('（三）评估。（牵头单位：省民政厅；zrr<|>）'))).toEqual(['责任人：'])
})

test('the next label is offered behind a finished value', () => {
  expect(taken(inLabelled('（三）评估。（牵头单位：省民政厅<|>）'), '；配合单位：')).toBe(
    '（三）评估。（牵头单位：省民政厅；配合单位：）',
  )
})

test('at the start of a line in a plan with labels on lines of their own', () => {
  const plan =
    '某方案\n\n一、任务\n\n（一）布点。建成20个。\n责任单位：市民政局\n完成时限：2024年6月底前\n\n（二）供餐。\n<|>'
  expect(labelsAt(plan)).toEqual(expect.arrayContaining(['责任单位：', '完成时限：']))
  expect(labelsAt(plan)).not.toContain('牵头单位：')
  expect(labelsAt(plan.replace('<|>', '责任单位：市民政局\n责任<|>'))).toContain('责任单位：')
})

test('deadlines are those of the document, then of the years that it runs over', () => {
  const labels = labelsAt(inLabelled('（三）评估。（牵头单位：省民政厅；完成时限：<|>）'))
  expect(labels.slice(0, 2)).toEqual(['2024年6月底前', '2025年12月底前'])
  expect(labels).toContain('2023年12月底前')
  expect(labels).not.toContain('2023年6月底前')
  expect(labels).toContain('每季度末前')
  expect(labelsAt(inLabelled('（三）评估。（完成时限：2024<|>）')).every((label) => label.includes('2024'))).toBe(true)
})

test('a plan that tells no year offers rhythms only', () => {
  const labels = labelsAt('某方案\n\n一、任务\n\n（一）布点。（完成时限：<|>）')
  expect(labels).toContain('每半年')
  expect(labels.some((label) => /20\d\d/.test(label))).toBe(false)
})

test('the plan period sets the years', () => {
  const labels = labelsAt('云岭省社区食堂建设行动计划（2026—2027年）\n\n一、任务\n\n（一）布点。（完成时限：<|>）')
  expect(labels).toEqual(expect.arrayContaining(['2026年6月底前', '2027年12月底前']))
  expect(labels).not.toContain('2028年6月底前')
})

test('persons are those of the leading body first', () => {
  expect(labelsAt(inLabelled('（三）评估。（牵头单位：省财政厅；责任人：<|>）'), 2)).toEqual([
    '省财政厅分管副厅长',
    '省财政厅厅长',
  ])
  expect(labelsAt(inLabelled('（三）评估。（牵头单位：省民政厅；责任人：<|>）'), 1)).toEqual(['省民政厅分管副厅长'])
})

test('a clause that is wrapped over lines is one clause', () => {
  expect(labelsAt(inLabelled('（三）评估。（牵头单位：省民政厅；配合单位：省教育厅、\n省财<|>）'))).toEqual([
    '省财政厅',
  ])
})

test.each(['\n', '\r\n'])('a cell of a table holds what its column says (%j)', (lineBreak) => {
  const rows = ['| 序号 | 任务 | 责任单位 | 完成时限 |', '| --- | --- | --- | --- |', '| 1 | 布点 | ']
  const table = within(labelled, rows.join('\n')).replaceAll('\n', lineBreak)
  const at = (row: string) => labelsAt(table.replace('| 1 | 布点 | ', `| 1 | 布点 | ${row}<|>`), 1)
  expect(at('')).toEqual(['省民政厅'])
  expect(at('省民政厅、省财')).toEqual(['省财政厅'])
  expect(at('省民政厅 | 2025')).toEqual(['2025年12月底前'])
})

test('a table set with tabs', () => {
  expect(labelsAt(inLabelled('序号\t任务\t牵头单位\n1\t布点\tsm<|>'), 1)).toEqual(['省民政厅'])
})

test('an earlier analysis gives the words, the present text the place', () => {
  const analysis = analysisOf(labelled)
  const source = within(labelled, `${'今后的工作。'.repeat(30)}（牵头单位：smz<|>）`)
  expect(labelsAt(source, undefined, { analysis })).toContain('省民政厅')
})

test('a typed sign asks only where something follows', () => {
  const ask = (paragraph: string) => complete(inLabelled(paragraph), { isTriggered: true }).length
  expect(ask('（三）评估。（<|>）')).toBeGreaterThan(0)
  expect(ask('（三）评估食堂（<|>）')).toBe(0)
  expect(ask('（三）评估。主要有：<|>')).toBe(0)
  expect(ask('（三）评估。牵头单位：<|>')).toBeGreaterThan(0)
  expect(ask('（三）老人、<|>')).toBe(0)
})
