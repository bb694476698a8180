/** A template file is read whole, or every defect is said at its place. */

import fs from 'node:fs'
import Ajv from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { loadTemplate } from '../../server/src/templates/load.js'
import { templateJsonSchema } from '../../server/src/templates/schema.js'

const dataFolder = 'server/src/templates/data'
const dataFiles = fs.readdirSync(dataFolder).filter((name) => name.endsWith('.yaml'))

const small = `id: own
title: { zh: 自备, en: Own }
documentKinds: []
basis: { document: 某文件, clause: 一 }
since: 0.2.0
appliesTo: { regions: [], levels: [], citations: [], titleWords: [] }
requirements:
  - id: ledger
    ref: A1
    title: { zh: 台账, en: Ledger }
    clause: 一
    on: document
    place: organisation
    expect: { predicate: statement-present, all: [[台账]] }
    severity: warning
    message: { zh: 没有台账。, en: No ledger. }
`

describe('a template file', () => {
  const validate = new Ajv({ allErrors: true }).compile(templateJsonSchema())

  test('is read as it stands', () => {
    const { template, problems } = loadTemplate(small)
    expect(problems).toEqual([])
    expect(template?.requirements[0].expect).toEqual({ predicate: 'statement-present', all: [['台账']] })
  })

  test.each(dataFiles)('%s is compiled in and fits the JSON Schema', (name) => {
    const text = fs.readFileSync(`${dataFolder}/${name}`, 'utf8')
    const { template, problems } = loadTemplate(text, { taken: [] })
    expect(problems).toEqual([])
    expect(builtinTemplates).toContainEqual(template)
    expect(validate(parse(text)) || validate.errors).toBe(true)
  })
})

describe('defects', () => {
  test.each([
    ['an unknown key', 'since: 0.2.0', 'since: 0.2.0\nweight: 3', 'weight', '不认识的键“weight”'],
    [
      'an unknown key of a requirement',
      'severity: warning',
      'severity: warning\n    colour: red',
      'colour',
      '不认识的键“colour”',
    ],
    ['a missing key', 'since: 0.2.0\n', '', 'id', '缺少“since”'],
    ['a wrong type', 'documentKinds: []', 'documentKinds: 方案', '方案', '此处应为列表'],
    ['a wrong choice', 'severity: warning', 'severity: fatal', 'fatal', '此处应为以下之一'],
    [
      'an unknown predicate',
      'statement-present',
      'word-somewhere',
      'word-somewhere',
      '没有“word-somewhere”这一判定方法',
    ],
    ['an unknown argument', 'all: [[台账]]', 'all: [[台账]], near: 5', 'near', '不认识的键“near”'],
    ['a missing argument', ', all: [[台账]]', '', 'predicate', '缺少“all”'],
    ['a wrong argument', 'all: [[台账]]', 'all: [台账]', '台账', '此处应为列表'],
    ['an empty list', 'all: [[台账]]', 'all: []', '[]', '至少要有 1 项'],
    ['a malformed ref', 'ref: A1', 'ref: a-1', 'a-1', '“a-1”的写法不对'],
    ['a malformed id', 'id: own', 'id: Own Template', 'Own Template', '“Own Template”的写法不对'],
    ['a doubled key', 'since: 0.2.0', 'since: 0.2.0\nsince: 0.3.0', 'since', '“since”重复'],
    ['an alias', 'basis: { document: 某文件', 'basis: { document: &a 某文件, x: *a', 'x', '不认识的键“x”'],
    [
      'text where a mapping belongs',
      'basis: { document: 某文件, clause: 一 }',
      'basis: 某文件',
      '某文件',
      '此处应为键值表',
    ],
    ['broken YAML', 'documentKinds: []', 'documentKinds: [', undefined, 'YAML 有误'],
    ['a tab', '  - id: ledger', '\t- id: ledger', undefined, 'YAML 有误：缩进用了制表符，请改用空格。'],
    ['a misspelt predicate key', 'predicate: statement', 'predicat: statement', 'predicat', '缺少“predicate”。'],
    ['what stands in its place', 'predicate: statement', 'predicat: statement', 'predicat', '不认识的键“predicat”'],
    ['the id of a built-in template', 'id: own', 'id: general', 'general', '已有名为“general”的模板，请另取名。'],
  ])('%s', (_name, from, to, marked, message) => {
    const text = small.replace(from, to)
    const { template, problems } = loadTemplate(text)
    expect(template).toBeUndefined()
    const hit = problems.find((problem) => problem.message.zh.includes(message))
    expect(hit?.message.zh).toContain(message)
    if (marked !== undefined && hit) expect(text.slice(hit.range.start, hit.range.end)).toBe(marked)
  })

  test.each([
    [
      'no day',
      'statement-present, all: [[台账]]',
      'document-date-by, date: "2021-02-30"',
      '"2021-02-30"',
      '没有“2021-02-30”这一天，请核对日期。',
    ],
    [
      'no province',
      'regions: []',
      'regions: [江西省, 青海, 石城市, 江四省]',
      '江四省',
      '没有“江四省”这一地区，请核对名称。',
    ],
  ])('%s is a warning', (_name, from, to, marked, message) => {
    const text = small.replace(from, to)
    const { template, problems } = loadTemplate(text)
    expect(template).toBeDefined()
    expect(
      problems.map(({ range, message, severity }) => [text.slice(range.start, range.end), message.zh, severity]),
    ).toEqual([[marked, message, 'warning']])
  })

  test.each(['', '\n', '# 模板\n'])('%j is an empty file', (text) => {
    expect(loadTemplate(text).problems.map(({ message }) => message.zh)).toEqual(['文件是空的。'])
  })

  test('every message is one sentence', () => {
    const texts = [
      '{',
      '\u0000',
      'a: *b',
      'a: b: c',
      small.replace('id: own', 'id: Own'),
      small.replace('zh: 台账', 'zu: 台账'),
    ]
    for (const { message } of texts.flatMap((text) => loadTemplate(text).problems)) {
      expect(message.zh).toMatch(/^[^\n]+。$/)
      expect(message.en).toMatch(/^[^\n]+\.$/)
    }
  })

  test.each([
    'citations: [',
    'a: {',
    'a: "',
    '- [',
    'a: [\n',
  ])('what is missing at the end of %j is told within it', (text) => {
    for (const { range } of loadTemplate(text).problems) {
      expect(range.start).toBeLessThanOrEqual(range.end)
      expect(range.end).toBeLessThanOrEqual(text.length)
    }
  })

  test('ids and refs that are used twice', () => {
    const item = small.slice(small.indexOf('  - id: ledger'))
    const messages = loadTemplate(small + item).problems.map((problem) => problem.message.en)
    expect(messages).toEqual(['The id “ledger” is used twice.', 'The ref “A1” is used twice.'])
  })

  test.each([
    '',
    '42',
    '- a',
    'null',
    '{',
    '\u0000',
    'a: *b',
    '&a [*a]',
  ])('%j is no template and throws nothing', (text) => {
    expect(loadTemplate(text).template).toBeUndefined()
    expect(loadTemplate(text).problems.length).toBeGreaterThan(0)
  })
})
