/** Completion of suppressions and front matter. */

import { expect, test } from 'vitest'
import { readDirectives } from '../../../server/src/text/directives.js'
import { complete, labelled, labelsAt, offered, taken, within } from './complete.js'

const inPlan = (paragraph: string) => within(labelled, paragraph)

test.each([
  ['<!-- <|>', 'fangan-disable-line', '<!-- fangan-disable-line -->'],
  ['<!-- fangan-dis<|>', 'fangan-disable-next-line', '<!-- fangan-disable-next-line -->'],
  ['<!-- f<|> -->', 'fangan-disable-file', '<!-- fangan-disable-file  -->'],
  ['// fangan-en<|>', 'fangan-enable', '// fangan-enable '],
  ['【方案<|>】', '方案检查：本行不检查', '【方案检查：本行不检查 】'],
  ['【方案检查：<|>', '方案检查：下一行不检查', '【方案检查：下一行不检查】'],
])('%s becomes %s', (source, label, line) => {
  const after = taken(inPlan(source), label)
  expect(after).toBe(line)
  expect(readDirectives(after)).toHaveLength(1)
})

test.each([
  '<!-- fangan-disable-next-line ',
  '// fangan-disable-line ',
  '【方案检查：下一行不检查 ',
])('behind %s stand rule ids, those with findings here first', (opening) => {
  const [first, ...rest] = complete(inPlan(`${opening}<|>`))
  expect(first.kind).toBe('rule')
  expect(first.detail?.zh).toContain('本文')
  expect(rest.map(({ label }) => label)).toContain('task-without-lead')
  expect(labelsAt(inPlan(`${opening}task-without-lead, task-<|>`))).toEqual(
    expect.arrayContaining(['task-without-person']),
  )
  expect(labelsAt(inPlan(`${opening}task-without-lead, task-<|>`))).not.toContain('task-without-lead')
  expect(labelsAt(inPlan(`${opening}numbering-gap -- 原因<|>`))).toEqual([])
})

test('keys of the front matter that are not there yet, in the language of the others', () => {
  expect(labelsAt('---\n<|>\n---\n')).toContain('template')
  expect(labelsAt('---\ntemplate: general\n<|>\n---\n')).not.toContain('template')
  expect(labelsAt('---\n<|>\ntemplate: general\n---\n')).not.toContain('template')
  expect(taken('---\n模板：general\n省<|>\n---\n', '省份')).toBe('省份：')
  expect(taken('---\npro<|>', 'province')).toBe('province: ')
  expect(labelsAt('---\nsf<|>')).toContain('province')
})

test.each([
  ['template:<|>', 'general', 'template: general'],
  ['template: no<|>', 'notice-40', 'template: notice-40'],
  ['province: jx<|>', '江西省', 'province: 江西省'],
  ['省份：江<|>', '江苏省', '省份：江苏省'],
  ['level: c<|>', 'county', 'level: county'],
  ['层级：<|>', '县', '层级：县'],
  ['kind: <|>', '实施方案', 'kind: 实施方案'],
])('%s offers %s', (line, label, after) => {
  expect(taken(`---\n${line}\n---\n某方案\n`, label)).toBe(after)
})

test('date, title and upper document are those of the text', () => {
  const values = (key: string) => labelsAt(`---\ntemplate: general\n${key}: <|>\n---\n${labelled}`)
  expect(values('date')).toEqual(['2023-09-04'])
  expect(values('upper')).toContain('云政发〔2023〕5号')
  expect(values('unknown')).toEqual([])
})

test('a rule of dashes at the top of a text is no front matter', () => {
  expect(offered('---\n这是正文。\n<|>', 'template')).toBeUndefined()
})
