/** The colours of plans: whole documents as snapshots, single forms as marked texts. */

import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { scopesAt, snapshot, tokens } from '../support/grammar.js'
import { unmark } from '../support/marks.js'

const folder = path.join(import.meta.dirname, 'fixtures')
const fixtures = fs.readdirSync(folder).filter((name) => !name.endsWith('.snap'))

test.each(fixtures)('%s', async (name) => {
  const text = fs.readFileSync(path.join(folder, name), 'utf8').trimEnd()
  const scope = name.endsWith('.md') && !name.endsWith('.fangan.md') ? 'text.html.markdown' : 'text.fangan'
  await expect(await snapshot(text, scope)).toMatchFileSnapshot(path.join(folder, `${name}.snap`))
})

test.each([
  ['a lead in a bracket', '建成绿道。（‹|市水利局|›牵头）', 'entity.name.type.organ'],
  ['a role word', '（市水利局‹|分别负责|›）', 'keyword.control.role'],
  ['a role word is none within a name', '（市‹|负责|›任考评委员会牵头）', 'entity.name.type.organ'],
  ['half-width brackets', '(责任单位:‹|市水利局|›)', 'entity.name.type.organ'],
  ['a name with a bracket', '责任单位：‹|县（市、区）政府|›', 'entity.name.type.organ'],
  ['a class of bodies with a mark', '责任单位：‹|各市、县（区）人民政府|›', 'entity.name.type.organ'],
  ['a person with a post', '责任人：‹|市水利局副局长|›；完成时限：6月', 'variable.parameter.person'],
  ['a term', '完成时限：‹|2031年上半年|›', 'constant.numeric.date'],
  ['a period', '‹|2031年3月至2032年5月|›集中整治', 'constant.numeric.date'],
  ['a share', '覆盖率达到‹|90|›%', 'constant.numeric.target'],
  ['a unit', '建成绿道30‹|公里|›', 'keyword.other.unit'],
  ['a bound', '投资‹|不低于|›2亿元', 'keyword.operator.bound'],
  ['a body in running text', '由‹|省生态环境厅|›会同有关部门', 'entity.name.type.organ'],
  ['a title within a title', '按照‹|《关于转发《绿道办法》的通知》|›', 'string.quoted.other.citation'],
  ['a number with a blank', '水办发‹|〔20__〕|›__号', 'constant.numeric.document-number'],
  ['a blank year', '‹|20XX|›年完成', 'invalid.illegal.placeholder'],
  ['a field', '由{{‹|牵头单位|›}}牵头', 'invalid.illegal.placeholder'],
  ['a column of box drawing', '│‹|完成时限|›│', 'keyword.other.column'],
  ['a short form', '（以下简称“‹|绿道|›”）', 'support.type.abbreviation'],
])('%s', async (_, source, scope) => {
  const { text, ranges } = unmark(source)
  for (let offset = ranges[0].start; offset < ranges[0].end; offset++) {
    expect(await scopesAt(text, offset)).toContain(`${scope}.fangan`)
  }
})

test.each([
  ['a bracket without a role', '水质（‹|按新标准测定|›）'],
  ['a word that only looks like a body', '‹|全部|›干部参加'],
  ['a verb', '由学校‹|负责|›组织报名工作的落实'],
  ['a rule of hyphens in the text', '正文\n---\n‹|标题: 值|›'],
])('%s has no colour', async (_, source) => {
  const { text, ranges } = unmark(source)
  expect(await scopesAt(text, ranges[0].start)).toEqual(['text.fangan'])
})

test('a front matter that is never closed does not swallow the text', async () => {
  const text = '---\n模板: general\n\n一、总体要求'
  expect(await scopesAt(text, text.length - 1)).toContain('markup.heading.1.fangan')
})

test('a long line of opened brackets is coloured within the time that a test has', async () => {
  const text = `${'（市水利局'.repeat(2000)}牵头`
  expect(await scopesAt(text, text.length - 1)).toContain('text.fangan')
})

test('every scope but those of marks is one that colour themes know', async () => {
  const known =
    /^(?:markup\.(?:heading|bold)|keyword|entity\.name|support\.type|constant\.numeric|string|comment|invalid|variable)\b/
  const silent = /^(?:text|meta|punctuation)\b/
  const found = new Set<string>()
  for (const name of fixtures) {
    const text = fs.readFileSync(path.join(folder, name), 'utf8')
    for (const line of await tokens(text, 'text.fangan')) {
      for (const token of line.tokens) for (const scope of token.scopes) found.add(scope)
    }
  }
  expect([...found].filter((scope) => !known.test(scope) && !silent.test(scope))).toEqual([])
})
